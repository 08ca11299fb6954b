"""Feet and what is on them, and the legs of trousers over them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import skia

from limelight.stage.drawing.shapes import Point, darker, lighter, limb, line, mix, union
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.body import Stance
from limelight.stage.figures.legs import GROUND, Leg, grounded, seated
from limelight.stage.figures.pen import Pen

Kind = Literal["bare", "cloth boot", "shoe", "trainer", "sandal", "heel", "boot", "slipper"]


@dataclass(frozen=True)
class Shoe:
    kind: Kind = "shoe"
    colour: str = "#1f1a22"
    sole: str = "#121016"


@dataclass(frozen=True)
class Trousers:
    """`wide` is the leg against the flesh at thigh and hem; `short` how far above the ankle they end, in head units."""

    colour: str = "#2c3044"
    wide: tuple[float, float] = (1.04, 1.0)
    short: float = 0.0
    shoe: Shoe = Shoe()


def _at(stance: Stance, leg: Leg, far: float, down: float) -> Point:
    """A point of a foot on the paper."""
    x, y = (grounded if stance.legs.kind == "stand" else seated)(stance.view, leg.toe(far, down))
    return x + stance.bend(1.0), y


def draw_foot(pen: Pen, stance: Stance, leg: Leg, shoe: Shoe, flesh: Flesh) -> None:
    """The foot in its shoe, from heel to toe."""
    k = leg.size
    heel, ball, toe = _at(stance, leg, -30, 20), _at(stance, leg, 62, 22), _at(stance, leg, 106, 26)
    ankle, instep = _at(stance, leg, 0, -18), _at(stance, leg, 30, 6)
    facing = abs(math.sin(stance.view.yaw + leg.way))
    front = 1 - facing
    body = limb([heel, ball, toe], [(23 + 6 * front) * k, (25 + 7 * front) * k, (17 + 9 * front) * k])
    upper = limb([ankle, instep, ball], [24 * k, 26 * k, 20 * k])
    whole = union([body, upper])
    if shoe.kind in ("bare", "sandal"):
        pen.shape(whole, flesh.skin, line=4, shade=0.7, grade=0.1, contour=flesh.line)
        _draw_toes(pen, stance, leg, flesh)
        if shoe.kind == "sandal":
            _draw_straps(pen, stance, leg, shoe)
        return
    _draw_sole(pen, stance, leg, shoe)
    if shoe.kind == "boot" or shoe.kind == "cloth boot":
        shaft = limb([_at(stance, leg, -2, -120), ankle, instep], [36 * k, 29 * k, 27 * k])
        whole = union([whole, shaft])
    pen.shape(whole, shoe.colour, line=4.2, shade=0.7, grade=0.15)
    with pen.inside(whole):
        if shoe.kind == "trainer":
            pen.stroke(
                line([_at(stance, leg, 34, -6), _at(stance, leg, 62, 8)]), 16 * k, lighter(shoe.colour, 0.6), 230
            )
        pen.stroke(line([_at(stance, leg, 84, -10), _at(stance, leg, 84, 40)]), 3, darker(shoe.colour, 0.5), 120)


def _draw_sole(pen: Pen, stance: Stance, leg: Leg, shoe: Shoe) -> None:
    k, thick = leg.size, {"trainer": 11.0, "cloth boot": 10.0, "boot": 9.0}.get(shoe.kind, 6.0)
    points = [_at(stance, leg, f, 40) for f in (-34, 20, 74, 110)]
    sole = limb(points, [thick * k, thick * k, thick * k, thick * 0.8 * k])
    if shoe.kind == "heel":
        sole = union([sole, limb([_at(stance, leg, -32, 24), _at(stance, leg, -34, 42)], [10 * k, 8 * k])])
    pen.shape(sole, shoe.sole, line=4, shade=0)


def _draw_toes(pen: Pen, stance: Stance, leg: Leg, flesh: Flesh) -> None:
    for far, down in ((100, 10), (96, 4), (90, 0)):
        x, y = _at(stance, leg, far, down)
        pen.taper((x - 3, y), (x, y + 7), (x + 1, y + 15), 1.6, flesh.line, 120)


def _draw_straps(pen: Pen, stance: Stance, leg: Leg, shoe: Shoe) -> None:
    _draw_sole(pen, stance, leg, shoe)
    for a, b in (((38, -14), (70, 36)), ((64, -4), (40, 36))):
        strap = line([_at(stance, leg, *a), _at(stance, leg, *b)])
        pen.stroke(strap, 15 * leg.size, darker(shoe.colour, 0.6))
        pen.stroke(strap, 9 * leg.size, shoe.colour)


def _joints(stance: Stance, leg: Leg) -> tuple[Point, Point, Point]:
    """Hip, knee and ankle on the paper."""
    bent = stance.legs.kind != "stand"
    aside, near = stance.bend(1.0), stance.view.near

    def put(p: tuple[float, float, float], deep: float) -> Point:
        x, y = stance.view.flat(p)
        return x + aside, y + near(p) * deep

    if bent:
        points = [seated(stance.view, p) for p in (leg.hip, leg.knee, leg.ankle)]
        return tuple((x + aside, y) for x, y in points)  # type: ignore[return-value]
    ankle = put(leg.ankle, GROUND)
    return put(leg.hip, 0), put(leg.knee, GROUND * 0.5), ankle


def trouser(stance: Stance, leg: Leg, wear: Trousers) -> skia.Path:
    """One leg of a pair of trousers."""
    hip, knee, ankle = _joints(stance, leg)
    r, (thigh, hem) = stance.build.leg, wear.wide
    t = 1 - (wear.short + r * 0.24 * hem) / max(1.0, math.dist(knee, ankle))
    end = (knee[0] + (ankle[0] - knee[0]) * t, knee[1] + (ankle[1] - knee[1]) * t)
    points = [hip, _half(hip, knee), knee, _half(knee, end), end]
    return limb(points, [r * thigh, r * 0.92 * thigh, r * 0.74 * thigh, r * 0.66 * (thigh + hem) / 2, r * 0.6 * hem])


def _half(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def draw_trousers(pen: Pen, stance: Stance, wear: Trousers, flesh: Flesh) -> None:
    """Both legs, the farther one first and a little darker, then the seat that joins them."""
    far, near = stance.legs.ordered(stance.view)
    for leg, tint in ((far, 0.14), (near, 0.0)):
        colour = mix(wear.colour, "#1a1030", tint)
        if wear.short:
            bare_leg(pen, stance, leg, flesh)
        draw_foot(pen, stance, leg, wear.shoe, flesh)
        shape = trouser(stance, leg, wear)
        pen.shape(shape, colour, line=4.5, shade=1.2, grade=0.2)
        _draw_leg_folds(pen, stance, leg, colour)
    if stance.legs.kind == "stand":
        seat = stance.outline(stance.hip + 46 * stance.span, 4)
        with pen.inside(seat):
            pen.shape(seat, wear.colour, line=0, shade=0.6, grade=0.1)


def _draw_leg_folds(pen: Pen, stance: Stance, leg: Leg, colour: str) -> None:
    hip, knee, ankle = _joints(stance, leg)
    ink, r = darker(colour, 0.55), stance.build.leg
    way = 1 if stance.view.along >= 0 else -1
    pen.taper(_half(hip, knee), _half(_half(hip, knee), knee), (knee[0] + way * r * 0.2, knee[1] - 20), 3.4, ink, 130)
    pen.taper(
        (knee[0] - way * r * 0.5, knee[1] - 8),
        (knee[0], knee[1] + 6),
        (knee[0] + way * r * 0.3, knee[1] - 4),
        3,
        ink,
        150,
    )
    low = (ankle[0] + (knee[0] - ankle[0]) * 0.12, ankle[1] + (knee[1] - ankle[1]) * 0.12)
    pen.taper((low[0] - r * 0.5, low[1] - 6), (low[0], low[1] + 12), (low[0] + r * 0.46, low[1] - 4), 3, ink, 140)
    pen.taper(_half(knee, low), _half(_half(knee, low), low), (low[0] + way * 8, low[1] - 20), 3, ink, 110)


def bare_leg(pen: Pen, stance: Stance, leg: Leg, flesh: Flesh) -> None:
    """Thigh, knee, the swell of the calf, a fine ankle."""
    hip, knee, ankle = _joints(stance, leg)
    r = stance.build.leg * 0.82
    back = -stance.view.along * r * 0.24
    calf = (knee[0] + (ankle[0] - knee[0]) * 0.34 + back, knee[1] + (ankle[1] - knee[1]) * 0.34)
    shape = limb([hip, _half(hip, knee), knee, calf, ankle], [r, r * 0.92, r * 0.6, r * 0.72, r * 0.34])
    pen.shape(shape, flesh.skin, line=4, shade=0.9, grade=0.1, contour=flesh.line)
    pen.taper(
        (knee[0] - r * 0.2, knee[1] + 12),
        (knee[0], knee[1] + 18),
        (knee[0] + r * 0.24, knee[1] + 10),
        2,
        flesh.line,
        110,
    )


def draw_bare_legs(pen: Pen, stance: Stance, shoe: Shoe, flesh: Flesh) -> None:
    for leg in stance.legs.ordered(stance.view):
        bare_leg(pen, stance, leg, flesh)
        draw_foot(pen, stance, leg, shoe, flesh)


def draw_feet(pen: Pen, stance: Stance, shoe: Shoe, flesh: Flesh) -> None:
    """Feet alone, under a hem."""
    if stance.legs.kind == "kneel":
        return
    for leg in stance.legs.ordered(stance.view):
        draw_foot(pen, stance, leg, shoe, flesh)
