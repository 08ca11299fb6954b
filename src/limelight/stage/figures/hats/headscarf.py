"""A headscarf that is drawn over the hair and wound under the chin, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.hair.style import Head, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    drape = blob(
        [p(-118, -70), p(0, -200), p(118, -70), p(132, 80), (150 - w, 230), (0 - w, 268), (-150 - w, 230), p(-132, 80)]
    )
    pen.shape(drape, darker(head.look.trim, 0.12), line=4, shade=0.6)


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    chin = head.bearing.chin
    fold = blob([
        p(0, -126, 32), p(64, -104, 26), p(97, -30, 12), p(99, 40, 14), p(70, 110, 26), (head.turn * 34, chin + 10),
        p(-70, 110, 26),
        p(-99, 40, 14), p(-97, -30, 12), p(-64, -104, 26),
    ])  # fmt: skip
    outer = blob([
        p(0, -204), p(84, -180), p(124, -80), p(132, 40), p(112, 140), (70, chin + 60), (head.turn * 20, chin + 78),
        (-70, chin + 60),
        p(-112, 140), p(-132, 40), p(-124, -80), p(-84, -180),
    ])  # fmt: skip
    with pen.outside(fold):
        pen.shape(outer, colour, line=4.5, shade=1.2, grade=0.2)
        pen.taper(p(-112, 60, 6), (-40, chin + 30), (60, chin + 56), 3.5, darker(colour, 0.5), 170)
        pen.taper(p(108, 70, 6), (60, chin + 20), (0, chin + 50), 3.0, darker(colour, 0.5), 150)
        pen.taper(p(-96, -110), p(-110, -20), p(-116, 60), 3.0, darker(colour, 0.5), 140)
    pen.outline(fold, colour, 4)
    with pen.inside(head.contour, fold):
        pen.stroke(fold, 18, head.flesh.shade, 90, blur=3)


def rear(pen: Pen, head: Head) -> None:
    back(pen, head)
    p, colour = head.at, head.look.trim
    crown = blob(
        [
            p(0, -206),
            p(86, -180),
            p(126, -80),
            p(132, 60),
            (110, 170),
            (0, 190),
            (-110, 170),
            p(-132, 60),
            p(-126, -80),
            p(-86, -180),
        ]
    )
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.2)
    pen.taper(p(-90, -150), p(-40, 0), (-60, 160), 3.2, darker(colour, 0.5), 140)
    pen.taper(p(80, -160), p(60, 0), (70, 160), 3.0, darker(colour, 0.5), 120)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    drape = blob([
        p(-30, -150), p(-120, -120), p(-150, 0), (-166 + w * 0.4, 130), (-170 + w, 250), (-100 + w, 272),
        (-20 + w, 262),
        (30, 200), p(40, 60),
    ])  # fmt: skip
    pen.shape(drape, darker(side.look.trim, 0.12), line=4, shade=0.6)


def side(pen: Pen, side: Profile) -> None:
    p, colour, chin, f = side.at, side.look.trim, side.chin, side.front
    outer = blob([
        (*p(74, -140), "c"), p(88, -112), p(56, -74), p(30, -20), p(24, 40), (34, chin - 26), (f - 40, chin + 2),
        (f - 16, chin + 10), (f + 2, chin + 26), (f - 14, chin + 62), (-30, chin + 86), (-112, chin + 60), p(-150, 60),
        p(-152, -60), p(-116, -160), p(-40, -208), p(36, -194),
    ])  # fmt: skip
    side_cast(pen, side, outer)
    pen.shape(outer, colour, line=4.5, shade=1.2, grade=0.2)
    fold = darker(colour, 0.5)
    pen.taper(p(60, -140), p(-20, -80), (-20, chin - 10), 3.5, fold, 150)
    pen.taper(p(20, -170), p(-100, -60), (-70, chin + 20), 3.2, fold, 140)
    pen.taper((f - 20, chin + 24), (-10, chin + 40), (-110, chin + 30), 3.2, fold, 150)
    pen.taper((f - 30, chin + 50), (-20, chin + 66), (-90, chin + 56), 2.6, fold, 130)


HAT = Hat(front, back, top=212, hides_hair=True, rear=rear, side=side, side_back=side_back)
