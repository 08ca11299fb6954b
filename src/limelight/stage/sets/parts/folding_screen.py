"""A folding screen of `count` panels, painted with mountains, mist and a red sun."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, linear, mix, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, each = asked.wide, asked.high, asked.wide / asked.count
    for k in range(asked.count):
        x, fold = -w / 2 + k * each, 18 * (1 if k % 2 else -1)
        panel = polygon([(x, -h - fold), (x + each, -h + fold), (x + each, fold), (x, -fold)])
        layer.shape(panel, asked.trim, line=3.2, shade=0.4)
        inset = [
            (x + 14, -h + 16 - fold),
            (x + each - 14, -h + 16 + fold),
            (x + each - 14, -22 + fold),
            (x + 14, -22 - fold),
        ]
        layer.wash(polygon(inset), linear((0, -h), (0, 0), [mix(asked.tint, "#ffffff", 0.1), asked.tint]))
        with clipped(layer.canvas, polygon(inset)):
            _painting(layer, asked, w, h)
            ends = [("#1a1030", 0.0), ("#1a1030", 60.0)]
            layer.wash(polygon(inset), linear((x, 0), (x + each, 0), ends if k % 2 else ends[::-1]))


def _painting(layer: Layer, asked: Asked, w: float, h: float) -> None:
    """One picture across all panels."""
    layer.flat(ellipse(w * 0.24, -h * 0.76, h * 0.075), "#c8382e", 230)
    for k, (foot, tall) in enumerate(((0.3, 0.42), (0.16, 0.3), (0.02, 0.2))):
        tone = mix(darker(asked.tint, 0.35 + 0.16 * k), "#3a5a62", 0.4)
        points = [(-w * 0.6, -h * foot)]
        for j in range(7):
            rise = tall * (1.0 if j % 2 else 0.35) * (0.6 + 0.4 * ((j * 37 + k * 53) % 10) / 10)
            points.append((-w * 0.5 + j * w / 6 + 22 * k, -h * (foot + rise)))
        points += [(w * 0.6, -h * foot), (w * 0.6, 60), (-w * 0.6, 60)]
        layer.flat(blob(points, pull=0.26), tone, 150)
        layer.flat(polygon([(-w * 0.6, -h * foot - 26), (w * 0.6, -h * foot - 6), (w * 0.6, -h * foot + 44),
                            (-w * 0.6, -h * foot + 30)]), asked.tint, 170, blur=16)  # fmt: skip


PART = Part(_draw, 700, 620, "#e8cf94", "#4a2420", count=4, z=1.52, rim=0.5, haze=0.0, shadow=0.25)
