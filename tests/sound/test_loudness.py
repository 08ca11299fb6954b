from __future__ import annotations

import numpy as np
import pytest

from limelight.sound.loudness import SILENCE, decibels, integrated, true_peak


def sine(hertz: float, db: float, seconds: float, rate: int = 48_000, phase: float = 0.0) -> np.ndarray:
    return 10 ** (db / 20) * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate + phase)


@pytest.mark.parametrize("db", [-23.0, -33.0])
def test_a_stereo_sine_reads_as_the_standard_says(db: float) -> None:
    """EBU Tech 3341, cases 1 and 2."""
    tone = sine(1000, db, 20)
    assert integrated(np.stack([tone, tone], axis=1), 48_000) == pytest.approx(db, abs=0.1)


def test_quiet_stretches_are_gated_out() -> None:
    """EBU Tech 3341, case 3."""
    tone = np.concatenate([sine(1000, -36, 10), sine(1000, -23, 60), sine(1000, -36, 10)])
    assert integrated(np.stack([tone, tone], axis=1), 48_000) == pytest.approx(-23.0, abs=0.1)


def test_silence_has_no_loudness() -> None:
    assert integrated(np.zeros((48_000, 2)), 48_000) == SILENCE


def test_a_peak_between_samples_is_found() -> None:
    """EBU Tech 3341, case 16: a sine at a quarter of the rate, its samples all 3 dB below its peak."""
    tone = sine(12_000, -6.0, 1, phase=np.pi / 4)
    assert decibels(np.abs(tone).max()) == pytest.approx(-9.0, abs=0.05)
    assert decibels(true_peak(tone)) == pytest.approx(-6.0, abs=0.3)
