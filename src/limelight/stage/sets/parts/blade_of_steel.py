"""A straight sword of old, lying: its blade to the right, guard and wrapped grip, a tassel."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, moved, polygon, union
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, steel, gold = asked.wide, asked.tint, asked.trim
    edge = [(-w * 0.2, -24), (w * 0.44, -18), (w * 0.5, 0), (w * 0.44, 18), (-w * 0.2, 24)]
    grip = polygon([(-w * 0.4, -19), (-w * 0.2, -19), (-w * 0.2, 19), (-w * 0.4, 19)])
    layer.flat(moved(union([polygon(edge), grip]), 10, 26), "#1a1030", 130, blur=10)
    layer.shape(polygon(edge), steel, line=3.8, shade=0)
    layer.flat(polygon([(-w * 0.2, 0), (w * 0.5, 0), (w * 0.44, 18), (-w * 0.2, 24)]), darker(steel, 0.32), 190)
    layer.stroke(f"M {-w * 0.19} -2 L {w * 0.49} -1", lighter(steel, 0.9), 4, 230)
    layer.stroke(f"M {-w * 0.18} -17 L {w * 0.43} -12", "#ffffff", 3, 170)
    layer.shape(grip, "#4a2430", line=3.4, shade=0.6)
    for k in range(9):
        x = -w * 0.39 + k * w * 0.022
        layer.stroke(f"M {x} -19 L {x + w * 0.016} 19", lighter("#4a2430", 0.35), 4, 170)
    guard = [(-w * 0.225, -58), (-w * 0.19, -40), (-w * 0.175, 0), (-w * 0.19, 40), (-w * 0.225, 58), (-w * 0.215, 0)]
    layer.shape(blob(guard, pull=0.3), gold, line=3.6, shade=0.7)
    layer.shape(ellipse(-w * 0.425, 0, w * 0.034, 30), gold, line=3.6, shade=0.7)
    for k in range(6):
        y = 16 + k * 3
        tassel = f"M {-w * 0.45} 6 Q {-w * 0.5 - k * 4} {70 + y} {-w * 0.46 - k * 6} {150 + y}"
        layer.stroke(tassel, ("#b83a28", "#d8584a")[k % 2], 7)


PART = Part(_draw, 960, 200, "#c4ccd8", "#c8983e", z=1.02, middle=0.0, rim=1.0, haze=0.0)
