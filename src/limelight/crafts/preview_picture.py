"""Preview a picture: a small film of one take, with its camera, its light and, where the line is known, its lips."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import av
import cv2
import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.encode import DRAFT, SegmentWriter
from limelight.media.still import middle
from limelight.stage.compositor.key_frame import is_drawn, key_frame
from limelight.stage.compositor.picture import load
from limelight.stage.compositor.play import play
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS
from limelight.works.viewing import Preview

SHORT = 360
"""Pixels of the shorter side."""
USUAL, MOST = 90, 8 * FPS
"""Frames of a shot whose length is not known yet, and of any preview at most."""
QUALITY = (cv2.IMWRITE_JPEG_QUALITY, 86)


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=1, memory_mb=450))
def preview_picture(picture: Path, cue: ShotCue | None = None, *, scratch: Path) -> Preview:
    """The picture played by its cue, small and without captions; without a cue, three seconds of it, unspoken."""
    still = key_frame(load(picture)) if is_drawn(picture) else middle(picture)
    width, height = _small(still.shape[1], still.shape[0])
    path = scratch / "preview.mp4"
    frames = 0
    with SegmentWriter(path, width, height, DRAFT) as film:
        for frame in islice(_frames(picture, cue), min(MOST, cue.frames if cue else USUAL)):
            film.write(_shrunk(frame, width, height))
            frames += 1
    small = cv2.resize(still, (width, height), interpolation=cv2.INTER_AREA)
    return Preview(path.read_bytes(), cv2.imencode(".jpg", small, QUALITY)[1].tobytes(), width, height, frames / FPS)


def _small(width: int, height: int) -> tuple[int, int]:
    scale = SHORT / min(width, height)
    return round(width * scale / 2) * 2, round(height * scale / 2) * 2


def _frames(picture: Path, cue: ShotCue | None) -> Iterator[np.ndarray]:
    """The picture's frames, as the encoder takes them."""
    if is_drawn(picture):
        drawn = load(picture)
        yield from play(drawn, cue or ShotCue(drawn.shot.id, USUAL))
        return
    with av.open(str(picture)) as clip:
        for frame in clip.decode(video=0):
            yield frame.to_ndarray(format="yuv420p")


def _shrunk(frame: np.ndarray, width: int, height: int) -> np.ndarray:
    """A frame in planes, made smaller plane by plane."""
    tall, across = frame.shape[0] * 2 // 3, frame.shape[1]
    small = np.empty((height * 3 // 2, width), np.uint8)
    small[:height] = cv2.resize(frame[:tall], (width, height), interpolation=cv2.INTER_AREA)
    quarter, done = tall * across // 4, height * width // 4
    colours, shrunk = frame[tall:].reshape(-1), small[height:].reshape(-1)
    for number in range(2):
        plane = colours[number * quarter : (number + 1) * quarter].reshape(tall // 2, across // 2)
        half = cv2.resize(plane, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        shrunk[number * done : (number + 1) * done] = half.reshape(-1)
    return small
