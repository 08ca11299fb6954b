"""The last frame of a shot, as it stood before anything was written over it, and whom it was about: what the next shot
comes through, where the script asks for that.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from limelight.stage.air.atmosphere import Atmosphere
from limelight.stage.camera import Camera, camera_at
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Planes, inside
from limelight.stage.compositor.tableau import Tableau
from limelight.stage.transitions.style import Subject
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS

HEAD = 300.0
"""Figure units that a head is tall: how large whoever a picture is about is in it."""


@dataclass(frozen=True)
class LastFrame:
    """One frame as the encoder takes it, (height * 3 / 2, width), and whom it is about, if anybody."""

    buffer: np.ndarray
    subject: Subject | None = None

    @property
    def planes(self) -> Planes:
        return inside(self.buffer)

    def save(self, path: Path) -> None:
        """Equal frames make equal bytes."""
        about = () if self.subject is None else (self.subject.x, self.subject.y, self.subject.size)
        whole = io.BytesIO()  # not into the file: C keeps silent when the last of it does not fit on the disk
        np.save(whole, self.buffer, allow_pickle=False)
        np.save(whole, np.array(about, np.float64), allow_pickle=False)
        path.write_bytes(whole.getbuffer())

    @classmethod
    def load(cls, path: Path) -> LastFrame:
        with path.open("rb") as file:
            buffer, about = np.load(file, allow_pickle=False), np.load(file, allow_pickle=False)
        return cls(buffer, Subject(*map(float, about)) if len(about) else None)


def last_frame(picture: Picture, cue: ShotCue) -> LastFrame:
    """How a drawn shot stands when it ends: no captions, and nothing of how it goes."""
    air = Atmosphere(picture, cue.frames)
    tableau = Tableau(picture, picture.shot, cue, air)
    number = cue.frames - 1
    tableau.stand_at(number)
    air.before(tableau.frame, number, tableau.veil)
    return LastFrame(tableau.buffer, subject_of(picture, tableau.track[number]))


def subject_at_first(picture: Picture, frames: int) -> Subject | None:
    """Whom a shot is about, where they stand when it begins."""
    return subject_of(picture, camera_at(picture.shot.move, 0, frames, FPS))


def subject_of(picture: Picture, camera: Camera) -> Subject | None:
    """Whom a picture is about as that camera sees them; None where no face is seen."""
    faces = [actor for actor in picture.actors if actor.heads and not actor.back]
    meant = next((actor for actor in faces if actor.name == picture.shot.focus), faces[0] if len(faces) == 1 else None)
    if meant is None:
        return None
    framing = Framing.of(picture, camera.at_depth(meant.depth))
    height, width = meant.heads[0].image.shape[:2]
    x, y = meant.head_x + width / 2, meant.head_y + height / 2
    size = HEAD * meant.unit * framing.zoom
    return Subject(framing.zoom * x + framing.x0, framing.zoom * y + framing.y0, size)
