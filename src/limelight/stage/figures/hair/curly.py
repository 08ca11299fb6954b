"""A round crown of curls."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.hair._coils import draw_coils
from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, side_cast
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def _cloud(head: Head, radius: float, height: float, start: float, end: float, curls: int) -> list[tuple[float, float]]:
    """Points of a scalloped arc about the skull."""
    points = []
    for i in range(curls * 2 + 1):
        angle = math.radians(start + (end - start) * i / (curls * 2))
        swell = 1.07 if i % 2 else 0.95
        points.append((math.cos(angle) * radius * head.wide * swell, -70 - math.sin(angle) * height * swell))
    return points


def back(pen: Pen, head: Head) -> None:
    draw_lock(pen, head, blob(_cloud(head, 150, 140, -70, 250, 11)), line=4, shade=0.6)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    rim = _cloud(head, 140, 136, 8, 172, 7)
    hairline = [
        p(-104, -20, 12),
        p(-86, -76, 20),
        p(-52, -84, 26),
        p(-24, -104, 30),
        p(8, -92, 32),
        p(42, -106, 30),
        p(66, -84, 24),
        p(92, -72, 18),
    ]
    mass = blob([*rim, *hairline, p(106, -20, 10)])
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    draw_coils(pen, head, mass, (-head.turn * 8, -124), 150 * head.wide, 112, 64)


def _side_cloud(side: Profile, radius: float, height: float, start: float, end: float, curls: int) -> list[Point]:
    points = []
    for i in range(curls * 2 + 1):
        angle = math.radians(start + (end - start) * i / (curls * 2))
        swell = 1.06 if i % 2 else 0.95
        points.append((-26 + math.cos(angle) * radius * side.deep * swell, -64 - math.sin(angle) * height * swell))
    return points


def side_back(pen: Pen, side: Profile) -> None:
    draw_lock(pen, side, blob(_side_cloud(side, 146, 142, 20, 240, 9)), line=4, shade=0.6)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    rim = _side_cloud(side, 142, 138, 22, 226, 9)
    hairline = [
        p(-96, 84), p(-64, 100), p(-50, 50), p(-36, -14), p(-8, -20), p(4, 24), p(18, -16), p(32, -58), p(44, -66),
        p(56, -88), p(78, -84),
    ]  # fmt: skip
    mass = blob([*rim, *hairline])
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    draw_coils(pen, side, mass, (-40, -84), 142 * side.deep, 134, 72)


def rear(pen: Pen, head: Head) -> None:
    mass = blob([*_cloud(head, 150, 140, -30, 210, 11), (-84, 92), (-40, 112), (0, 116), (40, 112), (84, 92)])
    draw_lock(pen, head, mass, line=4, shade=1.0)
    draw_coils(pen, head, mass, (0, -60), 140 * head.wide, 150, 84)


HAIR = HairStyle(front, side, back, side_back, rear=rear)
