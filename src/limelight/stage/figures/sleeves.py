"""Wide sleeves that hang by their weight, and the long white ones that dancers throw."""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, limb, mix
from limelight.stage.figures.cloth import Cloth, printed
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import PlacedArm
from limelight.works.cast import Look

SILK = "#f7f3ee"


@dataclass(frozen=True)
class Bag:
    """Where a wide sleeve opens: the mouth's upper and lower end, and where the cloth leaves the elbow."""

    top: Point
    low: Point
    under: Point
    middle: Point

    @classmethod
    def of(cls, arm: PlacedArm) -> Bag:
        """The mouth stands across the forearm; an arm held up lets it slip to the elbow."""
        (ex, ey), (wx, wy) = arm.elbow, arm.wrist
        length = math.hypot(wx - ex, wy - ey) or 1.0
        ax, ay = (wx - ex) / length, (wy - ey) / length
        r = arm.radius * arm.sleeve.full
        upright = max(0.0, -ay)
        at = arm.mouth
        mx, my = ex + (wx - ex) * at, ey + (wy - ey) * at
        out = 1 if arm.elbow[0] >= arm.shoulder[0] else -1
        nx, ny = (-ay, ax) if (ax > 0) == (ax * ax > 0) else (ay, -ax)
        if ny < -0.05 or (abs(ny) <= 0.05 and nx * out < 0):
            nx, ny = -nx, -ny
        drop = arm.arm.drape * arm.sleeve.wide * (0.5 + 0.5 * abs(ax)) * (1 - 0.3 * upright)
        gx, gy = nx * 0.72, ny * 0.72 + 0.28 * abs(ax)
        norm = math.hypot(gx, gy) or 1.0
        gx, gy = gx / norm, gy / norm
        top = (mx - nx * r * 0.86, my - ny * r * 0.86)
        low = (mx + gx * (r * 0.7 + drop), my + gy * (r * 0.7 + drop))
        under = (ex + nx * r * 0.5 - ax * r * 0.7, ey + ny * r * 0.5 - ay * r * 0.7)
        swell = drop * (0.82 if abs(ax) > 0.5 else 0.5)
        middle = (
            ex + (mx - ex) * 0.46 + gx * (r * 0.6 + swell), ey + (my - ey) * 0.46 + gy * (r * 0.6 + swell),
        )  # fmt: skip
        return cls(top, low, under, middle)

    def path(self, elbow: Point) -> skia.Path:
        tx, ty = self.top
        lx, ly = self.low
        return blob([
            (*self.under, "c"), elbow, (*self.top, "c"), ((tx + lx) / 2 + (lx - tx) * 0.04, (ty + ly) / 2),
            (*self.low, "c"), self.middle,
        ])  # fmt: skip


def draw_wide_sleeve(pen: Pen, arm: PlacedArm, look: Look, cloth: Cloth) -> None:
    """The bag that hangs from the forearm, its lining, its border and its folds."""
    if not arm.arm.drape:
        return
    bag, colour = Bag.of(arm), cloth.colour
    shape = bag.path(arm.elbow)
    if arm.hand not in ("", "none"):
        _draw_lining(pen, arm, bag, look)
    pen.shape(shape, colour, line=0, shade=1.0, grade=0.2)
    printed(pen, shape, cloth, arm.elbow, arm.forearm - 90)
    with pen.outside(ellipse(*arm.elbow, arm.radius * 0.94)):
        pen.outline(shape, colour, 4.5)
    with pen.inside(shape):
        mouth = blob([bag.top, _mid(bag.top, bag.low, 0.04), bag.low], closed=False)
        for width, tint in ((44, darker(look.trim, 0.7)), (37, look.trim)):
            pen.stroke(mouth, width, tint)
        for t in (0.3, 0.62):
            start = _mid(arm.elbow, bag.under, 0.3)
            end = _toward(bag.middle, bag.low, t)
            pen.taper(start, _mid(start, end, 0.06), end, 3.4, darker(colour, 0.6), 150)


def _mid(a: Point, b: Point, bow: float) -> Point:
    return (a[0] + b[0]) / 2 + (b[1] - a[1]) * bow, (a[1] + b[1]) / 2 - (b[0] - a[0]) * bow


def _toward(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _draw_lining(pen: Pen, arm: PlacedArm, bag: Bag, look: Look) -> None:
    """The inner sleeve that shows between the mouth and the wrist."""
    (tx, ty), (lx, ly), (wx, wy) = bag.top, bag.low, arm.wrist
    r = arm.radius * arm.sleeve.full
    mouth = ((tx * 0.62 + lx * 0.38), (ty * 0.62 + ly * 0.38))
    start = max(0.0, min(0.9, arm.mouth - 0.14))
    inner = limb([_toward(arm.elbow, arm.wrist, start), (wx, wy)], [r * 0.56, r * 0.54])
    pen.shape(inner, look.inner, line=4, shade=0.7)
    hollow = math.hypot(lx - tx, ly - ty) * 0.5
    angle = math.degrees(math.atan2(ly - ty, lx - tx))
    with pen.placed(*mouth, angle=angle) as here:
        here.flat(ellipse(hollow * 0.24, 0, hollow * 0.98, r * 0.22), darker(look.trim, 0.6))


def water_sleeve(pen: Pen, arm: PlacedArm, look: Look) -> None:
    """White silk from the wrist: it hangs in folds, or flies where it is thrown."""
    spine, radii = _water_spine(arm)
    silk = mix(SILK, look.inner, 0.25)
    left, right = _edges(spine, radii)
    (lx, ly), (rx, ry) = left[-1], right[-1]
    hem = [
        (lx + (rx - lx) * k + (ly - ry) * wave, ly + (ry - ly) * k + abs(rx - lx) * wave)
        for k, wave in ((0.2, 0.1), (0.42, -0.03), (0.66, 0.11), (0.86, 0.0))
    ]
    shape = blob([(*left[0], "c"), *left[1:-1], (*left[-1], "c"), *hem, (*right[-1], "c"), *right[1:-1][::-1],
                  (*right[0], "c")])  # fmt: skip
    pen.shape(shape, silk, line=4.5, shade=1.3, grade=0.12)
    with pen.inside(shape):
        for k in (-0.55, -0.2, 0.2, 0.6):
            fold = [_toward(a, b, 0.5 + k / 2) for a, b in zip(left, right, strict=True)]
            pen.stroke(blob(fold, closed=False), 3.4, darker(silk, 0.4), 110)


def _water_spine(arm: PlacedArm) -> tuple[list[Point], list[float]]:
    """The middle of a water sleeve and half its breadth, from the wrist to its end."""
    (wx, wy), length = arm.wrist, arm.sleeve.water
    turn, fling, broad = math.radians(arm.forearm), arm.arm.fling, arm.radius * 1.8
    ax, ay = math.cos(turn), math.sin(turn)
    if fling <= 0.2:
        drift = ax * 46
        spine = [(wx - ax * 16, wy - ay * 16), (wx + ax * 34, wy + 60), (wx + drift, wy + length * 0.55),
                 (wx + drift * 0.8, wy + length)]  # fmt: skip
        return spine, [broad * 0.5, broad * 0.66, broad * 0.86, broad * 1.04]
    reach, ax = length * 1.9 * fling, math.copysign(max(0.8, abs(ax)), ax)
    spine = [
        (wx - ax * 16, wy - ay * 16), (wx + ax * reach * 0.24, wy + ay * reach * 0.3 - 40),
        (wx + ax * reach * 0.52, wy + ay * reach * 0.24 - 30), (wx + ax * reach * 0.8, wy + ay * reach * 0.02 + 80),
        (wx + ax * reach * 0.92, wy + reach * 0.36), (wx + ax * reach * 1.02, wy + reach * 0.62),
    ]  # fmt: skip
    return spine, [broad * 0.5, broad * 0.66, broad * 0.82, broad * 0.9, broad * 0.96, broad * 0.86]


def _edges(spine: list[Point], radii: list[float]) -> tuple[list[Point], list[Point]]:
    """Both edges of a ribbon."""
    left: list[Point] = []
    right: list[Point] = []
    for i, ((x, y), r) in enumerate(zip(spine, radii, strict=True)):
        (ax, ay), (bx, by) = spine[max(0, i - 1)], spine[min(len(spine) - 1, i + 1)]
        long = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / long * r, (bx - ax) / long * r
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left, right
