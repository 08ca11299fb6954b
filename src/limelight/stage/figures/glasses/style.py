"""What a pair of glasses is, and what all pairs share: where the lenses sit, the bridge, the arms, the glare."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import Point, bow, darker, lighter, limb, linear, polygon
from limelight.stage.figures.anatomy import Bearing
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

Shaper = Callable[[Point, float, float, int], skia.Path]
"""A lens from its middle, half width, half height, and which side (-1 screen left, 1 screen right) is outward."""


def nothing(pen: Pen, head: Head) -> None:
    """Draws nothing."""


def nothing_aside(pen: Pen, side: Profile) -> None:
    """Draws nothing."""


@dataclass(frozen=True)
class Glasses:
    """`front` and `side` draw the lenses; the arms that run back to the ears are the same for all."""

    front: Callable[[Pen, Head], None]
    side: Callable[[Pen, Profile], None]
    worn: bool = False

    def draw_arms(self, pen: Pen, head: Head) -> None:
        """From the near lens to its ear."""
        if not self.worn:
            return
        bearing = head.bearing
        for side in (-1, 1):
            if bearing.is_far(side) and abs(bearing.turn) > 0.25:
                continue
            x, y = bearing.eye(side)
            ex, ey = bearing.ear(side)
            _draw_arm(pen, (x + side * (bearing.eye_half(side) + 8), y - 8), (ex + side * 3, ey - 12), head.look.frames)

    def draw_side_arm(self, pen: Pen, side: Profile) -> None:
        if self.worn:
            (x, y), (ex, ey) = side.eye, side.ear
            _draw_arm(pen, (x + 4, y - 9), (ex - 2, ey - 24), side.look.frames)


def _draw_arm(pen: Pen, start: Point, end: Point, colour: str) -> None:
    arm = limb([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 2), end], [3.0, 2.8, 2.6], steps=6)
    pen.stroke(arm, 2.4, darker(colour, 0.6))
    pen.flat(arm, colour)


def draw_pair(
    pen: Pen, head: Head, shaper: Shaper, *, wide: float = 1.22, high: float = 29, rim: float = 4.5, tint: str = ""
) -> None:
    """Both lenses and the bridge. `wide` is against the eye's own width, `high` half a lens; `tint` is dark glass."""
    bearing, colour = head.bearing, head.look.frames
    size = bearing.skull.eye
    inner: list[Point] = []
    for side in (-1, 1):
        at, half = _middle(bearing, side), bearing.eye_half(side) * wide
        lens = shaper(at, half, high * size, side)
        _draw_glass(pen, lens, tint)
        pen.stroke(lens, rim + 2.2, darker(colour, 0.6))
        pen.stroke(lens, rim, colour)
        inner.append((at[0] - side * half, at[1] - 6))
    (ax, ay), (bx, by) = inner
    bridge = bow((ax, ay), ((ax + bx) / 2, min(ay, by) - 9), (bx, by))
    pen.stroke(bridge, rim + 2.2, darker(colour, 0.6))
    pen.stroke(bridge, rim, colour)


def _middle(bearing: Bearing, side: int) -> Point:
    x, y = bearing.eye(side)
    return x + side * 2, y + 3


def draw_one(
    pen: Pen, side: Profile, shaper: Shaper, *, deep: float = 11, high: float = 29, rim: float = 4.5, tint: str = ""
) -> None:
    """The near lens in profile, nearly edge on, before the eye; `deep` is how far it wraps about it."""
    (x, y), colour, size = side.eye, side.look.frames, side.skull.eye
    lens = shaper((x + 17 - deep, y + 3), deep * size, high * size, 1)
    _draw_glass(pen, lens, tint)
    pen.stroke(lens, rim + 2.2, darker(colour, 0.6))
    pen.stroke(lens, rim, colour)


def _draw_glass(pen: Pen, lens: skia.Path, tint: str) -> None:
    box = lens.getBounds()
    top, low = box.top(), box.bottom()
    if tint:
        pen.shaded(lens, linear((0, top), (0, low), [(darker(tint, 0.5), 245), (tint, 225)]))
    else:
        pen.flat(lens, "#dff0ff", 26)
    with pen.inside(lens):
        x, w, h = box.left(), box.width(), box.height()
        glare = polygon([
            (x + w * 0.12, top + h * 0.62), (x + w * 0.46, top), (x + w * 0.66, top), (x + w * 0.2, top + h * 0.86),
        ])  # fmt: skip
        pen.flat(glare, lighter(tint, 0.8) if tint else "#ffffff", 70 if tint else 46)
