"""An old man's long beard, in strands, and a moustache whose ends fall past the mouth."""

from __future__ import annotations

from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, darker, lighter, path


def under(pen: Pen, head: Head, face: Face) -> None:
    t, w, colour = head.turn, head.sway, head.look.hair_colour
    mx, my = head.bearing.mouth
    mouth = my + 30
    beard = blob([
        (-110 + t * 12, 34, "c"), (-99 + t * 18, 82), (mx - 54, my + 4), (mx - 34, mouth + 4), (mx, mouth + 10),
        (mx + 34, mouth + 4), (mx + 54, my + 4),
        (102 + t * 16, 82), (110 + t * 12, 34, "c"), (118 + t * 16, 108), (104 + t * 20, 184),
        (82 + t * 24 + w * 0.4, 262),
        (48 + t * 24 + w * 0.8, 334), (10 + t * 26 + w, 384, "c"), (-28 + t * 24 + w * 0.8, 336),
        (-72 + t * 22 + w * 0.4, 262),
        (-104 + t * 18, 184), (-118 + t * 14, 108),
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


BEARD = Beard(under, over)
