"""Adopt a score: a person's own music as the score of a scene, or as the music of the whole film."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.media.errors import SoundSilent, SoundTooShort
from limelight.media.listening import listen
from limelight.sound import wav
from limelight.sound.own_music import Music, Stay, fitted
from limelight.sound.resampling import resampled
from limelight.sound.signal import RATE
from limelight.works.shots import FPS, SceneShots, SceneTiming

_LISTENED = 600.0
"""Seconds of music that are kept at hand; a film is shorter, and a longer one hears it again."""
_LEAST = 1.0
"""Seconds below which what goes round is no music, but a buzz."""


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=1200))
def adopt_score(
    file: Path,
    name: str,
    shots: SceneShots,
    timing: SceneTiming,
    offset: float = 0.0,
    ends_film: bool = False,
    whole: bool = False,
    *,
    scratch: Path,
    notes: Notes,
) -> Path:
    """A WAV as long as the scene and its tail, of the music in `file` (which its owner calls `name`).

    A `whole` film's music goes on from scene to scene: this one begins `offset` seconds into it. Raises SoundRefused.
    """
    stay = Stay(offset, whole, ends_film)
    music, damaged = _music(file, name)
    _report(music, damaged, name, timing, stay, notes)
    return wav.write(scratch / "score.wav", fitted(music, timing, shots, stay))


@lru_cache(maxsize=1)
def _music(file: Path, name: str) -> tuple[Music, int]:
    """The music, and how much of it could not be read. Kept for the next scene: a blob never changes."""
    sound = listen(file, name, most=_LISTENED)
    heard = resampled(sound.samples, sound.rate, RATE)
    music = Music(heard if heard.shape[1] == 2 else np.repeat(heard, 2, axis=1))
    if not len(music.samples):
        raise SoundSilent(file=name, seconds=sound.seconds, floor=-60)
    if len(music.samples) < _LEAST * RATE:
        raise SoundTooShort(file=name, seconds=len(music.samples) / RATE, what="music")
    return music, sound.damaged


def _report(music: Music, damaged: int, name: str, timing: SceneTiming, stay: Stay, notes: Notes) -> None:
    seconds, there = timing.frames / FPS, len(music.samples) / RATE
    if not music.reaches(stay, seconds):
        notes.remark(f"{name}: {there:.0f} s of music, which begins again where it is not heard to.")
    elif stay.whole:
        notes.remark(f"{name}: from {stay.offset:.1f} to {stay.offset + seconds:.1f} s of it.")
    else:
        notes.remark(f"{name}: {_first(seconds, there)}.")
    if damaged:
        notes.warn(f"{name} is damaged: what could be read of it is used. Copy it again if you can.")


def _first(seconds: float, there: float) -> str:
    more = f"s of {_LISTENED / 60:.0f} min or more" if there > _LISTENED - 1 else f"of {there:.1f} s"
    return f"its first {seconds:.1f} {more}"
