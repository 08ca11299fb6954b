"""Embers: sparks that a fire sends up, winding, each glowing and dimming on its own until it is out."""

from __future__ import annotations

import math
from random import Random

from limelight.stage.weather._sprites import glow
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

FIRES = ("#ffc060", "#ff9a3c", "#ff6a28", "#e8441c", "#b02a18")
"""A spark's colours from its birth to its end."""
SIZES = (16.0, 26.0, 54.0)
"""The radius of a spark's glow, far, nearer and nearest, on a full frame."""


def layers(around: Around) -> list[Layer]:
    chance = Random(f"embers {around.seed}")
    depths = ((34, 0, 0.09, True), (24, 1, 0.13, False), (5, 2, 0.22, False))
    return [_rising(chance, around, *depth) for depth in depths]


def _rising(chance: Random, around: Around, count: int, size: int, speed: float, behind: bool) -> Swarm:
    reach = SIZES[size] * around.unit
    sprites = [
        glow(reach * (1 - 0.12 * k), colour, 0.95 - 0.14 * k, heart="#fff0b8" if k < 2 else colour, heart_size=0.2)
        for k, colour in enumerate(FIRES)
    ]
    sparks = [
        (chance.random(), chance.random(), speed * chance.uniform(0.7, 1.4), chance.uniform(0, math.tau))
        for _ in range(around.many(count))
    ]

    def fly(t: float) -> list[Flight]:
        return [_spark(t, *spark, around) for spark in sparks]

    return Swarm(sprites, fly, around, behind=behind, glows=True)


def _spark(t: float, x: float, start: float, speed: float, phase: float, around: Around) -> Flight:
    age = (start + t * speed) % 1
    aside = 0.035 * math.sin(t * 1.7 + phase) + 0.016 * math.sin(t * 4.3 + 2 * phase) + 0.05 * age
    dim = age * 3.2 + 0.9 * math.sin(t * 7.1 + phase * 5)
    return Flight(
        min(len(FIRES) - 1, max(0, round(dim))),
        ((x + aside) % 1.1 - 0.05) * around.width,
        (1.03 - 1.1 * age) * around.height,
    )


WEATHER = Weather(layers)
