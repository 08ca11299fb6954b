"""Play a picture: every frame of a shot, in the encoder's own planes, from a baked picture, a cue sheet, a camera move
and the titles that are read over it.

Work is spent only on what moves. Three clocks run: the lens holds for as long as its move is finer than a pixel, people
act on twos, weather falls on every frame; a frame in which nothing changed is the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from limelight.stage.air.atmosphere import Atmosphere
from limelight.stage.camera import Camera
from limelight.stage.compositor.defocus import smeared
from limelight.stage.compositor.last_frame import LastFrame, subject_at_first
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Cutout, Planes, blank, cutout, lay
from limelight.stage.compositor.tableau import Tableau
from limelight.stage.transitions import Passage
from limelight.works.cues import ShotCue


@dataclass(frozen=True)
class Title:
    """Words laid over the picture from frame `start` up to but not including `end`."""

    start: int
    end: int
    words: Cutout


class Lettered(Protocol):
    """A lettered picture, premultiplied BGRA, and its top left in the frame."""

    @property
    def image(self) -> np.ndarray: ...
    @property
    def x(self) -> int: ...
    @property
    def y(self) -> int: ...


class Showing(Protocol):
    """When it is read: from `start` up to but not including `end`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sprite(self) -> Lettered: ...


def titles(showings: Iterable[Showing]) -> list[Title]:
    """What is to be read, as it is laid."""
    return [Title(each.start, each.end, cutout(each.sprite.image, each.sprite.x, each.sprite.y)) for each in showings]


def play(
    picture: Picture, cue: ShotCue, titles: Sequence[Title] = (), every: int = 1, before: LastFrame | None = None
) -> Iterator[np.ndarray]:
    """Every frame of the shot as the encoder takes it, or every second one of them, and so on. The array is used again
    for the next frame.

    `before` is how the shot before stood, where it is still seen.
    """
    buffer, frame = blank(picture.width, picture.height)
    air = Atmosphere(picture, cue.frames)
    tableau = Tableau(picture, picture.shot, cue, air)
    passage = passage_of(picture, cue.frames, before)
    over: list[Title] = []
    for number in range(0, cue.frames, every):
        changed = tableau.at(number)
        read = [title for title in titles if title.start <= number < title.end]
        if changed or read != over or air.stirs_before(number) or passage.stirs(number):
            air.over(tableau.frame, frame, number, tableau.veil, changed=changed)
            _smear(frame, tableau.track[number])
            passage.show(frame, number)
            for title in read:
                lay(frame, title.words)
        over = read
        yield buffer


def passage_of(picture: Picture, frames: int, before: LastFrame | None = None) -> Passage:
    """How the shot comes and goes."""
    found = subject_at_first(picture, frames)
    shot = picture.shot
    if before is None:
        return Passage(shot.transition, shot.ending, frames, found=found)
    return Passage(shot.transition, shot.ending, frames, before.planes, before.subject, found)


def _smear(frame: Planes, camera: Camera) -> None:
    """What the lens sees while it is thrown round."""
    width, height = frame.size
    across, down = camera.smear_x * width, camera.smear_y * height
    smeared(frame.y, across, down)
    smeared(frame.u, across / 2, down / 2)
    smeared(frame.v, across / 2, down / 2)
