"""When each phoneme and word is heard: a network's own count of durations, laid on the sound.

The sound comes a little before the network's count, by as much in every line of a voice, so the count is moved by that.
Around a pause it is off by more: the last phoneme swallows most of the silence after it. So wherever a pause stands,
its edges move to where the sound really ends and begins. The times always sum to the sound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from limelight.engines.pronunciation import BETWEEN, Symbol
from limelight.works.speech import Phone, Word

FRAME = 300
"""Samples a frame, in which durations are counted (12.5 ms)."""
PAUSE = "|"
"""The symbol of a phone in which nothing is said (the IPA's minor group)."""

_HEARD_DB = -34.0
"""A frame is heard when it is at most this far below the breath's loudest."""
_STEP_FRAMES = 6
"""A space longer than this is a pause in the sound; a shorter one belongs to the phoneme before it."""


@dataclass(frozen=True)
class Stretch:
    """One phoneme or pause on the breath's frames, the word it belongs to (-1 for a pause), and a pause's mark."""

    symbol: str
    word: int
    start: int
    end: int
    mark: str = ""

    @property
    def is_pause(self) -> bool:
        return self.symbol == PAUSE


def stretches(symbols: Sequence[Symbol], durations: Sequence[int], samples: np.ndarray, early: int) -> list[Stretch]:
    """The breath without a gap: pauses and phonemes in order, from frame 0 to its last frame.

    `durations` are frames for the silence before the symbols, each of them, and the silence after; the sound comes
    `early` frames before they say.
    """
    drafted = _merged(symbols, durations, early)
    heard = _heard(samples, total=int(sum(durations)))
    return [stretch for stretch in _snapped(drafted, heard) if stretch.end > stretch.start]


def words(written: Sequence[str], owned: Sequence[tuple[int, Phone]]) -> tuple[Word, ...]:
    """Each written word from its first phoneme to its last; one that is not pronounced stands at the end of the one
    before it."""
    timed: list[Word] = []
    for number, text in enumerate(written):
        own = [phone for owner, phone in owned if owner == number]
        before = timed[-1].end if timed else 0.0
        start, end = (own[0].start, own[-1].end) if own else (before, before)
        timed.append(Word(text, start, end))
    return tuple(timed)


def _merged(symbols: Sequence[Symbol], durations: Sequence[int], early: int) -> list[Stretch]:
    """Stress marks open the phoneme after them; lengths, tones and short steps between words close the one before."""
    opening = at = max(0, int(durations[0]) - early)
    merged = [Stretch(PAUSE, BETWEEN, 0, at)]
    for symbol, duration in zip(symbols, durations[1:-1], strict=True):
        at += int(duration)
        if symbol.is_stress:
            continue
        _lay(merged, symbol, opening, at)
        opening = at
    _lay(merged, Symbol(".", BETWEEN), opening, int(sum(durations)))
    return merged


def _lay(merged: list[Stretch], symbol: Symbol, start: int, end: int) -> None:
    last = merged[-1]
    pauses = symbol.is_pause or (symbol.text == " " and end - start > _STEP_FRAMES)
    if symbol.is_tail:
        merged[-1] = replace(last, end=end)
    elif (pauses and last.is_pause) or symbol.text == " ":
        merged[-1] = replace(last, end=end, mark=last.mark or symbol.text.strip())
    elif pauses:
        merged.append(Stretch(PAUSE, BETWEEN, start, end, symbol.text.strip()))
    else:
        merged.append(Stretch(symbol.text, symbol.word, start, end))


def _snapped(timeline: list[Stretch], heard: np.ndarray) -> list[Stretch]:
    """Every pause moved onto the silence that is heard near it; its neighbours give way or follow."""
    edges = [0, *(stretch.end for stretch in timeline)]
    final = len(timeline) - 1
    for number, stretch in enumerate(timeline):
        if stretch.is_pause:
            low = edges[number - 1] + 1 if number else 0
            high = edges[number + 2] - 1 if number < final else edges[-1]
            start, end = _silence(heard, low, high, shared=(edges[number] + edges[number + 1]) // 2)
            edges[number] = start if number else 0
            edges[number + 1] = end if number < final else edges[-1]
    return [replace(stretch, start=edges[n], end=edges[n + 1]) for n, stretch in enumerate(timeline)]


def _silence(heard: np.ndarray, low: int, high: int, shared: int) -> tuple[int, int]:
    """The longest unheard run within [low, high); where all is heard none, and the neighbours meet at `shared`."""
    best, opened = (shared, shared), low
    for frame in range(low, high):
        if heard[frame]:
            opened = frame + 1
        elif frame + 1 - opened > best[1] - best[0]:
            best = (opened, frame + 1)
    return best


def _heard(samples: np.ndarray, total: int) -> np.ndarray:
    power = (samples[: total * FRAME].reshape(total, FRAME).astype(np.float64) ** 2).mean(axis=1)
    return 10 * np.log10(power + 1e-12) > 10 * np.log10(power.max() + 1e-12) + _HEARD_DB
