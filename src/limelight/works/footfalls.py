"""When a foot comes down in a shot: what the picture shows, so that it is heard at that very frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.works.shots import Shot

FEET_SEEN = ("wide", "full")
"""Sizes of shots in which people are seen down to their feet."""
GOING = ("walk", "enter", "exit")
"""What people do with their feet."""


@dataclass(frozen=True)
class Footfall:
    """A foot on the ground, on a frame of its shot, at `x` across the picture (0 left, 1 right). `near` is how large
    its walker is seen: 1 fills the frame."""

    frame: int
    x: float
    near: float


@dataclass(frozen=True)
class Footfalls:
    shot: str
    falls: tuple[Footfall, ...]


def walked(shots: Iterable[Shot]) -> tuple[Shot, ...]:
    """The shots in which somebody goes whose feet can be seen."""
    return tuple(
        shot
        for shot in shots
        if shot.size in FEET_SEEN and any(deed.kind in GOING for figure in shot.figures for deed in figure.deeds)
    )
