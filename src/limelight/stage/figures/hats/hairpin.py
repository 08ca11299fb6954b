"""A gold pin through the bun, with peonies and a string of beads that swings."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, limb, mix
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen

GOLD = "#dca94a"
ROSE = "#e8607f"
BLUSH = "#ffd9df"


def _flower(pen: Pen, x: float, y: float, radius: float, colour: str) -> None:
    """Two rings of petals about a gold heart."""
    for ring, count, shade in ((1.0, 6, 0.0), (0.58, 5, 0.25)):
        for k in range(count):
            angle = k * 2 * math.pi / count + ring * 2
            cx, cy = x + math.cos(angle) * radius * 0.72 * ring, y + math.sin(angle) * radius * 0.66 * ring
            petal = ellipse(cx, cy, radius * 0.56 * (0.5 + ring * 0.5))
            tint = mix(colour, darker(ROSE, 0.2), shade)
            pen.shape(petal, tint, line=2.0, shade=0.15, contour=darker(colour, 0.5))
    pen.flat(ellipse(x, y, radius * 0.26), "#ffd36b")
    pen.flat(ellipse(x - radius * 0.06, y - radius * 0.08, radius * 0.1), "#fff6d8")


def _leaf(pen: Pen, x: float, y: float, dx: float, dy: float) -> None:
    leaf = blob(
        [
            (x, y, "c"),
            (x + dx * 0.5 - dy * 0.22, y + dy * 0.5 + dx * 0.22),
            (x + dx, y + dy, "c"),
            (x + dx * 0.5 + dy * 0.22, y + dy * 0.5 - dx * 0.22),
        ]
    )
    pen.shape(leaf, "#5f9a6e", line=2, shade=0.2)


BUNS = ("bun", "topknot")
"""Hair that a pin can hold; in any other the flowers are worn at the temple."""


def front(pen: Pen, head: Head) -> None:
    if head.look.hair in BUNS:
        x = -head.turn * 30
        _draw_pin(pen, x)
        _draw_spray(pen, head, x, 0)
    else:
        _draw_spray(pen, head, *head.at(-8, 64))


def _draw_pin(pen: Pen, x: float) -> None:
    pin = limb([(x - 112, -192), (x + 122, -226)], [3.2, 4.2])
    pen.stroke(pin, 4, darker(GOLD, 0.6))
    pen.flat(pin, GOLD)
    pen.flat(ellipse(x + 124, -226, 8), lighter(GOLD, 0.3))


def _draw_spray(pen: Pen, head: Head, x: float, y: float) -> None:
    """Two flowers, two leaves, and the beads that hang from them."""
    _leaf(pen, x - 82, y - 180, -46, 14)
    _leaf(pen, x - 66, y - 210, -30, -30)
    bx, by, swing = x - 106, y - 172, head.sway * 0.14
    for k in range(6):
        pen.shape(ellipse(bx - swing * k, by + k * 14.5, 4.6), ("#fff2d8", "#7ad0c8")[k % 2], line=1.8, shade=0.1)
    tip = bx - swing * 6
    drop = blob([(tip, by + 82, "c"), (tip + 6, by + 94), (tip, by + 106), (tip - 6, by + 94)])
    pen.shape(drop, ROSE, line=1.8, shade=0.1)
    _flower(pen, x - 52, y - 204, 15, BLUSH)
    _flower(pen, x - 82, y - 184, 23, ROSE)


HAT = Hat(front, covers=False, top=290)
