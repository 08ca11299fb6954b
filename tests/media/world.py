"""Files as the world sends them, made on the spot, small: clips that tell their own time by how bright they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

WIDTH, HEIGHT = 96, 160
DARK, RANGE = 40, 160
"""Luma at the beginning of a clip, and how much brighter its end is."""


@dataclass(frozen=True)
class Shape:
    """How a clip is written."""

    codec: str = "libx264"
    pixels: str = "yuv420p"
    width: int = WIDTH
    height: int = HEIGHT
    container: str = "mp4"
    options: dict[str, str] = field(default_factory=dict)
    movflags: dict[str, str] = field(default_factory=dict)
    tag: Callable[[av.VideoStream], object] = lambda stream: None
    sound: bool = False
    rate: float = 30


PLAIN = Shape()


def clip(path: Path, times: Sequence[float], seconds: float, shape: Shape = PLAIN) -> Path:
    """A clip with a frame at each of `times`; how bright it is says how much of `seconds` has passed."""
    return write(path, ((time, grey(DARK + RANGE * time / seconds, shape)) for time in times), seconds, shape)


def steady(path: Path, rate: float, seconds: float = 1.0, shape: Shape = PLAIN) -> Path:
    return clip(path, [number / rate for number in range(round(rate * seconds))], seconds, replace(shape, rate=rate))


def still(path: Path, rgb: np.ndarray, shape: Shape = PLAIN, frames: int = 30) -> Path:
    """A clip that shows one picture (h, w, 3) all the time."""
    shown = av.VideoFrame.from_ndarray(rgb, format="rgb24")
    return write(path, ((number / 30, shown) for number in range(frames)), frames / 30, shape)


def write(path: Path, frames: Iterable[tuple[float, av.VideoFrame]], seconds: float, shape: Shape) -> Path:
    clock = Fraction(1, 30_000)
    with av.open(str(path), "w", format=shape.container, options=shape.movflags) as file:
        rate = Fraction(shape.rate).limit_denominator(1001)
        stream = file.add_stream(shape.codec, rate=rate, options=shape.options)
        stream.width, stream.height, stream.pix_fmt = shape.width, shape.height, shape.pixels
        stream.codec_context.time_base = clock
        shape.tag(stream)
        if shape.sound:
            _hum(file, seconds)
        for time, frame in frames:
            if frame.format.name != shape.pixels:
                frame = frame.reformat(format=shape.pixels)
            frame.pts, frame.time_base = round(time / clock), clock
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def _hum(file: av.container.OutputContainer, seconds: float) -> None:
    """Sound as a cheap recorder has it: one channel at 8 kHz."""
    stream = file.add_stream("aac", rate=8000, layout="mono")
    wave = (np.sin(np.arange(int(8000 * seconds)) / 6) * 8000).astype(np.int16)[None]
    frame = av.AudioFrame.from_ndarray(wave, format="s16", layout="mono")
    frame.rate, frame.pts = 8000, 0
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=8000, frame_size=1024)
    for part in (*resampler.resample(frame), *resampler.resample(None)):
        file.mux(stream.encode(part))
    file.mux(stream.encode(None))


def grey(luma: float, shape: Shape = PLAIN) -> av.VideoFrame:
    return flat(round(luma), 128, 128, shape.width, shape.height)


def flat(y: float, u: float, v: float, width: int, height: int, pixels: str = "yuv420p") -> av.VideoFrame:
    """A frame of one colour, by its very code."""
    frame = av.VideoFrame(width, height, pixels)
    deep = "10" in pixels
    for plane, value in zip(frame.planes, (y, u, v), strict=True):
        rows = np.full(
            (plane.height, plane.line_size // (2 if deep else 1)), round(value), np.uint16 if deep else np.uint8
        )
        plane.update(rows.tobytes())
    return frame


def time_of(frame: np.ndarray, seconds: float) -> float:
    """The moment of a clip that a frame (I420) of the film shows."""
    height = frame.shape[0] * 2 // 3
    return (float(frame[:height].mean()) - DARK) / RANGE * seconds


def colour_of(frame: np.ndarray, x: float = 0.5, y: float = 0.5) -> tuple[int, ...]:
    """What of a frame (I420) is seen at a place, in shares of its sides: red, green, blue."""
    seen = cv2.cvtColor(frame, cv2.COLOR_YUV2RGB_I420)
    return tuple(int(part) for part in seen[int(y * (seen.shape[0] - 1)), int(x * (seen.shape[1] - 1))])
