"""A lighthouse on its headland; from dusk on its lamp sends a beam to either side. The rock's foot is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    rock = [(-w * 0.62, h * 0.1, "c"), (-w * 0.5, -h * 0.2), (-w * 0.2, -h * 0.34), (w * 0.08, -h * 0.28),
            (w * 0.3, -h * 0.14), (w * 0.52, -h * 0.05), (w * 0.7, h * 0.06, "c")]  # fmt: skip
    layer.shape(blob(rock, pull=0.3), asked.tint, line=2.6, shade=0.7)
    layer.stroke(f"M {-w * 0.62} {h * 0.09} Q 0 {h * 0.13} {w * 0.7} {h * 0.05}", "#dfe8f4", 4, 150, blur=1.5)
    foot, top, x = -h * 0.27, -h * 0.8, -w * 0.05
    tower = polygon([(x - h * 0.09, foot), (x - h * 0.055, top), (x + h * 0.055, top), (x + h * 0.09, foot)])
    layer.shape(tower, "#e8e0d6", line=2.6, shade=0.7)
    with clipped(layer.canvas, tower):
        for k in range(3):
            layer.flat(
                polygon(box(x - h, top + (0.12 + 0.3 * k) * (foot - top), 2 * h, 0.15 * (foot - top))), asked.trim
            )
    layer.shape(polygon(box(x - h * 0.08, top - h * 0.02, h * 0.16, h * 0.03)), "#3a4058", line=2.4, shade=0.3)
    glass = "#fff0c0" if asked.hour.burn else "#9ab0c0"
    layer.shape(polygon(box(x - h * 0.05, top - h * 0.11, h * 0.1, h * 0.09)), glass, line=2.4, shade=0)
    cap = [(x - h * 0.07, top - h * 0.11), (x, top - h * 0.2), (x + h * 0.07, top - h * 0.11)]
    layer.shape(polygon(cap), asked.trim, line=2.4, shade=0.4)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    x, y = -asked.wide * 0.05, -asked.high * 0.86
    burn = asked.hour.burn
    return (Bulb(x, y, asked.high * 0.7, "#fff0c0", 0.5 * burn, halo=asked.high * 0.5, glow=0.9),) if burn else ()


def _shine(layer: Layer, asked: Asked) -> None:
    burn, x, y, h = asked.hour.burn, -asked.wide * 0.05, -asked.high * 0.86, asked.high
    if not burn:
        return
    for reach, drop in ((h * 5.0, h * 0.3), (-h * 2.2, -h * 0.3)):
        ray = polygon([(x, y - 3), (x, y + 3), (x + reach, y + drop + h * 0.2), (x + reach, y + drop - h * 0.26)])
        layer.wash(ray, linear((x, y), (x + reach, y + drop), [("#ffeec0", 120 * burn), ("#ffeec0", 0.0)]), blur=7)
    layer.flat(ellipse(x, y, h * 0.045), "#fffbe8", 255 * burn, blur=3)


PART = Part(_draw, 420, 330, "#4a5a78", "#c8584c", z=4.5, bulbs=_bulbs, shine=_shine, rim=0.5, lit=0.2, haze=0.22)
