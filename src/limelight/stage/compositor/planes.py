"""Frames as the encoder wants them: three 8-bit planes, luma full size and chroma half (I420, BT.601 limited range).

The camera works on planes and not on BGRA, because half the bytes cost half the time, and because rain, lamps and
vignettes are luma alone. A cut-out keeps its planes premultiplied, offsets included, so that laying it over a frame is
`frame * (1 - alpha) + cut-out` on every plane, chroma too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

cv2.setNumThreads(1)


@dataclass
class Planes:
    """An opaque picture: `y` is (h, w) uint8, `u` and `v` are (h/2, w/2); h and w are even."""

    y: np.ndarray
    u: np.ndarray
    v: np.ndarray

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in luma pixels."""
        return self.y.shape[1], self.y.shape[0]

    def copy(self) -> Planes:
        return Planes(self.y.copy(), self.u.copy(), self.v.copy())

    def window(self, box: Box) -> Planes:
        """The part inside `box`: the same memory."""
        half = box.half.window
        return Planes(self.y[box.window], self.u[half], self.v[half])


@dataclass(frozen=True)
class Box:
    """A part of a frame: left, top, right and bottom, all even."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def around(cls, left: float, top: float, right: float, bottom: float) -> Box:
        """The smallest box that holds these edges."""
        return cls(int(left // 2) * 2, int(top // 2) * 2, int(-(-right // 2)) * 2, int(-(-bottom // 2)) * 2)

    @property
    def size(self) -> tuple[int, int]:
        return self.right - self.left, self.bottom - self.top

    @property
    def empty(self) -> bool:
        return self.right <= self.left or self.bottom <= self.top

    def cut(self, other: Box) -> Box:
        """What both have; it may be empty."""
        return Box(
            max(self.left, other.left), max(self.top, other.top),
            min(self.right, other.right), min(self.bottom, other.bottom),
        )  # fmt: skip

    @property
    def window(self) -> tuple[slice, slice]:
        """Its rows and columns in a plane."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    @property
    def half(self) -> Box:
        """The same part of a plane of half the size."""
        return Box(self.left // 2, self.top // 2, self.right // 2, self.bottom // 2)

    @property
    def area(self) -> int:
        return 0 if self.empty else (self.right - self.left) * (self.bottom - self.top)

    def grown(self, by: int) -> Box:
        """The box with so many pixels more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, x: int, y: int) -> Box:
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def join(self, other: Box) -> Box:
        """What holds both."""
        if self.empty or other.empty:
            return other if self.empty else self
        return Box(
            min(self.left, other.left), min(self.top, other.top),
            max(self.right, other.right), max(self.bottom, other.bottom),
        )  # fmt: skip


NOWHERE = Box(0, 0, 0, 0)
NOTHING = np.empty((0, 0), np.uint8)
"""What shows through a cut-out that is solid."""


@dataclass
class Cutout:
    """A picture with holes: premultiplied planes, and what shows through it as inverse alpha (255 = all), full and half
    size.

    `x`, `y0` is its top left in the space it belongs to; both are even. Where nothing shows through any of it, it is
    solid and keeps NOTHING for that.
    """

    y: np.ndarray
    u: np.ndarray
    v: np.ndarray
    through: np.ndarray
    through_half: np.ndarray
    x: int = 0
    y0: int = 0

    @property
    def solid(self) -> bool:
        return not self.through.size

    @property
    def box(self) -> Box:
        return Box(self.x, self.y0, self.x + self.y.shape[1], self.y0 + self.y.shape[0])

    def copy(self) -> Cutout:
        through, half = self.through.copy(), self.through_half.copy()
        return Cutout(self.y.copy(), self.u.copy(), self.v.copy(), through, half, self.x, self.y0)

    def part(self, box: Box) -> Cutout:
        """What is inside `box`, which it holds: the same memory."""
        here = box.moved(-self.x, -self.y0)
        full, half = here.window, here.half.window
        return Cutout(
            self.y[full], self.u[half], self.v[half], self.through[full], self.through_half[half], box.left, box.top
        )  # fmt: skip


def blank(width: int, height: int) -> tuple[np.ndarray, Planes]:
    """One contiguous I420 buffer for the encoder, and its planes as views of it."""
    buffer = np.empty((height * 3 // 2, width), np.uint8)
    return buffer, inside(buffer)


def inside(buffer: np.ndarray) -> Planes:
    """The planes in an I420 buffer, (height * 3 / 2, width): the same memory."""
    width, height = buffer.shape[1], buffer.shape[0] * 2 // 3
    quarter = height * width // 4
    flat = buffer.reshape(-1)
    u = flat[height * width : height * width + quarter].reshape(height // 2, width // 2)
    v = flat[height * width + quarter :].reshape(height // 2, width // 2)
    return Planes(buffer[:height], u, v)


def fill(frame: Planes, other: Planes) -> None:
    """Make a frame what another is."""
    for plane, new in ((frame.y, other.y), (frame.u, other.u), (frame.v, other.v)):
        np.copyto(plane, new)


def planes(bgr: np.ndarray) -> Planes:
    """The planes of an opaque BGR or BGRA picture with even sides."""
    height, width = bgr.shape[:2]
    code = cv2.COLOR_BGR2YUV_I420 if bgr.shape[2] == 3 else cv2.COLOR_BGRA2YUV_I420
    flat = cv2.cvtColor(bgr, code).reshape(-1)
    size, quarter = height * width, height * width // 4
    return Planes(
        flat[:size].reshape(height, width),
        flat[size : size + quarter].reshape(height // 2, width // 2),
        flat[size + quarter :].reshape(height // 2, width // 2),
    )


def cutout(bgra: np.ndarray, x: int = 0, y0: int = 0) -> Cutout:
    """The cut-out of a premultiplied BGRA picture with even sides."""
    through = cv2.bitwise_not(cv2.extractChannel(bgra, 3))
    # Conversion adds 16 everywhere; a premultiplied plane has it only where it is opaque.
    luma = cv2.subtract(planes(bgra).y, cv2.convertScaleAbs(through, alpha=16 / 255))
    # Conversion takes every other pixel's chroma; a rim needs the mean of four, as its alpha has, or it shows colours.
    half = cv2.resize(bgra, (bgra.shape[1] // 2, bgra.shape[0] // 2), interpolation=cv2.INTER_AREA)
    u, v = cv2.split(cv2.transform(half, _CHROMA))
    return Cutout(luma, u, v, through, cv2.bitwise_not(cv2.extractChannel(half, 3)), x, y0)


_CHROMA = np.array([[0.439, -0.291, -0.148, 128 / 255], [-0.071, -0.368, 0.439, 128 / 255]])
"""ITU-R BT.601, limited range: U and V of premultiplied blue, green, red, alpha."""


def even_crop(bgra: np.ndarray, pad: int = 2) -> tuple[np.ndarray, int, int]:
    """`bgra` cut to what is not empty, with even place and sides, and the place of its top left."""
    columns = np.flatnonzero(bgra[..., 3].any(axis=0))
    rows = np.flatnonzero(bgra[..., 3].any(axis=1))
    if not len(columns):
        return np.zeros((2, 2, 4), np.uint8), 0, 0
    left, top = max(0, int(columns[0]) - pad) & ~1, max(0, int(rows[0]) - pad) & ~1
    right = min(bgra.shape[1], int(columns[-1]) + 1 + pad)
    bottom = min(bgra.shape[0], int(rows[-1]) + 1 + pad)
    piece = bgra[top:bottom, left:right]
    odd_h, odd_w = piece.shape[0] % 2, piece.shape[1] % 2
    if odd_h or odd_w:
        piece = cv2.copyMakeBorder(piece, 0, odd_h, 0, odd_w, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    return np.ascontiguousarray(piece), left, top


def shared(frame: np.ndarray, piece: np.ndarray, x: int, y: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Where a piece whose top left is at (x, y) meets a frame: the window in the frame, and that in the piece."""
    height, width = frame.shape[:2]
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = max(x0, min(width, x + piece.shape[1])), max(y0, min(height, y + piece.shape[0]))
    return (slice(y0, y1), slice(x0, x1)), (slice(y0 - y, y1 - y), slice(x0 - x, x1 - x))


def _over(frame: np.ndarray, piece: np.ndarray, through: np.ndarray, x: int, y: int) -> None:
    here, there = shared(frame, piece, x, y)
    ground = frame[here]
    if ground.size:
        _blend(ground, piece[there], through[there])


def _copy(frame: np.ndarray, piece: np.ndarray, x: int, y: int) -> None:
    here, there = shared(frame, piece, x, y)
    np.copyto(frame[here], piece[there])


def hide(veil: np.ndarray, piece: Cutout, x: int, y: int) -> None:
    """Darken `veil`, how much is still seen of what lies behind, by a piece whose top left is at (x, y)."""
    here, there = shared(veil, piece.y, x, y)
    ground = veil[here]
    if piece.solid:
        ground[:] = 0
    elif ground.size:
        cv2.multiply(ground, piece.through[there], dst=ground, scale=1 / 255)


def paste(whole: Cutout, part: Cutout) -> None:
    """Put `part` in its place in `whole`, as far as that goes."""
    box = whole.box.cut(part.box)
    if box.empty:
        return
    here, there = box.moved(-whole.x, -whole.y0), box.moved(-part.x, -part.y0)
    whole.y[here.window] = part.y[there.window]
    if not whole.solid:
        whole.through[here.window] = 0 if part.solid else part.through[there.window]
    here, there = here.half.window, there.half.window
    whole.u[here], whole.v[here] = part.u[there], part.v[there]
    if not whole.solid:
        whole.through_half[here] = 0 if part.solid else part.through_half[there]


def cover(whole: Cutout, piece: Cutout) -> None:
    """Lay `piece` over another cut-out in place, as far as they meet."""
    box = whole.box.cut(piece.box)
    if box.empty:
        return
    ground, over = whole.part(box), piece.part(box)
    for plane, new in ((ground.y, over.y), (ground.through, None)):
        _blend(plane, new, over.through)
    for plane, new in ((ground.u, over.u), (ground.v, over.v), (ground.through_half, None)):
        _blend(plane, new, over.through_half)


def _blend(ground: np.ndarray, new: np.ndarray | None, through: np.ndarray) -> None:
    """Lay `new`, or nothing, over the ground in place."""
    cv2.multiply(ground, through, dst=ground, scale=1 / 255)
    if new is not None:
        cv2.add(ground, new, dst=ground)


def wipe(whole: Cutout) -> None:
    """Leave nothing on a cut-out."""
    for plane in (whole.y, whole.u, whole.v):
        plane[:] = 0
    for plane in (whole.through, whole.through_half):
        plane[:] = 255


def lay(frame: Planes, piece: Cutout, x: int | None = None, y: int | None = None) -> None:
    """Lay `piece` over `frame` in place, its top left at (x, y), by default its own place; x and y are even."""
    x = piece.x if x is None else x
    y = piece.y0 if y is None else y
    if piece.solid:
        _copy(frame.y, piece.y, x, y)
        _copy(frame.u, piece.u, x // 2, y // 2)
        _copy(frame.v, piece.v, x // 2, y // 2)
        return
    _over(frame.y, piece.y, piece.through, x, y)
    _over(frame.u, piece.u, piece.through_half, x // 2, y // 2)
    _over(frame.v, piece.v, piece.through_half, x // 2, y // 2)


def lay_all(layers: Sequence[Cutout], box: Box, frame: Planes, veil: np.ndarray | None) -> None:
    """Lay `layers` inside the box, and darken by them what is seen past them."""
    part = frame.window(box)
    past = None if veil is None else veil[box.window]
    for layer in layers:
        lay(part, layer, layer.x - box.left, layer.y0 - box.top)
        if past is not None:
            hide(past, layer, layer.x - box.left, layer.y0 - box.top)
