"""A car's windscreen from outside: its pillars and the roof's edge, and by rain the drops on the glass.

Its point is the middle of the page. Where people sit the glass is wiped; the drops stay in its corners.
"""

from __future__ import annotations

import math

import skia

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, limb, minus, path, polygon, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

LIGHTS = ("#ffb24a", "#ffd890", "#ff6a5a", "#5ac8e8", "#ff7aa8", "#cfd8ff")
FOOT = 764.0
"""How far below its middle the glass ends; the cowl and the bonnet are the dashboard's."""
WIPED = ((-250.0, 560.0, 760.0), (320.0, 560.0, 760.0))
"""The wipers' arcs: their pivots, and how far they reach."""


def _draw(layer: Layer, asked: Asked) -> None:
    glass = _glass(asked)
    left, right, top = asked.left - 400, asked.right + 400, asked.top - 400
    view = polygon([(left, top), (right, top), (right, FOOT), (left, FOOT)])
    if asked.hour.outside.wet:
        with clipped(layer.canvas, glass):
            _drops(layer, asked)
    frame = minus(view, glass)
    layer.shape(frame, asked.tint, line=0, shade=0, grade=0.3)
    _mirror(layer, asked)
    layer.stroke(glass, "#120e1c", 22)
    layer.stroke(glass, lighter(asked.tint, 0.5), 4, 150)
    for side in (-1, 1):
        streak = path(f"M {side * 420} -560 C {side * 500} -300 {side * 548} 100 {side * 552} 500")
        layer.stroke(streak, lighter(asked.tint, 0.4), 9, 90, blur=4)


def _glass(asked: Asked) -> skia.Path:
    half = max(560.0, min(asked.right, -asked.left) - 30)
    return blob([(-half, 760, "c"), (-half + 26, 200), (-half + 130, -560), (-half + 240, -690), (0, -724),
                 (half - 240, -690), (half - 130, -560), (half - 26, 200), (half, 760, "c")], pull=0.24)  # fmt: skip


def _mirror(layer: Layer, asked: Asked) -> None:
    """The mirror's back, and the beads that hang from it."""
    layer.shape(limb([(0, -712), (0, -650)], [13, 11]), darker(asked.tint, 0.4), line=3, shade=0.4)
    back = [(-150, -656), (0, -668), (150, -656), (160, -610), (140, -572), (0, -564), (-140, -572), (-160, -610)]
    layer.shape(blob(back, pull=0.26), darker(asked.tint, 0.3), line=3.4, shade=0.8)
    for k in range(12):
        x, y = 8 * math.sin(k * 0.3), -556 + 13 * k
        layer.shape(ellipse(x, y, 6), "#a85a34", line=1.6, shade=0.3)
        layer.flat(ellipse(x - 2, y - 2, 2), "#ffe0b0", 230)
    layer.shape(polygon([(-5, -402), (5, -402), (5, -336), (-5, -336)]), "#c89a4a", line=2.2, shade=0.3)
    layer.shape(polygon([(-21, -384), (21, -384), (21, -374), (-21, -374)]), "#c89a4a", line=2.2, shade=0.3)


def _drops(layer: Layer, asked: Asked) -> None:
    chance = asked.chance
    for _ in range(int(330 * (asked.right - asked.left) / 1300)):
        x, y = chance.uniform(asked.left, asked.right), chance.uniform(-720, 640)
        size = 4 + chance.random() ** 2.4 * 21
        if _wiped(x, y) and (size > 7 or chance.random() < 0.92):
            continue
        light = chance.choice(LIGHTS) if asked.hour.burn else "#e8f2f8"
        if size > 18:
            _run(layer, asked, x, y, size, light)
        _drop(layer, x, y, size, light)


def _wiped(x: float, y: float) -> bool:
    return any(math.hypot(x - px, y - py) < reach for px, py, reach in WIPED)


def _run(layer: Layer, asked: Asked, x: float, y: float, size: float, light: str) -> None:
    """The way that a heavy drop has come down, and the beads that it left on it."""
    chance = asked.chance
    long = chance.uniform(90, 260)
    way = [(x + chance.uniform(-20, 20) * t, y - long * t) for t in (0.0, 0.3, 0.65, 1.0)]
    layer.flat(limb(way, [size * 0.7, size * 0.46, size * 0.3, 2]), "#dfe8ff", 36)
    for share in (0.3, 0.45, 0.62, 0.8):
        _drop(layer, x + chance.uniform(-5, 5), y - long * share, size * chance.uniform(0.18, 0.34), light)


def _drop(layer: Layer, x: float, y: float, size: float, light: str) -> None:
    """A lens, heavier below: the street stands upside down in it, so the light lies at its foot and the dark above."""
    wide, top, foot = size * 0.8, y - size * 1.15, y + size
    body = blob([(x, top), (x + wide * 0.62, y - size * 0.4), (x + wide, y + size * 0.3), (x, foot),
                 (x - wide, y + size * 0.3), (x - wide * 0.62, y - size * 0.4)])  # fmt: skip
    stops = [(lighter(light, 0.4), 235.0), (light, 150.0), ("#0c0820", 190.0), ("#0c0820", 120.0)]
    layer.wash(body, radial((x, y + size * 0.6), size * 1.8, stops, [0, 0.3, 0.74, 1]))
    layer.flat(ellipse(x - size * 0.26, y - size * 0.42, size * 0.2, size * 0.28), "#ffffff", 235)
    if size > 6:
        low = y + size * 0.5
        shine = path(f"M {x - wide * 0.7} {low} Q {x} {y + size * 1.06} {x + wide * 0.7} {low}")
        layer.stroke(shine, lighter(light, 0.7), size * 0.16, 235)
        layer.stroke(body, darker(light, 0.75), 1.4, 130)


PART = Part(_draw, 1080, 1500, "#3a3454", z=0.8, middle=0.0, rim=0.9, lit=0.7, haze=0.0)
