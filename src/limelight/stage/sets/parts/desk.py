"""An office desk seen from the front: a plain top, drawers at one side, and on it a computer and papers."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part

SCREEN = {"dawn": 0.25, "day": 0.15, "dusk": 0.45, "night": 0.6}
"""How brightly the screen lights what is about it."""


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2 + 16, -h + 30, 26, h - 30, asked.trim, line=3, shade=0.5)
    slab(layer, w * 0.2, -h + 30, w * 0.27, h - 44, asked.trim, line=3, shade=0.6)
    for k in range(3):
        y = -h + 44 + k * (h - 80) / 3
        slab(layer, w * 0.2 + 10, y, w * 0.27 - 20, (h - 104) / 3, lighter(asked.trim, 0.1), line=2.4, shade=0.4)
        layer.stroke(f"M {w * 0.3} {y + 18} L {w * 0.37} {y + 18}", "#d8d2c4", 6)
    slab(layer, -w / 2 + 42, -h + 60, w * 0.7 - 58, h * 0.42, darker(wood, 0.2), line=2.6, shade=0.4)
    top = [(-w * 0.47, -h - 34), (w * 0.47, -h - 34), (w / 2 + 8, -h + 8), (-w / 2 - 8, -h + 8)]
    layer.shape(polygon(top), wood, line=3, shade=0, grade=0.2)
    slab(layer, -w / 2 - 8, -h + 8, w + 16, 24, darker(wood, 0.1), line=3, shade=0.3)
    _papers(layer, asked, -w * 0.32, -h - 12)
    _computer(layer, w * 0.16, -h - 16)


def _papers(layer: Layer, asked: Asked, x: float, y: float) -> None:
    for k in range(4):
        dx = asked.chance.uniform(-8, 8)
        layer.shape(
            polygon(box(x - 60 + dx, y - 8 - k * 9, 120, 10)), ("#f7f2e6", "#e8e2d2")[k % 2], line=1.8, shade=0.2
        )
    layer.shape(
        polygon([(x + 96, y - 2), (x + 90, y - 54), (x + 138, y - 54), (x + 132, y - 2)]),
        "#d8604a",
        line=2.6,
        shade=0.6,
    )
    for k, lean in enumerate((-10, 4, 16)):
        layer.stroke(
            f"M {x + 114} {y - 50} L {x + 112 + lean} {y - 96 - k * 6}", ("#f0bc5a", "#5a9ab0", "#3b4a78")[k], 6
        )


def _computer(layer: Layer, x: float, y: float) -> None:
    layer.shape(ellipse(x, y + 4, 66, 9), "#6f7884", line=2.6, shade=0.3)
    slab(layer, x - 13, y - 60, 26, 62, "#7f8894", line=2.6, shade=0.5)
    slab(layer, x - 146, y - 226, 292, 178, "#2c323c", line=3.2, shade=0.4)
    layer.flat(polygon(box(x - 132, y - 213, 264, 148)), "#7fa8c8")
    slab(layer, x - 110, y - 4, 170, 14, "#d8dde2", line=2.2, shade=0.3)


def _shine(layer: Layer, asked: Asked) -> None:
    x, y = asked.wide * 0.16, -asked.high - 16
    screen = polygon(box(x - 132, y - 213, 264, 148))
    layer.wash(screen, linear((0, y - 213), (0, y - 65), [("#cfe8ff", 235), ("#7fb4e8", 225)]))
    layer.flat(polygon(box(x - 118, y - 198, 70, 118)), "#ffffff", 120)
    for k in range(5):
        layer.flat(
            polygon(box(x - 34, y - 196 + k * 24, 60 + (k * 53) % 90, 10)), ("#3f6ea8", "#e8825a")[k % 3 == 1], 190
        )


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    strength = SCREEN[asked.hour.name]
    at = asked.wide * 0.16, -asked.high - 150
    return (Bulb(*at, 250, "#a8d4ff", strength, halo=230 * strength, glow=0.4, name="screen"),)


PART = Part(
    _draw, 660, 300, "#c79a6a", "#8f97a2", z=1.2, bulbs=_bulbs, shine=_shine, rim=0.7, haze=0.0, shadow=0.35,
)  # fmt: skip
