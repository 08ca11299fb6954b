"""A fade: shaved sides that darken upward, and a full top brushed up."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, linear
from limelight.stage.figures.hair.style import (
    HairStyle,
    Head,
    cast_on_face,
    draw_lock,
    draw_shine,
    draw_strands,
    side_cast,
)
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.hair_colour
    shaved = blob([
        (*p(-106, 6, 8), "c"), p(-98, -60, 16), p(-72, -104, 24), p(0, -116, 30), p(72, -104, 24), p(98, -60, 16),
        (*p(106, 6, 8), "c"),
        p(110, -80), p(92, -152), p(0, -176), p(-92, -152), p(-110, -80),
    ])  # fmt: skip
    pen.shaded(shaved, linear((0, 6), (0, -120), [(colour, 30), (colour, 225)]))
    top = blob([
        (*p(-88, -98, 20), "c"), p(-54, -88, 26), p(-10, -108, 30), p(36, -94, 30), (*p(86, -100, 22), "c"),
        p(104, -150), p(86, -206), p(34, -232),
        p(-26, -226), p(-80, -204), p(-103, -150),
    ])  # fmt: skip
    cast_on_face(pen, head, top, drop=10)
    draw_lock(pen, head, top, line=4)
    strands = [[p(x, -104, 28), p(x * 1.06 + 8, -160, 16), p(x * 0.9 + 20, -214, 4)] for x in (-66, -36, -6, 26, 58)]
    draw_strands(pen, head, top, strands)
    draw_shine(pen, head, top, [p(-80, -168, 8), p(-10, -190, 12), p(80, -172, 8)], 14)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.hair_colour
    shaved = blob([
        p(-40, -150), p(-108, -120), p(-130, -50), p(-118, 20), p(-92, 76), (*p(-66, 98), "c"), p(-54, 56),
        p(-45, 4), p(-26, -18), p(-4, -12),
        (*p(0, 24), "c"), p(15, -16), p(30, -70), p(50, -100), p(70, -120),
    ])  # fmt: skip
    pen.shaded(shaved, linear((0, 70), (0, -100), [(colour, 20), (colour, 225)]))
    top = blob([
        (*p(84, -104), "c"), p(50, -98), p(-10, -112), p(-80, -108), (*p(-118, -84), "c"), p(-134, -130),
        p(-96, -184), p(-30, -212), p(40, -226),
        p(96, -212), p(112, -166),
    ])  # fmt: skip
    side_cast(pen, side, top)
    draw_lock(pen, side, top, line=4)
    strands = [[p(x, -106), p(x + 4, -150), p(x - 8 + abs(x) * 0.1, -204)] for x in (-84, -50, -16, 20, 54, 80)]
    draw_strands(pen, side, top, strands)
    draw_shine(pen, side, top, [p(-104, -140), p(-30, -178), p(80, -184)], 14)


def rear(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.hair_colour
    shaved = blob([p(-106, 30), p(-112, -80), p(0, -120), p(112, -80), p(106, 30), p(70, 84), p(0, 100), p(-70, 84)])
    pen.shaded(shaved, linear((0, 90), (0, -60), [(colour, 30), (colour, 225)]))
    top = blob(
        [
            (*p(-108, -70), "c"),
            p(-50, -40),
            p(0, -34),
            p(50, -40),
            (*p(108, -70), "c"),
            p(108, -150),
            p(70, -212),
            p(0, -228),
            p(-70, -212),
            p(-108, -150),
        ]
    )
    draw_lock(pen, head, top, line=4, shade=1.0)
    draw_strands(pen, head, top, [[p(x * 0.7, -216), p(x, -130), p(x * 0.9, -48)] for x in (-80, -48, -16, 16, 48, 80)])


HAIR = HairStyle(front, side, rear=rear, top=236)
