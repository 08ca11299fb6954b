"""A bar's back: bottles on `count` shelves before a wall that is lit from behind when evening comes."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part

GLASS = ("#7a3a22", "#2f5a3a", "#c8923a", "#8a2f3a", "#3a4a6a", "#d8c89a", "#5a7a4a")


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    slab(layer, -w / 2, -h, w, h, asked.tint, line=3.4, shade=0.7)
    inner = polygon(box(-w / 2 + 20, -h + 20, w - 40, h - 40))
    back = [asked.trim, lighter(asked.trim, 0.3)] if not burn else ["#ffb860", "#ffe2a4"]
    layer.wash(inner, linear((0, -h), (0, 0), back))
    each = (h - 40) / asked.count
    for k in range(asked.count):
        foot = -h + 20 + (k + 1) * each
        x = -w / 2 + 36
        while x < w / 2 - 50:
            x += _bottle(layer, asked, x, foot - 12, each * 0.82)
        slab(layer, -w / 2 + 12, foot - 12, w - 24, 14, asked.tint, line=2.6, shade=0.3)


def _bottle(layer: Layer, asked: Asked, x: float, foot: float, tallest: float) -> float:
    """One bottle; returns how far on the next one stands."""
    chance = asked.chance
    wide, high, colour = chance.uniform(22, 36), tallest * chance.uniform(0.68, 1), chance.choice(GLASS)
    neck, shoulder = wide * 0.32, foot - high * 0.62
    body = [(x, foot, "c"), (x, shoulder), (x + wide / 2 - neck / 2, shoulder - high * 0.14),
            (x + wide / 2 - neck / 2, foot - high, "c"), (x + wide / 2 + neck / 2, foot - high, "c"),
            (x + wide / 2 + neck / 2, shoulder - high * 0.14), (x + wide, shoulder), (x + wide, foot, "c")]  # fmt: skip
    layer.shape(blob(body, pull=0.3), colour, line=2, shade=0.5)
    layer.flat(polygon(box(x + 3, foot - high * 0.44, wide - 6, high * 0.22)), "#f2e8d2", 220)
    layer.stroke(f"M {x + 6} {shoulder + 6} L {x + 6} {foot - 8}", "#ffffff", 3, 130)
    return wide + chance.uniform(8, 18)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    return (Bulb(0, -asked.high / 2, 330, "#ffb868", 0.7 * burn, halo=380, glow=0.3, name="bar"),) if burn else ()


PART = Part(_draw, 420, 460, "#5a3528", "#a87a58", count=3, z=1.5, bulbs=_bulbs, rim=0.4, haze=0.0, shadow=0.2)
