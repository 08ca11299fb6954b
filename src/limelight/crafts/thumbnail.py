"""Make a shot's thumbnail: the small still by which a board shows it."""

from __future__ import annotations

from pathlib import Path

import cv2

from limelight.core.graph import Needs, craft
from limelight.media.telling import telling

ACROSS, LARGEST = 270, 12_000
"""Pixels and bytes: a board holds a few hundred of them in one file."""


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=150))
def thumbnail(segment: Path, *, scratch: Path) -> Path:
    """The segment's telling frame as a JPEG of about 10 kB."""
    picture, file = telling(segment, ACROSS), scratch / "thumbnail.jpg"
    for quality in range(80, 30, -6):
        how = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1, cv2.IMWRITE_JPEG_PROGRESSIVE, 1]
        data = cv2.imencode(".jpg", picture, how)[1].tobytes()
        if len(data) <= LARGEST:
            break
    file.write_bytes(data)
    return file
