"""A shop's front: an awning, a window lit at dusk, a door, and its name in any script."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, linear, polygon
from limelight.stage.drawing.writing import Hand, write_line
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wall = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h, wall, line=3.4, shade=0.6)
    for k in (-1, 1):
        slab(layer, k * (w / 2 - 18) - 18, -h, 36, h, lighter(wall, 0.12), line=3, shade=0.5)
    top, high = -h * 0.62, h * 0.5
    _pane(layer, asked, -w * 0.42, top, w * 0.52, high)
    _pane(layer, asked, w * 0.16, top, w * 0.26, h * 0.62)
    layer.shape(ellipse(w * 0.19, -h * 0.26, 8), "#e0b060", line=2.4, shade=0.4)
    _awning(layer, asked, top)
    slab(layer, -w * 0.43, -h * 0.95, w * 0.86, h * 0.16, darker(asked.trim, 0.45), line=3.2, shade=0.4)
    _name(layer, asked, "#f4e6d4")


def _name(layer: Layer, asked: Asked, colour: str) -> None:
    hand = Hand(asked.high * 0.105, colour, bold=True, align="middle")
    write_line(layer, asked.words, 0, -asked.high * 0.87, asked.wide * 0.8, hand)


def _shine(layer: Layer, asked: Asked) -> None:
    """By night its name and its goods are lit from inside."""
    if not asked.hour.burn:
        return
    w, h = asked.wide, asked.high
    _name(layer, asked, "#ffe8b8")
    for x, wide, high in ((-w * 0.42, w * 0.52, h * 0.5), (w * 0.16, w * 0.26, h * 0.6)):
        glass = polygon(box(x, -h * 0.5, wide, high - h * 0.12))
        layer.wash(glass, linear((0, -h * 0.5), (0, 0), [("#ffd890", 120.0), ("#ff9a40", 60.0)]), blur=6)


def _pane(layer: Layer, asked: Asked, x: float, y: float, wide: float, high: float) -> None:
    burn, chance = asked.hour.burn, asked.chance
    glass = polygon(box(x, y, wide, high))
    layer.shape(glass, "#8fb0bc", line=3.4, shade=0)
    if burn:
        layer.wash(glass, linear((0, y), (0, y + high), [("#fff0c0", 235 * burn), ("#ffb058", 225 * burn)]))
    for _ in range(int(wide / 60)):
        at, size = chance.uniform(x + 20, x + wide - 20), chance.uniform(0.1, 0.22) * high
        tone = chance.choice(("#5a2c34", "#3a4a5c", "#6a4a34"))
        goods = [(at - size * 0.5, y + high, "c"), (at - size * 0.4, y + high - size), (at, y + high - size * 1.4),
                 (at + size * 0.4, y + high - size), (at + size * 0.5, y + high, "c")]  # fmt: skip
        layer.flat(blob(goods), tone, 170)
    layer.flat(
        polygon([(x + 10, y + high), (x + wide * 0.3, y + high), (x + wide * 0.62, y), (x + wide * 0.4, y)]),
        "#ffffff",
        34,
    )
    layer.stroke(glass, darker(asked.tint, 0.5), 5)


def _awning(layer: Layer, asked: Asked, y: float) -> None:
    w, h = asked.wide, asked.high
    stripes = 9
    left, right, foot = -w * 0.49, w * 0.49, y + h * 0.1
    for k in range(stripes):
        x0, x1 = left + (right - left) * k / stripes, left + (right - left) * (k + 1) / stripes
        upper = [(x0 * 0.9, y - h * 0.07), (x1 * 0.9, y - h * 0.07)]
        lap = [*upper, (x1, foot), ((x0 + x1) / 2, foot + 22), (x0, foot)]
        layer.shape(polygon(lap), asked.trim if k % 2 == 0 else "#f4e6d4", line=2.6, shade=0.3)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    return (Bulb(-asked.wide * 0.1, -asked.high * 0.4, 420, "#ffb46a", 0.9 * burn, halo=420, glow=0.32, pool=(0, 260)),)


PART = Part(
    _draw, 560, 620, "#85574c", "#c84a44", "CAFÉ", z=1.4, bulbs=_bulbs, shine=_shine, rim=0.7, lit=0.8, haze=0.04,
    shadow=0.2,
)  # fmt: skip
