"""A sou'wester: a fisherman's oilskin hat, its brim short before and long behind, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p = head.at
    flap = blob(
        [p(-120, -106), p(0, -126), p(120, -106), p(156, 60), p(120, 104), p(0, 120), p(-120, 104), p(-156, 60)]
    )
    pen.shape(flap, darker(head.look.trim, 0.18), line=4.5, shade=0.5)


def rear(pen: Pen, head: Head) -> None:
    back(pen, head)
    _draw_crown(pen, head)


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    brim = blob([
        (*p(-150, -22), "c"), p(-100, -66, 16), p(0, -92, 26), p(100, -66, 16), (*p(150, -22), "c"), p(128, -104),
        p(0, -140, 10),
        p(-128, -104),
    ])  # fmt: skip
    cast_on_face(pen, head, brim, drop=20)
    _draw_crown(pen, head)
    pen.shape(brim, colour, line=4.5, shade=0.7, grade=0.25)
    pen.gloss(brim, colour, blob([p(-120, -70), p(-50, -112, 16), p(30, -118, 20)], closed=False), 9, 150)


def _draw_crown(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-120, -86, 6), "c"), p(0, -104, 18), (*p(120, -86, 6), "c"), p(112, -150), p(76, -206), p(0, -224),
        p(-76, -206),
        p(-112, -150),
    ])  # fmt: skip
    pen.shape(crown, colour, line=4.5, shade=1.1, grade=0.25)
    for s in (-1, 1):
        seam = blob([p(s * 40, -104, 16), p(s * 36, -170), p(s * 8, -222)], closed=False)
        pen.stroke(seam, 2.8, darker(colour, 0.5), 160)
    pen.gloss(crown, colour, blob([p(-86, -160), p(-50, -198), p(0, -208)], closed=False), 12, 160)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.trim
    brim = blob([
        (*p(140, -66), "c"), p(90, -86), p(20, -66), p(-60, -26), p(-140, 66), (*p(-212, 96), "c"), p(-180, 10),
        p(-146, -66),
        p(-40, -116), p(90, -122),
    ])  # fmt: skip
    side_cast(pen, side, brim, drop=18)
    crown = blob([
        (*p(-146, -60), "c"), p(-20, -104), (*p(98, -110), "c"), p(88, -158), p(40, -208), p(-30, -222), p(-104, -196),
        p(-142, -130),
    ])  # fmt: skip
    pen.shape(crown, colour, line=4.5, shade=1.1, grade=0.25)
    pen.stroke(blob([p(0, -110), p(-10, -170), p(-30, -222)], closed=False), 2.8, darker(colour, 0.5), 160)
    pen.gloss(crown, colour, blob([p(-110, -140), p(-70, -188), p(-10, -202)], closed=False), 12, 160)
    pen.shape(brim, colour, line=4.5, shade=0.7, grade=0.25)
    pen.gloss(brim, colour, blob([p(-160, 20), p(-90, -56), p(20, -100)], closed=False), 8, 150)


HAT = Hat(front, back, top=230, rear=rear, side=side)
