"""The world of a scene: its place and weather, what happens in it, and the sound of the clips that a person shot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from limelight.sound.effects import effect, play
from limelight.sound.effects_lasting import Lasting, lasting
from limelight.sound.heard import Heard
from limelight.sound.loudness import factor
from limelight.sound.signal import RATE, chance, faded, lay, samples, silence
from limelight.works.shots import FPS

_INTO, _OUT = 0.04, 0.7
_WALL = ((150, -6), (400, -9), (1200, -18), (5000, -32))
"""What a wall lets through of the weather."""
_CUT_IN, _CUT_OUT = 0.008, 0.04
"""Seconds in which a clip comes and goes at its cuts: it goes over what follows, so that no hole is heard."""
_STEPS = "steps"
"""Not heard twice where feet are seen."""
_LAST = 1.0
"""Seconds in which an effect ends that would outlast its scene."""


def beds(heard: Heard) -> np.ndarray:
    """The place and its weather, from the first frame until a little after the last."""
    seconds = (heard.whole or heard.timing).frames / FPS + _OUT
    laid = silence(heard.length)
    for bed in heard.ambience.beds:
        asked = Lasting(bed.name, (heard.scene.scene, bed.name), seconds, _WALL if bed.through_wall else ())
        for at, sound in lasting(asked, _INTO, _OUT, heard.begins / FPS, (heard.begins + heard.timing.frames) / FPS):
            lay(laid, sound, at - round(heard.begins / FPS * RATE), factor(bed.gain_db))
    return laid


def happenings(heard: Heard) -> np.ndarray:
    """The effects that start with a shot: those that the script names, then a person's own.

    A bed that a shot asks for lasts as long as the shot.
    """
    laid = silence(heard.length)
    going = {bed.name for bed in heard.ambience.beds}
    for shot, span in heard.shots:
        start = round(span.start * RATE)
        for name in shot.sounds:
            if (effect(name).BED and name in going) or (name == _STEPS and heard.footfalls.get(shot.id)):
                continue
            if effect(name).BED:
                asked = Lasting(name, (shot.id, name), span.seconds)
                for at, sound in lasting(asked, 0.15, 0.3, -span.start, heard.length / RATE - span.start):
                    lay(laid, sound, start + at)
            else:
                lay(laid, play(name, span.seconds, chance(shot.id, name)), start)
        if shot.id in heard.own.effects:
            lay(laid, _ended(heard.own.effects[shot.id], heard.length - start), start)
    return laid


def clips(heard: Heard, *, alone: bool) -> np.ndarray:
    """The sound of own clips while their shots stand: of those that are heard alone, or of the others."""
    laid = silence(heard.length)
    for start, sound in _cut(heard, alone):
        lay(laid, sound, start)
    return laid


def _cut(heard: Heard, alone: bool) -> Iterator[tuple[int, np.ndarray]]:
    for shot, span in heard.shots:
        if shot.id in heard.own.clips and (shot.id in heard.own.alone) is alone:
            sound = heard.own.clips[shot.id][: samples(span.seconds + _CUT_OUT)]
            yield round(span.start * RATE), faded(sound, _CUT_IN, _CUT_OUT)


def _ended(sound: np.ndarray, room: int) -> np.ndarray:
    """The sound as far as there is room for it, never cut off."""
    return sound if len(sound) <= room else faded(sound[:room], 0.0, _LAST)
