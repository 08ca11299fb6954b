"""The mix of one scene: voices where they stand, the place around them, what happens, and the music behind it all.

A scene is mixed alone and rings on past its end; scenes overlap when they are laid one after another. So a changed line
changes one scene's sound and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.sound.ambience import Ambience, ambience_of
from limelight.sound.effects import effect, play
from limelight.sound.loudness import factor
from limelight.sound.room import answer
from limelight.sound.score.form import BREATH, Span
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE, chance, faded, fast_size, lay, panned, samples, shaped
from limelight.works.places import Place
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedLine
from limelight.works.speech import RATE as SPEECH_RATE
from limelight.works.speech import Speech

_BED_DUCK, _HIT_DUCK, _SCORE_DUCK = -6.0, -6.0, -6.5
"""How far the place, what happens in it, and the music step back while somebody speaks."""
_UNSEEN_DRY_DB = -1.5
_BREATH_DUCK = -12.0
"""How far the world sinks while a knock is waited for and heard."""
_WIDTH = 0.45
"""How far from the middle a voice may stand: captions and faces are narrow, and many listen on one loudspeaker."""
_UNSEEN_DB = 5.0
"""How much more of the place is heard around a voice that is not in the picture."""
_INTO, _OUT = 0.04, 0.7
_WALL_HERTZ, _WALL_DB = (150, 400, 1200, 5000), (-6, -9, -18, -32)
"""What a wall lets through of the weather."""
_SCENE_KNOCK = "knock"


@dataclass(frozen=True)
class Stage:
    """Everything of a scene that its sound depends on."""

    timing: SceneTiming
    scene: SceneShots
    ambience: Ambience
    speakers: Mapping[str, str]
    """Who says which line; a line that is not in it stands in the middle."""

    @property
    def length(self) -> int:
        return samples(self.timing.frames / FPS + TAIL)

    @property
    def shots(self) -> list[tuple[Shot, Span]]:
        made = {shot.id: shot for shot in self.scene.shots}
        return [
            (made[entry.id], Span(entry.start / FPS, (entry.start + entry.frames) / FPS)) for entry in self.timing.shots
        ]

    @property
    def spoken(self) -> list[Span]:
        return [Span(line.start / FPS, line.start / FPS + line.seconds) for line in self.timing.lines]


def mix(
    timing: SceneTiming,
    scene: SceneShots,
    speeches: Sequence[Speech],
    score: np.ndarray,
    place: Place,
    speakers: Mapping[str, str],
) -> np.ndarray:
    """Stereo float32, the scene's frames and `TAIL` seconds long."""
    where = f"{place.kind} {place.name} {place.id} {scene.place}"
    stage = Stage(timing, scene, ambience_of(where, scene.hour, scene.weather), speakers)
    mixed = _voices(stage, {speech.line: speech for speech in speeches})
    mixed += _happenings(stage) * _ducked(stage, stage.spoken, _HIT_DUCK)[:, None]
    world = _ducked(stage, stage.spoken, _BED_DUCK) * _ducked(stage, _held(stage), _BREATH_DUCK)
    mixed += _beds(stage) * world[:, None]
    lay(mixed, score * _ducked(stage, stage.spoken, _SCORE_DUCK, length=len(score))[:, None], 0)
    return mixed.astype(np.float32)


# -- voices ------------------------------------------------------------------------------------------------------------


def _voices(stage: Stage, speeches: Mapping[str, Speech]) -> np.ndarray:
    dry, sent = np.zeros((stage.length, 2), np.float32), np.zeros((stage.length, 2), np.float32)
    for line in stage.timing.lines:
        speech = speeches[line.id]
        if speech.pcm:
            where, seen = _stands(stage, line)
            voice = panned(_doubled(np.frombuffer(speech.pcm, "<f4")), where)
            lay(dry, voice, round(line.start / FPS * RATE), factor(0 if seen else _UNSEEN_DRY_DB))
            lay(sent, voice, round(line.start / FPS * RATE), factor(0 if seen else _UNSEEN_DB))
    return dry + factor(stage.ambience.room.wet + 6) * answer(sent, stage.ambience.room)


def _stands(stage: Stage, line: TimedLine) -> tuple[float, bool]:
    """Where the speaker of a line is across the frame, as a pan, and whether the picture shows them."""
    shot = next(shot for shot in stage.scene.shots if shot.id == line.shot)
    speaker = stage.speakers.get(line.id, "")
    figure = next((figure for figure in shot.figures if figure.character == speaker), None)
    if figure is None:
        return 0.0, not speaker
    return float(np.clip((figure.x - 0.5) * 2, -1, 1)) * _WIDTH, True


def _doubled(mono: np.ndarray) -> np.ndarray:
    """Speech at the mix's rate, twice its own."""
    size = fast_size(len(mono) + SPEECH_RATE // 50)
    spectrum = np.fft.rfft(mono.astype(np.float32), size)
    whole = np.zeros(size + 1, spectrum.dtype)
    whole[: len(spectrum)] = spectrum
    return 2 * np.fft.irfft(whole, 2 * size)[: 2 * len(mono)].astype(np.float32)


# -- the place and what happens ----------------------------------------------------------------------------------------


def _beds(stage: Stage) -> np.ndarray:
    """The place and its weather, from the first frame until a little after the last."""
    seconds = stage.timing.frames / FPS + _OUT
    beds = np.zeros((stage.length, 2), np.float32)
    for bed in stage.ambience.beds:
        sound = play(bed.name, seconds, chance(stage.scene.scene, bed.name))
        if bed.through_wall:
            sound = shaped(sound, _WALL_HERTZ, _WALL_DB)
        lay(beds, faded(sound, _INTO, _OUT), 0, factor(bed.gain_db))
    return beds


def _happenings(stage: Stage) -> np.ndarray:
    """The effects that start with a shot; a bed that a shot asks for lasts as long as the shot."""
    heard = np.zeros((stage.length, 2), np.float32)
    going = {bed.name for bed in stage.ambience.beds}
    for shot, span in stage.shots:
        for name in shot.sounds:
            if effect(name).BED and name in going:
                continue
            sound = play(name, span.seconds, chance(shot.id, name))
            lay(heard, faded(sound, 0.15, 0.3) if effect(name).BED else sound, round(span.start * RATE))
    return heard


# -- what gives way to what --------------------------------------------------------------------------------------------


def _held(stage: Stage) -> list[Span]:
    return [Span(span.start - BREATH, span.start + 1.9) for shot, span in stage.shots if _SCENE_KNOCK in shot.sounds]


def _ducked(stage: Stage, spans: Iterable[Span], by_db: float, length: int = 0) -> np.ndarray:
    """A gain that sinks by so much during the spans: quickly down, slowly up, without a step."""
    times = np.arange(0, stage.timing.frames / FPS + TAIL + 0.02, 0.01)
    depth = np.zeros(len(times))
    for span in spans:
        into = np.clip((times - span.start + 0.16) / 0.14, 0, 1)
        back = np.clip((span.end + 0.45 - times) / 0.4, 0, 1)
        depth = np.maximum(depth, np.minimum(into, back))
    at = np.arange(length or stage.length) / RATE
    return _factors(np.interp(at, times, depth * by_db))


def _factors(decibels: np.ndarray) -> np.ndarray:
    return (10 ** (decibels / 20)).astype(np.float32)
