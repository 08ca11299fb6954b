"""An official's winged black hat: a stiff crown in two steps, a gilt band, a jade, and two long wings."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, path
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

GAUZE = "#1b1524"
GOLD = "#c2933c"
JADE = "#3f9a82"


def rear(pen: Pen, head: Head) -> None:
    """The hat without its jade."""
    p = head.at
    for s in (-1, 1):
        wing = blob([
            (*p(s * 96, -170), "c"), p(s * 190, -190), p(s * 262, -188), p(s * 284, -168), p(s * 262, -148),
            p(s * 190, -148), (*p(s * 96, -150), "c"),
        ])  # fmt: skip
        pen.shape(wing, GAUZE, line=4.5, shade=0.4, grade=0.3)
        pen.gloss(wing, GAUZE, blob([p(s * 120, -172), p(s * 200, -180), p(s * 262, -176)], closed=False), 6, 120)
    crown = blob([
        (*p(-113, -92, 8), "c"), p(0, -118, 26), (*p(113, -92, 8), "c"), p(117, -160), p(106, -186), p(70, -200),
        p(60, -256), p(0, -282),
        p(-60, -256), p(-70, -200), p(-106, -186), p(-117, -160),
    ], pull=0.3)  # fmt: skip
    cast_on_face(pen, head, crown, drop=16)
    pen.shape(crown, GAUZE, line=5, shade=1.2, grade=0.35)
    (lx, ly), (mx, my), (rx, ry) = p(-113, -105, 8), p(0, -132, 26), p(113, -105, 8)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 9, "#5a3a14")
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 6, GOLD)
    pen.stroke(blob([p(-70, -200), p(0, -190), p(70, -200)], closed=False), 5, "#4a4458")
    pen.gloss(crown, GAUZE, blob([(-46, -232), (-20, -262), (20, -266)], closed=False), 10, 130)
    pen.gloss(crown, GAUZE, blob([(-100, -170), (-60, -180), (-10, -176)], closed=False), 8, 110)


def front(pen: Pen, head: Head) -> None:
    rear(pen, head)
    q = head.turn * 26
    pen.shape(blob([(q - 23, -160), (q, -181), (q + 23, -160), (q, -137)]), JADE, line=4, shade=0.4)
    pen.flat(ellipse(q - 7, -167, 5, 4), "#ffffff", 170)


def side(pen: Pen, side: Profile) -> None:
    """Its wings point at the lens and away from it: one is seen, nearly end on."""
    p = side.at
    crown = blob([
        (*p(-136, -62), "c"), p(-20, -96), (*p(100, -94), "c"), p(104, -150), p(92, -188), p(46, -200), p(34, -212),
        p(8, -262), p(-52, -284), p(-112, -272), p(-128, -214), p(-138, -140),
    ], pull=0.3)  # fmt: skip
    side_cast(pen, side, crown, drop=15)
    pen.shape(crown, GAUZE, line=5, shade=1.2, grade=0.35)
    (lx, ly), (mx, my), (rx, ry) = p(-137, -74), p(-20, -110), p(101, -108)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 9, "#5a3a14")
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 6, GOLD)
    pen.stroke(blob([p(-134, -188), p(-50, -178), p(46, -198)], closed=False), 5, "#4a4458")
    pen.gloss(crown, GAUZE, blob([p(-104, -240), p(-70, -266), p(-24, -264)], closed=False), 10, 130)
    wing = blob([p(-104, -160), p(-92, -186), p(-58, -188), p(-46, -160), p(-60, -138), p(-92, -138)])
    pen.shape(wing, GAUZE, line=4.5, shade=0.5, grade=0.35)
    pen.gloss(wing, GAUZE, blob([p(-94, -172), p(-76, -180), p(-60, -174)], closed=False), 6, 130)
    (jx, jy) = p(101, -160)
    pen.shape(ellipse(jx, jy, 8, 20), JADE, line=3.6, shade=0.3)


HAT = Hat(front, top=290, wide=303, rear=rear, side=side)
