"""A model: how a character is drawn from every side, with every face and in every pose, as plain pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["turnaround", "faces", "poses"]
PARTS: tuple[Part, ...] = ("turnaround", "faces", "poses")

CROWN = 176.0
"""How far above the eyes a bare head ends, in head units."""


@dataclass(frozen=True)
class Drawing:
    """One drawing: a PNG on a clear ground. (x, y) is in its pixels the middle between the eyes.

    `unit` is pixels to a head unit.
    """

    name: str
    png: bytes
    x: float
    y: float
    unit: float


@dataclass(frozen=True)
class Stature:
    """How somebody stands, in head units about the eyes: the top of hat or hair (negative), the chin, the ground."""

    top: float
    chin: float
    floor: float

    @property
    def head(self) -> float:
        """Their head from crown to chin, hats and hair apart."""
        return self.chin + CROWN

    @property
    def heads(self) -> float:
        """How many heads of their own they are tall."""
        return (self.floor + CROWN) / self.head


@dataclass(frozen=True)
class Model:
    """One part of a character's model, in the order in which a sheet shows it. `lacks` is told where a person's own
    drawing has not all that an actor needs.
    """

    part: Part
    drawings: tuple[Drawing, ...]
    stature: Stature
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlaceView:
    """A place, seen once: a JPEG, and the colours of its light there on people, by what they are.

    `insert` is the thing that fills the frame, "" for the whole place.
    """

    hour: str
    weather: str
    insert: str
    jpeg: bytes
    light: tuple[tuple[str, str], ...] = ()
    toward: tuple[float, float] = (0.0, 0.0)
    """The way to the key light, in the frame."""
