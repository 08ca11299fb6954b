"""A block of flats, near enough for balconies: `count` storeys, washing and lamps behind some windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limelight.stage.drawing.shapes import darker, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.town import WINDOW_LIGHTS

BAYS = 4


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wall = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h, wall, line=3.2, shade=1.2)
    slab(layer, -w / 2 - 12, -h - 20, w + 24, 28, lighter(wall, 0.16), line=3, shade=0.4)
    layer.flat(polygon(box(w * 0.12, -h - 74, w * 0.24, 56)), darker(wall, 0.2))
    layer.stroke(f"M {-w * 0.3} {-h - 20} L {-w * 0.3} {-h - 130} M {-w * 0.36} {-h - 104} L {-w * 0.24} {-h - 104}",
                 darker(wall, 0.6), 4)  # fmt: skip
    for pane in _panes(asked):
        _window(layer, asked, pane)
    dark = "#1a1030"
    layer.wash(polygon(box(-w / 2, -h * 0.3, w, h * 0.3)), linear((0, -h * 0.3), (0, 0), [(dark, 0.0), (dark, 60.0)]))


@dataclass(frozen=True)
class Pane:
    """A window: its upper middle and measures, the light in it, the washing before it."""

    x: float
    y: float
    wide: float
    high: float
    light: str
    drawn: bool
    """Its curtain is half drawn."""
    balcony: bool
    cloth: str


def _panes(asked: Asked) -> Iterator[Pane]:
    """The same for the wall and for its light."""
    w, storey, chance = asked.wide, asked.high / asked.count, asked.chance
    for row in range(asked.count):
        for bay in range(BAYS):
            light = chance.choice(WINDOW_LIGHTS) if chance.random() < 0.45 else ""
            drawn, dries = chance.random() < 0.5, chance.random() < 0.4
            cloth = chance.choice(("#e8dcd0", "#d87a70", "#8ab0c8", "#f0c878")) if dries else ""
            x, y = -w / 2 + (bay + 0.5) * w / BAYS, -asked.high + (row + 0.2) * storey
            yield Pane(x, y, w / BAYS * 0.56, storey * 0.5, light, drawn, bay in (1, 2), cloth)


def _window(layer: Layer, asked: Asked, pane: Pane) -> None:
    x, y, wide, high = pane.x, pane.y, pane.wide, pane.high
    slab(layer, x - wide / 2, y, wide, high, darker(asked.tint, 0.42), line=2.6, shade=0.4)
    layer.stroke(f"M {x} {y} L {x} {y + high}", darker(asked.tint, 0.55), 3)
    if pane.balcony:
        slab(layer, x - wide * 0.62, y + high * 0.74, wide * 1.24, high * 0.42, asked.trim, line=2.6, shade=0.4)
        if pane.cloth:
            slab(layer, x - wide * 0.3, y + high * 0.66, wide * 0.5, high * 0.44, pane.cloth, line=2.2, shade=0.4)


def _shine(layer: Layer, asked: Asked) -> None:
    burn = asked.hour.outside.burn
    for pane in _panes(asked) if burn > 0.2 else ():
        if pane.light:
            high = pane.high * (0.72 if pane.balcony else 1.0)
            layer.flat(polygon(box(pane.x - pane.wide / 2, pane.y, pane.wide, high)), pane.light, 220 * burn)
            if pane.drawn:
                layer.flat(polygon(box(pane.x - pane.wide / 2, pane.y, pane.wide * 0.3, high)), "#7a3a2a", 120)


PART = Part(_draw, 420, 900, "#b8a49a", "#c8bcb0", count=9, z=2.0, shine=_shine, rim=0.6, lit=0.4, haze=0.14)
