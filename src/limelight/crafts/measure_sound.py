"""Measure the film's sound: its loudness and peak as mastered, and of each line how clear and how steady it is."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.sound import wav
from limelight.sound.levels import Levels
from limelight.sound.measuring import Sounding, measured
from limelight.works.loudness import LOUDNESS, USUAL, SoundMeasures
from limelight.works.shots import SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=300))
def measure_sound(
    sound: Path,
    mixes: tuple[Path, ...],
    timings: tuple[SceneTiming, ...],
    directed: dict[str, float],
    loudness: float = LOUDNESS[USUAL],
    *,
    notes: Notes,
) -> SoundMeasures:
    """What ITU-R BS.1770 reads off the mastered `sound`, and off the scenes' mixes line by line.

    `directed` is what each line's direction adds to its level, in decibels.
    """
    levels = [Levels.from_text(wav.sheet_of(mix)) for mix in mixes]
    heard = Sounding.of(lambda begin, end: wav.read(sound, begin=begin, end=end), wav.length(sound))
    found = measured(heard, levels, timings, directed, loudness)
    for miss in found.misses:
        notes.warn(f"{miss}.")
    return found
