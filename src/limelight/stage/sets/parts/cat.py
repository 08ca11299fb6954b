"""A cat that sits with its back to us and looks out, its tail hanging down."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, limb, placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    fur = asked.tint
    with placed(layer.canvas, scale=asked.high / 160):
        layer.shape(limb([(38, -6), (88, 4), (102, 50), (86, 92)], [9, 9, 8, 6]), fur, line=3, shade=0.4)
        body = [(-44, 0, "c"), (-42, -58), (-18, -102), (18, -98), (36, -48), (46, 0, "c")]
        layer.shape(blob(body), fur, line=3, shade=0.9)
        left, right = [(-30, -98), (-34, -128), (-31, -158, "c"), (-12, -141)], [(30, -158, "c"), (33, -127), (26, -98)]
        head = [*left, (10, -141), *right, (0, -84)]
        layer.shape(blob(head, pull=0.3), fur, line=3, shade=0.6)


PART = Part(_draw, 110, 160, "#3a3450", z=1.13, rim=1.1, haze=0.0)
