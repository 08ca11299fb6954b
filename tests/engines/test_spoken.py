"""When each sound is heard, by a network's own count."""

from __future__ import annotations

import numpy as np

from limelight.engines.pronunciation import BETWEEN, Symbol
from limelight.engines.spoken.timeline import FRAME, PAUSE, stretches


def timed(symbols: str) -> list[tuple[str, int]]:
    """Every stretch of symbols that last ten frames each, and how long it is."""
    said = [Symbol(text, BETWEEN if text == " " else 0) for text in symbols]
    counts = [10] * (len(said) + 2)
    sound = np.full(sum(counts) * FRAME, 0.5, np.float32)
    return [(stretch.symbol, stretch.end - stretch.start) for stretch in stretches(said, counts, sound, early=0)]


def test_a_tone_a_breath_and_a_length_belong_to_the_sound_before_them_and_a_stress_to_the_one_after():
    sounds = [symbol for symbol, _ in timed("tʰa↗mˈaːn\u0303") if symbol != PAUSE]
    assert sounds == ["t", "a", "m", "a", "n"]
    assert dict(timed("tʰa↗m"))["a"] == 20
