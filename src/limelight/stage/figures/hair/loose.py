"""Long loose hair with a parting to one side."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, draw_shine, draw_strands
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    fall = blob([
        p(-116, -60), p(-100, -150), p(0, -190), p(100, -150), p(116, -60), p(136, 70), (158 - w * 0.3, 200),
        (140 - w * 0.7, 330),
        (96 - w, 392), (20 - w, 360), (-70 - w, 400), (-146 - w * 0.7, 330), (-156 - w * 0.3, 200), p(-136, 70),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)
    draw_strands(
        pen, head, fall, [[p(x, 20), (x * 1.2 - w * 0.3, 190), (x - w * 0.9, 360)] for x in (-104, -76, 78, 106)], 2.4
    )


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    for s, part in ((-1, -24), (1, -24)):
        edge = 46 if s > 0 else 18
        wing = blob([
            (*p(part, -126, 30), "c"), p(part + s * edge, -104, 28), p(s * 86, -44, 18), p(s * 98, 40, 10),
            (p(s * 112, 0, 6)[0] - w * 0.3, 150),
            (p(s * 104, 0, 6)[0] - w * 0.6, 268, "c"), (p(s * 148, 0)[0] - w * 0.4, 180), p(s * 140, 60),
            p(s * 126, -60),
            p(s * 104, -146), p(s * 40 + part * 0.4, -198, 6), (*p(part, -202, 8), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, wing)
        draw_lock(pen, head, wing, line=4)
        strands = [[p(part + s * 6, -140 - k * 18, 26), p(s * (74 + k * 10), -80 - k * 10, 14),
        p(s * (108 + k * 8), 60, 6),
                    (s * (116 + k * 8) - w * 0.5, 200)] for k in range(3)]  # fmt: skip
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(part + s * 20, -164, 16), p(s * 84, -128, 8), p(s * 118, -58, 2)], 14)


HAIR = HairStyle(front, back, covers_ears=True)
