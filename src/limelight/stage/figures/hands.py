"""Hands from masses: a palm fused with its straight fingers, the held thing, the curled fingers over it, the thumb
last.

A hand lies with its wrist at (0, 0), its fingers along +x and its thumb toward -y; open it is about 178 long, three
quarters of a face. What it holds has its axis along y at x = `GRIP`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from limelight.stage.drawing.family import chosen
from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter, limb, mix, path, union
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import Held

GRIP = 72.0
PALM = "#e8b498"
"""What palms tend to, however dark the back of the hand is."""
Digit = tuple[list[Point], list[float]]
"""A finger: its joints, and its radius at each."""

_PALM: list[Point] = [(-22, -27), (28, -40), (74, -44), (92, -20), (93, 14), (80, 44), (36, 45), (-22, 28)]
_FIST: list[Point] = [(-22, -27), (24, -42), (62, -48), (92, -30), (98, 10), (88, 52), (48, 59), (6, 42), (-22, 28)]


@dataclass(frozen=True)
class Hand:
    """`straight` fingers are fused with the palm; `curled` ones lie over what is held."""

    palm: list[Point]
    straight: tuple[Digit, ...] = ()
    curled: tuple[Digit, ...] = ()
    thumb: Digit | None = None
    creased: bool = False
    """The palm faces us."""


_CURLED_FOUR: tuple[Digit, ...] = (
    ([(46, 44), (84, 40), (89, 42)], [17, 16.5, 14]),
    ([(52, 20), (95, 17), (100, 19)], [18, 17.5, 15.5]),
    ([(54, -6), (99, -9), (104, -7)], [18, 18, 16]),
    ([(50, -32), (94, -34), (99, -32)], [17.5, 17, 15]),
)

HANDS: dict[str, Hand] = {
    "fist": Hand(_FIST, curled=_CURLED_FOUR, thumb=([(0, -26), (46, -28), (88, -16)], [22, 18, 13])),
    "grip": Hand(_FIST, curled=_CURLED_FOUR, thumb=([(4, -30), (50, -50), (92, -46)], [22, 17, 12.5])),
    "point": Hand(
        _FIST,
        straight=(([(66, -32), (124, -37), (186, -41)], [18, 14.5, 9.5]),),
        curled=(([(48, 42), (80, 40), (84, 41)], [18, 17, 15]), ([(54, 18), (92, 16), (96, 17)], [18.5, 18, 16]),
                ([(58, -6), (99, -8), (103, -7)], [18, 17.5, 15.5])),
        thumb=([(14, -26), (52, -20), (88, -4)], [20, 17, 12]),
    ),
    "open": Hand(
        [(-22, -20), (30, -26), (80, -20), (98, 2), (84, 30), (36, 40), (-22, 26)],
        straight=(([(74, -8), (124, -12), (164, -34)], [15, 13, 8.5]), ([(78, 6), (134, 6), (184, -16)], [16, 14, 8.5]),
                  ([(76, 19), (130, 22), (174, 4)], [16, 13.5, 8.5]),
                  ([(66, 30), (106, 36), (142, 26)], [13, 11, 7.5])),
        thumb=([(18, -14), (56, -42), (84, -68)], [21, 15, 10]),
        creased=True,
    ),
    "flat": Hand(
        _PALM,
        straight=(([(70, -32), (122, -36), (160, -32)], [16, 13.5, 9]),
        ([(76, -10), (136, -12), (182, -10)], [16.5, 14, 9]),
                  ([(76, 12), (132, 12), (172, 10)], [16.5, 14, 9]), ([(66, 32), (108, 34), (138, 30)], [14, 12, 8])),
        thumb=([(16, -28), (52, -58), (84, -70)], [21, 15.5, 10.5]),
    ),
    "splay": Hand(
        _PALM,
        straight=(([(66, -32), (110, -60), (150, -64)], [16, 13.5, 8.5]),
        ([(78, -8), (134, -18), (178, -8)], [17, 14, 9]),
                  ([(78, 14), (132, 22), (170, 36)], [16, 13.5, 8.5]),
                  ([(62, 34), (102, 58), (128, 82)], [14, 11.5, 7.5])),
        thumb=([(14, -28), (36, -74), (66, -106)], [21, 15.5, 10]),
    ),
    "palm": Hand(
        _PALM,
        straight=(([(70, -32), (120, -44), (160, -50)], [16, 13.5, 9]),
        ([(76, -10), (136, -14), (182, -16)], [16.5, 14, 9]),
                  ([(76, 12), (132, 14), (172, 16)], [16.5, 14, 9]), ([(66, 32), (106, 44), (136, 52)], [14, 12, 8])),
        thumb=([(16, -28), (50, -62), (80, -82)], [21, 15.5, 10.5]),
        creased=True,
    ),
    "edge": Hand(
        [(-22, -22), (30, -27), (76, -22), (94, 0), (80, 21), (36, 26), (-22, 22)],
        straight=(([(70, -6), (124, -9), (176, -6)], [17, 14, 8.5]),),
        thumb=([(20, -18), (66, -26), (106, -20)], [17, 13, 9]),
    ),
    "cup": Hand(
        [(-22, -18), (30, -22), (80, -14), (98, 6), (82, 30), (36, 36), (-22, 24)],
        straight=(([(74, -4), (124, -12), (156, -46)], [15, 13, 8.5]), ([(78, 8), (132, 2), (168, -34)], [16, 14, 8.5]),
                  ([(76, 20), (126, 18), (160, -12)], [16, 13.5, 8.5]),
                  ([(66, 30), (104, 32), (136, 12)], [13, 11, 7.5])),
        thumb=([(18, -12), (52, -38), (84, -60)], [20, 14.5, 10]),
    ),
    "lens": Hand([(-30, -8), (-8, -44), (30, -52), (56, -24), (54, 30), (26, 58), (-14, 48)]),
    "claw": Hand(
        _PALM,
        straight=(([(66, -30), (106, -64), (146, -50)], [16.5, 14, 9]),
        ([(78, -8), (136, -28), (172, 0)], [17, 14.5, 9.5]),
                  ([(78, 14), (134, 8), (162, 40)], [16.5, 14, 9]), ([(60, 34), (106, 44), (122, 76)], [14, 12, 8])),
        thumb=([(14, -28), (32, -78), (70, -98)], [21, 15.5, 10]),
    ),
    "rest": Hand(
        [(0, -24), (40, -36), (78, -36), (92, 0), (78, 38), (40, 38), (0, 24)],
        straight=(([(60, -24), (108, -26), (138, -16)], [15, 13, 9]),
        ([(62, -4), (120, -4), (154, 4)], [15.5, 13.5, 9]),
                  ([(62, 14), (116, 16), (146, 20)], [15, 13, 9]), ([(56, 28), (98, 32), (122, 33)], [13, 11, 8])),
        thumb=([(20, -22), (58, -44), (90, -36)], [17, 13, 9]),
    ),
}  # fmt: skip


def draw_hand(pen: Pen, name: str, flesh: Flesh, held: Held | None = None) -> None:
    """The hand at (0, 0) of the pen's space, round what it holds."""
    hand = chosen(HANDS, name, "hand")
    fingers = [limb(*digit, steps=8) for digit in hand.straight]
    curled = [limb(*digit, steps=6) for digit in hand.curled]
    mass = union([blob(hand.palm), *fingers, *curled])
    _draw_flesh(pen, mass, flesh)
    _draw_gaps(pen, fingers, flesh)
    if hand.creased:
        _draw_palm(pen, mass, flesh)
        pen.stroke(path("M 34 -12 Q 54 8 38 32 M 50 10 Q 70 2 90 6"), 2.4, flesh.shade, 190)
    if name == "lens":
        _draw_into_lens(pen, flesh)
    if held:
        held(pen)
    if curled:
        _draw_curled(pen, hand.curled, curled, flesh)
    if hand.thumb:
        _draw_thumb(pen, hand.thumb, mass, flesh)


def _draw_flesh(pen: Pen, mass: skia.Path, flesh: Flesh, line: float = 3.6) -> None:
    pen.shape(mass, flesh.skin, line=0, shade=0, grade=0)
    with pen.inside(mass):
        lit = skia.Path(mass)
        lit.offset(pen.key[0] * 0.5, pen.key[1] * 0.5)
        lit.setFillType(skia.PathFillType.kInverseWinding)
        pen.flat(lit, flesh.shade, 125, blur=1.2)
    pen.stroke(mass, line, flesh.line)


def _draw_palm(pen: Pen, mass: skia.Path, flesh: Flesh) -> None:
    """The palm's lighter skin, which fades out before the wrist and the edges."""
    pale = mix(flesh.skin, PALM, 0.26)
    with pen.inside(mass):
        pen.flat(ellipse(56, 2, 42, 36), pale, 130, blur=14)
        pen.flat(ellipse(112, -4, 44, 34), pale, 90, blur=16)


def _draw_gaps(pen: Pen, fingers: list[skia.Path], flesh: Flesh) -> None:
    """Each finger covers the next one, so that neighbours share one line, and none is drawn over the knuckles."""
    if len(fingers) < 2:
        return
    knuckles = ellipse(36, 0, 58, 66)
    for finger in fingers[::-1]:
        with pen.outside(knuckles):
            pen.flat(finger, flesh.skin)
            pen.stroke(finger, 3.0, flesh.line)


def _draw_curled(pen: Pen, digits: tuple[Digit, ...], fingers: list[skia.Path], flesh: Flesh) -> None:
    """Fingers bent over the palm or the held thing: only their far ends and the lines between them show."""
    together, back = union(fingers), ellipse(22, 4, 40, 70)
    with pen.outside(back):
        for finger in fingers:
            pen.shape(finger, flesh.skin, line=0, shade=0, grade=0)
            pen.stroke(finger, 2.8, flesh.line)
        pen.stroke(together, 3.6, flesh.line)
    for points, radii in digits:
        x, y = points[1]
        pen.flat(ellipse(x - 2, y - radii[1] * 0.35, 6.5, 3.2), lighter(flesh.skin, 0.6), 130, blur=1.2)


def _draw_thumb(pen: Pen, digit: Digit, mass: skia.Path, flesh: Flesh) -> None:
    """The thumb, fused with the mass of the hand at its root."""
    points, radii = digit
    thumb = limb(points, radii, steps=8)
    root = ellipse(points[0][0] - 2, points[0][1] + 4, radii[0] * 1.5, radii[0] * 1.6)
    pen.shape(thumb, flesh.skin, line=0, shade=0, grade=0)
    with pen.outside(root):
        pen.stroke(thumb, 3.6, flesh.line)
    with pen.inside(root):
        pen.stroke(union([mass, thumb]), 3.6, flesh.line)
    (ax, ay), (bx, by) = points[1], points[2]
    with pen.placed(bx, by, angle=math.degrees(math.atan2(by - ay, bx - ax))) as tip:
        nail = ellipse(2, -2, radii[2] * 0.55, radii[2] * 0.42)
        tip.flat(nail, lighter(flesh.skin, 0.55), 220)
        tip.stroke(nail, 1.3, mix(flesh.skin, flesh.line, 0.45))


def _draw_into_lens(pen: Pen, flesh: Flesh) -> None:
    """A finger that points at us, all tip, over the fingers that are shut."""
    for points, radii in (
        ([(2, 48), (20, 50)], [15, 13]), ([(16, 30), (38, 34)], [17, 15]), ([(24, 8), (48, 12)], [18, 16]),
    ):  # fmt: skip
        finger = limb(points, radii)
        pen.shape(finger, flesh.skin, line=3.4, shade=0.3, grade=0.05, contour=flesh.line)
    pen.shape(limb([(-24, 6), (-6, 20), (16, 24)], [17, 15, 11]), flesh.skin, line=3.4, shade=0.3, contour=flesh.line)
    pen.shape(ellipse(10, -22, 34, 31), flesh.skin, line=3.6, shade=0.4, grade=0.08, contour=flesh.line)
    tip = ellipse(18, -18, 24, 23)
    pen.shape(tip, lighter(flesh.skin, 0.1), line=3.6, shade=0.3, grade=0.08, contour=flesh.line)
    pen.shape(ellipse(19, -32, 11, 6), lighter(flesh.skin, 0.5), line=1.6, shade=0, contour=flesh.line)


def muddied(flesh: Flesh, mud: str) -> Flesh:
    """A hand that has dug."""
    return Flesh.of(mix(flesh.skin, mud, 0.42)) if mud else flesh


def smear(pen: Pen, mud: str) -> None:
    """Streaks of wetter mud over a muddied hand."""
    for x, y, r in ((54, -22, 12), (80, 24, 14), (112, -2, 6)):
        pen.flat(limb([(-24, y), (x * 0.5, y + 6), (x, y + 2)], [r, r * 0.8, r * 0.3]), darker(mud, 0.3), 130)
