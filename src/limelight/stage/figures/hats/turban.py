"""A turban, wound in soft folds that cross over the brow, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    _draw(pen, head, crossed=True)


def rear(pen: Pen, head: Head) -> None:
    _draw(pen, head, crossed=False)


def _draw(pen: Pen, head: Head, *, crossed: bool) -> None:
    p, colour = head.at, head.look.trim
    whole = blob([
        (*p(-110, -50, 8), "c"), p(-62, -88, 22), p(0, -112, 30), p(62, -88, 22), (*p(110, -50, 8), "c"), p(138, -110),
        p(122, -190), p(60, -232), p(0, -240), p(-60, -232), p(-122, -190), p(-138, -110),
    ])  # fmt: skip
    cast_on_face(pen, head, whole, drop=14)
    pen.shape(whole, colour, line=4.5, shade=1.1, grade=0.25)
    line = darker(colour, 0.55)
    with pen.inside(whole):
        for k in range(5):
            y = -70 - k * 34
            pen.taper(p(-138, y), p(-40, y - 50), p(64, y - 52 - k * 3, 10), 3.4, line, 190)
            pen.taper(p(138, y), p(40, y - 50), p(-30 + k * 12, y - 50, 10), 3.0, line, 130)
    if crossed:
        over = blob(
            [
                (*p(-112, -52, 8), "c"),
                p(-40, -108, 26),
                p(40, -170, 22),
                (*p(96, -214), "c"),
                p(60, -150, 22),
                p(0, -112, 30),
                p(-62, -88, 22),
            ]
        )
        pen.shape(over, colour, line=3.6, shade=0.5, grade=0.2)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.trim
    whole = blob([
        (*p(-118, 20), "c"), p(-50, -28), p(30, -62), (*p(92, -112), "c"), p(108, -150), p(84, -212), p(20, -242),
        p(-70, -232), p(-140, -176), p(-158, -80), p(-146, -10),
    ])  # fmt: skip
    side_cast(pen, side, whole)
    pen.shape(whole, colour, line=4.5, shade=1.1, grade=0.25)
    with pen.inside(whole):
        for k in range(5):
            start, bend, end = (
                p(-150 + k * 6, -10 - k * 40),
                p(-40 + k * 8, -90 - k * 34),
                p(104 - k * 10, -128 - k * 24),
            )
            pen.taper(start, bend, end, 3.4, darker(colour, 0.55), 190)


HAT = Hat(front, top=246, rear=rear, side=side)
