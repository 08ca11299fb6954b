"""What moves in a shot besides the people: the weather, a flame that flickers, a lamp that swings with all shadows.

Each is laid on the frame where it belongs: far rain and shadows behind the people, near rain and light over all.
"""

from __future__ import annotations

import numpy as np

from limelight.stage.burning import HELD, Flame
from limelight.stage.picture import Actor, Picture
from limelight.stage.planes import Planes
from limelight.stage.swinging import SwingingLamp, gain
from limelight.stage.switching import Switch
from limelight.stage.weather import Around, layers_of
from limelight.works.shots import FPS

HEAVY = ("storm", "rain", "snow", "fog")
"""Weathers that change all of the frame all of the time."""


class Atmosphere:
    """Plays the air of one shot. Call `behind` after the plate is seen, `before` when all figures are laid."""

    def __init__(self, picture: Picture, frames: int) -> None:
        self._layers = layers_of((*picture.weather, *picture.effects), around(picture, frames / FPS))
        self._lamp = SwingingLamp(picture) if picture.swinging else None
        self._switch = None if self._lamp else Switch.of(picture)
        self._flame = None if self._lamp or self._switch else Flame.of(picture)
        self.swings = self._lamp is not None
        self.falls_behind = any(layer.behind for layer in self._layers)
        """Whether any of the air is behind the people."""

    def stirs_before(self, number: int) -> bool:
        """Whether anything in the air, or the light on all, changes at this frame."""
        if self.swings or any(layer.stirs(number) for layer in self._layers):
            return True
        if self._switch is not None:
            return self._switch.stirs(number)
        return self._flame is not None and number % HELD == 0

    def behind(self, frame: Planes, number: int) -> None:
        """What happens between the place and the people, besides the weather."""
        if self._lamp:
            self._lamp.behind(frame, number / FPS)

    def before(self, frame: Planes, number: int, veil: np.ndarray | None = None) -> None:
        """The weather, and the light on all. `veil` says how much of the place is seen past the people, 255 all."""
        for layer in self._layers:
            layer.lay(frame, number, veil if layer.behind else None)
        if self._lamp:
            gain(frame, self._lamp.gain(number / FPS))
        elif self._switch is not None:
            self._switch.light(frame, number)
        elif self._flame is not None:
            self._flame.light(frame, number)


def falling(weather: tuple[str, ...]) -> str:
    """What falls all over the frame in this weather; nothing is empty."""
    return next((name for name in weather if name in HEAVY), "")


def around(picture: Picture, seconds: float) -> Around:
    """What the weather of a shot needs to know of it."""
    return Around(
        picture.width,
        picture.height,
        picture.seed,
        seconds,
        picture.light,
        picture.focus,
        picture.ground,
        mouths=tuple(mouth for actor in picture.actors if (mouth := _mouth(actor)) is not None),
    )


def _mouth(actor: Actor) -> tuple[float, float] | None:
    """Where an actor breathes, in the frame; None for one whose face is not seen."""
    drawn = next(iter(actor.heads[0].mouths.values()), None) if actor.heads else None
    if actor.back or drawn is None:
        return None
    height, width = drawn.image.shape[:2]
    return actor.head_x + drawn.x + width / 2, actor.head_y + drawn.y + height / 2
