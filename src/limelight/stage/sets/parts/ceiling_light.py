"""A flat lamp in the ceiling, seen from below: cold white light, by day too where it burns always (`count` 1)."""

from __future__ import annotations

from limelight.stage.drawing.shapes import linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _burn(asked: Asked) -> float:
    return max(0.8 * asked.hour.burn, 0.22 * asked.count)


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, burn = asked.wide, asked.high, _burn(asked)
    frame = polygon([(-w * 0.38, -h), (w * 0.38, -h), (w / 2, 0), (-w / 2, 0)])
    layer.shape(frame, asked.trim, line=2.6, shade=0.3)
    face = polygon([(-w * 0.35, -h + 8), (w * 0.35, -h + 8), (w * 0.46, -8), (-w * 0.46, -8)])
    layer.wash(face, linear((0, -h), (0, 0), [asked.tint, "#ffffff"]))
    if burn:
        layer.flat(face, "#ffffff", 160 * burn, blur=5)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = _burn(asked)
    if not burn:
        return ()
    return (Bulb(0, 40, 700, "#f2f8ff", 0.46 * burn, halo=360, glow=0.42, name="ceiling", pool=(0, 1180)),)


PART = Part(_draw, 360, 46, "#eef4f8", "#aab2ba", z=1.4, bulbs=_bulbs, middle=0.0, rim=0.0, haze=0.0, ambient=0.6)
