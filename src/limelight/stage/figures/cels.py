"""A whole figure as cels at the final pixel scale: behind, body, head, mouths, eyes, front, and where they belong.

The origin is where the middle between the eyes stands when the head is upright; expressions push and tilt the head
about it. Patches (mouths, eyes) are rectangles of the very head they belong to: pasted over it they replace, they do
not blend.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.stage.drawing.art import Cel, Lamp
from limelight.stage.drawing.paths import Point
from limelight.stage.figures.plot import EYE_LINE
from limelight.stage.figures.props.style import Glow

HELD = "held"
"""The name of the lamp that somebody carries."""
NOTHING = Cel("nothing", np.zeros((1, 1, 4), np.uint8))


@dataclass(frozen=True)
class FigureCels:
    """A figure's cels; their `x`, `y` are pixels from the origin. `mouths` and `eyes` replace what they lie on.

    `pivot` is the point that the head turns about; `shoulders` is (left, top, right, bottom); `chin` and `floor` are y
    pixels below the origin, `top` above it (negative), `height` from the top of hat or hair to the chin.
    """

    scale: float
    behind: Cel | None
    body: Cel
    head: Cel
    front: Cel | None
    mouths: dict[str, Cel]
    eyes: dict[str, Cel]
    pivot: tuple[float, float]
    shoulders: tuple[float, float, float, float]
    chin: float
    top: float
    floor: float
    lamp: Lamp | None = None
    """The light of what it holds, in pixels from the origin."""

    @property
    def height(self) -> float:
        return self.chin - self.top


@dataclass(frozen=True)
class Measures:
    """How a character stands, in head units about the eyes: what a shot's scale is reckoned from."""

    top: float
    chin: float
    shoulders: float
    floor: float


def held_lamp(shining: tuple[Point, Glow] | None, scale: float) -> Lamp | None:
    """The light of what is held, in pixels from the origin."""
    if shining is None:
        return None
    (x, y), glow = shining
    return Lamp(x * scale, (y - EYE_LINE) * scale, glow.reach * scale, glow.colour, glow.strength, name=HELD)
