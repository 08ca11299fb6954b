"""The key frame of a picture: the one that stands for the shot, before anybody has said a word of it.

It is the face at its strongest, everything that rises risen, the camera well into its move, no fade over it.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from limelight.stage.acting.moments import moments
from limelight.stage.acting.score import Conductor
from limelight.stage.acting.trailing import wind_of
from limelight.stage.air.atmosphere import Atmosphere
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import blank
from limelight.stage.compositor.tableau import Tableau
from limelight.works.cues import ShotCue
from limelight.works.shots import Figure

DRAWN = b"PK"
"""How a picture that the stage plays begins: it is a zip."""
FRAMES = 120
"""A shot of usual length: where it is not known how long words will take, four seconds."""
EARLY, LATE, LEAVING = 48, 88, 8
"""The frame that stands for a shot whose first face is the strongest, of one that changes into it, and of one that
somebody leaves. They are frames on which every clock of the stage strikes; by the first, whoever rises has risen."""
STRIKE = 8
"""Frames between two on which every clock strikes."""
BLINKS = ("half", "shut")
"""What lids are when somebody blinks."""


def is_drawn(picture: Path) -> bool:
    """Whether the stage plays this file: a conformed clip is a film."""
    with picture.open("rb") as file:
        return file.read(len(DRAWN)) == DRAWN


def key_frame(picture: Picture) -> np.ndarray:
    """(h, w, 3) uint8 BGR."""
    cue = ShotCue(picture.shot.id, FRAMES)
    at = _with_open_eyes(picture, cue, telling(picture, cue))
    air = Atmosphere(picture, FRAMES)
    tableau = Tableau(picture, picture.shot, cue, air)
    tableau.stand_at(at)
    buffer, frame = blank(picture.width, picture.height)
    np.copyto(buffer, tableau.buffer)
    air.before(frame, at, tableau.veil)
    return cv2.cvtColor(buffer, cv2.COLOR_YUV2BGR_I420)


def telling(picture: Picture, cue: ShotCue) -> int:
    """The frame that tells what the one in focus does: the stronger face, arms that have arrived, nobody half gone."""
    lead = next((figure for figure in picture.shot.figures if figure.character == picture.shot.focus), None)
    actor = next((actor for actor in picture.actors if lead and actor.name == lead.character), None)
    if lead is None or actor is None:
        return EARLY
    kinds = {beat.kind for beat in actor.beats}
    if "exit" in kinds:
        return LEAVING
    faces = [Conductor(cue, actor.unit).asked(beat) for beat in actor.beats if beat.kind == "face"]
    if faces:
        return LATE if faces[-1] < LATE and _peak(lead) else EARLY
    return LATE if kinds else EARLY


def _with_open_eyes(picture: Picture, cue: ShotCue, at: int) -> int:
    """That frame, or the nearest strike of all clocks before or after it at which nobody blinks."""
    figures, wind = {figure.character: figure for figure in picture.shot.figures}, wind_of(picture.weather)
    tracks = [moments(actor, figures[actor.name], cue, wind) for actor in picture.actors]
    near = (at + way * step for step in range(0, 33, STRIKE) for way in (1, -1))
    frames = (frame for frame in near if 0 <= frame < FRAMES)
    return next((frame for frame in frames if not any(track[frame].lid in BLINKS for track in tracks)), at)


def _peak(figure: Figure) -> bool:
    return bool(figure.changes) and figure.changes[-1].strength >= figure.strength
