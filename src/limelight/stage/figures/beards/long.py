"""An old man's long beard, in strands, and a moustache whose ends fall past the mouth."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, path
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def under(pen: Pen, head: Head, face: Face) -> None:
    t, w, colour = head.turn, head.sway, head.look.hair_colour
    (mx, my), turned, cheek = head.bearing.mouth, head.bearing.turned, head.bearing.skull.cheek
    mouth = my + 30
    beard = blob([
        (*turned(-cheek - 2, 34), "c"), turned(14 - cheek, 82), (mx - 54, my + 4), (mx - 34, mouth + 4),
        (mx, mouth + 10),
        (mx + 34, mouth + 4), (mx + 54, my + 4),
        turned(cheek - 12, 82), (*turned(cheek + 2, 34), "c"), turned(cheek + 4, 108), (104 + t * 20, 184),
        (82 + t * 24 + w * 0.4, 262),
        (48 + t * 24 + w * 0.8, 334), (10 + t * 26 + w, 384, "c"), (-28 + t * 24 + w * 0.8, 336),
        (-72 + t * 22 + w * 0.4, 262),
        (-104 + t * 18, 184), turned(-cheek - 4, 108),
    ])  # fmt: skip
    pen.shape(beard, colour, line=4.5, shade=1.2, grade=0.16)
    dark, bright = darker(colour, 0.4), lighter(colour, 0.7)
    with pen.inside(beard):
        for k in range(-4, 5):
            top = mouth + 20 - abs(k) * 6
            end = f"{mx + k * 8 + w * 0.8} {334 - abs(k) * 16}"
            strand = path(f"M {mx + k * 19} {top} C {mx + k * 21} 206 {mx + k * 14 + w * 0.4} 268 {end}")
            pen.stroke(strand, 2.8, dark, 130)
        for k in (-3, -1, 2):
            pen.stroke(
                path(f"M {mx + k * 19 + 8} {mouth + 24} Q {mx + k * 20 + 8} 210 {mx + k * 13 + 6 + w * 0.5} 280"),
                3.2,
                bright,
                110,
            )


def over(pen: Pen, head: Head, face: Face) -> None:
    mx, my = head.bearing.mouth
    lift = 16 + face.snarl * 3
    colour = lighter(head.look.hair_colour, 0.18)
    for s in (-1, 1):
        wing = blob([
            (mx, my - lift, "c"), (mx + s * 24, my - lift - 3), (mx + s * 50, my + 4), (mx + s * 66, my + 76, "c"),
            (mx + s * 40, my + 22), (mx + s * 20, my - lift + 12),
        ])  # fmt: skip
        pen.shape(wing, colour, line=3.2, shade=0.4, grade=0.1)
        pen.taper(
            (mx + s * 14, my - lift + 4), (mx + s * 42, my), (mx + s * 60, my + 56), 1.8, darker(colour, 0.45), 150
        )


def side(pen: Pen, side: Profile) -> None:
    f, w, colour, my = side.front, side.sway, side.look.hair_colour, side.mouth[1]
    (cx, cy), jut = side.lips.corner, side.skull.jut
    beard = blob([
        (4, 6, "c"), (14, 60), (cx - 14, cy - 4), (cx + 2, cy + 20), (f - 8, my + 22), (f + 8 + jut, side.chin - 14),
        (f + 16 + jut + w * 0.2, 206), (f + 14 + w * 0.5, 280), (f + 2 + w * 0.9, 340), (f - 22 + w, 384, "c"),
        (f - 56 + w * 0.8, 330), (f - 82 + w * 0.4, 260), (f - 100, 190), (-6, 140), (-18, 84),
    ])  # fmt: skip
    pen.shape(beard, colour, line=4.5, shade=1.2, grade=0.16)
    dark, bright = darker(colour, 0.4), lighter(colour, 0.7)
    with pen.inside(beard):
        for k in range(7):
            top, x = my + 24 - k * 8, f - 2 - k * 15
            end = f"{f - 14 - k * 7 + w * 0.9} {346 - k * 12}"
            pen.stroke(
                path(f"M {x} {top} C {x + 14} {top + 70} {f - k * 9 + w * 0.4} 260 {end}"),
                2.8,
                dark if k % 3 else bright,
                120,
            )


def side_over(pen: Pen, side: Profile) -> None:
    (sx, sy), (ux, uy), (cx, cy) = side.nose, side.lips.upper, side.lips.corner
    colour = lighter(side.look.hair_colour, 0.18)
    wing = blob([
        (sx + 4, sy + 4, "c"), (ux + 5, uy - 2), (ux - 2, uy + 8), (cx + 8, cy + 6), (cx + 2, cy + 40),
        (cx + 6, cy + 80, "c"),
        (cx - 14, cy + 38), (cx - 8, sy + 16), (sx - 16, sy + 2),
    ])  # fmt: skip
    pen.shape(wing, colour, line=3.2, shade=0.4, grade=0.1)
    pen.taper((sx - 4, sy + 12), (cx + 2, cy), (cx - 2, cy + 56), 1.8, darker(colour, 0.45), 150)


BEARD = Beard(under, over, side, side_over)
