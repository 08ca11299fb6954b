"""A restaurant's table under a cloth, laid for two: glasses, plates, a candle that burns from dusk on."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    top = h * 0.17
    drop = [(-w / 2, -h + top, "c"), (-w * 0.47, -h * 0.4), (-w * 0.43, -12, "c")]
    drop += [((k - 3) * w * 0.142, -2 if k % 2 else -22) for k in range(1, 6)]
    drop += [(w * 0.43, -12, "c"), (w * 0.47, -h * 0.4), (w / 2, -h + top, "c")]
    layer.shape(blob(drop, pull=0.3), darker(asked.tint, 0.1), line=3.2, shade=0.9)
    for k in range(-2, 3):
        x = k * w * 0.17
        layer.stroke(path(f"M {x * 0.96} {-h + top + 30} C {x + 12} {-h * 0.5} {x - 10} {-h * 0.3} {x * 1.05} -24"),
                     darker(asked.tint, 0.4), 10, 60, blur=6)  # fmt: skip
    layer.shape(ellipse(0, -h + top * 0.6, w / 2, top * 0.62), asked.tint, line=3, shade=0)
    layer.stroke(ellipse(0, -h + top * 0.6, w * 0.46, top * 0.54), asked.trim, 5, 150)
    for side in (-1, 1):
        _place(layer, side * w * 0.29, -h + top * 0.66)
    _candle(layer, -h + top * 0.5)


def _place(layer: Layer, x: float, y: float) -> None:
    layer.shape(ellipse(x, y, 66, 13), "#fbfaf6", line=2.2, shade=0.2)
    layer.stroke(ellipse(x, y, 46, 8), "#b8b4ae", 2)
    gx = x - 62 if x > 0 else x + 62
    layer.stroke(path(f"M {gx} {y - 6} L {gx} {y - 46}"), "#dfe8ee", 4)
    layer.flat(ellipse(gx, y - 4, 20, 4), "#dfe8ee", 200)
    glass = [(gx - 22, y - 104, "c"), (gx + 22, y - 104, "c"), (gx + 22, y - 66), (gx, y - 44), (gx - 22, y - 66)]
    layer.flat(blob(glass), "#eef6fa", 110)
    wine = [(gx - 22, y - 80, "c"), (gx + 22, y - 80, "c"), (gx + 20, y - 62), (gx, y - 46), (gx - 20, y - 62)]
    layer.flat(blob(wine), "#8a1f34", 235)
    layer.stroke(blob(glass), "#eef6fa", 2.6, 200)


def _candle(layer: Layer, y: float) -> None:
    layer.shape(path(f"M -34 {y} L 34 {y} L 26 {y + 14} L -26 {y + 14} Z"), "#c8a058", line=2.6, shade=0.4)
    layer.shape(path(f"M -13 {y} L -13 {y - 92} L 13 {y - 92} L 13 {y} Z"), "#f7efdc", line=2.6, shade=0.6)
    layer.stroke(f"M 0 {y - 92} L 0 {y - 102}", "#3a2a24", 3)


def _shine(layer: Layer, asked: Asked) -> None:
    burn, y = asked.hour.burn, -asked.high * 0.915 - 92
    if burn:
        flame = [(0, y - 58, "c"), (13, y - 20), (0, y - 4), (-13, y - 20)]
        layer.flat(blob(flame), "#ffb347", 255 * burn, blur=1.5)
        layer.flat(ellipse(0, y - 16, 6, 13), "#fff6d8", 255 * burn, blur=1)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    at = 0.0, -asked.high * 0.915 - 118
    return (Bulb(*at, 300, "#ffb868", 0.9 * burn, halo=230, glow=0.6, name="candle"),) if burn else ()


PART = Part(
    _draw, 460, 340, "#f4efe6", lighter("#8a2438", 0.1), z=1.2, bulbs=_bulbs, shine=_shine, rim=0.8, haze=0.0,
    shadow=0.35,
)  # fmt: skip
