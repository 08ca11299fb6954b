"""What a thing that people hold is: how it is drawn in the hand, and how an arm holds it.

It is drawn in the hand's space: the axis along y at x = `GRIP`, the business end toward -y, past the thumb (a spade's
toward +y, to the ground), after the palm and before the fingers that close over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limelight.stage.figures.placing import Held
from limelight.stage.figures.poses import Arm


@dataclass(frozen=True)
class Glow:
    """The light that a thing gives: its colour, how far it reaches in head units, how strong it is, and how far under
    the hand its heart lies.
    """

    colour: str
    reach: float
    strength: float = 0.8
    below: float = 0.0


@dataclass(frozen=True)
class Prop:
    """`arm` is how it is held in a pose that has no hand for it, and `side` the arm that likes to."""

    draw: Held
    side: Literal["near", "far"]
    arm: Arm
    cradled: Held | None = None
    """How it is drawn, its middle at (0, 0), where it lies between two hands; as in one hand where nothing is said."""
    broad: float = 48.0
    """How far from its middle each of two hands holds it, in head units."""
    behind: bool = False
    """Two hands lie before it (a wheel, a book), not under it."""
    glow: Glow | None = None
    """The light that falls from it on face, hands and place."""
