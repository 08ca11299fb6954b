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
from limelight.sound.heard import NOTHING, Heard, Own
from limelight.sound.signal import abreast, lay, sides, silence
from limelight.sound.voices import voices
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

    def mixed(self) -> np.ndarray:
        """Their sum."""
        return self.voices + self.music + self.effects

    def abreast(self) -> np.ndarray:
        """`(n, 6)`: voices, music, effects, left and right of each."""
        return abreast([side for part in (self.voices, self.music, self.effects) for side in sides(part)])


def stems(
    timing: SceneTiming,
    scene: SceneShots,
    speeches: Sequence[Speech],
    score: np.ndarray,
    place: Place,
    speakers: Mapping[str, str],
    own: Own = NOTHING,
) -> Stems:
    """The scene's frames and `TAIL` seconds long."""
    where = f"{place.kind} {place.name} {place.id} {scene.place}"
    heard = Heard(timing, scene, ambience_of(where, scene.hour, scene.weather), speakers, own)
    spoken = voices(heard, {speech.line: speech for speech in speeches})
    happening = world.happenings(heard)
    if own.clips:
        spoken += world.clips(heard, alone=True)
        happening += world.clips(heard, alone=False)
    music = silence(heard.length)
    lay(music, score * ducking.of_score(heard, len(score))[:, None], 0)
    around = happening + world.beds(heard) * ducking.under_knocks(heard)[:, None]
    gone = ducking.at_the_end(heard)[:, None]
    return Stems(spoken * gone, music * gone, around * ducking.under_speech(heard)[:, None] * gone)


def mix(
    timing: SceneTiming,
    scene: SceneShots,
    speeches: Sequence[Speech],
    score: np.ndarray,
    place: Place,
    speakers: Mapping[str, str],
    own: Own = NOTHING,
) -> np.ndarray:
    """The scene's sound, stereo float32: its stems together."""
    return stems(timing, scene, speeches, score, place, speakers, own).mixed()
