"""A plate with a slice of toast, one bite gone and butter melting on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, minus, placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    with placed(layer.canvas, scale=asked.wide / 260):
        layer.shape(ellipse(0, -26, 130, 36), asked.trim, line=3.2, shade=0.5)
        layer.flat(ellipse(0, -28, 92, 21), "#d8ccc4")
        crust = blob([(-72, -36), (-76, -122), (-98, -146), (-84, -182), (-36, -192), (0, -178), (36, -192), (84, -182),
                      (98, -146), (76, -122), (72, -36), (0, -28)], pull=0.3)  # fmt: skip
        layer.shape(minus(crust, ellipse(92, -140, 38)), asked.tint, line=3.2, shade=0.6)
        crumb = blob([(-56, -46), (-60, -120), (-78, -146), (-68, -170), (-34, -178), (0, -164), (34, -178), (68, -170),
                      (78, -146), (60, -120), (56, -46), (0, -40)], pull=0.3)  # fmt: skip
        layer.shape(minus(crumb, ellipse(92, -140, 48)), "#f2cc86", line=2.4, shade=0.3)
        for x, y, size in ((-40, -150, 5), (-18, -70, 4), (30, -88, 5), (-46, -96, 4), (12, -156, 4)):
            layer.flat(ellipse(x, y, size, size * 0.7), "#d8a860", 170)
        layer.shape(
            blob([(-34, -126), (0, -142), (36, -130), (28, -92), (-6, -78), (-36, -94)]), "#fff0a8", line=2.2, shade=0.4
        )
        layer.flat(ellipse(-8, -116, 14, 8), "#fffbe0", 200)
        for x, y in ((-96, -18), (60, -8), (100, -22), (-40, -4)):
            layer.flat(ellipse(x, y, 5, 3), asked.tint)


PART = Part(_draw, 260, 190, "#c07a3a", "#f4ead8", z=1.05, rim=0.9, haze=0.0, shadow=0.3)
