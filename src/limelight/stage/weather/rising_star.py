"""A star that was let go: it leaves the hands of whom the shot sees, climbs, and draws a trail of glints behind it."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import PLUS, ellipse, paint, radial
from limelight.stage.sets.star import star
from limelight.stage.weather._sprites import glow, sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

RADIUS, HALO = 62.0, 3.1
"""The star's size on a full frame, and how many times as far it shines."""
OVER = 350.0
"""How far over a mouth the hands are that let it go."""
LINGERS, CLIMBS = 0.5, 2.6
"""Seconds that it hovers over the hands, and then takes to leave the frame."""
TRAIL, APART, FADES = 26, 0.11, 1.5
"""How many glints it leaves, how many seconds apart, and how long each of them is seen."""
STAGES = 5


def layers(around: Around) -> list[Layer]:
    chance = Random(f"rising star {around.seed}")
    sprites = [_star(RADIUS * around.unit), *(_glint(around.unit, (k + 1) / STAGES) for k in range(STAGES))]
    strewn = [(chance.gauss(0, 16), chance.uniform(0.6, 1.0)) for _ in range(TRAIL)]

    def fly(t: float) -> list[Flight]:
        trail = [_left(around, t, k * APART, *each) for k, each in enumerate(strewn)]
        return [*(glint for glint in trail if glint is not None), Flight(0, *_climbed(around, t))]

    return [Swarm(sprites, fly, around, glows=True, every=1)]


def _climbed(around: Around, t: float) -> tuple[float, float]:
    """Where it is: it gathers way as it rises, and sways as it goes."""
    x, y = around.mouths[0] if around.mouths else around.focus
    first = y - OVER * around.unit
    gone = max(0.0, t - LINGERS) / CLIMBS
    bob = 10 * math.sin(t * 4.2) * max(0.0, 1 - gone * 3)
    sway = 46 * math.sin(gone * 5.0) * min(1.0, gone * 3)
    return x + sway * around.unit, first + bob * around.unit - gone**1.7 * (first + RADIUS * HALO * around.unit)


def _left(around: Around, t: float, born: float, aside: float, bright: float) -> Flight | None:
    """A glint where the star was when it was born; it sinks a little, and goes out."""
    age = (t - born) / FADES
    if not 0.0 < age < 1.0:
        return None
    x, y = _climbed(around, born)
    stage = min(STAGES - 1, int((1 - age) * bright * STAGES))
    return Flight(1 + stage, x + aside * around.unit, y + 70 * age * around.unit)


def _star(radius: float) -> np.ndarray:
    def draw(canvas: skia.Canvas) -> None:
        halo = [("#fff0b0", 150), ("#ffd060", 62), ("#ffb040", 0)]
        far = radius * HALO
        canvas.drawPath(ellipse(0, 0, far), paint(shader=radial((0, 0), far, halo, [0, 0.34, 1]), blend=PLUS))
        heart = [("#fffdf0", 255), ("#ffeb9c", 255), ("#ffc648", 255)]
        canvas.drawPath(star(0, 0, radius, turn=5), paint(shader=radial((0, 0), radius, heart, [0.1, 0.5, 1])))

    return sprite(radius * HALO, draw)


def _glint(unit: float, bright: float) -> np.ndarray:
    return glow((16 + 26 * bright) * unit, "#ffd87a", 0.35 + 0.65 * bright)


WEATHER = Weather(layers)
