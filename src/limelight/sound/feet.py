"""Steps that are seen: each foot of the picture is heard as it comes down, where it does, on the ground it falls on."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects.steps import step
from limelight.sound.heard import Heard
from limelight.sound.loudness import factor
from limelight.sound.room import answer
from limelight.sound.signal import RATE, chance, lay, panned, silence
from limelight.works.shots import FPS

_PEAK_DB = -21.0
"""Of the step of somebody who fills the frame."""
_WIDTH = 0.6
_WET_DB = 8.0
"""How much more of the place is heard around a step than around a voice: nobody stands as near to it."""


def steps(heard: Heard) -> np.ndarray:
    """All footfalls of the scene; nothing where no feet are seen."""
    laid = silence(heard.length)
    for shot, span in heard.shots:
        for number, fall in enumerate(heard.footfalls.get(shot.id, ())):
            foot = step(heard.ambience.ground, chance(shot.id, "step", number))
            loud = factor(_PEAK_DB) * min(1.0, max(0.35, fall.near)) / max(1e-6, float(np.abs(foot).max()))
            where = float(np.clip(2 * fall.x - 1, -1, 1)) * _WIDTH
            lay(laid, panned(foot, where), round((span.start + fall.frame / FPS) * RATE), loud)
    if not laid.any():
        return laid
    return laid + factor(heard.ambience.room.wet + _WET_DB) * answer(laid, heard.ambience.room)
