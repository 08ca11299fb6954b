"""Flashes that could harm: no more than three in any one second, by WCAG 2.3.1 (general and red flashes).

A flash is two opposing changes of a tenth of the largest relative luminance, where the darker picture is under 0.8; or
of a saturated red. It counts where a quarter of a field of ten degrees does so at once: a third of the frame's width by
a third of its height, as the guideline takes it for a screen. Frames are looked at through a few thousand samples.
Something that moves past is no flash: as much of the field darkens by it as brightens, and only the surplus counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.planes import inside
from limelight.works.shots import FPS

ALLOWED = 3
"""Flashes that any one second may have: two changes each."""

LUMINANCE, BRIGHT = 0.1, 0.8
"""A change of relative luminance that counts, and the darker side from which on none does."""

RED_CHANGE, RED_SHARE = 20.0, 0.8
"""A change of (R - G - B) * 320 that counts, and the share of red from which on it is saturated."""

FIELD, PART = 3, 0.25
"""Fields across the frame and down it, and the share of one that must change at once."""

AT_ONCE = 3
"""Frames within which changes in one direction are one."""

ACROSS = 36
"""Samples across the frame."""

STEPS = (1.0, 0.6, 0.35, 0.18, 0.08, 0.0)
"""How much of a new frame is let through, the first that does no harm."""


TOO_MANY = "it flashes more than three times in a second, which can harm people with photosensitive epilepsy"
"""What is said of it."""


@dataclass(frozen=True)
class Seen:
    """A frame through its samples: relative luminance, 0 to 1, and how red each is, in the guideline's measure."""

    light: np.ndarray
    red: np.ndarray

    @classmethod
    def of(cls, buffer: np.ndarray) -> Seen:
        """`buffer` is a frame as the encoder takes it."""
        frame = inside(buffer)
        step = max(2, frame.size[0] // ACROSS // 2 * 2)
        sampled = np.stack([plane.ravel() for plane in _sampled(frame.y, frame.u, frame.v, step)]).astype(np.float32)
        coded = np.clip(_CODED @ (sampled - _BLACK), 0, 255).astype(np.uint8)
        red, green, blue = _LINEAR[coded].reshape(3, frame.size[1] // step, frame.size[0] // step)
        saturated = red >= RED_SHARE * (red + green + blue)
        light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return cls(light, np.where(saturated, np.maximum(0, red - green - blue) * 320, 0))

    def mixed(self, other: Seen, share: float) -> Seen:
        """About what a frame is seen as that has so much of this one, the rest of the other."""
        return Seen(*(share * a + (1 - share) * b for a, b in ((self.light, other.light), (self.red, other.red))))


def _sampled(y: np.ndarray, u: np.ndarray, v: np.ndarray, step: int) -> tuple[np.ndarray, ...]:
    half = step // 2
    rows, columns = y.shape[0] // step, y.shape[1] // step
    fine = (plane[half // 2 :: half, half // 2 :: half][:rows, :columns] for plane in (u, v))
    return y[half::step, half::step][:rows, :columns], *fine


_BLACK = np.array([[16], [128], [128]], np.float32)
_CODED = np.array([[1.164, 0, 1.596], [1.164, -0.392, -0.813], [1.164, 2.017, 0]], np.float32)
"""ITU-R BT.601: red, green and blue of Y, U and V."""
_LINEAR = np.power(np.arange(256) / 255, 2.2).astype(np.float32)


class _Changes:
    """Opposing changes of one measure: where each sample last turned, and when enough of a field turned at once."""

    def __init__(self, first: np.ndarray, least: float, bright: float) -> None:
        self._least, self._bright = least, bright
        self._low, self._high = first.copy(), first.copy()
        self._way = np.zeros(first.shape, np.int8)
        self._last = 0
        self._none = _surplus(np.zeros(first.shape, bool), first)
        self._recent: dict[int, deque[np.ndarray]] = {way: deque(maxlen=AT_ONCE) for way in (1, -1)}

    def turned(self, now: np.ndarray, *, keep: bool) -> bool:
        """Whether a field turned with this frame. With `keep` it is one of those seen, else only asked about."""
        low, high = np.minimum(self._low, now), np.maximum(self._high, now)
        up = (now - low >= self._least) & (low < self._bright) & (self._way <= 0)
        down = (high - now >= self._least) & (now < self._bright) & (self._way >= 0)
        if not up.any() and not down.any():
            return self._rest(low, high, keep=keep)
        shares = {1: _surplus(up, down), -1: _surplus(down, up)}
        way = next((way for way in shares if way != self._last and self._fills(way, shares[way])), 0)
        if keep:
            self._take(now, low, high, up, down, way)
            for each, share in shares.items():
                self._recent[each].append(share)
        return bool(way)

    def _rest(self, low: np.ndarray, high: np.ndarray, *, keep: bool) -> bool:
        """A frame in which nothing turns, as most are."""
        if keep:
            self._low, self._high = low, high
            for recent in self._recent.values():
                recent.append(self._none)
        return False

    def hold(self, frames: int) -> None:
        """So many frames more of what was seen last: nothing turns in them."""
        for recent in self._recent.values():
            recent.extend(np.zeros_like(recent[-1]) for _ in range(frames if recent else 0))

    def _fills(self, way: int, share: np.ndarray) -> bool:
        """Whether a quarter of some field has turned that way with this frame and those just before it."""
        together = sum(list(self._recent[way])[-(AT_ONCE - 1) :], share)
        return bool(share.any()) and float(together.max()) >= PART

    def _take(
        self, now: np.ndarray, low: np.ndarray, high: np.ndarray, up: np.ndarray, down: np.ndarray, way: int
    ) -> None:
        self._low, self._high = np.where(down, now, low), np.where(up, now, high)
        self._low, self._high = np.where(up, now, self._low), np.where(down, now, self._high)
        self._way = np.where(up, 1, np.where(down, -1, self._way)).astype(np.int8)
        self._last = way or self._last


def _surplus(here: np.ndarray, back: np.ndarray) -> np.ndarray:
    """The share of every field that turns one way, without as much of it as turns back."""
    rows, columns = here.shape
    across, down = max(1, columns // FIELD), max(1, rows // FIELD)
    if not here.any():
        return np.zeros((rows - down + 1, columns - across + 1), np.float32)
    net = here.astype(np.float32) - back
    shares = cv2.blur(net, (across, down), anchor=(0, 0), borderType=cv2.BORDER_ISOLATED)
    return np.maximum(shares[: rows - down + 1, : columns - across + 1], 0)


class Flashes:
    """Counts flashes frame by frame. `harms(seen)` asks, `take(seen)` is shown the next frame, which stands for as many
    as each is `held`.
    """

    def __init__(self, held: int = 1) -> None:
        self._held, self._number = held, -held
        self._measures: tuple[_Changes, _Changes] | None = None
        self._turns: tuple[list[int], list[int]] = ([], [])
        self.harmful = 0
        """Frames taken so far that completed one flash too many."""

    def harms(self, seen: Seen) -> bool:
        """Whether this frame, shown next, would be one flash too many in a second."""
        if self._measures is None:
            return False
        return any(
            self._full(turns) and measure.turned(values, keep=False)
            for turns, measure, values in zip(self._turns, self._measures, (seen.light, seen.red), strict=True)
        )

    def take(self, seen: Seen) -> None:
        """Show the next frame."""
        self._number += self._held
        if self._measures is None:
            light, red = _Changes(seen.light, LUMINANCE, BRIGHT), _Changes(seen.red, RED_CHANGE, float("inf"))
            self._measures = light, red
            return
        harmed = False
        for turns, measure, values in zip(self._turns, self._measures, (seen.light, seen.red), strict=True):
            full = self._full(turns, now=self._number)
            if measure.turned(values, keep=True):
                harmed |= full
                turns.append(self._number)
            measure.hold(self._held - 1)
        self.harmful += harmed

    @property
    def full(self) -> bool:
        """Whether one more change with the next frame would be one too many."""
        return any(self._full(turns) for turns in self._turns)

    def _full(self, turns: list[int], now: int | None = None) -> bool:
        """Whether the second that ends with the next frame has all the changes that it may have."""
        now = self._number + self._held if now is None else now
        return sum(turn > now - FPS for turn in turns[-2 * ALLOWED :]) >= 2 * ALLOWED


def softened(frames: Iterable[np.ndarray], flashes: Flashes) -> Iterator[tuple[np.ndarray, bool]]:
    """`frames`, in place, each held back as far as it would otherwise harm, and whether it was."""
    shown, last = np.empty(0), None
    for buffer in frames:
        seen = Seen.of(buffer)
        soft = flashes.full and flashes.harms(seen)
        if soft and last is not None:
            share = next((share for share in STEPS if not flashes.harms(seen.mixed(last, share))), 0.0)
            buffer = cv2.addWeighted(buffer, share, shown, 1 - share, 0)
            seen = Seen.of(buffer)
        flashes.take(seen)
        shown, last = buffer.copy() if flashes.full else shown, seen
        yield buffer, soft
