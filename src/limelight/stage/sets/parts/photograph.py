"""An old photograph with a white edge: two people before the sea; on its edge, what is written there."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, placed, polygon
from limelight.stage.drawing.writing import Hand, write_line
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(polygon(box(-w / 2 + 14, -h / 2 + 24, w, h)), "#1a1030", 120, blur=12)
    layer.shape(polygon(box(-w / 2, -h / 2, w, h)), asked.tint, line=3, shade=0.2, grade=0.08)
    pw, ph = w * 0.88, h * 0.74
    view = polygon(box(-pw / 2, -h * 0.45, pw, ph))
    with clipped(layer.canvas, view):
        top = -h * 0.45
        layer.wash(
            view, linear((0, top), (0, top + ph), ["#d8c49a", "#e8d8b0", "#a88c68", "#8a6c50"], [0, 0.5, 0.52, 1])
        )
        layer.flat(ellipse(pw * 0.28, top + ph * 0.2, ph * 0.07), "#f6ecca")
        for k in range(9):
            layer.stroke(
                f"M {-pw / 2} {top + ph * (0.55 + 0.02 * k)} L {pw / 2} {top + ph * (0.55 + 0.02 * k)}",
                "#d8c098",
                2,
                80,
            )
        _two(layer, top + ph * 1.02, ph)
        layer.wash(view, linear((0, top), (0, top + ph), [("#5a3a20", 50.0), ("#5a3a20", 0.0), ("#3a2014", 90.0)]))
    layer.stroke(view, "#8a7a60", 2.5)
    layer.stroke(f"M {w * 0.3} {-h / 2} L {w / 2} {-h * 0.36}", "#b8a888", 4, 190)
    if asked.words:
        write_line(layer, asked.words, 0, h * 0.395, w * 0.84, Hand(h * 0.075, asked.trim, align="middle"))


def _two(layer: Layer, foot: float, high: float) -> None:
    for x, tall, coat, hair in ((-0.17, 0.78, "#5a4636", "#2e241e"), (0.15, 0.7, "#c8ae84", "#4a3626")):
        with placed(layer.canvas, x * high, foot - high * tall, scale=high / 100):
            _person(layer, tall * 100, coat, hair)


def _person(layer: Layer, tall: float, coat: str, hair: str) -> None:
    """Somebody as seen in a small picture: the crown at (0, 0), a hundred units to the picture's height."""
    half = [(6.0, 17.0), (15.5, 30.0), (17.0, tall, "c")]
    layer.flat(blob([*((-x, y, *c) for x, y, *c in reversed(half)), *half]), coat)
    layer.flat(ellipse(0, 7, 8.2, 10), "#e2c49c")
    layer.flat(blob([(-9, 8), (-7, -3), (0, -5.5), (7, -3), (9, 8), (0, 1)]), hair)
    for side in (-1, 1):
        layer.flat(ellipse(side * 3, 7, 0.8), "#3a2a20")
    layer.stroke("M -2.5 11.5 Q 0 13.5 2.5 11.5", "#8a5a40", 0.6)


PART = Part(_draw, 660, 760, "#f4eee0", "#4a4258", z=1.02, middle=0.0, rim=0.5, haze=0.0)
