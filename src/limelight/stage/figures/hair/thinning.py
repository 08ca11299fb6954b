"""Thinning hair: a bare crown, tufts over the ears, a few strands combed across."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, lighter
from limelight.stage.figures.hair.style import HairStyle, Head, draw_lock, draw_strands
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.hair_colour
    if not head.capped:
        pen.flat(
            blob([p(-50, -130, 10), p(-10, -152, 10), p(34, -148, 10), p(10, -136, 10)]),
            lighter(head.flesh.skin, 0.7),
            120,
            blur=5,
        )
        for k in range(5):
            pen.taper(
                p(-96, -112 - k * 9, 8),
                p(-10 + k * 4, -186 - k * 3, 8),
                p(86 - k * 6, -140 - k * 5, 8),
                2.2,
                colour,
                210,
            )
    for s in (-1, 1):
        tuft = blob([
            (*p(s * 101, 18, 8), "c"), p(s * 96, -30, 14), (*p(s * 88, -78, 18), "c"), p(s * 104, -104, 8),
            p(s * 122, -70), p(s * 134, -30), p(s * 130, 16),
            p(s * 118, 44),
        ])  # fmt: skip
        draw_lock(pen, head, tuft, line=3.6, shade=0.5)
        draw_strands(
            pen,
            head,
            tuft,
            [
                [p(s * 94, -66, 12), p(s * 112, -30, 6), p(s * 116, 26, 4)],
                [p(s * 104, -84, 8), p(s * 124, -40), p(s * 124, 10)],
            ],
        )


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.hair_colour
    if not side.capped:
        pen.flat(
            blob([p(-50, -128), p(-10, -150), p(34, -148), p(10, -136)]), lighter(side.flesh.skin, 0.7), 120, blur=5
        )
        for k in range(5):
            pen.taper(p(-96 + k * 4, -90 - k * 10), p(-30, -178 - k * 2), p(66 - k * 8, -140 - k * 5), 2.2, colour, 200)
    band = blob([
        (*p(2, 26), "c"), p(14, -20), (*p(22, -66), "c"), p(-20, -78), p(-80, -88), (*p(-124, -84), "c"),
        p(-146, -40), p(-142, 20), p(-112, 82), (*p(-72, 106), "c"),
        p(-54, 62), p(-46, 4), p(-26, -18), p(-6, -12),
    ])  # fmt: skip
    draw_lock(pen, side, band, line=3.6, shade=0.5)
    strands = [[p(10 - k * 30, -68 - k * 4), p(-30 - k * 22, -30), p(-60 - k * 16, 50)] for k in range(4)]
    draw_strands(pen, side, band, strands)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    band = blob([
        p(-112, -80), p(-60, -58), p(0, -52), p(60, -58), p(112, -80), p(132, -30), p(124, 40), p(70, 100),
        p(0, 112), p(-70, 100), p(-124, 40), p(-132, -30),
    ])  # fmt: skip
    draw_lock(pen, head, band, line=4, shade=0.8)
    draw_strands(pen, head, band, [[p(x, -56), p(x * 0.9, 20), p(x * 0.6, 96)] for x in (-90, -60, -30, 0, 30, 60, 90)])
    if not head.capped:
        pen.flat(
            blob([p(-50, -130), p(-10, -156), p(34, -150), p(10, -136)]), lighter(head.flesh.skin, 0.7), 120, blur=5
        )


HAIR = HairStyle(front, side, rear=rear)
