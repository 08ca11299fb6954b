"""Where the weight of a spoken line falls, read from its phones alone: languages and voices mark stress differently, or
not at all, but whatever is stressed is longer and more open.

Each phrase, from pause to pause, has one syllable that carries it; one or two others may count half.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.stage.acting.visemes import viseme_of
from limelight.works.cues import Heard
from limelight.works.shots import FPS
from limelight.works.speech import Phone

MARK = "ˈ"
MARKED = 1.8
"""What a mark of stress counts, where a voice gives one."""
OPENNESS = {"a": 1.25, "o": 1.15, "e": 1.0, "u": 0.95, "uh": 0.8}
"""Visemes of vowels, and how much a vowel of that kind carries."""
WEAK, WEAKENED = "əɚᵊᵻɨ", 0.55
FINAL = 0.8
"""The last syllable before a pause is long in any case."""
PAUSE = 0.18
"""Seconds of silence that part two phrases."""
SECOND, APART = 0.72, 0.32
"""What another syllable must weigh against the heaviest, and how far from it in seconds, to count too."""


@dataclass(frozen=True)
class Stress:
    """A syllable that carries its phrase: the shot's second at which it sounds, and 1, or less if it counts less."""

    at: float
    force: float


def stresses(line: Heard) -> list[Stress]:
    """The stresses of a line in the shot's own time, in order."""
    found = [stress for phrase in _phrases(line.phones) for stress in _of_phrase(phrase, line.start / FPS)]
    return sorted(found, key=lambda stress: stress.at)


def _phrases(phones: Sequence[Phone]) -> Iterator[list[Phone]]:
    phrase: list[Phone] = []
    for phone in phones:
        silent = viseme_of(phone.symbol) == "rest"
        parted = phrase and phone.start - phrase[-1].end > PAUSE
        if phrase and (parted or (silent and phone.end - phone.start > PAUSE)):
            yield phrase
            phrase = []
        if not silent:
            phrase.append(phone)
    if phrase:
        yield phrase


def _of_phrase(phrase: list[Phone], start: float) -> Iterator[Stress]:
    vowels = [phone for phone in phrase if viseme_of(phone.symbol) in OPENNESS]
    if not vowels:
        return
    weights = [_weight(phone) * (FINAL if phone is vowels[-1] and len(vowels) > 1 else 1.0) for phone in vowels]
    main = max(range(len(vowels)), key=lambda number: weights[number])
    yield Stress(start + vowels[main].start, 1.0)
    taken = [vowels[main].start]
    for phone, weight in zip(vowels, weights, strict=True):
        apart = min(abs(phone.start - at) for at in taken)
        if weight >= SECOND * weights[main] and apart > APART:
            yield Stress(start + phone.start, 0.5)
            taken.append(phone.start)


def _weight(phone: Phone) -> float:
    openness = OPENNESS[viseme_of(phone.symbol)]
    weak = WEAKENED if any(mark in phone.symbol for mark in WEAK) else 1.0
    return (phone.end - phone.start) * openness * weak * (MARKED if MARK in phone.symbol else 1.0)
