"""The phoenix headdress of the opera: rows of pearls on blue kingfisher silk, pompons, and tassels of beads."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

KINGFISHER = "#2f8fb8"
GOLD = "#e4b24a"
PEARLS = ("#fff6e4", "#f6a9bd", "#fff6e4", "#ffd36b")
POMPON = "#e2405e"


def front(pen: Pen, head: Head) -> None:
    p = head.at
    _draw_tassels(pen, [p(s * 126, -60) for s in (-1, 1)], head.sway * 0.14)
    crown = blob([
        (*p(-116, -84, 8), "c"), p(-60, -108, 22), p(0, -120, 28), p(60, -108, 22), (*p(116, -84, 8), "c"),
        p(140, -150),
        p(112, -214), p(56, -246), p(0, -262), p(-56, -246), p(-112, -214), p(-140, -150),
    ])  # fmt: skip
    cast_on_face(pen, head, crown, drop=12)
    pen.shape(crown, KINGFISHER, line=4.5, shade=1.1, grade=0.3)
    for row in range(4):
        y, reach = -118 - row * 34, 108 - row * 12
        _draw_pearls(
            pen, [p(reach * (k / 5), y - 16 * (1 - (k / 5) ** 2), 26 - row * 5) for k in range(-5, 6)], 9.5 - row, row
        )
    _draw_band(pen, [p(-116, -88, 8), p(-60, -110, 22), p(0, -122, 28), p(60, -110, 22), p(116, -88, 8)])
    _draw_phoenix(pen, *p(0, -180, 24))
    pompons = [p(120 * math.cos(math.radians(a)), -150 - 112 * math.sin(math.radians(a))) for a in range(10, 180, 20)]
    _draw_pompons(pen, pompons)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob([
        (*p(-118, -40), "c"), p(0, -30), (*p(118, -40), "c"), p(140, -150), p(112, -214), p(0, -262), p(-112, -214),
        p(-140, -150),
    ])  # fmt: skip
    pen.shape(crown, KINGFISHER, line=4.5, shade=1.1, grade=0.3)
    for row in range(4):
        y, reach = -70 - row * 44, 112 - row * 10
        _draw_pearls(pen, [p(reach * (k / 4), y) for k in range(-4, 5)], 8.5, row)
    _draw_pompons(
        pen, [p(120 * math.cos(math.radians(a)), -150 - 112 * math.sin(math.radians(a))) for a in range(10, 180, 20)]
    )


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    crown = blob([
        (*p(-140, -20), "c"), p(-60, -40), p(20, -78), (*p(98, -100), "c"), p(112, -150), p(76, -222), p(10, -258),
        p(-70, -250), p(-136, -194), p(-156, -100),
    ])  # fmt: skip
    side_cast(pen, side, crown)
    _draw_tassels(pen, [p(-2, -44)], -side.sway * 0.14)
    pen.shape(crown, KINGFISHER, line=4.5, shade=1.1, grade=0.3)
    for row in range(4):
        rows = [p(-128 + row * 12 + k * (27 - row * 3), -66 - row * 42 - k * 5 + 0.9 * (k - 4) ** 2) for k in range(9)]
        _draw_pearls(pen, rows, 9 - row * 0.7, row)
    _draw_band(pen, [p(-138, -24), p(-60, -44), p(20, -82), p(98, -104)])
    _draw_pompons(
        pen,
        [p(-24 + 128 * math.cos(math.radians(a)), -146 - 114 * math.sin(math.radians(a))) for a in range(10, 200, 21)],
    )


def _draw_band(pen: Pen, along: list[Point]) -> None:
    band = blob(along, closed=False)
    pen.stroke(band, 17, darker(GOLD, 0.6))
    pen.stroke(band, 11, GOLD)
    pen.stroke(band, 3, lighter(GOLD, 0.6), 200)


def _draw_pearls(pen: Pen, places: list[Point], radius: float, row: int) -> None:
    for k, (x, y) in enumerate(places):
        colour = PEARLS[(k + row) % len(PEARLS)]
        pen.shape(ellipse(x, y, radius), colour, line=2.2, shade=0.25)
        pen.flat(ellipse(x - radius * 0.3, y - radius * 0.35, radius * 0.26), "#ffffff", 230)


def _draw_pompons(pen: Pen, places: list[Point]) -> None:
    """Balls of silk on springs along the edge."""
    for k, (x, y) in enumerate(places):
        colour = (POMPON, "#fff2d8")[k % 2]
        pen.shape(ellipse(x, y, 15), colour, line=3, shade=0.4)
        pen.flat(ellipse(x - 4, y - 5, 4.5), lighter(colour, 0.7), 170, blur=1)


def _draw_phoenix(pen: Pen, x: float, y: float) -> None:
    """A gold bird with spread wings, over the brow."""
    for s in (-1, 1):
        wing = blob(
            [
                (x, y + 16, "c"),
                (x + s * 26, y + 8),
                (x + s * 46, y - 20, "c"),
                (x + s * 28, y - 12),
                (x + s * 18, y - 26, "c"),
                (x + s * 4, y - 6),
            ]
        )
        pen.shape(wing, GOLD, line=2.6, shade=0.3)
    body = blob([(x, y + 26, "c"), (x + 9, y + 4), (x + 4, y - 24), (x, y - 32, "c"), (x - 4, y - 24), (x - 9, y + 4)])
    pen.shape(body, lighter(GOLD, 0.2), line=2.6, shade=0.3)
    pen.shape(ellipse(x, y + 2, 5), POMPON, line=1.8, shade=0.1)


def _draw_tassels(pen: Pen, places: list[Point], swing: float) -> None:
    """Strings of beads beside the cheeks."""
    for x, y in places:
        for string in (-11, 0, 11):
            for k in range(15):
                colour = ("#fff6e4", "#9adfe6")[k % 5 == 4]
                pen.shape(
                    ellipse(x + string - swing * k, y + k * 13.5 + abs(string) * -0.4, 4.8), colour, line=1.6, shade=0.1
                )
            tip, low = x + string - swing * 15, y + 15 * 13.5
            pen.shape(
                blob([(tip - 4, low, "c"), (tip + 4, low, "c"), (tip + 7, low + 30), (tip - 7, low + 30)]),
                POMPON,
                line=2,
                shade=0.2,
            )


HAT = Hat(front, covers=True, top=282, rear=rear, side=side)
