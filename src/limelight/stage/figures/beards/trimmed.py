"""Beards cut close: a full one, a goatee, a moustache, and the shadow of a few days."""

from __future__ import annotations

import skia

from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, ellipse, minus


def _cheeks(head: Head) -> skia.Path:
    """From ear to ear along the jaw and over the lip, open at the mouth."""
    t, skull, chin = head.turn, head.bearing.skull, head.bearing.chin
    mx, my = head.bearing.mouth
    jaw, cheek = skull.jaw, skull.cheek
    whole = blob([
        (-cheek + t * 10, 8, "c"), (-cheek + 16 + t * 14, 70), (mx - 52, my - 6), (mx - 32, my - 24), (mx, my - 25),
        (mx + 32, my - 24), (mx + 52, my - 6),
        (cheek - 16 + t * 14, 70), (cheek + t * 10, 8, "c"), (jaw + 8 + t * 22, skull.jaw_y + 6),
        (58 + t * 30, chin + 6), (t * 32, chin + 13),
        (-58 + t * 28, chin + 6), (-jaw - 8 + t * 16, skull.jaw_y + 6),
    ])  # fmt: skip
    return minus(whole, ellipse(mx, my + 2, 37, 14))


def full(pen: Pen, head: Head, face: Face) -> None:
    mass = _cheeks(head)
    pen.flat(mass, head.look.hair_colour, 120, blur=2)
    pen.flat(mass, head.look.hair_colour, 215)


def stubble(pen: Pen, head: Head, face: Face) -> None:
    with pen.inside(head.contour):
        pen.flat(_cheeks(head), head.look.hair_colour, 62, blur=5)


def goatee(pen: Pen, head: Head, face: Face) -> None:
    mx, my = head.bearing.mouth
    chin, t = head.bearing.chin, head.turn
    tuft = blob(
        [
            (mx - 22, my + 24),
            (mx, my + 19),
            (mx + 22, my + 24),
            (24 + t * 32, chin + 4),
            (4 + t * 34, chin + 52, "c"),
            (-20 + t * 32, chin + 4),
        ]
    )
    pen.shape(tuft, head.look.hair_colour, line=2.6, shade=0.4)


def moustache(pen: Pen, head: Head, face: Face) -> None:
    """Two wings under the nose; a strip of skin is left between them and the lip."""
    mx, my = head.bearing.mouth
    y = my - 12 - 0.2 * min(16, face.mouth_open)
    for s in (-1, 1):
        wing = blob([
            (mx + s * 2, y - 12, "c"), (mx + s * 22, y - 15), (mx + s * 44, y + 4, "c"), (mx + s * 22, y - 1),
            (mx + s * 2, y - 1, "c"),
        ])  # fmt: skip
        pen.shape(wing, head.look.hair_colour, line=2.2, shade=0.2)


FULL = Beard(full)
STUBBLE = Beard(stubble)
GOATEE = Beard(goatee, moustache)
MOUSTACHE = Beard(over=moustache)
