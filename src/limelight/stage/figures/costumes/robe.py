"""A long robe crossed left over right, the way the living wear it, with a sash and wide sleeves, down to the ground."""

from __future__ import annotations

import skia

from limelight.stage.figures.arms import Sleeve
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.shapes import Point, blob, bow, darker, path

HEM = 1.3
LIFT = 36.0
"""How far above the ground the hem hangs: shoes peep out."""
FOLDS = ((-0.62, 1.0), (-0.34, 0.62), (-0.06, 1.0), (0.2, 0.72), (0.46, 1.0), (0.7, 0.86))
"""Where a skirt's folds end across the hem, and how far down each of them comes."""


def outline(stance: Stance) -> skia.Path:
    return stance.gown(HEM, LIFT)


def shoes(dress: Dress) -> None:
    """The tips of two cloth shoes under the hem."""
    pen, s = dress.pen, dress.stance
    w, x, floor = s.build.shoulders, s.bend(1.0), s.build.floor
    for side in (-1, 1):
        at = x + side * w * 0.42 + s.turn * 30
        tip = blob([(at - 46, floor - 30), (at, floor - 46), (at + 46, floor - 30), (at + 50, floor + 2),
                    (at, floor + 14), (at - 50, floor + 2)])  # fmt: skip
        pen.shape(tip, darker(dress.look.trim, 0.35), line=4, shade=0.5)
        pen.stroke(path(f"M {at - 46} {floor + 4} Q {at} {floor + 17} {at + 46} {floor + 4}"), 5, "#efe4d4")


def trunk(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    pen.shape(dress.outline, look.cloth, line=5, shade=1.7, grade=0.2)
    with pen.inside(dress.outline):
        if look.feminine:
            dress.brocade()
        _draw_skirt(dress)
        neck = s.skull.neck
        a, b = s.at(-neck * 1.5, -24), s.at(neck * 1.5, -24)
        pen.flat(blob([(*a, "c"), (*b, "c"), (*_crossing(s), "c")]), dress.flesh.skin)


def _crossing(s: Stance) -> Point:
    """Where the two bands of the collar meet."""
    return s.turn * 24 + s.bend(0.2), 185 + 170 * s.span


def collar(dress: Dress) -> None:
    """The under band stops at the crossing; the over band runs on below the sash."""
    pen, s, look = dress.pen, dress.stance, dress.look
    neck, (mx, my) = s.skull.neck, _crossing(s)
    k = s.reach**0.6
    ends = {-1: (mx - 14, my - 18), 1: (s.turn * 24 - s.build.shoulders * 0.62 + s.bend(0.6), s.waist + 10)}
    with pen.inside(dress.outline):
        for side in (-1, 1):
            top = s.at(side * neck * 1.56, -34)
            end = ends[side]
            middle = (top[0] * 0.66 + mx * 0.4 + side * 10, 185 + 84 * s.span)
            for width, colour, offset in ((24 * k, look.inner, -31 * k), (52 * k, look.trim, 0)):
                band = bow(
                    (top[0] + side * offset * 0.25, top[1]),
                    (middle[0] + side * offset * 0.9, middle[1] + offset * 0.25),
                    (end[0] + side * offset * 0.75, end[1] + offset * 0.55),
                )
                pen.stroke(band, width + 8, darker(colour, 0.72))
                pen.stroke(band, width, colour)
                if offset == 0:
                    pen.stroke(band, width - 22, darker(colour, 0.18))
                    pen.stroke(band, width - 27, colour)
    if look.sash:
        _draw_sash(dress)


def _draw_sash(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    w, y, x = s.build.shoulders, s.waist - 34, s.bend(0.58)
    band = blob([
        (-w + x, y, "c"), (x, y + 12), (w + x, y, "c"), (w + x, y + 74, "c"), (x, y + 88), (-w + x, y + 74, "c"),
    ])  # fmt: skip
    with pen.inside(dress.outline):
        pen.shape(band, look.sash, line=5, shade=0.8)
        pen.stroke(path(f"M {-w + x} {y + 20} Q {x} {y + 33} {w + x} {y + 20}"), 3, darker(look.sash, 0.45), 170)
        pen.stroke(path(f"M {-w + x} {y + 54} Q {x} {y + 67} {w + x} {y + 54}"), 3, darker(look.sash, 0.45), 170)
    knot = x + s.turn * 30
    for dx, length in ((-16, 300), (14, 350)):
        tail = blob(
            [
                (knot + dx - 14, y + 60, "c"),
                (knot + dx + 14, y + 60, "c"),
                (knot + dx * 1.8 + 20, y + length, "c"),
                (knot + dx * 1.8 - 16, y + length - 6, "c"),
            ]
        )
        pen.shape(tail, look.sash, line=3.6, shade=0.5)
    pen.shape(
        blob(
            [
                (knot - 26, y + 28),
                (knot, y + 18),
                (knot + 26, y + 28),
                (knot + 24, y + 66),
                (knot, y + 74),
                (knot - 24, y + 66),
            ]
        ),
        look.sash,
        line=4,
        shade=0.5,
    )


def _draw_skirt(dress: Dress) -> None:
    """Folds that fall from the sash to the hem, and the hem's border."""
    pen, s, look = dress.pen, dress.stance, dress.look
    w, x, floor = s.build.shoulders, s.bend(1.0), s.build.floor
    draw_folds(dress)
    for k in (-0.45, 0.5):
        dress.fold(
            (k * w + s.bend(0.4), s.waist - 170),
            (k * w * 0.94 + s.bend(0.5), s.waist - 90),
            (k * w * 0.8 + s.bend(0.6), s.waist - 30),
            3,
        )
    y = floor - LIFT + 4
    border = path(f"M {-w * HEM + x - 30} {y - 10} Q {x} {y + 12} {w * HEM + x + 30} {y - 10}")
    pen.stroke(border, 62, darker(look.trim, 0.6))
    pen.stroke(border, 54, look.trim)


def draw_folds(dress: Dress) -> None:
    """Folds of a skirt, from the waist out to the hem."""
    s = dress.stance
    w, floor = s.build.shoulders, s.build.floor
    for k, reach in FOLDS:
        start = (k * w * 0.74 + s.bend(0.7), s.waist + 70)
        end = (k * w * HEM * 0.96 + s.bend(1.0), s.waist + (floor - LIFT - s.waist) * reach)
        middle = (k * w * 0.92 + s.bend(0.95), start[1] + (end[1] - start[1]) * 0.55)
        dress.fold(start, middle, end, 7)


COSTUME = Costume(outline, trunk, collar, Sleeve(wide=1.0, cuff="lined"), legs=shoes)
