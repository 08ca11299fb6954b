"""A head from behind: ears, the back of the hair, and a hat without its face side."""

from __future__ import annotations

from dataclasses import replace

import skia

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.hair import Head, hair_of
from limelight.stage.figures.hair.style import draw_strands
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.pen import Pen


def draw_nape(pen: Pen, head: Head) -> None:
    hat, hair = hat_of(head.look), hair_of(head.look)
    _draw_ears(pen, head)
    if hat.hides_hair:
        pen.shape(blob(back_of_skull(head)), head.look.hair_colour, line=0)
    elif hair.rear is not None:
        pen.shape(blob(back_of_skull(head)), head.flesh.skin, line=4.2, shade=1.0, grade=0.08, contour=head.flesh.line)
        hair.rear(pen, head)
    else:
        draw_combed_back(pen, head)
        hair.back(pen, head)
    away = replace(head, contour=skia.Path())
    if hat.rear is not None:
        hat.rear(pen, away)
    else:
        hat.front(pen, away)
        hat.back(pen, head)


def draw_combed_back(pen: Pen, head: Head) -> None:
    """Plain hair from behind, down to a soft edge at the nape."""
    mass = blob(back_of_skull(head, 10))
    pen.shape(mass, head.look.hair_colour, line=4.5, shade=1.2, grade=0.2)
    top = head.bearing.skull.top
    strands = [[(x * 0.3, top + 20), (x, -40), (x * 0.78, 92 - abs(x) * 0.3)] for x in (-88, -60, -32, -4, 26, 54, 82)]
    draw_strands(pen, head, mass, strands)


def back_of_skull(head: Head, puff: float = 0.0) -> list[Point]:
    """Points round the skull from behind, down to the nape, `puff` outside it."""
    skull = head.bearing.skull
    w, top = skull.temple + puff, skull.top - puff * 1.8
    right = [(w * 0.66, top * 0.9), (w, -78), (w, 0), (w * 0.82, 74), (w * 0.42, 112)]
    return [(0, top), *right, (0, 120), *((-x, y) for x, y in right[::-1])]


def _draw_ears(pen: Pen, head: Head) -> None:
    cheek, flesh = head.bearing.skull.cheek, head.flesh
    for side in (-1, 1):
        x = side * (cheek + 1)
        ear = blob(
            [
                (x - side * 6, 2),
                (x + side * 8, -12),
                (x + side * 20, -2),
                (x + side * 19, 18),
                (x + side * 8, 40),
                (x - side * 6, 50),
            ]
        )
        pen.shape(ear, flesh.skin, line=4, shade=0.4, contour=flesh.line)
        pen.taper((x + side * 2, -4), (x + side * 10, 14), (x + side * 2, 36), 2.4, flesh.shade, 200)
