"""The lights of a town that go by outside a car: lamps, signs and tail lights, far out of focus, drawn away behind it.

They come in from the sides and shrink toward one far point, as everything does that a car leaves behind; the headlights
of whoever follows stay, and sway a little. By day there are none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import ellipse, paint, radial
from limelight.stage.light.shading import colour_of
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

COLOURS = ("#ffb24a", "#ffc878", "#ffe0a0", "#ff5a3a", "#ff5a8a", "#5ac8e8", "#7adfb0")
HEADLIGHT = len(COLOURS)
SIZES = (10.0, 17.0, 27.0, 40.0, 58.0)
"""Radii of a light's disc on a full frame, from far to near."""
FAINT = (0.4, 0.75, 1.0)
COUNT, FOLLOWING = 52, 2
FAR_POINT = (0.5, 0.32)
"""Where all goes to, in shares of the frame."""
DARK, BRIGHT = 0.5, 0.85
"""Under so much light of the hour all lamps are lit; over so much, none."""


@dataclass(frozen=True)
class Passing:
    """One light: its way out from the far point, when it comes by, how fast, its colour."""

    turn: float
    phase: float
    pace: float
    colour: int


def layers(around: Around) -> list[Layer]:
    lit = _lit(around)
    if lit <= 0:
        return []
    chance = Random(f"traffic {around.seed}")
    passing = [_passing(chance) for _ in range(around.many(COUNT))]
    sprites = [
        _disc(size * around.unit, colour, faint * lit)
        for colour in (*COLOURS, "#fff4dc") for size in SIZES for faint in FAINT
    ]  # fmt: skip

    def drive(t: float) -> Iterator[Flight]:
        yield from (_flight(each, t, around) for each in passing)
        for car in range(FOLLOWING):
            yield from _following(car, t, around)

    return [Swarm(sprites, drive, around, behind=True, glows=True)]


def _lit(around: Around) -> float:
    light = around.light
    hour = float((colour_of(light.ambient_top) + colour_of(light.ambient_bottom)).mean()) / 2 * light.ambient
    return min(1.0, max(0.0, (BRIGHT - hour) / (BRIGHT - DARK)))


def _passing(chance: Random) -> Passing:
    side = chance.choice((0.0, math.pi))
    turn = side + chance.uniform(-0.2, 0.16) * (1 if side else -1)
    return Passing(turn, chance.random(), chance.uniform(0.24, 0.42), chance.randrange(len(COLOURS)))


def _flight(light: Passing, t: float, around: Around) -> Flight:
    """From the frame's side to the far point: as fast as it is near."""
    gone = (light.phase + t * light.pace) % 1.0
    near = math.exp(-3.1 * gone)
    reach = 0.72 * around.width * near
    x = FAR_POINT[0] * around.width + math.cos(light.turn) * reach
    y = FAR_POINT[1] * around.height + math.sin(light.turn) * reach * 0.8
    faint = min(len(FAINT) - 1, int(9 * gone), int(9 * (1 - gone)))
    return Flight(_sprite(light.colour, near, faint), x, y)


def _following(car: int, t: float, around: Around) -> Iterator[Flight]:
    """The two headlights of a car behind."""
    apart = (0.032 + 0.012 * car) * around.width * (1 + 0.22 * math.sin(0.31 * t + car))
    x = (0.47 + 0.09 * car + 0.014 * math.sin(0.5 * t + 2.0 * car)) * around.width
    y = (FAR_POINT[1] + 0.022 + 0.003 * math.sin(2.3 * t + car)) * around.height
    for side in (-1, 1):
        yield Flight(_sprite(HEADLIGHT, 0.34 + 0.16 * car, 2), x + side * apart, y)


def _sprite(colour: int, near: float, faint: int) -> int:
    size = min(len(SIZES) - 1, int(len(SIZES) * near))
    return (colour * len(SIZES) + size) * len(FAINT) + faint


@lru_cache(maxsize=256)
def _disc(radius: float, colour: str, strength: float) -> np.ndarray:
    """A light far out of focus: a disc, a little brighter at its rim, in a faint halo."""

    def draw(canvas: skia.Canvas) -> None:
        halo = [(colour, 60 * strength), (colour, 0.0)]
        canvas.drawPath(ellipse(0, 0, radius * 1.9), paint(shader=radial((0, 0), radius * 1.9, halo)))
        stops = [(colour, 110 * strength), (colour, 130 * strength), (colour, 205 * strength), (colour, 0.0)]
        canvas.drawPath(ellipse(0, 0, radius), paint(shader=radial((0, 0), radius, stops, [0, 0.7, 0.92, 1])))

    return sprite(radius * 1.9, draw)


WEATHER = Weather(layers, outdoors=True)
