"""Small segments whose every frame says which one it is: a number in black and white blocks that survives encoding."""

from pathlib import Path

import av
import numpy as np

from limelight.media.encode import SegmentWriter

WIDTH, HEIGHT, BITS = 128, 96, 12


def numbered(number: int) -> np.ndarray:
    """A frame that shows `number` in binary, as eight-pixel columns."""
    frame = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    for bit in range(BITS):
        frame[:HEIGHT, bit * 8 : bit * 8 + 8] = 235 if number >> bit & 1 else 16
    return frame


def read_number(frame: av.VideoFrame) -> int:
    luma = frame.to_ndarray(format="yuv420p")[:HEIGHT]
    return sum((luma[:, bit * 8 + 4].mean() > 128) << bit for bit in range(BITS))


def segment(path: Path, first: int, frames: int) -> Path:
    """A segment that shows the numbers from `first` on."""
    with SegmentWriter(path, WIDTH, HEIGHT) as writer:
        for number in range(first, first + frames):
            writer.write(numbered(number))
    return path


def numbers(path: Path) -> list[int]:
    with av.open(str(path)) as film:
        return [read_number(frame) for frame in film.decode(video=0)]
