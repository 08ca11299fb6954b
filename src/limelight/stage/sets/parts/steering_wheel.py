"""A steering wheel seen from the front of the car, before its driver; its hub is the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, limb, minus
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    half, high, leather = asked.wide / 2, asked.high / 2, asked.tint
    for a, b in (
        ((-half * 0.86, -8), (-half * 0.26, 4)),
        ((half * 0.86, -8), (half * 0.26, 4)),
        ((0, high * 0.9), (0, 24)),
    ):
        layer.shape(limb([a, b], [20, 26]), leather, line=3, shade=0.6)
    hub = [(-half * 0.32, -26), (half * 0.32, -26), (half * 0.36, 24), (half * 0.14, 60), (-half * 0.14, 60),
           (-half * 0.36, 24)]  # fmt: skip
    layer.shape(blob(hub), leather, line=3.2, shade=0.8)
    layer.stroke(ellipse(0, 10, 22, 18), "#a8a4bc", 3, 220)
    rim = minus(ellipse(0, 0, half, high), ellipse(0, 0, half - 30, high - 28))
    layer.shape(rim, leather, line=3.4, shade=1.0)
    layer.stroke(
        f"M {-half * 0.8} {-high * 0.5} Q 0 {-high * 1.28} {half * 0.8} {-high * 0.5}", lighter(leather, 0.5), 4, 120
    )


PART = Part(_draw, 400, 330, "#2c2840", z=0.945, middle=0.0, rim=1.0, haze=0.0)
