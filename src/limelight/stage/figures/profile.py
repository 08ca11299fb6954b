"""A skull from the side: where everything of a profile stands, and the line from brow to nape.

Written for a head that faces screen right, in head units; one that faces left is the same drawing mirrored. Crown, chin
and neck stand where the turned head has them, so that a cut from three-quarter to profile does not jump. An open mouth
drops the jaw, and with it the contour.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

import skia

from limelight.stage.drawing.shapes import Point, blob, polygon
from limelight.stage.figures.anatomy import Flesh, Skull, neck_in_profile
from limelight.stage.figures.face import Face
from limelight.works.cast import Look

SWITCH = 1.3
"""Heads that face farther aside than this are drawn in profile."""


def in_profile(facing: float) -> bool:
    return abs(facing) > SWITCH


@dataclass(frozen=True)
class Profile:
    """A head from the side. `front` is how far the face's plane stands before the neck."""

    skull: Skull
    look: Look
    flesh: Flesh
    face: Face
    capped: bool = False
    sway: float = 0.0
    """How far loose ends hang forward because the head is bent back, in head units."""

    def saying(self, face: Face) -> Profile:
        """The same head with another mouth."""
        return replace(self, face=face)

    # --- fitting

    @property
    def front(self) -> float:
        return self.skull.depth * 0.75

    @property
    def high(self) -> float:
        return self.skull.top / -168

    @property
    def deep(self) -> float:
        """How much deeper this skull is than the one that hair and hats are drawn for."""
        return self.skull.depth / 122

    def at(self, x: float, y: float) -> Point:
        """A point fitted to this skull: above the eyes to its height, below them to its chin."""
        return x * self.deep, y * (self.high if y < 0 else 0.5 + 0.5 * self.skull.chin_y / 142)

    def dome(self, puff: float = 0.0, start: float = 62.0, end: float = 218.0, steps: int = 9) -> list[Point]:
        """Points over the skull from forehead to nape, `puff` outside it; degrees from the front, counter-clockwise."""
        points = []
        for k in range(steps):
            angle = math.radians(start + (end - start) * k / (steps - 1))
            # The back of a skull is fuller and lower than its brow.
            back = max(0.0, -math.cos(angle))
            reach = self.skull.depth * (0.92 + 0.12 * back) + puff
            rise = -self.skull.top - 38 + puff * 1.7
            points.append((math.cos(angle) * reach - 12, -38 - math.sin(angle) * rise))
        return points

    # --- landmarks

    @property
    def eye(self) -> Point:
        """The front of the eye at the middle of its height."""
        return self.front - 15, self.skull.eye_y

    @property
    def nose(self) -> Point:
        """Under the tip, where it meets the lip."""
        return self.front + 1, (61 if self.skull.chin_y > 130 else 57)

    @property
    def tip(self) -> Point:
        skull = self.skull
        return self.front + 7 + 17 * skull.nose + 3 * max(0.0, skull.bridge), self.nose[1] - 9 - 6 * skull.tip

    @property
    def mouth(self) -> Point:
        """The middle of the lips at rest."""
        return self.front + 2, self.skull.chin_y - (49 if self.skull.chin_y > 130 else 32)

    @property
    def chin(self) -> float:
        return self.skull.chin_y + self.face.jaw * 0.7 + max(0.0, self.gape - self.face.jaw) * 0.16

    @property
    def gape(self) -> float:
        return self.face.mouth_open

    @property
    def ear(self) -> Point:
        return -17 * self.deep, 20 + (self.skull.eye_y - 8) * 0.6

    # --- lips

    @cached_property
    def lips(self) -> Lips:
        return Lips.of(self)

    # --- contour

    @cached_property
    def contour(self) -> skia.Path:
        """The head without its neck, closed from the jaw to the nape."""
        return blob([*self._forehead(), *self._nose(), *self._lips(), *self._jaw(), *self._skull()])

    @property
    def jaw_line(self) -> tuple[Point, Point, Point]:
        """Where the jaw leaves the contour, its angle, and where it ends below the ear."""
        s = self.skull
        square = (s.jaw - 60) / 50
        leaves = (16 - 8 * square, (self.chin + s.jaw_y) / 2 + 6 + 8 * square)
        return leaves, (-10 - 5 * square, s.jaw_y - 4 + 6 * square), (self.ear[0] + 5, self.ear[1] + 36)

    @cached_property
    def neckward(self) -> skia.Path:
        """Where head and neck are one, below the ear: no contour is drawn there."""
        (back, _), (x, y) = neck_in_profile(self.skull), self.jaw_line[0]
        return polygon([(-14, 52), (x - 2, y - 14), (x + 1, 190), (back - 30, 190), (back - 30, 78), (-60, 66)])

    @cached_property
    def stub(self) -> skia.Path:
        """The neck's beginning, which the head brings along so that nothing gapes when it nods."""
        (_, throat), (x, y) = neck_in_profile(self.skull), self.jaw_line[0]
        return blob([(-14, 40), (x, y - 16), (throat - 1, 118), (throat - 5, 136), (-34, 136), (-46, 80)])

    def _forehead(self) -> list[Point]:
        f, top, eye, ridge = self.front, self.skull.top, self.skull.eye_y, self.skull.ridge
        return [
            (-8, top), (f * 0.52, top * 0.945), (f * 0.92, top * 0.68), (f * 1.06, top * 0.4),
            (f * 1.04 + 5 * ridge, eye - 47), (f * 0.99 + 2 * ridge, eye - 28),
        ]  # fmt: skip

    def _nose(self) -> list[Point]:
        (tx, ty), (sx, sy), f = self.tip, self.nose, self.front
        root, s = (f * 0.965 - 2 * self.skull.ridge, self.skull.eye_y - 11), self.skull
        middle = ((root[0] + tx) / 2 - 3 + 6.5 * s.bridge, (root[1] + ty) / 2 + 2)
        round_tip = 5 + 3.5 * s.nose
        return [
            root, middle, (tx - 4, ty - round_tip), (tx, ty), (tx - 6 - 2 * s.nose, ty + round_tip + 1.5),
            (sx + 3, sy + 3 + 0.4 * self.face.snarl * -8),
        ]  # fmt: skip

    def _lips(self) -> list[Point]:
        lips = self.lips
        (ux, uy), (bx, by) = lips.upper, lips.lower
        between = [(*lips.meeting, "c")] if lips.gap < 2 else [lips.upper_edge, (*lips.inside, "c"), lips.lower_edge]
        return [(self.front + 3.5, (self.nose[1] + uy) / 2 - 1), (ux, uy), *between, (bx, by)]  # type: ignore[list-item]

    def _jaw(self) -> list[Point]:
        s, f, chin = self.skull, self.front, self.chin
        back = 0.2 * self.gape + 0.25 * self.face.jaw
        jut = s.jut - back * 0.6
        (_, by) = self.lips.lower
        return [
            (f - 8 + jut * 0.6, by + (chin - by) * 0.36), (f - 2 + jut, chin - 15), (f - 16 + jut, chin - 1.5),
            (f - 46 + jut * 0.5, chin - 3),
*self.jaw_line[:2], (-52 - 0.3 * s.neck, 108),
        ]  # fmt: skip

    def _skull(self) -> list[Point]:
        d, top = self.skull.depth, self.skull.top
        return [
            (neck_in_profile(self.skull)[0], 84), (-d * 0.86, 44), (-d * 1.035, -6), (-d * 1.06, -62),
            (-d * 0.93, top * 0.7),
            (-d * 0.55, top * 0.935),
        ]  # fmt: skip


@dataclass(frozen=True)
class Lips:
    """The lips from the side: their fullest points, where they meet or part, and the corner of the mouth."""

    upper: Point
    upper_edge: Point
    meeting: Point
    inside: Point
    lower_edge: Point
    lower: Point
    corner: Point
    gap: float

    @classmethod
    def of(cls, p: Profile) -> Lips:
        face, (x, y) = p.face, p.mouth
        full = p.skull.lips * (1.0 if p.look.feminine else 0.72)
        opened = max(0.0, p.gape)
        # What is narrow from the front stands out from the side.
        out = max(-4.0, min(9.0, (27 - face.mouth_width) * 0.5)) + 0.8 * max(-2.0, face.pout)
        drawn_up = 0.22 * opened + 4 * face.snarl
        drop = 0.62 * opened
        back = 0.2 * opened
        return cls(
            upper=(x + 6.5 * full + out, y - 7.5 * full - drawn_up),
            upper_edge=(x + 2.5 * full + out * 0.8, y - 1 - drawn_up),
            meeting=(x - 1.5 + out * 0.5, y),
            inside=(x - 8, y + drop * 0.4),
            lower_edge=(x + 1.5 * full + out * 0.7 - back, y + 1 + drop),
            lower=(x + 4 * full + out * 0.8 - back, y + 8.5 * full + drop),
            corner=(x - 17 - 0.72 * (face.mouth_width - 12), y + 1.5 + drop * 0.28 - face.corners[0] * 0.75),
            gap=opened,
        )
