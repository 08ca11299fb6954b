"""What carpenters and masons make: beams, lattices, roof tiles, planks, bricks, books on a shelf."""

from __future__ import annotations

import math
from random import Random

from limelight.stage.drawing.shapes import Point, clipped, darker, ellipse, lighter, path, polygon
from limelight.stage.sets.easel import Layer


def box(x: float, y: float, width: float, height: float) -> list[Point]:
    """The corners of an upright rectangle."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def slab(
    layer: Layer, x: float, y: float, width: float, height: float, colour: str, *, line: float = 3.2, shade: float = 0.5
) -> None:
    """A plain rectangular thing: a beam, a board, a block of stone."""
    layer.shape(polygon(box(x, y, width, height)), colour, line=line, shade=shade)


def lattice(layer: Layer, x: float, y: float, width: float, height: float, colour: str, bar: float = 9) -> None:
    """A window's step-pattern lattice, four panes by six."""
    across, down = width / 4, height / 6
    for i in range(5):
        layer.stroke(f"M {x + i * across} {y} L {x + i * across} {y + height}", colour, bar)
    for j in range(7):
        layer.stroke(f"M {x} {y + j * down} L {x + width} {y + j * down}", colour, bar)
    for i in range(4):
        for j in range(6):
            if (i + j) % 2:
                _lattice_knot(layer, x + (i + 0.5) * across, y + (j + 0.5) * down, across, down, colour, bar * 0.7)


def _lattice_knot(layer: Layer, x: float, y: float, across: float, down: float, colour: str, bar: float) -> None:
    a, b = across * 0.24, down * 0.24
    layer.stroke(polygon([(x - a, y - b), (x + a, y - b), (x + a, y + b), (x - a, y + b)]), colour, bar)
    for sx in (-1, 1):
        for sy in (-1, 1):
            layer.stroke(
                f"M {x + sx * a} {y + sy * b} L {x + sx * across / 2} {y + sy * down / 2}",
                colour,
                bar,
            )


def roof_tiles(layer: Layer, left: float, right: float, y: float, colour: str = "#4a5560") -> None:
    """The tiled coping of a garden wall, its eave at y."""
    layer.shape(
        polygon([(left - 10, y - 36), (right + 10, y - 36), (right + 20, y + 10), (left - 20, y + 10)]),
        darker(colour, 0.2),
        line=3,
        shade=0,
    )
    count = max(2, int((right - left) / 34))
    for k in range(count + 1):
        x = left + k * (right - left) / count
        tile = f"M {x - 13} {y + 14} L {x - 11} {y - 40} Q {x} {y - 52} {x + 11} {y - 40} L {x + 13} {y + 14} Q {x} {y + 26} {x - 13} {y + 14} Z"  # noqa: E501
        layer.shape(path(tile), colour, line=2.4, shade=0.5, grade=0.25)
    slab(layer, left - 24, y - 62, right - left + 48, 22, darker(colour, 0.25), line=3, shade=0.4)


def painted_beam(layer: Layer, left: float, right: float, y: float, wood: str) -> None:
    """A beam with a painted band of lozenges above it."""
    slab(layer, left, y, right - left, 56, wood, line=3.4, shade=0.9)
    count = math.ceil((right - left) / 150)
    for k in range(count):
        x = left + 75 + k * 150
        lozenge = polygon([(x - 62, y + 28), (x, y + 4), (x + 62, y + 28), (x, y + 52)])
        layer.shape(lozenge, "#3b6360", line=2.4, shade=0.4)
        layer.stroke(polygon([(x - 32, y + 28), (x, y + 15), (x + 32, y + 28), (x, y + 41)]), "#b8904c", 3.5, 190)
        layer.flat(ellipse(x + 75, y + 28, 6), "#a8483a")


def floorboards(layer: Layer, y: float, colour: str, vanish: float = 540.0) -> None:
    """A board floor from y down to the sheet's foot, its seams meeting far off."""
    view = layer.view
    field = polygon([(view.left, y), (view.right, y), (view.right, view.bottom), (view.left, view.bottom)])
    layer.shape(field, colour, line=0, shade=0, grade=0.25)
    seam = darker(colour, 0.55)
    count = math.ceil((view.right - view.left) / 140) + 6
    for k in range(-count, count + 1):
        layer.stroke(f"M {vanish + k * 70} {y} L {vanish + k * 230} {y + 600}", seam, 3.5, 150)


def book_row(layer: Layer, chance: Random, left: float, right: float, foot: float, colours: tuple[str, ...]) -> None:
    """Books standing on a shelf, of all heights, some leaning."""
    x = left
    while x < right - 10:
        width, height = chance.uniform(16, 32), chance.uniform(76, 122)
        colour = chance.choice(colours)
        slab(layer, x, foot - height, width, height, colour, line=2.4, shade=0.4)
        layer.stroke(
            f"M {x + 5} {foot - height + 16} L {x + width - 5} {foot - height + 16}", lighter(colour, 0.5), 3, 170
        )
        x += width + chance.uniform(1, 5)


def book_stack(layer: Layer, chance: Random, x: float, foot: float, colours: tuple[str, ...]) -> None:
    """Thread-bound books lying flat, spines to us."""
    for k, colour in enumerate(colours):
        off, width = chance.uniform(-9, 9), 200 - k * 8
        layer.shape(polygon(box(x + off, foot - (k + 1) * 32, width, 31)), colour, line=3, shade=0.5)
        layer.stroke(
            f"M {x + off + 18} {foot - k * 32 - 14} L {x + off + width - 18} {foot - k * 32 - 14}", "#efe2c2", 3, 150
        )
        layer.stroke(f"M {x + off + 30} {foot - k * 32 - 30} L {x + off + 30} {foot - k * 32 - 2}", "#efe2c2", 2, 120)


def stained_wall(
    layer: Layer, chance: Random, area: list[Point], colour: str, marks: tuple[str, ...], count: int
) -> None:
    """A plastered wall with broad soft stains: plain, never empty."""
    outline = polygon(area)
    layer.shape(outline, colour, line=0, shade=0, grade=0.12)
    xs, ys = [p[0] for p in area], [p[1] for p in area]
    with clipped(layer.canvas, outline):
        for _ in range(count):
            at = chance.uniform(min(xs), max(xs)), chance.uniform(min(ys), max(ys))
            stain = ellipse(*at, chance.uniform(60, 190), chance.uniform(20, 75))
            layer.flat(stain, chance.choice(marks), chance.uniform(14, 30), blur=18)
