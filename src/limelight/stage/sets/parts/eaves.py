"""The edge that rain runs off, over a door or a shelter: by wet weather drops hang along it, and fall from it.

Its point is the edge's middle, `wide` how long it is. By dry weather nothing of it is seen.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

STEP = 34.0


def _draw(layer: Layer, asked: Asked) -> None:
    if not asked.hour.outside.wet:
        return
    half = asked.wide / 2
    layer.stroke(f"M {-half} 0 L {half} 0", asked.tint, 3, 120)
    for k in range(int(asked.wide / STEP)):
        x, size = -half + (k + asked.chance.random()) * STEP, asked.chance.uniform(4, 9)
        drop = [(x, -size * 0.6, "c"), (x + size * 0.62, size * 0.8), (x, size * 1.5), (x - size * 0.62, size * 0.8)]
        layer.flat(blob(drop, pull=0.34), asked.tint, 190)
        layer.flat(ellipse(x - size * 0.2, size * 0.7, size * 0.2), "#ffffff", 230)


PART = Part(_draw, 600, 600, "#cfe0f2", z=1.28, middle=0.0, rim=0.0, haze=0.0)
