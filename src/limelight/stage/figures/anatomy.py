"""What heads are made of: skulls, and where a skull's features fall when it turns.

Head units throughout: the eye line near y 8, a grown chin near y 150, a face about 230 wide, the neck's base at (0,
185). One unit is `scale` pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.numbers import Numbers
from limelight.stage.drawing.shapes import Point, blob, mix, rgb
from limelight.stage.figures.face import Face
from limelight.works.cast import Look

NECK: Point = (0.0, 185.0)
"""The pit of the neck: shoulders turn about it."""
NECK_PIVOT: Point = (0.0, 120.0)
"""What the head tilts about."""
FAR_TURN = 0.8
"""The turn of a head that faces fully to one side: a three-quarter view."""


@dataclass(frozen=True)
class Skull:
    """Half widths at temple, cheek, jaw and chin; heights of top, cheek, jaw and chin; the size of eyes, nose, neck.

    What a head is by its own file in `figures/heads/`. From `depth` on it is seen from the side.
    """

    temple: float
    cheek: float
    jaw: float
    jaw_y: float
    chin: float
    chin_y: float
    top: float
    eye: float
    apart: float
    nose: float
    neck: float
    lines: float = 0.0
    """How much the skin has learnt: 0 none shows, 1 old."""
    eye_y: float = 8.0
    cheek_y: float = 34.0
    slant: float = 0.0
    """How much higher the outer corner of an eye stands than the inner."""
    lips: float = 1.0
    """How full the lips are."""
    depth: float = 122.0
    """Half of what the skull measures from brow to nape."""
    ridge: float = 0.0
    """How far the brow stands out over the eyes: 0 a child's, 1 a strong man's."""
    bridge: float = 0.0
    """The line of the nose: -1 hollow, 0 straight, 1 arched."""
    tip: float = 0.0
    """The nose's tip: -1 hangs, 1 turns up."""
    jut: float = 0.0
    """How far the chin stands out."""
    sits: float = 0.0
    """How much lower than a grown one's the head sits on its shoulders."""


SKULLS: Numbers[Skull] = Numbers("figures/heads", Skull, "head")


def skull_of(look: Look) -> Skull:
    """The character's skull; a woman's or girl's is finer in jaw, nose and neck, and larger in the eyes."""
    skull = SKULLS.named(look.head)
    if not look.feminine:
        return skull
    return replace(
        skull,
        jaw=skull.jaw * 0.95,
        chin=skull.chin * 0.86,
        eye=skull.eye * 1.06,
        nose=skull.nose * 0.78,
        neck=min(skull.neck, 54) * 0.92,
        lines=skull.lines * 0.55,
    )


def neck_in_profile(skull: Skull) -> tuple[float, float]:
    """Where the neck's back edge leaves the nape (y 70) and its front edge the throat (y 118): facing right."""
    return -38 - 0.8 * skull.neck, -8 + 0.72 * skull.neck


@dataclass(frozen=True)
class Bearing:
    """A head as it is turned: what every feature needs to know to sit on it."""

    skull: Skull
    turn: float
    across: float
    """How far eyes and brows are carried sideways."""
    down: float
    jaw_drop: float

    @classmethod
    def of(cls, skull: Skull, facing: float, face: Face) -> Bearing:
        turn = max(-1.25, min(1.25, facing)) * FAR_TURN
        return cls(skull, turn, turn * 30, 13 * face.pitch, face.jaw)

    def is_far(self, side: int) -> bool:
        return side * self.turn > 0

    def far(self, side: int, by: float) -> float:
        """1 on the near side; less on the far side, by up to `by` at a full turn."""
        return 1 - by * abs(self.turn) if self.is_far(side) else 1.0

    def eye(self, side: int) -> Point:
        return side * self.skull.apart * self.far(side, 0.2) + self.across, self.skull.eye_y + self.down

    def eye_half(self, side: int) -> float:
        return 31 * self.skull.eye * self.far(side, 0.3)

    def ear(self, side: int) -> Point:
        """Where an ear grows; it stays at the face's edge when the head turns."""
        return side * (self.skull.cheek + 1) + self.turn * 5, 20 - self.down * 0.5

    @property
    def nose(self) -> Point:
        return self.across * 1.9, (60 if self.skull.chin_y > 130 else 56) + self.down * 1.1

    @property
    def mouth(self) -> Point:
        skull = self.skull
        return self.across * 1.5, skull.chin_y - (49 if skull.chin_y > 130 else 32) + self.down * 0.9

    @property
    def chin(self) -> float:
        return self.skull.chin_y + self.jaw_drop - 6 * self.down / 13

    def contour(self) -> skia.Path:
        """The face's outline, skull and all."""
        s, chin = self.skull, self.chin
        right = [
            (0.0, s.top), (s.temple * 0.62, s.top * 0.9), (s.temple, -78), (s.temple * 0.99, -20), (s.cheek, s.cheek_y),
            (s.jaw, s.jaw_y + self.jaw_drop * 0.6), (s.chin, chin - 8), (0.0, chin),
        ]  # fmt: skip
        left = [(-x, y) for x, y in right[1:-1]][::-1]
        return blob([self.turned(x, y) for x, y in right + left])

    def turned(self, x: float, y: float) -> Point:
        """Where a point of the face's outline is carried when the head turns."""
        side = 1 if x > 0 else -1
        weight = max(0.0, (y + 110) / 260)
        # The far jaw goes out of sight sooner than the far temple does.
        squeezed = x * (self.far(side, 0.15 + 0.1 * min(1.0, weight)) if self.is_far(side) else 1.02)
        socket = 9 * abs(self.turn) * side if self.is_far(side) and -40 < y < 0 else 0
        return squeezed + self.turn * 34 * weight - socket, y


@dataclass(frozen=True)
class Flesh:
    """Skin and the two colours drawn on it: its shadow, warm and never grey, and its line."""

    skin: str
    shade: str
    line: str

    @classmethod
    def of(cls, skin: str) -> Flesh:
        return cls(skin, _shaded(skin), mix(skin, "#35102c", 0.76))


def _shaded(skin: str) -> str:
    """Skin in shadow: rosier and deeper by parts of itself, so that a dark skin is shaded like a light one."""
    red, green, blue = (round(c * part) for c, part in zip(rgb(skin), (0.84, 0.7, 0.78), strict=True))
    return f"#{red:02x}{green:02x}{blue:02x}"
