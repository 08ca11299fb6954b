"""Flashes that could harm: no more than three in any one second, by WCAG 2.3.1 (general and red flashes).

A flash is two opposing changes of a tenth of the largest relative luminance, where the darker picture is under 0.8; or
of a saturated red. It counts where a quarter of a field of ten degrees does so at once: a third of the frame's width by
a third of its height, as the guideline takes it for a screen. Frames are looked at through a few thousand samples.
Something that moves past is no flash: as much of the field darkens by it as brightens, and only the surplus counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

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
    sampled: np.ndarray = field(default_factory=lambda: np.empty(0, np.uint8), repr=False)
    """What was read of the frame."""

    @classmethod
    def of(cls, buffer: np.ndarray, before: Seen | None = None) -> Seen:
        """`buffer` is a frame as the encoder takes it, `before` how the one before it was seen: many are alike."""
        frame = inside(buffer)
        step = max(2, frame.size[0] // ACROSS // 2 * 2)
        sampled = cv2.merge([np.ascontiguousarray(plane) for plane in _sampled(frame.y, frame.u, frame.v, step)])
        if before is not None and np.array_equal(sampled, before.sampled):
            return before
        light, share, red = cv2.split(cv2.transform(cv2.LUT(cv2.transform(sampled, _CODED), _LINEAR), _MEASURES))
        return cls(light, np.where(share >= 0, np.maximum(0, red), np.float32(0)), sampled)

    def mixed(self, other: Seen, share: float) -> Seen:
        """About what a frame is seen as that has so much of this one, the rest of the other."""
        return Seen(*(share * a + (1 - share) * b for a, b in ((self.light, other.light), (self.red, other.red))))


def _sampled(y: np.ndarray, u: np.ndarray, v: np.ndarray, step: int) -> tuple[np.ndarray, ...]:
    half = step // 2
    rows, columns = y.shape[0] // step, y.shape[1] // step
    fine = (plane[half // 2 :: half, half // 2 :: half][:rows, :columns] for plane in (u, v))
    return y[half::step, half::step][:rows, :columns], *fine


_GAINS = np.array([[1.164, 0, 1.596], [1.164, -0.392, -0.813], [1.164, 2.017, 0]])
_CODED = np.hstack([_GAINS, -_GAINS @ [[16], [128], [128]]])
"""ITU-R BT.601: red, green and blue of Y, U and V."""
_LINEAR = np.power(np.arange(256) / 255, 2.2).astype(np.float32)
_MEASURES = np.array(
    [[0.2126, 0.7152, 0.0722], [1 - RED_SHARE, -RED_SHARE, -RED_SHARE], [320, -320, -320]], np.float32
)  # fmt: skip
"""Of linear red, green and blue: relative luminance, by how much red exceeds what is saturated, and how red it is."""


@dataclass(frozen=True)
class _Turn:
    """The samples that turned with a frame: one way, and back."""

    here: np.ndarray
    back: np.ndarray

    @cached_property
    def count(self) -> int:
        return int(np.count_nonzero(self.here))

    @cached_property
    def surplus(self) -> np.ndarray:
        """The share of every field that turns one way, without as much of it as turns back."""
        rows, columns = self.here.shape
        across, down = _across(columns), _across(rows)
        net = self.here.astype(np.float32) - self.back
        shares = cv2.blur(net, (across, down), anchor=(0, 0), borderType=cv2.BORDER_ISOLATED)
        return np.maximum(shares[: rows - down + 1, : columns - across + 1], 0)


def _across(samples: int) -> int:
    """How many of these a field has."""
    return max(1, samples // FIELD)


class _Changes:
    """Opposing changes of one measure: where each sample last turned, and when enough of a field turned at once."""

    def __init__(self, first: np.ndarray, least: float, bright: float) -> None:
        self._least, self._bright = least, bright
        self._low, self._high = first.copy(), first.copy()
        self._may_rise = self._may_fall = np.ones(first.shape, bool)
        self._last = 0
        self._enough = PART * _across(first.shape[0]) * _across(first.shape[1])
        self._recent: dict[int, deque[_Turn | None]] = {way: deque(maxlen=AT_ONCE - 1) for way in (1, -1)}

    def turned(self, now: np.ndarray, *, keep: bool) -> bool:
        """Whether a field turned with this frame. With `keep` it is one of those seen, else only asked about."""
        low, high = cv2.min(self._low, now), cv2.max(self._high, now)
        up = self._turns(cv2.subtract(now, low), low, self._may_rise)
        down = self._turns(cv2.subtract(high, now), now, self._may_fall)
        if up is None and down is None:
            return self._rest(low, high, keep=keep)
        none = np.zeros(now.shape, bool)
        up, down = none if up is None else up, none if down is None else down
        turns = {1: _Turn(up, down), -1: _Turn(down, up)}
        way = next((way for way in turns if way != self._last and self._fills(way, turns[way])), 0)
        if keep:
            self._take(now, low, high, up, down)
            self._last = way or self._last
            for each, turn in turns.items():
                self._recent[each].append(turn)
        return bool(way)

    def _turns(self, change: np.ndarray, darker: np.ndarray, may: np.ndarray) -> np.ndarray | None:
        """Where a change counts; None where it does nowhere, as in most frames."""
        if cv2.minMaxLoc(change)[1] < self._least:
            return None
        counts = (change >= self._least) & may
        return counts & (darker < self._bright) if self._bright < 1 else counts

    def _rest(self, low: np.ndarray, high: np.ndarray, *, keep: bool) -> bool:
        """A frame in which nothing turns."""
        if keep:
            self._low, self._high = low, high
            self.hold(1)
        return False

    def hold(self, frames: int) -> None:
        """So many frames more in which nothing turns."""
        for recent in self._recent.values():
            recent.extend([None] * frames)

    def _fills(self, way: int, turn: _Turn) -> bool:
        """Whether a quarter of some field has turned that way with this frame and those just before it."""
        together = [each for each in self._recent[way] if each is not None]
        if not turn.count or turn.count + sum(each.count for each in together) < self._enough:
            return False
        share = turn.surplus
        return bool(share.any()) and float(sum((each.surplus for each in together), share).max()) >= PART

    def _take(self, now: np.ndarray, low: np.ndarray, high: np.ndarray, up: np.ndarray, down: np.ndarray) -> None:
        turned = up | down
        np.copyto(low, now, where=turned)
        np.copyto(high, now, where=turned)
        self._low, self._high = low, high
        self._may_rise, self._may_fall = (self._may_rise | down) & ~up, (self._may_fall & ~down) | up


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
        seen = Seen.of(buffer, last)
        soft = flashes.full and flashes.harms(seen)
        if soft and last is not None:
            share = next((share for share in STEPS if not flashes.harms(seen.mixed(last, share))), 0.0)
            buffer = cv2.addWeighted(buffer, share, shown, 1 - share, 0)
            seen = Seen.of(buffer)
        flashes.take(seen)
        shown, last = buffer.copy() if flashes.full else shown, seen
        yield buffer, soft
