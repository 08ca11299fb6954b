"""An opera general's helmet: gilt scales set with studs, a red pompon, and two pheasant plumes that sweep the air."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, curve, darker, ellipse, lighter, limb, mix, path
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

GOLD = "#dfa53a"
SILK = "#2b7f8f"
RED = "#d32f4a"
PLUME = "#a8612c"
PEARL = "#fff2de"


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    for s in (-1, 1):
        _draw_plume(
            pen,
            [
                p(s * 46, -214),
                p(s * 96, -318),
                p(s * 190, -366),
                (p(s * 292, 0)[0] - w, -352),
                (p(s * 352, 0)[0] - w * 2, -236),
            ],
        )
    flap = blob([p(-120, -110), p(120, -110), p(132, 40), p(110, 128), p(0, 140), p(-110, 128), p(-132, 40)])
    pen.shape(flap, SILK, line=4.5, shade=0.6)
    pen.stroke(blob([p(-128, 30), p(-104, 114), p(0, 126), p(104, 114), p(128, 30)], closed=False), 7, GOLD)


def front(pen: Pen, head: Head) -> None:
    _draw_crown(pen, head)
    p = head.at
    band = blob([
        (*p(-118, -70, 8), "c"), p(-60, -100, 22), p(0, -114, 30), p(60, -100, 22), (*p(118, -70, 8), "c"),
        (*p(122, -112, 6), "c"),
        p(60, -140, 18), p(0, -152, 24), p(-60, -140, 18), (*p(-122, -112, 6), "c"),
    ])  # fmt: skip
    cast_on_face(pen, head, band, drop=14)
    pen.shape(band, GOLD, line=4.5, shade=0.6, grade=0.3)
    for k in range(-4, 5):
        _draw_stud(pen, p(k * 26, -124 + k * k * 1.6, 26 - abs(k) * 4), 8 if k % 2 else 10, (PEARL, RED)[k % 2])
    _draw_boss(pen, p(0, -188, 20), 22)


def rear(pen: Pen, head: Head) -> None:
    back(pen, head)
    _draw_crown(pen, head)


def _draw_crown(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob([
        (*p(-120, -96, 6), "c"), p(0, -126, 20), (*p(120, -96, 6), "c"), p(120, -160), p(86, -226), p(34, -258),
        p(0, -266), p(-34, -258),
        p(-86, -226), p(-120, -160),
    ])  # fmt: skip
    pen.shape(crown, GOLD, line=4.5, shade=1.1, grade=0.3)
    with pen.inside(crown):
        _draw_scales(
            pen, [[p(x + (row % 2) * 16 - 112, -136 - row * 26, 14) for x in range(0, 240, 32)] for row in range(5)]
        )
    pen.gloss(crown, GOLD, blob([p(-92, -176), p(-56, -226), p(-8, -246)], closed=False), 12, 150)
    _draw_pompon(pen, p(0, -280), 26)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    for far in (22, 0):
        _draw_plume(
            pen,
            [
                p(-40 + far, -222),
                p(-70 + far, -330),
                p(-140 + far, -374),
                (p(-250 + far, 0)[0] + w, -384),
                (p(-340 + far, 0)[0] + w * 2, -280),
            ],
        )


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    flap = blob([p(-60, -60), p(-140, -90), p(-164, 40), p(-150, 128), p(-84, 132), p(-40, 60)])
    pen.shape(flap, SILK, line=4.5, shade=0.6)
    pen.stroke(blob([p(-160, 40), p(-146, 116), p(-86, 120), p(-46, 52)], closed=False), 7, GOLD)
    crown = blob([
        (*p(-142, -60), "c"), p(-20, -106), (*p(100, -110), "c"), p(98, -164), p(62, -230), p(10, -262),
        p(-50, -262), p(-112, -226), p(-146, -150),
    ])  # fmt: skip
    side_cast(pen, side, crown, drop=14)
    pen.shape(crown, GOLD, line=4.5, shade=1.1, grade=0.3)
    with pen.inside(crown):
        _draw_scales(
            pen,
            [[p(x + (row % 2) * 16 - 140, -100 - row * 28 - x * 0.12) for x in range(0, 260, 32)] for row in range(6)],
        )
    band = blob([
        (*p(-144, -48), "c"), p(-20, -90), (*p(102, -98), "c"), (*p(104, -136), "c"), p(-20, -130),
        (*p(-150, -88), "c"),
    ])  # fmt: skip
    pen.shape(band, GOLD, line=4.5, shade=0.6, grade=0.3)
    for k in range(8):
        _draw_stud(pen, p(-128 + k * 31, -72 - k * 8 + k * k * 0.45), 8 if k % 2 else 10, (PEARL, RED)[k % 2])
    _draw_boss(pen, p(96, -172), 14)
    _draw_pompon(pen, p(-20, -278), 26)


def _draw_plume(pen: Pen, points: list[Point]) -> None:
    """A pheasant's tail feather, barred, thinning to its tip."""
    feather = limb(points, [7, 12, 12, 9, 1.5])
    pen.shape(feather, PLUME, line=3.6, shade=0.3)
    spine = curve(points, 12)
    with pen.inside(feather):
        for x, y in spine[4::3]:
            pen.stroke(path(f"M {x - 9} {y - 12} Q {x + 2} {y} {x - 9} {y + 12}"), 3.2, darker(PLUME, 0.6), 190)
        pen.stroke(blob(points, closed=False), 2.2, lighter(PLUME, 0.6), 200)


def _draw_scales(pen: Pen, rows: list[list[Point]]) -> None:
    for row in rows:
        for x, y in row:
            pen.stroke(
                path(f"M {x - 16} {y - 10} Q {x - 14} {y + 12} {x} {y + 13} Q {x + 14} {y + 12} {x + 16} {y - 10}"),
                2.2,
                darker(GOLD, 0.5),
                150,
            )


def _draw_stud(pen: Pen, at: Point, r: float, colour: str) -> None:
    x, y = at
    pen.shape(ellipse(x, y, r), colour, line=2.4, shade=0.25)
    pen.flat(ellipse(x - r * 0.3, y - r * 0.35, r * 0.26), "#ffffff", 220)


def _draw_boss(pen: Pen, at: Point, r: float) -> None:
    """A flame of silk about a mirror, over the brow."""
    x, y = at
    flame = blob(
        [(x - r, y + 12), (x - r * 0.6, y - 12), (x, y - 40, "c"), (x + r * 0.6, y - 12), (x + r, y + 12), (x, y + 24)]
    )
    pen.shape(flame, SILK, line=3.4, shade=0.4)
    _draw_stud(pen, (x, y + 4), r * 0.5, mix(PEARL, SILK, 0.15))


def _draw_pompon(pen: Pen, at: Point, r: float) -> None:
    x, y = at
    pen.shape(ellipse(x, y, r), RED, line=4, shade=0.5)
    pen.flat(ellipse(x - r * 0.3, y - r * 0.35, r * 0.3, r * 0.24), lighter(RED, 0.7), 170, blur=1.5)


HAT = Hat(front, back, top=386, rear=rear, side=side, side_back=side_back)
