"""One frame of a film as a picture: what a poster, a board and a test look at."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import av
import cv2
import numpy as np

from limelight.media.errors import StreamMissing


def still(film: Path, frame: int) -> np.ndarray:
    """Frame number `frame`, (h, w, 3) uint8 BGR, in the colours that the file says it has.

    Decodes from the start, because frames are counted and never guessed from a time.
    """
    with av.open(str(film)) as file:
        if not file.streams.video:
            raise StreamMissing(file=Path(film).name, kind="picture")
        found = next(islice(file.decode(video=0), frame, None), None)
        if found is None:
            raise StreamMissing(file=Path(film).name, kind=f"frame {frame}")
        return found.to_ndarray(format="bgr24")


def middle(film: Path) -> np.ndarray:
    """The frame in the middle of a film or a clip, (h, w, 3) uint8 BGR. It decodes from the key frame before it."""
    with av.open(str(film)) as file:
        if not file.streams.video:
            raise StreamMissing(file=Path(film).name, kind="picture")
        stream = file.streams.video[0]
        half = (stream.start_time or 0) + (stream.duration or 0) // 2
        file.seek(half, stream=stream)
        found = None
        for found in file.decode(stream):
            if found.pts is not None and found.pts >= half:
                break
        if found is None:
            raise StreamMissing(file=Path(film).name, kind="frame")
        return found.to_ndarray(format="bgr24")


def still_png(film: Path, frame: int) -> bytes:
    """The same as a PNG file."""
    written, png = cv2.imencode(".png", still(film, frame))
    if not written:
        raise StreamMissing(file=Path(film).name, kind="frame that PNG can hold")
    return png.tobytes()
