"""A character for its model sheet: from every side, with every face, in every pose, in the plain light of a studio."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.puppet import lay_over
from limelight.stage.drawing.art import Light
from limelight.stage.figures import FigureCels, draw_figure, face, measures
from limelight.stage.figures.poses import pose_named
from limelight.stage.light.shading import apply, light_map
from limelight.works.cast import Character
from limelight.works.models import Part, Stature
from limelight.works.vocabulary import EXPRESSIONS, POSES

STUDIO = Light(
    ambient_top="#fffdf8", ambient_bottom="#f1ebf0", ambient=1.0, rims=(("#fff4e2", 9.0, 7.0, 0.35),), grade=0, dots=0
)
VIEWS: Mapping[str, float] = {
    "profile left": -2.0,
    "three-quarter left": -1.0,
    "front": 0.0,
    "three-quarter right": 1.0,
    "profile right": 2.0,
}
"""Each view of a turnaround but the last, which is from behind."""
BACK = "from behind"
WHOLE, PORTRAIT, HALF = 0.42, 0.62, 0.34
"""Pixels to a head unit: of a figure seen whole, of a head, of a figure seen to the knees."""
BUST, KNEES = 330.0, 1150.0
"""How far below the eyes a portrait and a pose go, in head units."""
FACE_FACING, POSE_FACING = 0.55, 1.0
NOTHING = "none"
EDGE = 8


@dataclass(frozen=True)
class Cut:
    """A drawing on a clear ground: (h, w, 4) uint8 BGRA premultiplied; (x, y) in it is the middle between the eyes."""

    name: str
    image: np.ndarray
    x: float
    y: float
    unit: float


def stature(character: Character) -> Stature:
    """How tall the character is drawn."""
    size = measures(character.look)
    return Stature(size.top, size.chin, size.floor)


def drawings(character: Character, part: Part) -> Iterator[Cut]:
    """Every drawing of one part of the character's model."""
    yield from _PARTS[part](character)


def _turnaround(character: Character) -> Iterator[Cut]:
    for name, facing in VIEWS.items():
        yield _drawn(character, name, WHOLE, facing=facing)
    yield _drawn(character, BACK, WHOLE, back=True)


def _faces(character: Character) -> Iterator[Cut]:
    for name in EXPRESSIONS:
        yield _drawn(character, name, PORTRAIT, expression=name, facing=FACE_FACING, below=BUST)


def _poses(character: Character) -> Iterator[Cut]:
    below = min(KNEES, measures(character.look).floor + EDGE)
    if character.holds not in ("", NOTHING):
        yield _drawn(
            character, f"carries: {character.holds}", HALF, holds=character.holds, facing=POSE_FACING, below=below
        )
    for name in POSES:
        held = pose_named(name).grips or NOTHING
        yield _drawn(character, name, HALF, pose=name, holds=held, facing=POSE_FACING, below=below)


_PARTS: dict[Part, Callable[[Character], Iterator[Cut]]] = {
    "turnaround": _turnaround,
    "faces": _faces,
    "poses": _poses,
}


def _drawn(
    character: Character,
    name: str,
    scale: float,
    *,
    expression: str = "neutral",
    pose: str = "rest",
    holds: str = NOTHING,
    facing: float = 0.0,
    back: bool = False,
    below: float = 2400.0,
) -> Cut:
    """`below` is how far under the eyes it is seen, in head units."""
    cels = draw_figure(
        character,
        pose=pose,
        holds=holds,
        facing=facing,
        face=face(expression),
        scale=scale,
        light=STUDIO,
        back=back,
        talks=False,
        below=below * scale,
    )
    image, x, y = flattened(cels)
    return Cut(name, _lit(image, scale), x, y, scale)


def flattened(cels: FigureCels) -> tuple[np.ndarray, float, float]:
    """A figure's cels over one another, with a clear edge around, and where its origin lies in them."""
    shown = [cel for cel in (cels.behind, cels.body, cels.head, cels.front) if cel is not None]
    left = int(min(cel.x for cel in shown)) - EDGE
    top = int(min(cel.y for cel in shown)) - EDGE
    right = int(max(cel.x + cel.image.shape[1] for cel in shown)) + EDGE
    bottom = int(max(cel.y + cel.image.shape[0] for cel in shown)) + EDGE
    sheet = np.zeros((bottom - top, right - left, 4), np.uint8)
    for cel in shown:
        lay_over(sheet, cel.image, round(cel.x) - left, round(cel.y) - top)
    return sheet, -left, -top


def _lit(image: np.ndarray, scale: float) -> np.ndarray:
    outline = cv2.extractChannel(image, 3)
    light = light_map(outline, STUDIO, frame_height=image.shape[0], breadth=scale, unit=scale)
    return apply(image, light)
