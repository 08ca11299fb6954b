"""A hood, drawn up over the hair, in the cloth's own colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.hair.style import Head, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p = head.at
    drape = blob([p(-134, -60), p(0, -220), p(134, -60), p(150, 90), (128, 214), (0, 236), (-128, 214), p(-150, 90)])
    pen.shape(drape, darker(head.look.cloth, 0.5), line=4, shade=0)


def rear(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.cloth
    whole = blob(
        [
            p(0, -222),
            p(92, -186),
            p(140, -70),
            p(150, 70),
            (134, 206),
            (0, 236),
            (-134, 206),
            p(-150, 70),
            p(-140, -70),
            p(-92, -186),
        ]
    )
    pen.shape(whole, colour, line=4.5, shade=1.2, grade=0.2)
    pen.stroke(blob([p(0, -222), p(4, -60), (0, 120)], closed=False), 3, darker(colour, 0.5), 150)


def front(pen: Pen, head: Head) -> None:
    p, colour, chin = head.at, head.look.cloth, head.bearing.chin
    opening = blob([
        p(0, -152, 26), p(76, -128, 22), p(108, -40, 12), p(112, 50, 10), (92 + head.turn * 12, chin - 6),
        (64, chin + 66, "c"), (0, chin + 92),
        (-64, chin + 66, "c"), (-92 + head.turn * 12, chin - 6), p(-112, 50, 10), p(-108, -40, 12), p(-76, -128, 22),
    ])  # fmt: skip
    outer = blob([
        p(0, -226), p(92, -192), p(140, -80), p(150, 50), p(140, 150), (104, chin + 82), (0, chin + 104),
        (-104, chin + 82),
        p(-140, 150), p(-150, 50), p(-140, -80), p(-92, -192),
    ])  # fmt: skip
    with pen.inside(head.contour, opening):
        pen.stroke(opening, 34, head.flesh.shade, 110, blur=4)
    with pen.outside(opening):
        pen.shape(outer, colour, line=4.5, shade=1.2, grade=0.2)
        pen.stroke(opening, 26, darker(colour, 0.3), 200)
        for s in (-1, 1):
            pen.taper(p(s * 122, -60), p(s * 138, 40), p(s * 122, 150), 3.4, darker(colour, 0.5), 150)
    pen.outline(opening, colour, 4)


def side_back(pen: Pen, side: Profile) -> None:
    p = side.at
    pen.shape(
        blob([p(60, -150), p(-120, -120), p(-150, 60), (-120, 210), (20, 214), p(60, 80)]),
        darker(side.look.cloth, 0.5),
        line=4,
        shade=0,
    )


def side(pen: Pen, side: Profile) -> None:
    p, colour, chin = side.at, side.look.cloth, side.chin
    whole = blob([
        (*p(84, -176), "c"), p(90, -120), p(64, -60), p(44, 20), (48, chin - 30), (58, chin + 30),
        (66, chin + 76, "c"), (-20, chin + 98),
        (-120, chin + 74), p(-152, 90), p(-164, -30), p(-150, -130), p(-90, -204), p(0, -226),
    ])  # fmt: skip
    side_cast(pen, side, whole, drop=14)
    pen.shape(whole, colour, line=4.5, shade=1.2, grade=0.2)
    with pen.inside(whole):
        hem = blob(
            [p(84, -180), p(90, -120), p(64, -60), p(44, 20), (48, chin - 30), (58, chin + 30), (66, chin + 80)],
            closed=False,
        )
        pen.stroke(hem, 22, darker(colour, 0.3), 200)
    pen.taper(p(20, -170), p(-110, -60), (-80, chin + 40), 3.6, darker(colour, 0.5), 150)
    pen.taper(p(30, -40), p(-40, 60), (-20, chin + 60), 3.0, darker(colour, 0.5), 140)


HAT = Hat(front, back, top=232, hides_hair=True, rear=rear, side=side, side_back=side_back)
