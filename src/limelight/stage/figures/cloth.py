"""Cloth: a colour and what is printed, woven or knitted on it, kept inside what is cut from it.

A print is laid in the cloth's own directions, so that it turns with a sleeve and runs down a skirt.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import Point, darker, ellipse, lighter, path
from limelight.stage.figures.pen import Pen


@dataclass(frozen=True)
class Cloth:
    """`second` and `third` are the colours of the print."""

    colour: str
    pattern: str = ""
    second: str = "#ffffff"
    third: str = "#ffffff"


def printed(pen: Pen, shape: skia.Path, cloth: Cloth, at: Point = (0.0, 0.0), angle: float = 0.0) -> None:
    """Lay the cloth's print inside a shape; `at` and `angle` place the print's own axes."""
    draw = PATTERNS.get(cloth.pattern)
    if draw is None:
        return
    box = shape.getBounds()
    reach = math.hypot(box.width(), box.height()) / 2
    cx, cy = box.centerX() - at[0], box.centerY() - at[1]
    turn = math.radians(-angle)
    x, y = cx * math.cos(turn) - cy * math.sin(turn), cx * math.sin(turn) + cy * math.cos(turn)
    half = reach if angle else max(box.width() / 2, 1)
    tall = reach if angle else max(box.height() / 2, 1)
    with pen.inside(shape), pen.placed(*at, angle=angle) as here:
        draw(here, cloth, (x - half, y - tall, x + half, y + tall))


Area = tuple[float, float, float, float]


def _steps(low: float, high: float, by: float) -> list[int]:
    """The numbers of the rows between two heights, counted from the print's own origin."""
    return list(range(math.floor(low / by), math.ceil(high / by) + 1))


def _stripes(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    for k in _steps(left, right, 44):
        pen.stroke(path(f"M {k * 44} {top} L {k * 44} {bottom}"), 14, cloth.second, 210)
        pen.stroke(path(f"M {k * 44 + 14} {top} L {k * 44 + 14} {bottom}"), 3, cloth.third, 170)


def _bands(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    for k in _steps(top, bottom, 56):
        pen.stroke(path(f"M {left} {k * 56} L {right} {k * 56}"), 20, cloth.second, 225)


def _pinstripes(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    for k in _steps(left, right, 26):
        pen.stroke(path(f"M {k * 26} {top} L {k * 26} {bottom}"), 2, cloth.second, 110)


def _dots(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    dots = skia.PathBuilder()
    for row in _steps(top, bottom, 40):
        for k in _steps(left, right, 52):
            dots.addCircle(k * 52 + 26 * (row % 2), row * 40, 8)
    pen.flat(dots.detach(), cloth.second, 230)


def _checks(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    for k in _steps(left, right, 60):
        pen.stroke(path(f"M {k * 60} {top} L {k * 60} {bottom}"), 24, cloth.second, 90)
        pen.stroke(path(f"M {k * 60 + 30} {top} L {k * 60 + 30} {bottom}"), 2.5, cloth.third, 120)
    for k in _steps(top, bottom, 60):
        pen.stroke(path(f"M {left} {k * 60} L {right} {k * 60}"), 24, cloth.second, 90)
        pen.stroke(path(f"M {left} {k * 60 + 30} L {right} {k * 60 + 30}"), 2.5, cloth.third, 120)


def _ankara(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Wax print: large eyes ringed with petals, small dots between, as bold as it is worn."""
    left, top, right, bottom = area
    wide, high = 132.0, 116.0
    dark = darker(cloth.colour, 0.72)
    petals, rims, hearts, seeds = (skia.PathBuilder() for _ in range(4))
    for row in _steps(top - high, bottom + high, high):
        for k in _steps(left - wide, right + wide, wide):
            x, y = k * wide + wide / 2 * (row % 2), row * high
            for n in range(10):
                a = n * math.tau / 10 + row * 0.2
                petals.addCircle(x + math.cos(a) * 40, y + math.sin(a) * 40, 11)
            rims.addCircle(x, y, 31)
            hearts.addCircle(x, y, 15)
            for n in range(3):
                seeds.addCircle(x + wide / 2 + (n - 1) * 17, y + (abs(n - 1) - 0.5) * 18, 5)
    pen.flat(petals.detach(), cloth.second)
    ring = rims.detach()
    pen.flat(ring, dark)
    pen.stroke(ring, 6, cloth.third)
    pen.flat(hearts.detach(), cloth.second)
    pen.flat(seeds.detach(), cloth.third)


def _brocade(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Roundels of four petals woven in, a shade off the cloth's colour."""
    left, top, right, bottom = area
    made, rings = skia.PathBuilder(), skia.PathBuilder()
    for row in _steps(top, bottom, 104):
        for k in _steps(left, right, 96):
            x, y = k * 96 + 48 * (row % 2), row * 104
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                made.addCircle(x + dx * 10, y + dy * 10, 8)
            rings.addCircle(x, y, 25)
    tint = darker(cloth.colour, 0.4)
    pen.flat(made.detach(), tint, 48)
    pen.stroke(rings.detach(), 2.4, tint, 48)


def _clouds(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Curling clouds in thread of the second colour."""
    left, top, right, bottom = area
    for row in _steps(top, bottom, 150):
        for k in _steps(left, right, 170):
            x, y = k * 170 + 85 * (row % 2), row * 150
            curl = path(
                f"M {x - 46} {y + 12} Q {x - 50} {y - 18} {x - 20} {y - 14} Q {x - 14} {y - 40} {x + 12} {y - 26} "
                f"Q {x + 40} {y - 34} {x + 38} {y - 4} Q {x + 56} {y + 14} {x + 26} {y + 14} L {x - 46} {y + 12}"
            )
            pen.stroke(curl, 4, cloth.second, 150)


def _flowers(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    petals, hearts = skia.PathBuilder(), skia.PathBuilder()
    for row in _steps(top, bottom, 92):
        for k in _steps(left, right, 104):
            x, y = k * 104 + 52 * (row % 2), row * 92
            for n in range(5):
                a = n * math.tau / 5 - 1.57 + row
                petals.addCircle(x + math.cos(a) * 13, y + math.sin(a) * 13, 9)
            hearts.addCircle(x, y, 7)
    pen.flat(petals.detach(), cloth.second, 235)
    pen.flat(hearts.detach(), cloth.third, 245)


def _stars(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Small moons and stars, as children sleep in."""
    left, top, right, bottom = area
    stars = skia.PathBuilder()
    for row in _steps(top, bottom, 62):
        for k in _steps(left, right, 70):
            x, y = k * 70 + 35 * (row % 2), row * 62
            points = []
            for n in range(10):
                r, a = (14 if n % 2 == 0 else 6), n * math.tau / 10 - 1.57
                points.append(skia.Point(x + math.cos(a) * r, y + math.sin(a) * r))
            stars.addPolygon(points, True)
    pen.flat(stars.detach(), cloth.second, 225)


def _cables(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Knitted cables: plaits that run down, and ribs between them."""
    left, top, right, bottom = area
    dark, light = darker(cloth.colour, 0.5), lighter(cloth.colour, 0.3)
    for k in _steps(left, right, 76):
        x = k * 76
        for row in _steps(top, bottom, 44):
            y = row * 44
            pen.taper((x - 15, y), (x, y + 8), (x + 15, y + 40), 5, dark, 120)
            pen.taper((x + 15, y), (x + 6, y + 10), (x + 3, y + 16), 3, dark, 100)
            pen.taper((x - 10, y + 6), (x + 2, y + 12), (x + 10, y + 32), 2, light, 110)
        pen.stroke(path(f"M {x + 30} {top} L {x + 30} {bottom}"), 2.2, dark, 90)
        pen.stroke(path(f"M {x + 44} {top} L {x + 44} {bottom}"), 2.2, dark, 90)


def _denim(pen: Pen, cloth: Cloth, area: Area) -> None:
    left, top, right, bottom = area
    for k in _steps(left - (bottom - top), right, 15):
        pen.stroke(path(f"M {k * 15} {top} L {k * 15 + (bottom - top) * 0.6} {bottom}"), 1.4, "#ffffff", 26)


def _lace(pen: Pen, cloth: Cloth, area: Area) -> None:
    """Eyelets, as Nigerian lace has them."""
    left, top, right, bottom = area
    holes, rings = skia.PathBuilder(), skia.PathBuilder()
    for row in _steps(top, bottom, 58):
        for k in _steps(left, right, 64):
            x, y = k * 64 + 32 * (row % 2), row * 58
            holes.addCircle(x, y, 5)
            rings.addCircle(x, y, 16)
    pen.flat(holes.detach(), darker(cloth.colour, 0.6), 150)
    pen.stroke(rings.detach(), 3, cloth.second, 160)


def tile_of(pen: Pen, cloth: Cloth, x: float, y: float, half: float) -> None:
    """A square of the cloth, to show it."""
    square = ellipse(x, y, half)
    pen.shape(square, cloth.colour, line=4, shade=0.5)
    printed(pen, square, cloth, (x, y))


PATTERNS: dict[str, Callable[[Pen, Cloth, Area], None]] = {
    "ankara": _ankara, "bands": _bands, "brocade": _brocade, "cables": _cables, "checks": _checks, "clouds": _clouds,
    "denim": _denim, "dots": _dots, "flowers": _flowers, "lace": _lace, "pinstripes": _pinstripes, "stars": _stars,
    "stripes": _stripes,
}  # fmt: skip
