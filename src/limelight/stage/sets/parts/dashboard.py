"""A car's dashboard from outside the windscreen: its padded top nearest, things that ride on it, what lies below.

It stands before the people and cuts them at the chest; its upper edge's middle is the piece's point.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, linear, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    left, right, pad = asked.left - 260, asked.right + 260, asked.tint
    edge = [(left, 74, "c"), (-420, 16), (-200, 4), (0, 12), (200, 4), (420, 16), (right, 74, "c")]
    top = blob([*edge, (right, 900, "c"), (left, 900, "c")], pull=0.22)
    layer.shape(top, pad, line=3.8, shade=0.4, grade=0.3)
    layer.wash(top, linear((0, 0), (0, 420), [("#ffffff", 34.0), ("#ffffff", 0.0), ("#0a0618", 150.0)], [0, 0.18, 1]))
    layer.stroke(path(f"M {left} 84 C -420 26 -200 14 0 22 C 200 14 420 26 {right} 84"), lighter(pad, 0.55), 5, 150)
    _vents(layer, pad)
    _saint(layer)
    cowl = polygon([(left, 330), (-520, 286), (0, 268), (520, 286), (right, 330), (right, 900), (left, 900)])
    layer.shape(cowl, darker(pad, 0.5), line=3.6, shade=0.3, grade=0.3)
    layer.stroke(f"M {left} 338 L -520 294 L 0 276 L 520 294 L {right} 338", lighter(pad, 0.2), 4, 150)
    _bonnet(layer, asked, left, right)


def _bonnet(layer: Layer, asked: Asked, left: float, right: float) -> None:
    """The car's paint before the windscreen, the sky of the street drawn out on it."""
    paint = asked.trim
    edge = [(left, 430, "c"), (-460, 376), (-180, 356), (0, 352), (180, 356), (460, 376), (right, 430, "c")]
    hood = blob([*edge, (right, 900, "c"), (left, 900, "c")], pull=0.24)
    layer.shape(hood, paint, line=3.8, shade=0.3, grade=0.3)
    with clipped(layer.canvas, hood):
        for x, colour in ((-380, "#ffb86a"), (-150, "#cfd8ff"), (210, "#ff7aa8"), (420, "#ffd890")):
            alpha = 90 if asked.hour.burn else 46
            light = polygon([(x - 40, 352), (x + 40, 352), (x * 1.5 + 90, 640), (x * 1.5 - 90, 640)])
            layer.flat(light, colour if asked.hour.burn else "#f0f6ff", alpha, blur=26)
        for side in (-1, 1):
            layer.stroke(path(f"M {side * 230} 360 C {side * 250} 440 {side * 300} 520 {side * 350} 640"),
                         darker(paint, 0.5), 5, 130)  # fmt: skip
    layer.stroke(blob(edge, closed=False, pull=0.24), lighter(paint, 0.6), 6, 140, blur=1.5)


def _vents(layer: Layer, pad: str) -> None:
    for x in (-330, 330):
        slot = [(x - 130, 150), (x + 130, 146), (x + 150, 190), (x - 150, 196)]
        layer.shape(polygon(slot), darker(pad, 0.6), line=3, shade=0.2)
        for k in range(6):
            at = x - 104 + k * 42
            layer.stroke(f"M {at} 154 L {at + (at - x) * 0.12} 190", lighter(pad, 0.2), 3, 150)


def _saint(layer: Layer) -> None:
    """What a driver of many years has on the dashboard: a little dog that nods, and a paper from the licence office."""
    layer.shape(polygon([(96, 118), (214, 110), (222, 176), (100, 186)]), "#e8e0cc", line=2.6, shade=0.3)
    layer.flat(polygon([(108, 130), (204, 124), (206, 136), (109, 143)]), "#2a7a5a", 210)
    for k in range(3):
        layer.stroke(f"M 112 {152 + k * 10} L {196 - k * 14} {146 + k * 10}", "#6a6478", 3, 170)
    body = [(-46, 146), (-60, 100), (-30, 80), (18, 84), (34, 118), (30, 148)]
    layer.shape(blob(body), "#b87a4a", line=3, shade=0.8)
    layer.shape(ellipse(-38, 68, 27, 24), "#c48a58", line=3, shade=0.7)
    for x in (-58, -18):
        layer.shape(ellipse(x, 72, 8, 17), "#8a5634", line=2.4, shade=0.4)
    layer.flat(ellipse(-47, 64, 3.6), "#2a1a20")
    layer.flat(ellipse(-30, 64, 3.6), "#2a1a20")
    layer.flat(ellipse(-39, 76, 6, 4), "#2a1a20")


PART = Part(_draw, 1080, 500, "#4a4468", "#8a3a44", z=0.93, middle=-0.3, rim=1.1, haze=0.0, shadow=0.3)
