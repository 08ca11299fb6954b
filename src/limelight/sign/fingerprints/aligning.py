"""Aligning: where two rows of fingerprints run beside each other, a copy's and an original's.

Every pair of moments that are alike votes for a shift between the two clocks, at each speed that a copy may have; what
wins is looked at moment by moment. (Hough's transform, as video fingerprinting has used it since MPEG-7.)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SPEEDS = (1.0, 0.98, 1.02, 0.96, 1.04, 0.95, 1.05, 0.99, 1.01, 0.97, 1.03)
"""How many seconds of the original pass in one of the copy; the first that does as well as others is taken."""
_BETTER = 1.03
"""How much better another speed must do."""
_TOLD = 2.0
"""Moments that a speed must shift the end of a copy by: less is not told from none."""
_LOOSE = 1
"""Moments that the clocks of the two may differ by on the way."""


@dataclass(frozen=True)
class Row:
    """Fingerprints one after another: `bits` of uint8, a row for each moment, `rate` a second. `plain` moments, black
    or silent, are like all others of their kind, and prove nothing."""

    bits: np.ndarray
    rate: float
    plain: np.ndarray

    def __len__(self) -> int:
        return len(self.bits)


@dataclass(frozen=True)
class Alignment:
    """The copy's seconds from `at` on are the original's from `begin` to `end`, at `speed`.

    `share` is how much of that is alike, `apart` how many of the bits differ there at the middle, as a share of them;
    `seconds` how much of the original was recognised.
    """

    at: float
    begin: float
    end: float
    speed: float
    share: float
    apart: float
    seconds: float


def aligned(copy: Row, original: Row, near: int) -> Alignment | None:
    """How the copy lies beside the original; None where no two moments are within `near` bits of each other."""
    if not len(copy) or not len(original):
        return None
    apart = distances(copy.bits, original.bits)
    known = ~copy.plain[:, None] & ~original.plain[None, :]
    alike = np.where((apart <= near) & known, near + 1.0 - apart, 0.0)
    here, there = np.nonzero(alike)
    if not len(here):
        return None
    strength = alike[here, there]
    ratio = original.rate / copy.rate
    speeds = [speed for speed in SPEEDS if speed == 1.0 or abs(speed - 1.0) * len(copy) * ratio >= _TOLD]
    votes = [_vote(here, there, strength, speed * ratio) for speed in speeds]
    best = _chosen([each[0] for each in votes])
    return _looked_at(copy, original, apart, near, speeds[best], votes[best][1])


def distances(ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """How many bits differ between each of the ones and each of the others."""
    one, other = _words(ones), _words(others)
    apart = np.zeros((len(one), len(other)), np.uint16)
    for column in range(one.shape[1]):
        apart += np.bitwise_count(one[:, column, None] ^ other[None, :, column])
    return apart


def _words(bits: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(bits).view(np.uint32 if bits.shape[1] % 8 else np.uint64)


def _vote(here: np.ndarray, there: np.ndarray, strength: np.ndarray, pace: float) -> tuple[float, float]:
    """How strong the strongest shift is, and that shift in moments of the original."""
    shifts = np.round(there - here * pace).astype(int)
    low = shifts.min()
    counts = np.bincount(shifts - low, strength)
    broad = np.convolve(counts, np.ones(3), "same")
    best = int(broad.argmax())
    around = slice(max(0, best - 1), best + 2)
    weight = counts[around]
    return float(broad[best]), float(low + np.average(np.arange(len(counts))[around], weights=weight))


def _chosen(strengths: list[float]) -> int:
    best = 0
    for at, strength in enumerate(strengths):
        if strength > strengths[best] * _BETTER:
            best = at
    return best


def _looked_at(copy: Row, original: Row, apart: np.ndarray, near: int, speed: float, shift: float) -> Alignment | None:
    """Every moment of the copy beside the one of the original that it should be."""
    moments = np.arange(len(copy))
    beside = np.round(moments * speed * original.rate / copy.rate + shift).astype(int)
    inside = (beside >= 0) & (beside < len(original))
    moments, beside = moments[inside], beside[inside]
    if not len(moments):
        return None
    around = np.clip(beside[:, None] + np.arange(-_LOOSE, _LOOSE + 1), 0, len(original) - 1)
    nearest = apart[moments[:, None], around].min(axis=1)
    telling = ~copy.plain[moments] & ~original.plain[beside]
    if not telling.any():
        return None
    alike = (nearest <= near) & telling
    first, last = np.flatnonzero(alike)[[0, -1]] if alike.any() else (0, len(alike) - 1)
    stretch = slice(first, last + 1)
    return Alignment(
        at=float(moments[first] / copy.rate),
        begin=float(beside[first] / original.rate),
        end=float((beside[last] + 1) / original.rate),
        speed=speed,
        share=float(alike[stretch].sum() / max(1, telling[stretch].sum())),
        apart=float(np.median(nearest[stretch][telling[stretch]]) / (8 * copy.bits.shape[1])),
        seconds=float(alike.sum() / copy.rate * speed),
    )
