"""An afro: a round cloud of coils about the whole head."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob
from limelight.stage.figures.hair._coils import cloud, draw_coils
from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, side_cast
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def _size(head: Head | Profile) -> float:
    """A hat presses it flat."""
    return 0.84 if head.capped else 1.0


def back(pen: Pen, head: Head) -> None:
    k = _size(head) * head.wide
    mass = blob(cloud((-head.turn * 10, -62), 186 * k, 178 * k, -62, 242, 17))
    draw_lock(pen, head, mass, line=4, shade=0.8)


def front(pen: Pen, head: Head) -> None:
    p, k = head.at, _size(head) * head.wide
    centre = (-head.turn * 10, -66)
    rim = cloud(centre, 180 * k, 176 * k, -6, 186, 13)
    hairline = [
        p(-101, 34, 8), p(-97, -20, 12), p(-84, -74, 20), p(-52, -96, 26), p(-20, -108, 30), p(14, -110, 32),
        p(48, -100, 30),
        p(76, -80, 24), p(93, -24, 16), p(100, 34, 10),
    ]  # fmt: skip
    mass = blob([*rim, *hairline])
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4, shade=1.1)
    draw_coils(pen, head, mass, (centre[0], -110), 170 * k, 132 * k, 90)


def side_back(pen: Pen, side: Profile) -> None:
    k = _size(side) * side.deep
    draw_lock(pen, side, blob(cloud((-46, -58), 178 * k, 178 * k, 30, 290, 15)), line=4, shade=0.8)


def side(pen: Pen, side: Profile) -> None:
    p, k = side.at, _size(side) * side.deep
    rim = cloud((-44, -66), 176 * k, 176 * k, 28, 236, 14)
    hairline = [
        p(-110, 98), p(-66, 104), p(-52, 60), p(-40, -8), p(-14, -22), p(0, 26), p(17, -16), p(32, -64), p(46, -84),
        p(62, -98),
        p(86, -112),
    ]  # fmt: skip
    mass = blob([*rim, *hairline])
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4, shade=1.1)
    draw_coils(pen, side, mass, (-52, -76), 164 * k, 158 * k, 90)


def rear(pen: Pen, head: Head) -> None:
    k = _size(head) * head.wide
    mass = blob(cloud((0, -56), 186 * k, 182 * k, -90, 270, 18))
    draw_lock(pen, head, mass, line=4, shade=1.2)
    draw_coils(pen, head, mass, (0, -56), 172 * k, 168 * k, 120)


HAIR = HairStyle(front, side, back, side_back, rear=rear, top=262)
