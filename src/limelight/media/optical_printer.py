"""The optical printer: a frame of own footage becomes a frame of the film, cropped, scaled, upright and in its colours.

FFmpeg's filters do the work; they are set up once for each kind of frame that comes, for a clip may change its size in
the middle. What comes out is coded as the stage codes its pictures: BT.601's matrix, limited range, BT.709's colours
(`media.encode`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np
from av.error import FFmpegError
from av.filter import Graph

from limelight.media.errors import FootageUnreadable
from limelight.media.look import Look
from limelight.media.tone import Range, write_table
from limelight.works.fitting import Area, Fitting

cv2.setNumThreads(1)

FILL_DETAIL = 24
"""The blur behind a picture that does not fill the frame is worked out this much smaller."""
FILL_SIGMA, FILL_LIGHT = 3.2, 0.62
"""How soft and how bright it is: it must not compete."""

Steps = Iterator[tuple[str, dict[str, str]]]


class OpticalPrinter:
    """Prints frames that look like `look` by `fitting` into a frame of that size. `scratch` holds its colour table."""

    def __init__(self, look: Look, fitting: Fitting, width: int, height: int, scratch: Path) -> None:
        self._look, self._fitting, self._scratch = look, fitting, scratch
        self._size = width, height
        self._setups: dict[tuple[int, int, str], Setup] = {}

    def print(self, frame: av.VideoFrame) -> np.ndarray:
        """The frame as the encoder takes it: (height * 3 / 2, width) uint8, I420."""
        place = self._fitting.place
        printed = self._setup(frame).through(frame).to_ndarray(format="yuv420p")
        if (place.width, place.height) == self._size:
            return printed
        return before_blur(printed, place, *self._size)

    def _setup(self, frame: av.VideoFrame) -> Setup:
        key = frame.width, frame.height, frame.format.name
        if key not in self._setups:
            self._setups[key] = self._set_up(replace(self._look, width=frame.width, height=frame.height), key[2])
        return self._setups[key]

    def _set_up(self, look: Look, pixels: str) -> Setup:
        place = int(self._fitting.place.width), int(self._fitting.place.height)
        try:
            return Setup(look, _share(self._fitting), place, pixels, "yuv420p", self._scratch)
        except (FFmpegError, ValueError) as error:
            raise FootageUnreadable(file=self._fitting.footage.name, why=f"its pixels are {pixels}") from error


def _share(fitting: Fitting) -> Area:
    """What is seen as shares of the whole, so that it holds for frames of any size."""
    whole, seen = fitting.footage, fitting.seen
    return Area(seen.left / whole.width, seen.top / whole.height, seen.width / whole.width, seen.height / whole.height)


class Setup:
    """The filters for one kind of frame: `pixels` of `look` in, `wanted` pixels of `size` out, of a part of it.

    "yuv420p" is printed over black, "bgra" keeps its alpha, straight.
    """

    def __init__(self, look: Look, part: Area, size: tuple[int, int], pixels: str, wanted: str, scratch: Path) -> None:
        self._look = look
        self._graph = Graph()
        self._graph.threads = 1
        last = self._graph.add("buffer", **_fed(look, pixels))
        for name, settings in _steps(look, part, size, pixels, wanted, scratch):
            step = self._graph.add(name, **settings)
            last.link_to(step)
            last = step
        last.link_to(self._graph.add("buffersink"))
        self._graph.configure()

    def through(self, frame: av.VideoFrame) -> av.VideoFrame:
        frame.colorspace = _MATRICES[self._look.matrix]
        frame.color_range = _FULL if self._look.full_range else _LIMITED
        self._graph.vpush(frame)
        return self._graph.vpull()


_MATRICES = {
    "gbr": 0, "bt709": 1, "fcc": 4, "bt470bg": 5, "smpte170m": 6, "smpte240m": 7, "bt2020nc": 9, "bt2020c": 10,
}  # fmt: skip
_LIMITED, _FULL = 1, 2


def _fed(look: Look, pixels: str) -> dict[str, str]:
    return {
        "video_size": f"{look.width}x{look.height}",
        "pix_fmt": pixels,
        "time_base": "1/90000",
        "pixel_aspect": "1",
        "colorspace": look.matrix,
        "range": "pc" if look.full_range else "tv",
    }


def _steps(look: Look, part: Area, size: tuple[int, int], pixels: str, wanted: str, scratch: Path) -> Steps:
    """The filters with their settings, in order."""
    if look.alpha and wanted != "bgra":
        pixels = "gbrap" if look.range.ours else "gbrap12le"
        yield "scale", {**_EXACT, **_read(look)}
        yield "format", {"pix_fmts": pixels}
        yield "premultiply", {"inplace": "1"}
        look = replace(look, matrix="gbr", full_range=True)
    for name, setting in look.upright.filters:
        yield name, {"dir": setting} if setting else {}
    yield from _crop(look, part)
    if not look.range.ours:
        enlarged = size[0] * size[1] > part.width * look.width * part.height * look.height
        yield from _through_table(look, size, wanted, scratch, enlarged=enlarged)
    elif pixels in _PLANAR and look.matrix in _CONVERTED and wanted != "bgra":
        yield "scale", {**_scale(size), "flags": "bicubic+accurate_rnd"}
        yield "colorspace", _recoded(look)
    else:
        yield "scale", {**_scale(size), **_read(look), **_written(wanted)}
    yield "format", {"pix_fmts": wanted}


def _through_table(look: Look, size: tuple[int, int], wanted: str, scratch: Path, *, enlarged: bool) -> Steps:
    """The table is applied where there are fewer pixels: before they are `enlarged`, or after they are reduced."""
    yield "scale", {**(_EXACT if enlarged else _scale(size)), **_read(look)}
    yield "format", {"pix_fmts": "gbrpf32le"}
    yield "lut3d", {"file": str(_table(look.range, scratch)), "interp": "tetrahedral"}
    yield "scale", {**(_scale(size) if enlarged else _EXACT), **_written(wanted)}


def _scale(size: tuple[int, int]) -> dict[str, str]:
    return {"w": str(size[0]), "h": str(size[1]), **_EXACT}


def _read(look: Look) -> dict[str, str]:
    coded = {"in_color_matrix": look.matrix, "in_range": "pc" if look.full_range else "tv"}
    return {} if look.matrix == "gbr" else coded


def _written(wanted: str) -> dict[str, str]:
    return {} if wanted == "bgra" else {"out_color_matrix": "smpte170m", "out_range": "tv"}


def _recoded(look: Look) -> dict[str, str]:
    """From one matrix and range to ours, without a way through RGB: exact, and in a fraction of the time."""
    ours = {"space": "smpte170m", "primaries": "bt709", "trc": "bt709", "range": "tv", "format": "yuv420p"}
    read = {"ispace": look.matrix, "iprimaries": "bt709", "itrc": "bt709", "irange": "pc" if look.full_range else "tv"}
    return {**ours, **read, "fast": "1"}


_EXACT = {"flags": "bicubic+accurate_rnd+full_chroma_int"}
"""Without the latter two, swscale rounds every step down, and a grey wall turns green."""

_PLANAR = frozenset(
    f"yuv{grain}p{depth}" for grain in ("420", "422", "444", "j420", "j422", "j444") for depth in ("", "10le", "12le")
)
_CONVERTED = ("bt709", "fcc", "bt470bg", "smpte170m", "smpte240m", "bt2020nc")
"""What FFmpeg's `colorspace` filter takes."""


def _crop(look: Look, part: Area) -> Steps:
    """Only the part that will be seen goes further, to even pixels: half a chroma sample cannot be cut off."""
    width, height = (look.height, look.width) if look.upright.lies else (look.width, look.height)
    if (part.width, part.height) == (1, 1):
        return
    left, across = _even(part.left, part.width, width)
    top, down = _even(part.top, part.height, height)
    yield "crop", {"w": str(across), "h": str(down), "x": str(left), "y": str(top)}


def _even(start: float, share: float, length: int) -> tuple[int, int]:
    """Where a share of a length begins and how long it is, in whole even pixels inside it; all of an odd one stays."""
    if share == 1:
        return 0, length
    long = max(2, round(share * length / 2) * 2)
    return min(round(start * length / 2) * 2, (length - long) // 2 * 2), long


def _table(source: Range, scratch: Path) -> Path:
    path = scratch / f"{source.transfer or 'sdr'}-{source.primaries}-{source.peak:.0f}.cube"
    if not path.exists():
        write_table(source, path)
    return path


def before_blur(printed: np.ndarray, place: Area, width: int, height: int) -> np.ndarray:
    """`printed` (I420 of the size of `place`) in its place in a frame that is filled with a soft blur of itself."""
    frame = np.empty((height * 3 // 2, width), np.uint8)
    sides = (round(part) for part in (place.left, place.top, place.width, place.height))
    left, top, across, down = sides
    inside, outside = _planes(printed, across, down), _planes(frame, width, height)
    for grain, (part, whole) in zip((1, 2, 2), zip(inside, outside, strict=True), strict=True):
        _fill(part, whole, FILL_DETAIL // grain, 16 if grain == 1 else 128)
        whole[top // grain : (top + down) // grain, left // grain : (left + across) // grain] = part
    return frame


def _fill(part: np.ndarray, whole: np.ndarray, detail: int, dark: int) -> None:
    """Fill `whole` with the blurred middle of `part`, drawn toward `dark`."""
    height, width = whole.shape
    scale = max(width / part.shape[1], height / part.shape[0])
    across, down = min(part.shape[1], round(width / scale)), min(part.shape[0], round(height / scale))
    x, y = (part.shape[1] - across) // 2, (part.shape[0] - down) // 2
    middle = part[y : y + down, x : x + across]
    small = cv2.resize(middle, (max(4, width // detail), max(4, height // detail)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), FILL_SIGMA, borderType=cv2.BORDER_REPLICATE)
    shaded = cv2.convertScaleAbs(soft, alpha=FILL_LIGHT, beta=dark * (1 - FILL_LIGHT))
    cv2.resize(shaded, (width, height), dst=whole, interpolation=cv2.INTER_CUBIC)


def _planes(flat: np.ndarray, width: int, height: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The three planes of an I420 picture: the same memory."""
    line = flat.reshape(-1)
    size, quarter = width * height, width * height // 4
    return (
        line[:size].reshape(height, width),
        line[size : size + quarter].reshape(height // 2, width // 2),
        line[size + quarter :].reshape(height // 2, width // 2),
    )
