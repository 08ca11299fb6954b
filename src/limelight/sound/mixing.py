"""The mix of one scene, and its stems: voices where they stand, the music behind them, and the world around it all.

A scene is mixed alone and rings on past its end; scenes overlap when they are laid one after another. So a changed line
changes one scene's sound and no other. The mix is the float32 sum of the three stems in their order, to the bit, so
that an editor who is handed the stems has the film's own sound.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.sound import ducking, world
from limelight.sound.ambience import ambience_of
from limelight.sound.feet import steps
from limelight.sound.heard import NOTHING, Heard, Own
from limelight.sound.levels import Levels
from limelight.sound.loudness import energies
from limelight.sound.signal import RATE, abreast, lay, sides, silence
from limelight.sound.voices import voices
from limelight.works.footfalls import Footfalls
from limelight.works.places import Place
from limelight.works.shots import SceneShots, SceneTiming
from limelight.works.speech import Speech


@dataclass(frozen=True)
class Stems:
    """Three parts of one sound, each `(n, 2)` float32."""

    voices: np.ndarray
    """Whoever speaks; a clip that is heard alone speaks for itself."""
    music: np.ndarray
    effects: np.ndarray
    """The place, what happens in it, and the clips that are heard under it all."""
    levels: Levels

    def mixed(self) -> np.ndarray:
        """Their sum."""
        return self.voices + self.music + self.effects

    def abreast(self) -> np.ndarray:
        """`(n, 6)`: voices, music, effects, left and right of each."""
        return abreast([side for part in (self.voices, self.music, self.effects) for side in sides(part)])


def hearing(
    timing: SceneTiming,
    scene: SceneShots,
    place: Place,
    speakers: Mapping[str, str],
    own: Own = NOTHING,
    footfalls: Sequence[Footfalls] = (),
) -> Heard:
    """The scene as its mixer hears it."""
    words = f"{place.name} {place.id} {scene.place}"
    ambience = ambience_of(place.kind, words, scene.hour, scene.weather)
    return Heard(timing, scene, ambience, speakers, own, {each.shot: each.falls for each in footfalls})


def stems(
    timing: SceneTiming,
    scene: SceneShots,
    speeches: Sequence[Speech],
    score: np.ndarray,
    place: Place,
    speakers: Mapping[str, str],
    own: Own = NOTHING,
    footfalls: Sequence[Footfalls] = (),
) -> Stems:
    """The scene's frames and `TAIL` seconds long."""
    heard = hearing(timing, scene, place, speakers, own, footfalls)
    spoken, around = apart(heard, speeches)
    music = silence(heard.length)
    lay(music, score, 0)
    weighed = energies(music, RATE)
    fader = ducking.fader(weighed)
    music *= np.float32(fader)
    before = Levels(energies(spoken, RATE), weighed * fader**2 + energies(around, RATE))
    depths = ducking.depths(heard, before)
    music = ducking.music_behind(heard, music, depths)
    around *= ducking.under_speech(heard, depths)[:, None]
    gone = ducking.at_the_end(heard)
    if gone is not None:
        spoken, music, around = (part * gone[:, None] for part in (spoken, music, around))
    return _clear(heard, spoken, music, around, before)


def apart(heard: Heard, speeches: Sequence[Speech]) -> tuple[np.ndarray, np.ndarray]:
    """Whoever speaks, and the world around, before anything gives way to anything."""
    spoken = voices(heard, {speech.line: speech for speech in speeches})
    happening = world.happenings(heard) + steps(heard)
    if heard.own.clips:
        spoken += world.clips(heard, alone=True)
        happening += world.clips(heard, alone=False)
    return spoken, happening + world.beds(heard) * ducking.under_knocks(heard)[:, None]


def _clear(heard: Heard, spoken: np.ndarray, music: np.ndarray, around: np.ndarray, before: Levels) -> Stems:
    """The parts with the bed so far down under each line that every word of it is clear."""
    levels = Levels(before.voices, energies(music + around, RATE))
    lacking = ducking.deeper(heard, levels)
    if lacking:
        further = ducking.further(heard, lacking)[:, None]
        music, around = music * further, around * further
        levels = Levels(levels.voices, ducking.weighed(levels.bed, lacking))
    return Stems(spoken, music, around, levels)
