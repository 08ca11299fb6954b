"""A deep sofa with two cushions; `count` scatter pillows of `trim` on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, mix, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

PILLOW = [(-78, -66), (0, -60), (78, -66), (72, 0), (78, 64), (0, 58), (-78, 64), (-72, 0)]


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, cloth = asked.wide, asked.high, asked.tint
    half = w / 2
    for x in (-half + 60, half - 90):
        layer.flat(polygon(box(x, -26, 30, 26)), "#3a2a2c")
    back = [(-half + 50, -h * 0.28, "c"), (-half + 50, -h * 0.86), (-half + 90, -h), (0, -h * 1.02), (half - 90, -h),
            (half - 50, -h * 0.86), (half - 50, -h * 0.28, "c")]  # fmt: skip
    layer.shape(blob(back, pull=0.3), cloth, line=3.6, shade=1.0)
    layer.stroke(f"M 0 {-h * 0.99} C 8 {-h * 0.8} -6 {-h * 0.6} 0 {-h * 0.5}", darker(cloth, 0.5), 4, 150)
    for side in (-1, 1):
        near, far = side * 6.0, side * (half - 96)
        seat = [(near, -h * 0.46), (near + side * 18, -h * 0.55), (far - side * 18, -h * 0.55), (far, -h * 0.46),
                (far, -h * 0.24), (near, -h * 0.24)]  # fmt: skip
        layer.shape(blob(seat, pull=0.24), lighter(cloth, 0.1), line=3.2, shade=0.8)
    layer.shape(polygon(box(-half + 60, -h * 0.26, w - 120, h * 0.2)), darker(cloth, 0.1), line=3.2, shade=0.6)
    for side in (-1, 1):
        x = side * (half - 48)
        arm = [(x - 46, -16, "c"), (x - 46, -h * 0.56), (x, -h * 0.66), (x + 46, -h * 0.56), (x + 46, -16, "c")]
        layer.shape(blob(arm, pull=0.3), cloth, line=3.4, shade=0.9)
        layer.stroke(f"M {x - 30} {-h * 0.53} Q {x} {-h * 0.61} {x + 30} {-h * 0.53}", lighter(cloth, 0.4), 4, 110)
    for k in range(asked.count):
        x = (-1 if k % 2 == 0 else 1) * (half - 160 - 60 * (k // 2))
        colour = asked.trim if k % 2 == 0 else mix(asked.trim, "#e4795f", 0.7)
        with placed(layer.canvas, x, -h * 0.68, angle=-9 if k % 2 == 0 else 8):
            layer.shape(blob(PILLOW), colour, line=3, shade=0.8)


PART = Part(_draw, 860, 420, "#3f8a86", "#f0b45a", count=2, z=1.25, rim=0.8, haze=0.0, shadow=0.35)
