"""Clothes of today: a coat over a jumper, a shirt with a collar, a dress. Trousers and shoes under them in full
shots."""

from __future__ import annotations

import skia

from limelight.stage.figures.arms import Sleeve
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.shapes import Point, blob, darker, ellipse, lighter, limb, path

TROUSERS = "#2c3044"
SHOES = "#1a1620"


def _jacket(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + 60 * stance.span)


def _long_coat(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + 420 * stance.span)


CALF = 290.0
"""How far above the ground a dress ends."""


def _gown(stance: Stance) -> skia.Path:
    return stance.gown(1.36, CALF * stance.span)


def draw_legs(dress: Dress) -> None:
    """Two trouser legs and shoes: straight, still, and only as far as they show."""
    pen, s, colour = dress.pen, dress.stance, dress.look.sash or TROUSERS
    w, x, floor = s.build.shoulders, s.bend(1.0), s.build.floor
    top = s.hip - 40
    for side in (-1, 1):
        hip, foot = x + side * w * 0.34, x + side * w * 0.36
        shoe = blob(
            [
                (foot - 44, floor - 26),
                (foot, floor - 44),
                (foot + 44, floor - 26),
                (foot + 52 * (1 + s.turn), floor, "c"),
                (foot - 52 * (1 - s.turn), floor, "c"),
            ]
        )
        pen.shape(shoe, SHOES, line=4, shade=0.5)
        leg = blob([
            (x + side * 2, top, "c"), (x + side * w * 0.78, top, "c"), (hip + side * w * 0.4, s.hip + 160),
            (foot + side * 52, floor - 34, "c"),
            (foot - side * 48, floor - 34, "c"), (x + side * w * 0.06, s.hip + 160),
        ])  # fmt: skip
        pen.shape(leg, colour, line=4.5, shade=1.2, grade=0.2)
        pen.taper((hip, s.hip + 120), (hip + side * 10, floor - 500), (foot, floor - 80), 4, darker(colour, 0.5), 150)


def bare_legs(dress: Dress) -> None:
    """Two calves and flat shoes under a skirt."""
    pen, s, flesh = dress.pen, dress.stance, dress.flesh
    w, x, floor = s.build.shoulders, s.bend(1.0), s.build.floor
    top = floor - (CALF + 60) * s.span
    for side in (-1, 1):
        foot = x + side * w * 0.34
        calf = limb([(foot, top), (foot + side * 6, floor - 190 * s.span), (foot, floor - 26)], [44, 42, 24])
        pen.shape(calf, flesh.skin, line=4, shade=0.9, grade=0.1, contour=flesh.line)
        toe = s.turn * 22
        shoe = blob([
            (foot - 34, floor - 30), (foot, floor - 22), (foot + 34, floor - 30), (foot + 44 + toe, floor, "c"),
            (foot + toe, floor + 8), (foot - 44 + toe, floor, "c"),
        ])  # fmt: skip
        pen.shape(shoe, darker(dress.look.trim, 0.15), line=4, shade=0.5)


def _neckline(dress: Dress, depth: float, colour: str) -> None:
    """What shows in an open neck."""
    s = dress.stance
    n = s.skull.neck
    a, b = s.at(-n * 1.7, -20), s.at(n * 1.7, -20)
    x = s.turn * 24
    dress.pen.flat(
        blob(
            [(*a, "c"), (*b, "c"), (x + n * 0.9, 185 + depth * 0.7), (x, 185 + depth), (x - n * 0.9, 185 + depth * 0.7)]
        ),
        colour,
    )


def coat_trunk(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    pen.shape(dress.outline, look.cloth, line=5, shade=1.6, grade=0.2)
    with pen.inside(dress.outline):
        x = s.turn * 24
        opening = blob([
            (*s.at(-s.skull.neck * 1.6, -20), "c"), (*s.at(s.skull.neck * 1.6, -20), "c"),
            (x + 78 * s.reach + s.bend(0.4), 420),
            (x + 44 + s.bend(1), s.hip + 460, "c"), (x - 44 + s.bend(1), s.hip + 460, "c"),
            (x - 78 * s.reach + s.bend(0.4), 420),
        ])  # fmt: skip
        pen.shape(opening, look.inner, line=4.5, shade=0.8)
        for k in (-0.5, 0.56):
            w = s.build.shoulders
            dress.fold(
                (k * w + s.bend(0.6), s.waist), (k * w + s.bend(0.8), s.hip), (k * w * 1.05 + s.bend(1), s.hip + 300), 5
            )


def coat_collar(dress: Dress) -> None:
    """A jumper's round neck, then broad lapels over it."""
    pen, s, look = dress.pen, dress.stance, dress.look
    n, x = s.skull.neck, s.turn * 24
    a, b = s.at(-n * 1.5, -18), s.at(n * 1.5, -18)
    with pen.inside(dress.outline):
        ring = path(f"M {a[0]} {a[1]} Q {x} {185 + 78} {b[0]} {b[1]}")
        pen.stroke(ring, 38, darker(look.inner, 0.7))
        pen.stroke(ring, 30, look.inner)
    for side in (-1, 1):
        top = s.at(side * n * 1.5, -36)
        out = s.at(side * (n * 1.5 + 78 * s.reach), 66)
        lapel = blob([
            (*top, "c"), (top[0] + side * 40, top[1] + 22), (*out, "c"), (out[0] - side * 22, out[1] + 44, "c"),
            (out[0] + side * 4, out[1] + 70, "c"),
            (x + side * 76 * s.reach + s.bend(0.35), 470 * s.span, "c"),
            (x + side * 64 * s.reach + s.bend(0.2), 330 * s.span),
        ])  # fmt: skip
        pen.shape(lapel, lighter(look.cloth, 0.1), line=4.5, shade=0.6)


def shirt_trunk(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    pen.shape(dress.outline, look.cloth, line=5, shade=1.6, grade=0.2)
    with pen.inside(dress.outline):
        for k in (-0.5, 0.55):
            w = s.build.shoulders
            dress.fold(
                (k * w + s.bend(0.3), s.waist - 180),
                (k * w * 0.9 + s.bend(0.4), s.waist - 60),
                (k * w * 0.7 + s.bend(0.6), s.waist + 40),
                3.6,
            )


def shirt_collar(dress: Dress) -> None:
    """A turned-down collar, a button line."""
    pen, s, look = dress.pen, dress.stance, dress.look
    n, x = s.skull.neck, s.turn * 24
    low = (x, 185 + 92 * s.span)
    with pen.inside(dress.outline):
        line = path(f"M {low[0]} {low[1]} Q {x + s.bend(0.4)} {s.waist - 60} {x + s.bend(0.8)} {s.hip + 60}")
        pen.stroke(line, 4, darker(look.cloth, 0.6), 190)
        for k in range(5):
            t = 0.16 + k * 0.19
            y = low[1] + (s.hip + 60 - low[1]) * t
            pen.flat(ellipse(x + s.bend(0.75 * t) + 9, y, 6), darker(look.trim, 0.1))
    for side in (-1, 1):
        top = s.at(side * n * 1.46, -30)
        wing = blob([
            (*top, "c"), (top[0] + side * 30, top[1] + 34), (top[0] + side * 14, 185 + 84 * s.span, "c"),
            (low[0] + side * 3, low[1], "c"), (x + side * n * 0.8, 185 + 30),
        ])  # fmt: skip
        pen.shape(wing, lighter(look.cloth, 0.16), line=4.5, shade=0.5)


def dress_trunk(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    pen.shape(dress.outline, look.cloth, line=5, shade=1.6, grade=0.2)
    with pen.inside(dress.outline):
        _neckline(dress, 112, dress.flesh.skin)
        w, x, floor = s.build.shoulders, s.bend(1), s.build.floor
        for k in (-0.6, -0.2, 0.25, 0.6):
            dress.fold(
                (k * w * 0.6 + s.bend(0.7), s.waist + 30),
                (k * w + x, (s.waist + floor) / 2),
                (k * w * 1.7 + x, floor),
                6,
            )
        if look.sash:
            belt = path(f"M {-w + s.bend(0.6)} {s.waist} Q {s.bend(0.6)} {s.waist + 16} {w + s.bend(0.6)} {s.waist}")
            pen.stroke(belt, 40, darker(look.sash, 0.7))
            pen.stroke(belt, 32, look.sash)


def dress_collar(dress: Dress) -> None:
    """A scooped neck edged with trim."""
    pen, s, look = dress.pen, dress.stance, dress.look
    n, x = s.skull.neck, s.turn * 24
    a, b = s.at(-n * 1.7, -24), s.at(n * 1.7, -24)
    with pen.inside(dress.outline):
        edge = blob([a, (x - n * 0.95, 185 + 80), (x, 185 + 112), (x + n * 0.95, 185 + 80), b], closed=False)
        pen.stroke(edge, 20, darker(look.trim, 0.7))
        pen.stroke(edge, 13, look.trim)


def crew_collar(dress: Dress) -> None:
    """A jumper's or T-shirt's round neck."""
    pen, s, look = dress.pen, dress.stance, dress.look
    n: float = s.skull.neck
    a, b = s.at(-n * 1.55, -22), s.at(n * 1.55, -22)
    low: Point = s.at(s.turn * 24, 74)
    with pen.inside(dress.outline):
        ring = path(f"M {a[0]} {a[1]} Q {low[0]} {low[1] + 30} {b[0]} {b[1]}")
        pen.stroke(ring, 40, darker(look.trim, 0.7))
        pen.stroke(ring, 32, look.trim)


COAT = Costume(_long_coat, coat_trunk, coat_collar, Sleeve(full=1.06), open_to=232, legs=draw_legs)
SHIRT = Costume(_jacket, shirt_trunk, shirt_collar, Sleeve(full=0.96), open_to=262, legs=draw_legs)
JUMPER = Costume(_jacket, shirt_trunk, crew_collar, Sleeve(full=1.02), open_to=236, legs=draw_legs)
TSHIRT = Costume(_jacket, shirt_trunk, crew_collar, Sleeve(bare=True), open_to=240, legs=draw_legs)
DRESS = Costume(_gown, dress_trunk, dress_collar, Sleeve(bare=True), open_to=282, legs=bare_legs)
