"""Level sheets: how loud the parts of a scene's mix are, a tenth of a second at a time, kept in the mix's own file.

The mixer weighs voices and bed (music and effects) to keep every word clear; what it read is written down beside the
samples, so that the film's report costs nothing more.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from limelight.sound.loudness import STEP, gated
from limelight.sound.score.form import Span
from limelight.sound.signal import RATE

_QUIET = 1e-12


@dataclass(frozen=True)
class Levels:
    """K-weighted energies of every `loudness.STEP`: of whoever speaks, and of everything else."""

    voices: np.ndarray
    bed: np.ndarray

    def spoken(self, span: Span) -> float:
        """LUFS of the voice in a span, gated."""
        return _lufs(self.voices, span)

    def over_bed(self, span: Span) -> float:
        """LU by which the voice stands over the bed in a span."""
        return self.spoken(span) - _lufs(self.bed, span, gate=False)

    def with_tail(self, before: np.ndarray) -> Levels:
        """With what rings on from the scene before."""
        bed = self.bed.copy()
        bed[: len(before)] += before[: len(bed)]
        return Levels(self.voices, bed)

    def to_text(self) -> str:
        """As JSON: LUFS of each step, to a hundredth."""
        rows = {name: _loud(getattr(self, name)).round(2).tolist() for name in ("voices", "bed")}
        return json.dumps({"schema": 1, "step": STEP, **rows}, separators=(",", ":"))

    @staticmethod
    def from_text(text: str) -> Levels:
        told = json.loads(text)
        return Levels(*(_energy(np.array(told[name], float)) for name in ("voices", "bed")))


def steps_of(span: Span, count: int) -> slice:
    """The steps that a span meets; at least one."""
    first = min(int(span.start / STEP), count - 1)
    return slice(max(0, first), max(first + 1, round(span.end / STEP)))


def _lufs(energies: Sequence[float] | np.ndarray, span: Span, *, gate: bool = True) -> float:
    steps = np.asarray(energies)[steps_of(span, len(energies))]
    if gate:
        return gated(steps, round(len(steps) * STEP * RATE), RATE)
    return loudness_of(float(steps.sum()), len(steps))


def loudness_of(energy: float, steps: int) -> float:
    """LUFS of so much energy in so many steps."""
    return float(_loud(energy / max(1, steps)))


def _loud(energy: np.ndarray | float) -> np.ndarray:
    return -0.691 + 10 * np.log10(np.maximum(np.asarray(energy) / (STEP * RATE), _QUIET))


def _energy(lufs: np.ndarray) -> np.ndarray:
    return 10 ** ((lufs + 0.691) / 10) * STEP * RATE
