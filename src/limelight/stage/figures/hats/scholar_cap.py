"""A scholar's soft black cap, with a jade boss and two ribbons that fall behind."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, limb, path
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

FELT = "#2a2236"
BAND = "#56487a"
JADE = "#7fc8b0"


def back(pen: Pen, head: Head) -> None:
    t, w = head.turn, head.sway
    for s in (-1, 1):
        ribbon = limb(
            [(-t * 60 + s * 30, -150), (-t * 116 + s * 68 - w, -30), (-t * 124 + s * 92 - w * 2, 140)], [11, 13, 20]
        )
        pen.shape(ribbon, FELT, line=4, shade=0.5)


def crown(pen: Pen, head: Head) -> None:
    """The cap without its boss."""
    p = head.at
    mass = blob([
        (*p(-111, -98, 10), "c"), p(0, -122, 26), (*p(111, -98, 10), "c"), p(108, -160, 4), p(86, -228), p(42, -246),
        p(-36, -242),
        p(-82, -226), p(-107, -160, 4),
    ], pull=0.3)  # fmt: skip
    cast_on_face(pen, head, mass, drop=17)
    pen.shape(mass, FELT, line=4.5, shade=1.2, grade=0.3)
    (lx, ly), (mx, my), (rx, ry) = p(-111, -120, 10), p(0, -146, 26), p(111, -120, 10)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 6, BAND)
    pen.stroke(blob([p(0, -148, 13), p(0, -200, 5), p(0, -240, 3)], closed=False), 3.5, "#0f0a18", 170)
    pen.gloss(mass, FELT, blob([(-84, -176), (-62, -220), (-10, -232)], closed=False), 10, 120)


def rear(pen: Pen, head: Head) -> None:
    crown(pen, head)
    back(pen, head)


def front(pen: Pen, head: Head) -> None:
    crown(pen, head)
    q = head.turn * 26
    pen.shape(ellipse(q, -132, 11, 13), JADE, line=3, shade=0.3)
    pen.flat(ellipse(q - 3, -136, 3.2, 4), "#ffffff", 190)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    for x, far in ((-118, 26), (-106, 0)):
        ribbon = limb([p(x, -132), (p(x - 42, 0)[0] + w, -24), (p(x - 50 - far, 0)[0] + w * 2, 140)], [10, 13, 19])
        pen.shape(ribbon, FELT, line=4, shade=0.5)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    crown = blob([
        (*p(-135, -66), "c"), p(-20, -96), (*p(99, -96), "c"), p(98, -156), p(74, -226), p(30, -246), p(-60, -242),
        p(-114, -224), p(-136, -150),
    ], pull=0.3)  # fmt: skip
    side_cast(pen, side, crown, drop=15)
    pen.shape(crown, FELT, line=4.5, shade=1.2, grade=0.3)
    (lx, ly), (mx, my), (rx, ry) = p(-136, -88), p(-20, -118), p(99, -118)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 6, BAND)
    pen.gloss(crown, FELT, blob([p(-104, -176), p(-84, -216), p(-30, -230)], closed=False), 10, 120)
    (jx, jy) = p(99, -106)
    pen.shape(ellipse(jx, jy, 6, 12), JADE, line=3, shade=0.3)


HAT = Hat(front, back, top=252, rear=rear, side=side, side_back=side_back)
