"""What painters hand to the camera: cels with a place and a depth, and the light that falls on them.

A cel is painted in local colour or already lit, BGRA, premultiplied, 8 bits. Set space is the frame at zoom 1: 1080 x
1920 for 9:16; a set paints past its edges (`overscan`) for the camera to move in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from limelight.works.looks import HOUSE, BrandLook

FULL_SIDE = 1080
"""The shorter side of a frame of full size, for which measures in pixels are given."""
OVERSCAN = 110
"""Pixels painted beyond every edge of a frame of full size, in set space."""


def frame_unit(width: int, height: int) -> float:
    """What measures in pixels are multiplied with in a frame of this size: 1 at full size, a third in a draft."""
    return min(width, height) / FULL_SIDE


def overscan(width: int, height: int) -> int:
    """Pixels painted beyond every edge of a frame of this size; even."""
    return 2 * math.ceil(OVERSCAN * frame_unit(width, height) / 2)


@dataclass
class Cel:
    """One painted layer.

    `image` is (h, w, 4) uint8 BGRA premultiplied; `x`, `y` is its top left in set space (or in the figure's own space).
    `z` is depth: 1 in the picture plane, more is farther, less is nearer. `emit` cels add light and take none.
    `sway` is how much the wind skews it about its foot (0 none, 0.02 much).
    """

    name: str
    image: np.ndarray
    x: float = 0.0
    y: float = 0.0
    z: float = 1.0
    emit: bool = False
    sway: float = 0.0


@dataclass(frozen=True)
class Lamp:
    """A light in the scene: place and reach in set pixels, colour `#rrggbb`, strength. `pivot` is what it swings
    about.
    """

    x: float
    y: float
    reach: float
    colour: str
    strength: float = 1.0
    pivot: tuple[float, float] | None = None
    name: str = ""


@dataclass(frozen=True)
class Light:
    """How a place lights the people in it: ambient from above and below, rims from a side, haze and grade."""

    ambient_top: str = "#ffffff"
    ambient_bottom: str = "#ffffff"
    ambient: float = 1.0
    rims: tuple[tuple[str, float, float, float], ...] = ()
    """(colour, dx, dy, strength): light from (-dx, -dy)."""
    lamps: tuple[Lamp, ...] = ()
    shade: tuple[float, float] = (-14.0, -11.0)
    """Where the key light comes from, for cel shadows: pixels toward the light."""
    grade_shadow: str = "#1a1450"
    grade_light: str = "#ffe6cc"
    grade: float = 0.2
    bloom: float = 0.5
    vignette: float = 0.45
    dots: float = 0.08
    look: BrandLook = HOUSE
    """Whose light it is: how people are drawn in it, and how the picture is printed."""


@dataclass
class SetArt:
    """A painted, lit place: cels from far to near, its light, the frame it is painted for, and where people stand.

    `stand` is the y of the ground for people in the picture plane and `eye` the y of a standing adult's eyes at zoom
    1, in set space. `things` are named points that shots can be framed on ("grave": (560, 930)): inserts and wide
    shots use them. `rain` is 0 none to 1 storm; `petals` and the like are weather by name.
    """

    kind: str
    cels: list[Cel]
    light: Light
    width: int
    height: int
    stand: float = 1500.0
    eye: float = 760.0
    things: dict[str, tuple[float, float, float]] | None = None
    """name -> (x, y, half height of what is worth seeing)."""
    weather: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    """The weather that a room looks out on."""
    seated: bool = False
    """People sit in it."""
