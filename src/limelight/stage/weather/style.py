"""What weather is: layers of air laid on a frame, behind the people or before them, each a pure function of the frame's
number.

A kind of weather is told what is `Around` it and answers with its layers. Nothing here keeps time: a segment that is
made again has the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.art import Light, frame_unit

FULL_FRAME = 1080 * 1920
"""Pixels of the frame for which a kind says how many there are of what drifts."""


@dataclass(frozen=True)
class Around:
    """The frame that weather is in, in its pixels: the place's light, what the shot looks at, and where its ground
    begins.

    `shine` is where light hangs in the air (beams, the glow about a lamp), uint8, the whole frame at any size; `mouths`
    are where people breathe, `cups` where something steams.
    """

    width: int
    height: int
    seed: int = 0
    seconds: float = 10.0
    light: Light = field(default_factory=Light)
    focus: tuple[float, float] = (540.0, 960.0)
    horizon: float = 0.0
    shine: np.ndarray | None = None
    mouths: tuple[tuple[float, float], ...] = ()
    cups: tuple[tuple[float, float], ...] = ()
    wipers: tuple[tuple[float, float, float], ...] = ()
    """Where a car's wipers turn, x, y, and frame pixels to a page unit there; none where it is dry."""
    eaves: tuple[tuple[float, float, float], ...] = ()
    """Edges that rain runs off: left, right, and how far down the frame."""

    @property
    def size(self) -> tuple[int, int]:
        return self.width, self.height

    @property
    def unit(self) -> float:
        """What measures in pixels are multiplied with."""
        return frame_unit(self.width, self.height)

    def many(self, count: float) -> int:
        """As many as make this frame as dense as one of 9:16 with `count`."""
        return as_many(count, *self.size)


def as_many(count: float, width: int, height: int) -> int:
    """As many as make a frame of another shape as dense as one of 9:16 with `count`."""
    return max(1, round(count * width * height / (FULL_FRAME * frame_unit(width, height) ** 2)))


class Layer(Protocol):
    """One depth of the air. `behind` is laid past the people: `seen` then says how much of the place shows, 255 all."""

    behind: bool

    def stirs(self, number: int) -> bool:
        """Whether it differs at this frame from the one before."""
        ...

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None: ...


@dataclass(frozen=True)
class Weather:
    """One kind: its layers, from far to near. `wind` is how hard it blows, 0 still to 1 a gale."""

    layers: Callable[[Around], list[Layer]]
    wind: float = 0.12
    wet: bool = False
    outdoors: bool = False
    """It goes by outside: whoever is inside sees it through the windows, whatever the place is."""
