"""Master the film's sound: the scenes' mixes laid one after another, their tails over the next, at one loudness."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.long_film import LongFilm
from limelight.sound.mastering import joined, mastered, sample_of
from limelight.sound.signal import faded
from limelight.works.loudness import LOUDNESS, USUAL
from limelight.works.shots import SceneTiming

_CUT = 0.005
"""Seconds in which an excerpt's sound comes in and goes."""


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=600))
def master_sound(
    mixes: tuple[Path, ...],
    timings: tuple[SceneTiming, ...],
    skip: int = 0,
    drop: int = 0,
    loudness: float = LOUDNESS[USUAL],
    *,
    scratch: Path,
) -> Path:
    """A WAV exactly as long as the film's frames, at `loudness` LUFS, no true peak above -1 dB.

    An excerpt leaves out the first `skip` and the last `drop` frames of its scenes; its cuts make no click.
    """
    film = LongFilm(mixes, timings)
    if film.long:
        begin, end = sample_of(skip), film.length - sample_of(drop)
        pieces = film.stretch(film.under(film.gains(loudness)), begin, end, _CUT)
        return wav.write_pieces(scratch / "sound.wav", (end - begin, 2), pieces)
    sound = mastered(joined([wav.read(mix) for mix in mixes], timings), loudness)
    heard = sound[sample_of(skip) : len(sound) - sample_of(drop)]
    return wav.write(scratch / "sound.wav", faded(heard, _CUT * bool(skip), _CUT * bool(drop)))
