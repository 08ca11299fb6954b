"""Towns: skylines with lit windows, facades that run toward a vanishing point, bokeh of lights far off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import skia

from limelight.stage.drawing.shapes import Point, darker, ellipse, lighter, polygon, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box

WINDOW_LIGHTS = ("#ffc46a", "#ffe2a0", "#ffd28a", "#a8dcf0")


@dataclass(frozen=True)
class Tower:
    """One tower of a skyline: its left edge, measures, colour, and its windows: x, y, side, and a colour where lit."""

    x: float
    wide: float
    high: float
    colour: str
    windows: tuple[tuple[float, float, str], ...]

    def wall(self, foot: float) -> skia.Path:
        return polygon(box(self.x, foot - self.high, self.wide, self.high + 200))


def towers(
    chance: Random, left: float, right: float, foot: float, *, low: float, high: float, colours: tuple[str, ...],
    storey: float = 30.0,
) -> list[Tower]:  # fmt: skip
    """Towers side by side; the same chance gives the same town."""
    made, x = [], left
    while x < right:
        width, height = chance.uniform(70, 170), chance.uniform(low, high)
        colour = chance.choice(colours)
        made.append(Tower(x, width, height, colour, _windows(chance, x, foot - height, width, height, storey)))
        x += width - chance.uniform(2, 18)
    return made


def _windows(
    chance: Random, x: float, top: float, wide: float, high: float, storey: float
) -> tuple[tuple[float, float, str], ...]:
    across = int((wide - 30) / (storey * 0.86)) + 1
    down = int((high - 30) / storey) + 1
    lit = (chance.choice(WINDOW_LIGHTS) if chance.random() < 0.42 else "" for _ in range(across * down))
    return tuple(
        (x + 12 + i * storey * 0.86, top + 20 + j * storey, next(lit)) for j in range(down) for i in range(across)
    )


def skyline(
    layer: Layer, chance: Random, left: float, right: float, foot: float, *, low: float, high: float,
    colours: tuple[str, ...], burn: float, storey: float = 30.0,
) -> None:  # fmt: skip
    """Towers side by side, some of their windows lit as far as lamps burn."""
    for tower in towers(chance, left, right, foot, low=low, high=high, colours=colours, storey=storey):
        draw_tower(layer, tower, foot, storey)
        if burn > 0.2:
            light_tower(layer, tower, burn, storey)


def draw_tower(layer: Layer, tower: Tower, foot: float, storey: float = 30.0) -> None:
    """The tower with all its windows dark."""
    layer.shape(tower.wall(foot), tower.colour, line=0, shade=0.5, grade=0.1)
    for x, y, _ in tower.windows:
        layer.flat(polygon(box(x, y, storey * 0.42, storey * 0.52)), darker(tower.colour, 0.22), 130)


def light_tower(layer: Layer, tower: Tower, burn: float, storey: float = 30.0) -> None:
    """The light in the windows of those who are at home."""
    for x, y, colour in tower.windows:
        if colour:
            layer.flat(polygon(box(x, y, storey * 0.42, storey * 0.52)), colour, 90 + 150 * burn)


def bokeh(layer: Layer, x: float, y: float, radius: float, colour: str, alpha: float) -> None:
    """A light far out of focus: a disc a little brighter at its rim."""
    stops = [(colour, alpha * 0.5), (colour, alpha * 0.62), (colour, alpha), (colour, 0.0)]
    layer.wash(ellipse(x, y, radius), radial((x, y), radius, stops, [0, 0.7, 0.93, 1]))


class Facade:
    """A house front that runs from near to far: (u, v) from its near edge to its far one, from its top to its foot."""

    def __init__(self, near_top: Point, near_foot: Point, far_top: Point, far_foot: Point) -> None:
        self.corners = near_top, near_foot, far_top, far_foot

    def at(self, u: float, v: float) -> Point:
        """The point u of the way along and v of the way down; depth foreshortens u."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.corners
        near, far = by - ay, dy - cy
        # Perspective: equal steps along the wall shrink with the height of the wall seen there.
        w = u * near / (u * near + (1 - u) * far)
        return (
            (ax + (cx - ax) * w) * (1 - v) + (bx + (dx - bx) * w) * v,
            (ay + (cy - ay) * w) * (1 - v) + (by + (dy - by) * w) * v,
        )

    def patch(self, u: float, v: float, wide: float, high: float) -> list[Point]:
        """A rectangle on the front, as it is seen."""
        return [self.at(u, v), self.at(u + wide, v), self.at(u + wide, v + high), self.at(u, v + high)]

    def draw(self, layer: Layer, wall: str, panes: Sequence[Pane], *, storeys: int, burn: float) -> None:
        """The wall, its cornices, its windows, all of them dark."""
        layer.shape(polygon(self.patch(0, 0, 1, 1)), wall, line=2.6, shade=0.4, grade=0.2)
        for k in range(storeys):
            v = 0.05 + k * 0.72 / storeys
            layer.flat(polygon(self.patch(0, v - 0.018, 1, 0.012)), lighter(wall, 0.25), 150)
        glass = darker(wall, 0.4 if burn > 0.2 else 0.25)
        for pane in panes:
            layer.shape(polygon(self.patch(pane.u, pane.v, pane.wide, pane.high)), glass, line=2, shade=0.2)

    def light(self, layer: Layer, panes: Sequence[Pane], burn: float) -> None:
        """The light in the windows of those who are at home, and its glow."""
        for pane in panes:
            if pane.light:
                seen = polygon(self.patch(pane.u, pane.v, pane.wide, pane.high))
                layer.flat(seen, pane.light, 90 * burn, blur=9)
                layer.flat(seen, pane.light, 225 * burn)


@dataclass(frozen=True)
class Pane:
    """A window of a front: where it begins along and down it, its measures, and the light in it at night."""

    u: float
    v: float
    wide: float
    high: float
    light: str


def panes_of(chance: Random, storeys: int, bays: int) -> list[Pane]:
    """The windows of a front; behind half of them somebody is at home."""
    return [
        Pane((bay + 0.22) / bays, 0.07 + k * 0.72 / storeys, 0.56 / bays, 0.42 / storeys,
             chance.choice(WINDOW_LIGHTS) if chance.random() < 0.5 else "")
        for k in range(storeys) for bay in range(bays)
    ]  # fmt: skip
