"""What a close beard covers: from ear to ear along the jaw and over the lip."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, minus, rgb
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def cheeks(head: Head) -> skia.Path:
    """From ear to ear along the jaw and over the lip, open at the mouth."""
    t, bearing = head.turn, head.bearing
    skull, chin, turned = bearing.skull, bearing.chin, bearing.turned
    (mx, my), jaw, cheek = bearing.mouth, skull.jaw, skull.cheek
    whole = blob([
        (*turned(-cheek, 8), "c"), turned(16 - cheek, 70), (mx - 52, my - 6), (mx - 32, my - 24), (mx, my - 25),
        (mx + 32, my - 24), (mx + 52, my - 6), turned(cheek - 16, 70), (*turned(cheek, 8), "c"),
        turned(jaw + 8, skull.jaw_y + 6), (58 + t * 30, chin + 6), (t * 32, chin + 13), (-58 + t * 28, chin + 6),
        turned(-jaw - 8, skull.jaw_y + 6),
    ])  # fmt: skip
    return minus(whole, ellipse(mx, my + 2, 37, 14))


def side_cheeks(side: Profile) -> skia.Path:
    """The same in profile: from before the ear along the jaw, round the chin and up over the lip, open at the mouth."""
    f, chin, skull, jut = side.front, side.chin, side.skull, side.skull.jut
    (mx, my), (sx, sy) = side.mouth, side.nose
    whole = blob([
        (2, -6, "c"), (16, 22), (f - 56, my - 16), (f - 30, sy + 8), (sx + 1, sy + 6, "c"), (mx + 6, my - 6),
        (mx + 4, my + 8),
        (f - 2, my + 22), (f + 6 + jut, chin - 12), (f - 12 + jut, chin + 10), (f - 48, chin + 8),
        (14, (chin + skull.jaw_y) / 2 + 16), (-16, skull.jaw_y + 4), (-16, 40),
    ])  # fmt: skip
    (cx, cy) = side.lips.corner
    gap = blob([(cx - 5, cy), (mx - 12, my - 8), (mx + 30, my - 9), (mx + 30, my + 12), (mx - 10, my + 11)])
    return minus(whole, gap)


def draw_mass(pen: Pen, mass: skia.Path, colour: str, strands: Sequence[tuple[Point, Point, Point]]) -> None:
    """Dark hair lies flat on the skin; light hair stands off it, in strands, with a shadow and a line about it."""
    if sum(rgb(colour)) <= 330:
        pen.flat(mass, colour, 120, blur=2)
        pen.flat(mass, colour, 250)
        return
    pen.shape(mass, colour, line=3.2, shade=0.7, grade=0.16)
    with pen.inside(mass):
        for start, bend, end in strands:
            pen.taper(start, bend, end, 1.9, darker(colour, 0.5), 120)
