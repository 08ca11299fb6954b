"""A plant in a pot, long leaves that arch."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blade
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    pot = h * 0.28
    leaves = asked.count
    order = sorted(range(leaves), key=lambda k: -abs(k - (leaves - 1) / 2))
    for k in order:
        lean = (k - (leaves - 1) / 2) / (leaves / 2)
        tip = lean * w * 0.55 + asked.chance.uniform(-14, 14), -h + abs(lean) ** 1.6 * h * 0.5
        tone = (asked.tint, lighter(asked.tint, 0.16), darker(asked.tint, 0.18))[k % 3]
        blade(layer, (lean * 14, -pot), tip, lean * w * 0.16, w * 0.06, tone)
        mid = lean * w * 0.22, -pot - (h - pot) * 0.55
        layer.stroke(f"M {lean * 12} {-pot} Q {mid[0]} {mid[1]} {tip[0]} {tip[1]}", lighter(tone, 0.4), 2, 110)
    rim = w * 0.2
    layer.shape(path(f"M {-rim} {-pot} L {rim} {-pot} L {rim * 0.76} 0 L {-rim * 0.76} 0 Z"), asked.trim, shade=0.8)
    lip = [(-rim - 8, -pot - 10), (rim + 8, -pot - 10), (rim + 6, -pot + 14), (-rim - 6, -pot + 14)]
    layer.shape(polygon(lip), lighter(asked.trim, 0.1), line=3, shade=0.4)
    layer.flat(ellipse(0, -pot - 9, rim, 5), "#3a2a24", 200)


PART = Part(_draw, 300, 420, "#5f9a68", "#c46a48", count=11, z=1.15, rim=0.8, haze=0.0, shadow=0.25, sway=0.003)
