"""A gele: a stiff head-tie of aso-oke, folded into a fan that stands up beside the brow, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, darker, lighter
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    fan = [
        [p(-20, -150), p(-96, -250), p(-40, -336), p(60, -352), p(140, -300), p(130, -210)],
        [p(-30, -140), p(-142, -208), p(-120, -300), p(-20, -324), p(66, -286), p(80, -190)],
        [p(-50, -120), p(-158, -150), p(-166, -236), p(-90, -276), p(10, -252), p(50, -160)],
    ]
    for nth, points in enumerate(fan):
        _draw_fold(pen, points, colour, nth)
    band = blob([
        (*p(-112, -62, 8), "c"), p(-60, -96, 20), p(0, -104, 26), p(60, -94, 20), (*p(113, -58, 8), "c"), p(126, -120),
        p(104, -182), p(30, -206), p(-50, -196), p(-108, -160), p(-122, -112),
    ])  # fmt: skip
    cast_on_face(pen, head, band, drop=14)
    pen.shape(band, colour, line=4.5, shade=1.0, grade=0.25)
    for k in range(4):
        y = -92 - k * 24
        pen.taper(p(-112, y + 24, 8), p(0, y - 26, 20), p(116, y + 12 - k * 4, 8), 3.0, darker(colour, 0.5), 170)
    _draw_weave(
        pen,
        band,
        [[p(-108, -88, 8), p(0, -130, 20), p(112, -84, 8)], [p(-112, -136), p(0, -176), p(112, -140)]],
        colour,
    )


def _draw_fold(pen: Pen, points: list[Point], colour: str, nth: int) -> None:
    fold = blob(points)
    pen.shape(fold, lighter(colour, 0.06 * nth), line=4.5, shade=0.9, grade=0.3)
    (x, y), *_ = points
    with pen.inside(fold):
        for u, v in points[1:]:
            pen.taper(
                (x, y),
                ((x + u) / 2 + 10, (y + v) / 2),
                (x + (u - x) * 0.9, y + (v - y) * 0.9),
                3.4,
                darker(colour, 0.5),
                130,
            )
    _draw_weave(pen, fold, [[(x + (u - x) * 0.8, y + (v - y) * 0.8) for u, v in points[1:]]], colour)


def _draw_weave(pen: Pen, cloth: object, rows: list[list[Point]], colour: str) -> None:
    """The shining thread that runs through it."""
    for row in rows:
        pen.gloss(cloth, colour, blob(row, closed=False), 9, 120)  # type: ignore[arg-type]
        with pen.inside(cloth):  # type: ignore[arg-type]
            pen.stroke(blob(row, closed=False), 2.2, lighter("#e8b040", 0.2), 150)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.trim
    fan = [
        [p(-40, -150), p(-150, -220), p(-150, -310), p(-60, -346), p(40, -320), p(50, -220)],
        [p(-60, -130), p(-186, -160), p(-196, -250), p(-110, -296), p(-10, -270), p(10, -180)],
    ]
    for nth, points in enumerate(fan):
        _draw_fold(pen, points, colour, nth)
    band = blob([
        (*p(-130, -20), "c"), p(-60, -50), p(20, -84), (*p(100, -98), "c"), p(98, -146), p(60, -196), p(-20, -208),
        p(-100, -186), p(-144, -110),
    ])  # fmt: skip
    side_cast(pen, side, band)
    pen.shape(band, colour, line=4.5, shade=1.0, grade=0.25)
    for k in range(4):
        y = -60 - k * 26
        pen.taper(p(-136 + k * 4, y + 10), p(-30, y - 24), p(98 - k * 6, -112 - k * 20), 3.0, darker(colour, 0.5), 170)
    _draw_weave(pen, band, [[p(-140, -66), p(-20, -112), p(96, -126)]], colour)


HAT = Hat(front, top=356, wide=190, side=side)
