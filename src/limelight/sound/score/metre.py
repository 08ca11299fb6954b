"""Bars and tempo: the pulse of a mood, bent by a few hundredths so that what happens on the screen falls on a beat.

As a film composer does it: the cuts that matter are given bar lines, the others beats, and between two of them the
tempo
stays even. Where no tempo near the mood's fits, a bar has a beat more or less. Found by the cheapest way through all
cuts (dynamic programming).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log

from limelight.sound.score.form import Accent, Span
from limelight.works.music import Bar, along

BEND = 0.14
"""How far the tempo may leave the mood's own, as a share of it."""
_HEAVY, _ON_A_BEAT = 0.5, 0.6
"""The weight from which on an accent is given a bar line, if it falls on a beat; and from which on it must."""
_MISSED, _UNEVEN, _ODD, _OFF = 4.0, 50.0, 0.12, 0.4
"""What it costs to miss a cut (times its weight), to bend the tempo (times seconds), to add or drop a beat, to land
between two beats."""
_SLOW = 0.68
"""Seconds of a pulse from which on its half is a beat to land on too."""


@dataclass(frozen=True)
class Pulse:
    """`seconds` of one pulse, how many make a bar, and the quarters it is written as (1.5: falls into three)."""

    seconds: float
    bar: int
    quarters: float = 1.0


Tempo = tuple[tuple[float, float], ...]


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
    begun, count = 0, 0.0
    for _, (then, pulses, heavy) in pairwise(stops):
        count += pulses
        tempo.append((count * pulse.quarters, then))
        if (heavy and count == int(count)) or then == stops[-1][0]:
            bars += _barred(begun, int(count), pulse)
            begun = int(count)
    return Grid(tuple(bars), tuple(tempo))


def until(tempo: Tempo, end: float, second: float) -> Iterator[tuple[float, float]]:
    """The tempo map, but that beat `end` falls on `second`, however far it would have come by then.

    All but the last beat before it stay where they are.
    """
    reached = floor(min(along(tuple((then, at) for at, then in tempo), second), end) - 1e-6)
    points = [(beat, then) for beat, then in tempo if beat < reached and then < second]
    points += [(float(reached), along(tempo, reached))] if reached > 0 else []
    if not points:
        points = [tempo[0]]
    yield from (point for point in points if point[1] < second)
    yield end, second


_Stop = tuple[float, float, bool]
"""A moment that is landed on, the pulses since the one before, and whether it begins a bar."""


_State = tuple[int, bool]
"""The number of a cut that is landed on, and whether between two beats."""


def _landed(span: Span, pulse: Pulse, accents: Sequence[Accent]) -> list[_Stop]:
    least = 0.6 * pulse.seconds
    points = [Accent(span.start, 1.0), *(at for at in accents if span.start + least < at.at < span.end - 0.3)]
    best: dict[_State, tuple[float, _State, float]] = {(0, False): (0.0, (0, False), 0.0)}
    for to in range(1, len(points)):
        for state, (cost, _, _) in tuple(best.items()):
            for more, pulses in _ways(points, state[0], to, pulse):
                between = (pulses + 0.5 * state[1]) % 1 > 0
                if between and points[to].weight >= _ON_A_BEAT:
                    continue
                way = cost + more + _OFF * between, state, pulses
                best[to, between] = min(best.get((to, between), way), way)
    at = min(best, key=lambda state: (best[state][0] + _missed(points[state[0] + 1 :]), state))
    off = 0.5 * at[1]
    stops: list[_Stop] = []
    while at[0]:
        stops.append((points[at[0]].at, best[at][2], points[at[0]].weight >= _HEAVY))
        at = best[at][1]
    stops = [(span.start, 0, True), *reversed(stops)]
    rest = span.end - stops[-1][0]
    count = max(1, round(rest / pulse.seconds + off)) - off
    even = count * pulse.seconds if abs(log(rest / (count * pulse.seconds))) > BEND else rest
    return [*stops, (stops[-1][0] + even, count, True)]


def _ways(points: Sequence[Accent], a: int, b: int, pulse: Pulse) -> Iterator[tuple[float, float]]:
    """What it costs to go from one landing to the next, and in how many pulses; nothing where no tempo fits."""
    seconds = points[b].at - points[a].at
    whole = int(seconds / pulse.seconds)
    for pulses in (whole, whole + 0.5, whole + 1):
        if pulses < 1 or (pulses % 1 and (pulse.seconds < _SLOW or pulse.quarters != 1)):
            continue
        bent = abs(log(seconds / (pulses * pulse.seconds)))
        if bent <= BEND:
            odd = _ODD * bool(pulses % pulse.bar) * points[b].weight
            yield _missed(points[a + 1 : b]) + _UNEVEN * bent**2 * seconds / 4 + odd, pulses


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
