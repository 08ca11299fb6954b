"""A head from behind: ears, the back of the hair, and a hat without its face side."""

from __future__ import annotations

from dataclasses import replace

import skia

from limelight.stage.figures.hair import Head, hair_of
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import Point, blob, ellipse


def draw_nape(pen: Pen, head: Head) -> None:
    hat, hair = hat_of(head.look), hair_of(head.look)
    _draw_ears(pen, head)
    if hair.rear is not None and not hat.hides_hair:
        pen.shape(blob(back_of_skull(head)), head.flesh.skin, line=4.2, shade=1.0, grade=0.08, contour=head.flesh.line)
        hair.rear(pen, head)
    else:
        pen.shape(blob(back_of_skull(head, 10)), head.look.hair_colour, line=4.5, shade=1.2, grade=0.2)
        if not hat.hides_hair:
            hair.back(pen, head)
    (hat.rear or hat.front)(pen, replace(head, contour=skia.Path()))
    hat.back(pen, head)


def back_of_skull(head: Head, puff: float = 0.0) -> list[Point]:
    """Points round the skull from behind, down to the nape, `puff` outside it."""
    skull = head.bearing.skull
    w, top = skull.temple + puff, skull.top - puff * 1.8
    right = [(w * 0.66, top * 0.9), (w, -78), (w, 0), (w * 0.82, 74), (w * 0.42, 112)]
    return [(0, top), *right, (0, 120), *((-x, y) for x, y in right[::-1])]


def _draw_ears(pen: Pen, head: Head) -> None:
    cheek, flesh = head.bearing.skull.cheek, head.flesh
    for side in (-1, 1):
        pen.shape(ellipse(side * (cheek + 2), 24, 17, 30), flesh.skin, line=4, shade=0.4, contour=flesh.line)
