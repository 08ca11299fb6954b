"""The key frame of a picture: the one that stands for the shot, before anybody has said a word of it.

It is the face at its strongest, everything that rises risen, the camera well into its move, no fade over it.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from limelight.stage.acting.faces import change_frames
from limelight.stage.atmosphere import Atmosphere
from limelight.stage.picture import Picture
from limelight.stage.planes import blank
from limelight.stage.tableau import Tableau
from limelight.works.cues import ShotCue
from limelight.works.shots import Figure, Shot

DRAWN = b"PK"
"""How a picture that the stage plays begins: it is a .npz."""
FRAMES = 120
"""A shot of usual length: where it is not known how long words will take, four seconds."""
EARLY, LATE = 48, 88
"""The frame that stands for a shot whose first face is the strongest, and of one that changes into it. Both are frames
on which every clock of the stage strikes; by the first, whoever rises has risen."""


def is_drawn(picture: Path) -> bool:
    """Whether the stage plays this file: a conformed clip is a film."""
    with picture.open("rb") as file:
        return file.read(len(DRAWN)) == DRAWN


def key_frame(picture: Picture) -> np.ndarray:
    """(h, w, 3) uint8 BGR."""
    cue = ShotCue(picture.shot.id, FRAMES)
    at = LATE if _changes_for_more(picture.shot, cue) else EARLY
    air = Atmosphere(picture, FRAMES)
    tableau = Tableau(picture, picture.shot, cue, air)
    tableau.at(at)
    buffer, frame = blank(picture.width, picture.height)
    np.copyto(buffer, tableau.buffer)
    air.before(frame, at, tableau.veil)
    return cv2.cvtColor(buffer, cv2.COLOR_YUV2BGR_I420)


def _changes_for_more(shot: Shot, cue: ShotCue) -> bool:
    """Whether the one in focus comes to a stronger face in the course of the shot, by the later of the two frames."""
    lead = next((figure for figure in shot.figures if figure.character == shot.focus), None)
    return lead is not None and bool(lead.changes) and change_frames(lead, cue)[-1] < LATE and _peak(lead)


def _peak(figure: Figure) -> bool:
    return figure.changes[-1].strength >= figure.strength
