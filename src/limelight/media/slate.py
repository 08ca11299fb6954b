"""The slate of a draft: the shot's id and the film's running time, burnt into the upper corners of every frame.

Captions never reach the upper corners, in any aspect. The plates are opaque, so that a frame may be slated twice;
letters and digits are set once, and a frame costs a few copies of small tiles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import numpy as np
import skia

from limelight.media import lettering
from limelight.media.encode import DRAFT, SEGMENT, Profile
from limelight.works.cues import Slate
from limelight.works.shots import FPS

SIZE, GAP, PAD = 19.0, 6.0, 5.0
"""Height of the letters, space to the frame's edges, and plate beside the letters, on a frame 360 wide."""
ID_SHARE = 0.58
"""How much of the frame's width an id may take; a longer one is set smaller."""
BLACK, WHITE = 16, 235
"""Luma in video range."""
_GREY = 128
_LANGUAGE = "en"


def profile_of(slate: Slate | None) -> Profile:
    """How a segment with this slate is encoded: what has one is a draft."""
    return SEGMENT if slate is None else DRAFT


def slated(
    frames: Iterable[np.ndarray], slate: Slate | None, width: int, height: int, every: int = 1
) -> Iterator[np.ndarray]:
    """The frames of a shot, or every second one of them and so on (I420, as `SegmentWriter` takes them), slated in
    place; as they are without a slate.
    """
    burnt = None if slate is None else _Slating(slate, width, height)
    for number, frame in enumerate(frames):
        if burnt is not None:
            burnt.burn(frame, number * every)
        yield frame


def timecode(frame: int) -> str:
    """A frame of the film as minutes, seconds and frames: `0:23:14`."""
    seconds, left = divmod(frame, FPS)
    return f"{seconds // 60}:{seconds % 60:02}:{left:02}"


class _Slating:
    """Both plates of one shot, ready to be copied into frames of one size."""

    def __init__(self, slate: Slate, width: int, height: int) -> None:
        self._start, self._width, self._height = slate.start, width, height
        unit = min(width, height) / 360
        self._gap, tall = _even(GAP * unit), _even(SIZE * 1.3 * unit)
        pad = round(PAD * unit)
        self._id = _plate(_tile(slate.text, _fitting(slate.text, SIZE * unit, width * ID_SHARE), tall), pad)
        self._digits = {sign: _tile(sign, SIZE * unit, tall) for sign in "0123456789:"}
        self._edge = np.full((tall, pad), BLACK, np.uint8)

    def burn(self, frame: np.ndarray, number: int) -> None:
        """Slate the shot's frame `number`."""
        time = self._time(self._start + number)
        self._lay(frame, self._id, self._gap)
        self._lay(frame, time, self._width - self._gap - time.shape[1])

    def _time(self, frame: int) -> np.ndarray:
        return np.hstack([self._edge, *(self._digits[sign] for sign in timecode(frame)), self._edge])

    def _lay(self, frame: np.ndarray, plate: np.ndarray, left: int) -> None:
        """Put a plate under the upper edge; its colour is none."""
        (high, wide), top, size = plate.shape, self._gap, self._width * self._height
        frame[top : top + high, left : left + wide] = plate
        chroma = frame.reshape(-1)[size:].reshape(2, self._height // 2, self._width // 2)
        chroma[:, top // 2 : (top + high) // 2, left // 2 : (left + wide + 1) // 2] = _GREY


def _fitting(text: str, size: float, room: float) -> float:
    return size * min(1.0, room / max(1.0, lettering.width(text, _LANGUAGE, size)))


def _plate(tile: np.ndarray, pad: int) -> np.ndarray:
    return np.pad(tile, ((0, 0), (pad, pad)), constant_values=BLACK)


def _tile(text: str, size: float, tall: int) -> np.ndarray:
    """White letters on black as luma, `tall` rows."""
    set_row = lettering.row([(text, skia.Paint(AntiAlias=True, Color=skia.ColorWHITE))], _LANGUAGE, size)
    image = np.zeros((tall, math.ceil(set_row.MaxIntrinsicWidth), 4), np.uint8)
    surface = skia.Surface(image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    set_row.paint(surface.getCanvas(), 0, (tall + size * 0.72) / 2 - set_row.AlphabeticBaseline)
    return (BLACK + image[..., 3].astype(np.float32) * ((WHITE - BLACK) / 255)).round().astype(np.uint8)


def _even(value: float) -> int:
    return 2 * round(value / 2)
