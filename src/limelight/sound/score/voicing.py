"""Voice leading: which octave each tone of a chord takes, so that every voice moves little and sings its own line.

The rules are those of four-part writing (Aldwell and Schachter, "Harmony and Voice Leading"): no parallel fifths or
octaves, no crossing, no gap above an octave between upper voices, the leading tone not doubled and rising home. They
are weighed, not enforced: over a phrase the cheapest way is taken, keeping the few best at each step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from limelight.sound.score.harmony import Chord

Voices = tuple[int, ...]
"""MIDI numbers from the lowest voice up; the lowest is the bass."""
_KEPT = 5
_PARALLEL, _CROSSED, _GAP, _LEADING, _MISSING, _LEAP = 40.0, 60.0, 4.0, 12.0, 9.0, 0.35


@dataclass(frozen=True)
class Choir:
    """How far each voice reaches, from the lowest up."""

    reach: tuple[tuple[int, int], ...]


def led(chords: Sequence[Chord], tonic: int, choir: Choir, first: Voices | None = None) -> list[Voices]:
    """A voicing of each chord, `tonic` being the pitch class of the key."""
    ways: list[tuple[float, list[Voices]]] = [(0.0, [first] if first else [])]
    for chord in chords:
        spread = _voicings(chord, tonic, choir)
        longer = [
            (
                cost + _standing(each, chord, tonic, choir) + (_going(way[-1], each, chord, tonic) if way else 0.0),
                way,
                each,
            )
            for cost, way in ways
            for each in (_near(spread, way[-1]) if way else spread)
        ]
        longer.sort(key=lambda found: (found[0], found[2]))
        ways = [(cost, [*way, each]) for cost, way, each in longer[:_KEPT]]
    best = ways[0][1]
    return best[1:] if first else best


@lru_cache(maxsize=300)
def _voicings(chord: Chord, tonic: int, choir: Choir) -> tuple[Voices, ...]:
    """Every way of laying the chord into the choir's reach, in order; doubled tones are those that bear it."""
    bass = _within(((chord.bass + tonic) % 12,), choir.reach[0])
    uppers = [_within([(tone + tonic) % 12 for tone in chord.tones], reach) for reach in choir.reach[1:]]
    found = [
        voices
        for voices in product(bass, *uppers)
        if all(a < b for a, b in pairwise(voices[1:])) and voices[0] <= voices[1] and _covers(voices, chord, tonic)
    ]
    loose = [tuple(sorted(voices)) for voices in product(bass, *uppers)] if not found else []
    return tuple(found or loose)


def _within(classes: Iterable[int], reach: tuple[int, int]) -> list[int]:
    wanted = set(classes)
    return [pitch for pitch in range(reach[0], reach[1] + 1) if pitch % 12 in wanted]


def _covers(voices: Voices, chord: Chord, tonic: int) -> bool:
    """Root and third are there; of a chord with more tones than voices the fifth may be left out."""
    there = {(pitch - tonic) % 12 for pitch in voices}
    needed = {tone % 12 for tone in chord.tones[: len(voices) - 1]}
    return len(needed - there) <= max(0, len(chord.classes) - len(voices) + 1) * (len(chord.tones) > 3)


def _near(spread: Sequence[Voices], before: Voices) -> list[Voices]:
    return sorted(
        spread, key=lambda voices: (sum(abs(a - b) for a, b in zip(before[1:], voices[1:], strict=True)), voices)
    )[:24]


def _standing(voices: Voices, chord: Chord, tonic: int, choir: Choir) -> float:
    cost = sum(_GAP * max(0, b - a - 12) for a, b in pairwise(voices[1:]))
    cost += _MISSING * len(chord.classes - {(pitch - tonic) % 12 for pitch in voices})
    middle = [(low + high) / 2 for low, high in choir.reach]
    cost += sum(0.12 * abs(pitch - each) for pitch, each in zip(voices, middle, strict=True))
    cost += 1.5 * sum(b - a < 3 for a, b in pairwise(voices[1:]))
    third = (chord.tones[1] + tonic) % 12
    if len(voices) > 3 and sum(pitch % 12 == third for pitch in voices) > 1:
        cost += 2.5
    if chord.leads and sum((pitch - tonic) % 12 == 11 for pitch in voices) > 1:
        cost += _LEADING
    return cost


def _going(before: Voices, voices: Voices, chord: Chord, tonic: int) -> float:
    moves = [b - a for a, b in zip(before, voices, strict=True)]
    cost = sum(abs(move) + _LEAP * max(0, abs(move) - 4) ** 2 for move in moves[1:]) + 0.3 * abs(moves[0])
    cost += _PARALLEL * len(parallels(before, voices))
    cost += _CROSSED * sum(now > over for over, now in zip(before[2:], voices[1:-1], strict=True))
    cost += _CROSSED * sum(now < under for under, now in zip(before[1:-1], voices[2:], strict=True))
    for was, move in zip(before, moves, strict=True):
        if (was - tonic) % 12 == 11 and move not in (1, 0) and 0 in chord.classes:
            cost += _LEADING / 2
    return cost


def parallels(before: Voices, voices: Voices) -> list[tuple[int, int]]:
    """The pairs of voices that go in parallel fifths, octaves or unisons."""
    found = []
    for low in range(len(voices)):
        for high in range(low + 1, len(voices)):
            was, now = (before[high] - before[low]) % 12, (voices[high] - voices[low]) % 12
            if was == now and was in (0, 7) and before[low] != voices[low] and before[high] != voices[high]:
                found.append((low, high))
    return found
