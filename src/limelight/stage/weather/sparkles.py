"""Sparkles: stardust that rises from what the shot looks at, glints of four points that twinkle and go out."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import ellipse, paint, path, radial
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

STAGES = 6
COLOURS = ("#ffe9a8", "#fff8e6", "#bfe2ff")
SIZES = (11.0, 22.0, 40.0)
"""Half a glint's height, far, nearer and nearest, on a full frame."""
LIFE = 3.2
REACH = 0.36
"""How far about the middle they are scattered, in frame widths."""


def layers(around: Around) -> list[Layer]:
    chance = Random(f"sparkles {around.seed}")
    return [_twinkling(chance, around, *depth) for depth in ((20, 0, True), (16, 1, False), (4, 2, False))]


def _twinkling(chance: Random, around: Around, count: int, size: int, behind: bool) -> Swarm:
    half = SIZES[size] * around.unit
    sprites = [_glint(half, colour, (k + 1) / STAGES) for colour in COLOURS for k in range(STAGES)]
    glints = [
        (chance.gauss(0, 1), chance.gauss(0, 1), chance.random(), chance.uniform(0, math.tau), chance.randrange(3))
        for _ in range(around.many(count))
    ]

    def fly(t: float) -> list[Flight]:
        return [_risen(t, *each, around) for each in glints]

    return Swarm(sprites, fly, around, behind=behind, glows=True)


def _risen(t: float, across: float, down: float, start: float, phase: float, colour: int, around: Around) -> Flight:
    """Each life begins elsewhere about the middle, so that no place twinkles twice alike."""
    whole = t / LIFE + start
    age, turn = whole % 1, int(whole)
    shift = 0.7 * math.sin(turn * 2.4 + phase)
    x = around.focus[0] + REACH * around.width * (0.62 * across + 0.5 * shift) + 18 * around.unit * math.sin(t + phase)
    y = around.focus[1] + REACH * around.width * (0.8 * down - 0.3 * shift) - 150 * around.unit * age
    bright = math.sin(math.pi * age) * (0.62 + 0.38 * math.sin(t * 5.5 + phase))
    return Flight(colour * STAGES + min(STAGES - 1, max(0, int(bright * STAGES))), x, y)


def _glint(half: float, colour: str, bright: float) -> np.ndarray:
    """A star of four points over a small halo; fainter it is also smaller."""
    size = half * (0.35 + 0.65 * bright)

    def draw(canvas: skia.Canvas) -> None:
        stops = [(colour, 130 * bright), (colour, 34 * bright), (colour, 0.0)]
        canvas.drawPath(ellipse(0, 0, size), paint(shader=radial((0, 0), size, stops, [0, 0.35, 1])))
        s, w = size, size * 0.09
        star = path(f"M 0 {-s} Q {w} {-w} {s * 0.72} 0 Q {w} {w} 0 {s} Q {-w} {w} {-s * 0.72} 0 Q {-w} {-w} 0 {-s} Z")
        canvas.drawPath(star, paint("#fffdf4", 250 * min(1.0, 0.25 + bright)))

    return sprite(half, draw)


WEATHER = Weather(layers)
