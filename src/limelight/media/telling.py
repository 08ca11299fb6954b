"""The telling frame of a shot: the one that stands for it on a board, about where its deed is done.

Not a fade's black, not a blink, not the smear of a cut's first frames. Of the frames around 60 % of the shot, it is the
one with the most to see that is like the others: a closed eye is as sharp as an open one, but the others have it open.
Sharpness is the spread of the Laplacian (Pech-Pacheco et al., ICPR 2000).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import av
import cv2
import numpy as np
from av.container import InputContainer

from limelight.media.errors import StreamMissing

MOMENT, FROM, TO = 0.6, 0.4, 0.72
"""Where in a shot its deed is usually done, and the part of it that is looked at."""
EVERY = 3
"""Every third frame is looked at: a blink lasts five."""
DARK, BRIGHT = 14.0, 242.0
"""Mean luma of a frame in a fade, and in a flash."""
USUAL, SPOT, SHARE = 40.0, 7, 0.005
"""How far a frame's oddest spots, as large as an eye in a medium shot, may be from the others' before it counts."""


def telling(film: Path, across: int) -> np.ndarray:
    """The telling frame, (h, w, 3) uint8 BGR, `across` pixels wide. It decodes as far as it looks, from the start."""
    with av.open(str(film)) as file:
        if not file.streams.video:
            raise StreamMissing(file=Path(film).name, kind="picture")
        frames = list(_looked_at(file))
    if not frames:
        raise StreamMissing(file=Path(film).name, kind="frame")
    frame = frames[_best([_luma(frame) for frame, _ in frames], [moment for _, moment in frames])][0]
    down = round(frame.height * across / frame.width / 2) * 2
    return frame.reformat(across, down, "bgr24", interpolation="AREA").to_ndarray()


def _looked_at(file: InputContainer) -> Iterator[tuple[av.VideoFrame, float]]:
    """The frames that may stand for the shot, each with how much of the shot is over."""
    stream = file.streams.video[0]
    count = max(1, stream.frames)
    first = int(count * FROM)
    for number, frame in enumerate(islice(file.decode(stream), first, max(first + 1, int(count * TO)), EVERY)):
        yield frame, (first + number * EVERY) / count


def _luma(frame: av.VideoFrame) -> np.ndarray:
    """Every sixth pixel of the luma plane, both ways: what there is to see at the size of a thumb."""
    plane = frame.planes[0]
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(frame.height, plane.line_size)
    return np.ascontiguousarray(rows[::6, : frame.width : 6])


def _best(pictures: list[np.ndarray], moments: list[float]) -> int:
    seen = [picture for picture in pictures if DARK <= picture.mean() <= BRIGHT] or pictures
    usual = np.median(np.stack(seen), axis=0).astype(np.uint8)
    worths = [_worth(picture, usual, moment) for picture, moment in zip(pictures, moments, strict=True)]
    return worths.index(max(worths))


def _worth(picture: np.ndarray, usual: np.ndarray, moment: float) -> float:
    """How much there is to see, less where it is unlike the others, and less the further it is from the moment."""
    mean = float(picture.mean())
    if not DARK <= mean <= BRIGHT:
        return mean / 1e6 if mean < DARK else 0.0
    sharpness = float(cv2.Laplacian(picture, cv2.CV_32F).std())
    return sharpness * USUAL / (USUAL + _oddness(picture, usual)) * (1.0 - abs(moment - MOMENT))


def _oddness(picture: np.ndarray, usual: np.ndarray) -> float:
    """How far the picture's oddest spots are from the usual ones."""
    apart = cv2.blur(cv2.absdiff(picture, usual), (SPOT, SPOT)).ravel()
    few = max(1, int(apart.size * SHARE))
    return float(np.partition(apart, -few)[-few:].mean())
