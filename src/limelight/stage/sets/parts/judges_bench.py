"""A judge's bench, raised, with its high back, a seal on the panel, a gavel and a lamp on the top."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, limb, path, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    back = [(-w * 0.15, -h * 0.9, "c"), (-w * 0.15, -h * 1.42), (-w * 0.1, -h * 1.54), (0, -h * 1.6),
            (w * 0.1, -h * 1.54), (w * 0.15, -h * 1.42), (w * 0.15, -h * 0.9, "c")]  # fmt: skip
    layer.shape(blob(back, pull=0.3), darker(wood, 0.2), line=3.2, shade=0.7)
    pad = [(x * 0.78, y * 0.985 + h * 0.02) for x, y, *_ in back]
    layer.shape(blob(pad, pull=0.3), "#7a2a2e", line=2.6, shade=0.8)
    slab(layer, -w * 0.62, -h * 0.34, w * 1.24, h * 0.34, darker(wood, 0.14), line=3.2, shade=0.5)
    slab(layer, -w / 2, -h, w, h * 0.72, wood, line=3.4, shade=0.6)
    for k in (-1, 0, 1):
        wide = w * 0.27
        slab(layer, k * w * 0.325 - wide / 2, -h * 0.9, wide, h * 0.5, darker(wood, 0.1), line=2.6, shade=0.5)
        slab(
            layer,
            k * w * 0.325 - wide / 2 + 14,
            -h * 0.87,
            wide - 28,
            h * 0.44,
            lighter(wood, 0.08),
            line=2.2,
            shade=0.4,
        )
    _seal(layer, asked, 0, -h * 0.65, h * 0.17)
    slab(layer, -w / 2 - 22, -h - 24, w + 44, 30, lighter(wood, 0.14), line=3.2, shade=0.4)
    _gavel(layer, w * 0.27, -h - 24)
    layer.shape(polygon(box(-w * 0.4, -h - 62, 120, 38)), "#7a3a34", line=2.4, shade=0.4)
    layer.shape(polygon(box(-w * 0.385, -h - 94, 106, 32)), "#3a5a6a", line=2.4, shade=0.4)


def _seal(layer: Layer, asked: Asked, x: float, y: float, r: float) -> None:
    """Scales in a ring."""
    layer.shape(ellipse(x, y, r), asked.trim, line=2.8, shade=0.6)
    layer.stroke(ellipse(x, y, r * 0.84), darker(asked.trim, 0.45), 3)
    ink = darker(asked.trim, 0.55)
    layer.stroke(f"M {x} {y - r * 0.56} L {x} {y + r * 0.5}", ink, 5)
    layer.stroke(f"M {x - r * 0.5} {y - r * 0.36} L {x + r * 0.5} {y - r * 0.36}", ink, 5)
    layer.stroke(f"M {x - r * 0.3} {y + r * 0.52} L {x + r * 0.3} {y + r * 0.52}", ink, 5)
    for side in (-1, 1):
        px, low = x + side * r * 0.5, y + r * 0.14
        cords = f"L {px - r * 0.2} {low} L {px + r * 0.2} {low} L {px} {y - r * 0.36}"
        layer.stroke(f"M {px} {y - r * 0.36} {cords}", ink, 3)
        layer.flat(path(f"M {px - r * 0.24} {low} Q {px} {y + r * 0.36} {px + r * 0.24} {low} Z"), ink)


def _gavel(layer: Layer, x: float, y: float) -> None:
    layer.shape(ellipse(x, y - 6, 44, 9), "#5a3424", line=2.4, shade=0.3)
    with placed(layer.canvas, x, y - 30, angle=-24):
        layer.shape(limb([(20, 2), (118, 4)], [6, 8]), "#8a5a38", line=2.6, shade=0.4)
        slab(layer, -24, -24, 54, 48, "#8a5a38", line=2.8, shade=0.6)
        for bx in (-20, 20):
            slab(layer, bx - 3, -27, 10, 54, "#d8ac4c", line=2, shade=0.3)


PART = Part(_draw, 620, 430, "#7e4c30", "#d8ac4c", z=1.4, rim=0.6, haze=0.0, shadow=0.35)
