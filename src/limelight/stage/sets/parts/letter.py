"""A letter: a sheet folded twice, written over in any script; without words, lines of a hand that cannot be read."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter, linear, polygon, taper
from limelight.stage.drawing.writing import Hand, write
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, paper = asked.wide, asked.high, asked.tint
    left, top = -w / 2, -h / 2
    shadow = [(left + 22, top + 34), (-left + 30, top + 22), (-left + 26, -top + 30), (left + 26, -top + 34)]
    layer.flat(polygon(shadow), "#1a1030", 110, blur=14)
    sheet = polygon([(left, top + 6), (-left, top), (-left - 6, -top), (left + 4, -top - 4)])
    layer.shape(sheet, paper, line=3, shade=0.3, grade=0.12)
    with clipped(layer.canvas, sheet):
        for k in (1, 2):
            y = top + h * k / 3
            layer.wash(sheet, linear((0, y - 46), (0, y + 46),
                                     [("#6a5040", 0.0), ("#6a5040", 52.0), ("#ffffff", 90.0), ("#ffffff", 0.0)],
                                     [0, 0.48, 0.54, 1]))  # fmt: skip
        for _ in range(26):
            at = asked.chance.uniform(left, -left), asked.chance.uniform(top, -top)
            layer.flat(ellipse(*at, asked.chance.uniform(2, 26)), darker(paper, 0.3), 16, blur=4)
        if asked.words:
            ink = Hand(h * 0.062, asked.trim, align="left", leading=1.5)
            write(layer, asked.words, left + w * 0.12, top + h * 0.12, w * 0.76, ink, high=h * 0.78)
        else:
            _scribble(layer, asked)
    layer.stroke(f"M {left + 4} {top + 8} L {-left - 4} {top + 3}", lighter(paper, 0.8), 3, 160)


def _scribble(layer: Layer, asked: Asked) -> None:
    w, h, chance = asked.wide, asked.high, asked.chance
    for row in range(11):
        y, x = -h * 0.36 + row * h * 0.066, -w * 0.38
        end = w * (0.38 if row % 4 != 3 else 0.06)
        while x < end:
            word = chance.uniform(0.05, 0.16) * w
            for k in range(int(word / 16)):
                rise = 10 * math.sin(k * 2.1 + row) - chance.uniform(0, 10)
                at = x + k * 16
                taper(layer.canvas, (at, y), (at + 7, y - 16 + rise), (at + 16, y), 2.2, asked.trim, 230)
            x += word + 0.03 * w


PART = Part(_draw, 620, 800, "#f2e6cc", "#3a3050", z=1.02, middle=0.0, rim=0.5, haze=0.0)
