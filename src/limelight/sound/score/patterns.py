"""Patterns: what hands do in a bar, written so that it can be read: "0 . 2 3 | ..." is a chord's tones, a step each.

A number is a tone of the chord from its root up (3 is the root an octave higher, "-1" the tone below it), "0+2" two at
once, "." a rest, "!" an accent, "'" a short one. In a pattern of drums the numbers are drums. A bar with more pulses
than the pattern goes round; one with fewer breaks off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_STEP = re.compile(r"(?P<tones>-?\d+(\+-?\d+)*)(?P<marks>[!'~,]*)$")


@dataclass(frozen=True)
class Hit:
    """`at` in pulses from the bar's start, `force` a factor, `last` in pulses until the next step that sounds."""

    at: float
    tones: tuple[int, ...]
    force: float
    last: float
    short: bool


@lru_cache(maxsize=200)
def hits(pattern: str, per_pulse: int, pulses: int) -> tuple[Hit, ...]:
    """The pattern in a bar of so many pulses. "!" is stronger, "," is weaker. ValueError for what cannot be read."""
    steps = pattern.replace("|", " ").split()
    count = pulses * per_pulse
    found = list(_read(steps, per_pulse, count))
    return tuple(
        Hit(at, tones, force, (found[n + 1][0] if n + 1 < len(found) else pulses) - at, short)
        for n, (at, tones, force, short) in enumerate(found)
    )


def _read(steps: list[str], per_pulse: int, count: int) -> Iterator[tuple[float, tuple[int, ...], float, bool]]:
    for number in range(count):
        text = steps[number % len(steps)]
        if text == ".":
            continue
        found = _STEP.match(text)
        if not found:
            raise ValueError(f"{text} is no step of a pattern")
        marks = found["marks"]
        weight = 1.0 if number == 0 else 0.86 if number % per_pulse == 0 else 0.72
        force = weight * (1.2 if "!" in marks else 0.7 if "," in marks else 1.0)
        yield number / per_pulse, tuple(map(int, found["tones"].split("+"))), force, "'" in marks
