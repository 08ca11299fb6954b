"""A window: it opens the wall it hangs on, and by day lets the hour in. Pieces before the wall are seen through it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part

DAYLIGHT = {"dawn": "#ffe0c8", "day": "#fff2d4", "dusk": "#ffb880", "night": "#7f9fee"}
STRENGTH = {"dawn": 0.4, "day": 0.45, "dusk": 0.4, "night": 0.18}


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.cut(polygon(box(-w / 2, -h, w, h)))
    layer.flat(polygon(box(-w / 2, -h, w, h)), "#dceaf4", 20)
    shine = [(-w * 0.42, 0), (-w * 0.2, 0), (w * 0.34, -h), (w * 0.12, -h)]
    layer.flat(polygon(shine), "#ffffff", 26)
    for x, y, wide, high in (
        (-w / 2 - 20, -h - 22, w + 40, 24),
        (-w / 2 - 22, -h - 22, 24, h + 40),
        (w / 2 - 2, -h - 22, 24, h + 40),
        (-8, -h, 16, h),
        (-w / 2, -h * 0.64, w, 14),
    ):
        slab(layer, x, y, wide, high, asked.tint, line=2.8, shade=0.4)
    slab(layer, -w / 2 - 46, -2, w + 92, 30, asked.tint, line=3, shade=0.5)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    name = asked.hour.name
    return (Bulb(0, -asked.high / 2, 520, DAYLIGHT[name], STRENGTH[name], name="window"),)


def _shine(layer: Layer, asked: Asked) -> None:
    w, h, name = asked.wide, asked.high, asked.hour.name
    alpha = {"dawn": 30, "day": 32, "dusk": 34, "night": 15}[name]
    lean = 1.0 if asked.left < -asked.right else -1.0
    for k in (-1, 0):
        x = k * w / 2 + 10
        foot = x + lean * -0.9 * h
        layer.beam([(x, -h), (x + w / 2 - 20, -h), (foot + w / 2, 0.95 * h), (foot - 60, 0.95 * h)],
                   DAYLIGHT[name], alpha, 18)  # fmt: skip


PART = Part(_draw, 330, 720, "#f4ece0", z=1.6, hangs=True, bulbs=_bulbs, shine=_shine, rim=0.3, haze=0.0)
