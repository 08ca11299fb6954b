"""Bars and tempo: the pulse of a mood, bent by a few hundredths so that what happens on the screen falls on a beat.

As a film composer does it: the cuts that matter are given bar lines, the others beats, and between two of them the
tempo
stays even. Where no tempo near the mood's fits, a bar has a beat more or less. Found by the cheapest way through all
cuts (dynamic programming).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from limelight.sound.score.form import Accent, Span
from limelight.works.music import Bar

BEND = 0.11
"""How far the tempo may leave the mood's own, as a share of it."""
_HEAVY = 0.5
"""The weight from which on an accent is given a bar line."""
_MISSED, _UNEVEN, _ODD = 3.0, 60.0, 0.12
"""What it costs to miss a cut (times its weight), to bend the tempo (times seconds), to add or drop a beat."""


@dataclass(frozen=True)
class Pulse:
    """`seconds` of one pulse, how many make a bar, and the quarters it is written as (1.5: falls into three)."""

    seconds: float
    bar: int
    quarters: float = 1.0


@dataclass(frozen=True)
class Grid:
    """The bars of a passage, counted in quarters from its start, and its tempo map in (quarter, second of the
    scene)."""

    bars: tuple[Bar, ...]
    tempo: tuple[tuple[float, float], ...]


def grid_of(span: Span, pulse: Pulse, accents: Sequence[Accent]) -> Grid:
    """Bars from the span's start to its end. The last bar may be cut off: nothing sounds beyond the span."""
    stops = _landed(span, pulse, accents)
    bars: list[Bar] = []
    tempo = [(0.0, span.start)]
    begun = count = 0
    for (at, _, _), (then, pulses, heavy) in pairwise(stops):
        count += pulses or max(1, round((then - at) / pulse.seconds))
        tempo.append((count * pulse.quarters, then))
        if heavy or then == stops[-1][0]:
            bars += _barred(begun, count, pulse)
            begun = count
    return Grid(tuple(bars), tuple(tempo))


_Stop = tuple[float, int, bool]
"""A moment that is landed on, the pulses since the one before, and whether it begins a bar."""


def _landed(span: Span, pulse: Pulse, accents: Sequence[Accent]) -> list[_Stop]:
    least = 0.6 * pulse.seconds
    inside = [each for each in accents if span.start + least < each.at < span.end - 0.3]
    points = [Accent(span.start, 1.0), *inside]
    best: list[tuple[float, int, int]] = [(0.0, -1, 0)]
    for to in range(1, len(points)):
        ways = [
            (best[a][0] + cost, a, pulses)
            for a in range(to)
            if (way := _way(points, a, to, pulse))
            for cost, pulses in [way]
        ]
        best.append(min(ways) if ways else (1e9, 0, 0))
    ends = [(best[n][0] + _missed(points[n + 1 :]), n) for n in range(len(points)) if best[n][0] < 1e9]
    at = min(ends)[1]
    stops: list[_Stop] = []
    while at > 0:
        stops.append((points[at].at, best[at][2], points[at].weight >= _HEAVY))
        at = best[at][1]
    stops = [(span.start, 0, True), *reversed(stops)]
    rest = span.end - stops[-1][0]
    count = max(1, round(rest / pulse.seconds))
    even = count * pulse.seconds if abs(log(rest / (count * pulse.seconds))) > BEND else rest
    return [*stops, (stops[-1][0] + even, count, True)]


def _way(points: Sequence[Accent], a: int, b: int, pulse: Pulse) -> tuple[float, int] | None:
    """What it costs to go from one landing to the next, and in how many pulses; None where no tempo fits."""
    seconds = points[b].at - points[a].at
    ways = []
    for pulses in {max(1, int(seconds / pulse.seconds)), max(1, int(seconds / pulse.seconds) + 1)}:
        bent = abs(log(seconds / (pulses * pulse.seconds)))
        if bent <= BEND:
            odd = _ODD * bool(pulses % pulse.bar) * points[b].weight
            ways.append((_missed(points[a + 1 : b]) + _UNEVEN * bent**2 * seconds / 4 + odd, pulses))
    return min(ways) if ways else None


def _missed(points: Sequence[Accent]) -> float:
    return sum(_MISSED * point.weight**2 for point in points)


def _barred(begun: int, end: int, pulse: Pulse) -> list[Bar]:
    """Whole bars; what is left makes the last one longer by a pulse, or is a short one before it."""
    whole, left = divmod(end - begun, pulse.bar)
    sizes = [pulse.bar] * whole
    if left == 1 and sizes:
        sizes[-1] += 1
    elif left:
        sizes.insert(max(0, len(sizes) - 1), left)
    bars: list[Bar] = []
    at = begun
    for size in sizes:
        bars.append(Bar(at * pulse.quarters, size * pulse.quarters, pulse.quarters))
        at += size
    return bars
