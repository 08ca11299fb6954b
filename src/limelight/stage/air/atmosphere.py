"""What moves in a shot besides the people: the weather, a flame that flickers, a lamp that swings with all shadows.

Each is laid on the frame where it belongs: what falls outside a room only where its windows show the outdoors, far rain
and shadows behind the people, near rain and light over all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.air.outlook import STEP
from limelight.stage.compositor.lens import View
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import NOWHERE, Box, Planes, blank, fill
from limelight.stage.light.burning import HELD, Flame
from limelight.stage.light.swinging import SwingingLamp, gain
from limelight.stage.light.switching import Switch
from limelight.stage.weather import Around, Layer, layers_of
from limelight.stage.weather._fall import Fall, Falls
from limelight.stage.weather.lightning import bolts
from limelight.works.shots import FPS

SILENT = 30.0
"""Figure units from the neck's pivot up to the mouth of somebody whose mouth is not drawn by itself."""
HEAVY = ("storm", "rain", "snow", "fog")
"""Weathers that change all of the frame all of the time."""


class Atmosphere:
    """Plays the air of one shot. Call `look` whenever the lens moved over the plate, `behind` after the plate is seen,
    `before` when all figures are laid.
    """

    def __init__(self, picture: Picture, frames: int) -> None:
        here = around(picture, frames / FPS)
        layers = layers_of((*picture.weather, *picture.effects), here)
        self._far, self._near = ([each for each in layers if each.behind == behind] for behind in (True, False))
        self._kept: Planes | None = None
        self._windows = list(_windows(picture, here))
        self._lamp = SwingingLamp(picture) if picture.swinging else None
        self._switch = None if self._lamp else Switch.of(picture)
        self._flame = None if self._lamp or self._switch else Flame.of(picture)
        self.swings = self._lamp is not None
        self.falls_behind = bool(self._windows) or bool(self._far)
        """Whether any of the air is behind the people."""

    def look(self, view: View) -> None:
        """The lens now sees this of the plate."""
        for window in self._windows:
            window.look(view)

    def stirs_before(self, number: int) -> bool:
        """Whether anything in the air, or the light on all, changes at this frame."""
        if self.swings or self._stirs_far_off(number) or any(layer.stirs(number) for layer in self._near):
            return True
        return self._switch is not None and self._switch.stirs(number)

    def flickers(self, number: int) -> Box:
        """Where the light of a flame changes at this frame."""
        return NOWHERE if self._flame is None or number % HELD else self._flame.box

    def shine(self, frame: Planes, number: int, box: Box) -> None:
        """The light of a flame, on what has just been laid inside a box."""
        if self._flame is not None:
            self._flame.light(frame, number, box)

    def behind(self, frame: Planes, number: int) -> None:
        """What happens between the place and the people, besides the weather."""
        if self._lamp:
            self._lamp.behind(frame, number / FPS)

    def before(self, frame: Planes, number: int, veil: np.ndarray | None = None) -> None:
        """The weather, and the light on all. `veil` says how much of the place is seen past the people, 255 all."""
        self._far_off(frame, number, veil)
        self._near_by(frame, number, self._near)

    def over(
        self, ground: Planes, frame: Planes, number: int, veil: np.ndarray | None = None, *, changed: bool = True
    ) -> None:
        """The ground with the weather and the light on it, into the frame. `changed` says whether the ground did.

        What falls before the people falls on every frame, all else on twos: the ground is kept with what lies behind.
        """
        falling = next(iter(self._near), None)
        if not isinstance(falling, Fall | Falls):
            fill(frame, ground)
            self.before(frame, number, veil)
            return
        if self._kept is None or changed or self._stirs_far_off(number):
            self._kept = blank(*frame.size)[1] if self._kept is None else self._kept
            fill(self._kept, ground)
            self._far_off(self._kept, number, veil)
        falling.fall_over(self._kept.y, frame.y, number)
        for plane, kept in ((frame.u, self._kept.u), (frame.v, self._kept.v)):
            np.copyto(plane, kept)
        self._near_by(frame, number, self._near[1:])

    def _stirs_far_off(self, number: int) -> bool:
        return any(layer.stirs(number) for layer in (*self._far, *self._windows))

    def _far_off(self, frame: Planes, number: int, veil: np.ndarray | None) -> None:
        """What is behind the people."""
        if veil is not None:
            for window in self._windows:
                window.lay(frame, number, veil)
        for layer in self._far:
            layer.lay(frame, number, veil)

    def _near_by(self, frame: Planes, number: int, layers: Sequence[Layer]) -> None:
        """What is before them, and the light on all."""
        for layer in layers:
            layer.lay(frame, number)
        if self._lamp:
            gain(frame, self._lamp.gain(number / FPS))
        elif self._switch is not None:
            self._switch.light(frame, number)


def _windows(picture: Picture, here: Around) -> Iterator[Window]:
    outlook, size = picture.outlook, (picture.width, picture.height)
    if outlook.open is not None:
        yield Window(outlook.open, size, layers_of(outlook.outside, replace(here, mouths=(), horizon=0.0)))
    if outlook.sky is not None:
        yield Window(outlook.sky, size, bolts(here), held=1)


class Window:
    """Weather that is seen only in a part of the plate, which a map tells: what falls outdoors in a room's windows,
    lightning in the sky. `held` is for how many frames.
    """

    def __init__(self, map_: np.ndarray, size: tuple[int, int], layers: list[Layer], held: int = 2) -> None:
        self._map, self._size, self._layers, self._held = map_, size, layers, held
        self._open = np.zeros(size[::-1], np.uint8)

    def look(self, view: View) -> None:
        width, height = self._size
        grown = STEP * view.zoom
        left, top = view.x - width / 2 / view.zoom, view.y - height / 2 / view.zoom
        matrix = np.array([[grown, 0, -left * view.zoom], [0, grown, -top * view.zoom]], np.float32)
        self._open = cv2.warpAffine(self._map, matrix, self._size, flags=cv2.INTER_LINEAR)

    def stirs(self, number: int) -> bool:
        return number % self._held == 0 and any(layer.stirs(number) for layer in self._layers)

    def lay(self, frame: Planes, number: int, veil: np.ndarray) -> None:
        if self._held == 1 and not self.stirs(number):
            return
        seen = cv2.multiply(veil, self._open, scale=1 / 255)
        for layer in self._layers:
            layer.lay(frame, number // self._held * self._held, seen)


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
        shine=_in_frame(picture.outlook.shine, picture),
        mouths=tuple(mouth for actor in picture.actors if (mouth := _mouth(actor)) is not None),
        cups=picture.outlook.steaming,
        wipers=picture.outlook.wiping,
        eaves=picture.outlook.eaves,
    )


def _in_frame(map_: np.ndarray | None, picture: Picture) -> np.ndarray | None:
    """A map of the plate, cut to the frame."""
    if map_ is None:
        return None
    margin = round(picture.margin / STEP)
    return map_[margin : margin + picture.height // STEP, margin : margin + picture.width // STEP]


def _mouth(actor: Actor) -> tuple[float, float] | None:
    """Where an actor breathes, in the frame; None for one whose face is not seen."""
    if actor.back or not actor.heads:
        return None
    drawn = next(iter(actor.heads[0].mouths.values()), None)
    if drawn is None:
        return actor.pivot[0], actor.pivot[1] - SILENT * actor.unit
    height, width = drawn.image.shape[:2]
    return actor.head_x + drawn.x + width / 2, actor.head_y + drawn.y + height / 2
