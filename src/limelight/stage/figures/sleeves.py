"""Wide sleeves that hang by their weight, and the long white ones that dancers throw."""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from limelight.stage.figures.cloth import Cloth, printed
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import PlacedArm
from limelight.stage.shapes import Point, blob, darker, ellipse, limb, mix
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
        at = 1.03 - 0.34 * upright**2
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
    inner = limb([_toward(arm.elbow, arm.wrist, 0.5), _toward(arm.elbow, arm.wrist, 0.8), (wx, wy)],
                 [r * 0.66, r * 0.62, r * 0.58])  # fmt: skip
    pen.shape(inner, look.inner, line=4, shade=0.7)
    hollow = math.hypot(lx - tx, ly - ty) * 0.5
    angle = math.degrees(math.atan2(ly - ty, lx - tx))
    with pen.placed(*mouth, angle=angle) as here:
        here.flat(ellipse(hollow * 0.24, 0, hollow * 0.98, r * 0.22), darker(look.trim, 0.6))


def water_sleeve(pen: Pen, arm: PlacedArm, look: Look) -> None:
    """White silk from the wrist: it hangs in folds, or flies where it is thrown."""
    (wx, wy), length = arm.wrist, arm.sleeve.water
    turn, fling = math.radians(arm.forearm), arm.arm.fling
    ax, ay = math.cos(turn), math.sin(turn)
    out = 1 if ax >= 0 else -1
    broad = arm.radius * 1.9
    silk = mix(SILK, look.inner, 0.25)
    if fling > 0.2:
        reach = length * 1.5 * fling
        spine = [
            (wx - ax * 10, wy - ay * 10), (wx + ax * reach * 0.28, wy + ay * reach * 0.34 - 36),
            (wx + ax * reach * 0.62, wy + ay * reach * 0.3 - 20), (wx + ax * reach * 0.92, wy + ay * reach * 0.1 + 90),
            (wx + ax * reach * 1.02, wy + reach * 0.34),
        ]  # fmt: skip
        radii = [broad * 0.5, broad * 0.62, broad * 0.74, broad * 0.8, broad * 0.5]
    else:
        spine = [(wx - ax * 8, wy - ay * 8), (wx + ax * 40 + out * 4, wy + 70), (wx + ax * 44, wy + length * 0.55),
                 (wx + ax * 50 - out * 10, wy + length)]  # fmt: skip
        radii = [broad * 0.52, broad * 0.7, broad * 0.8, broad * 0.94]
    shape = limb(spine, radii)
    pen.shape(shape, silk, line=4.5, shade=1.4, grade=0.12)
    with pen.inside(shape):
        for k in (-0.5, -0.1, 0.34, 0.7):
            line = [(x + k * r * 0.9, y + k * r * 0.3) for (x, y), r in zip(spine, radii, strict=True)]
            pen.stroke(blob(line, closed=False), 3.2, darker(silk, 0.4), 120)
