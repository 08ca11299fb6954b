"""Voices without words, many at once: pulses of the vocal folds through the formants of five vowels.

Everybody who says the same vowel goes through the same filter, so that a crowd costs what two people do. Formants:
Peterson and Barney, "Control methods used in a study of the vowels", JASA 24, 1952 (men, and women a sixth higher).
"""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, abreast, lay, panned, samples, shaped, silence

_VOWELS = ((730, 1090, 2440), (530, 1840, 2480), (270, 2290, 3010), (570, 840, 2410), (300, 870, 2240))
"""Hertz of the first three formants of a, e, i, o, u."""
A = 0
HIGHER = 1.17
"""A woman's formants over a man's."""


class Crowd:
    """Syllables are added by who says them; `heard` is everybody at once."""

    def __init__(self, length: int) -> None:
        self._said = {(vowel, high): silence(length) for vowel in range(len(_VOWELS)) for high in (False, True)}

    def say(self, at: int, pulses: np.ndarray, vowel: int, where: float, *, high: bool) -> None:
        """Pulses of one throat from sample `at` on, heard as a vowel from `where` between left and right."""
        lay(self._said[vowel, high], panned(pulses, where), at)

    def heard(self) -> np.ndarray:
        """What comes out of all mouths."""
        return sum(_through(said, vowel, HIGHER if high else 1.0) for (vowel, high), said in self._said.items())  # type: ignore[return-value]


def folds(seconds: float, start: float, end: float, rng: np.random.Generator, breath: float = 0.1) -> np.ndarray:
    """The vocal folds for a syllable: a tone that slides from `start` to `end` hertz, uneven, with breath in it."""
    length = samples(seconds)
    part = np.linspace(0, 1, length)
    turns = np.cumsum(start + (end - start) * part + 4 * np.sin(2 * np.pi * 5.5 * part * seconds)) / RATE
    saw = 2 * (turns % 1.0) - 1
    swell = np.sin(np.pi * part**0.7) ** 0.8
    return ((saw + breath * rng.standard_normal(length)) * swell).astype(np.float32)


def _through(said: np.ndarray, vowel: int, scale: float) -> np.ndarray:
    if not said.any():
        return said
    first, second, third = (scale * hertz for hertz in _VOWELS[vowel])
    points = [
        (60, -18), (first * 0.75, -7), (first, 0), (first * 1.3, -9), (second * 0.88, -12), (second, -4),
        (second * 1.12, -14), (third, -11), (third * 1.2, -20), (5200, -34), (9000, -50),
    ]  # fmt: skip
    hertz, decibels = zip(*sorted(points), strict=True)
    return shaped(said, hertz, decibels)


def around(heard: np.ndarray, count: int) -> np.ndarray:
    """`heard` again and again, `count` samples of it."""
    return abreast([np.resize(heard[:, side], count) for side in (0, 1)])
