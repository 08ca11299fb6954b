"""Cue a shot: take out of a scene's timing, voices and captions just what this one shot's frames depend on."""

from __future__ import annotations

from limelight.core.graph import Needs, craft
from limelight.works.cues import ShotCue, Track, cue_sheet
from limelight.works.shots import Caption, SceneTiming
from limelight.works.speech import Speech


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.1, memory_mb=50))
def cue_shot(
    shot: str,
    timing: SceneTiming,
    speeches: tuple[Speech, ...],
    speakers: dict[str, str],
    languages: tuple[str, ...],
    captions: tuple[tuple[Caption, ...], ...],
) -> ShotCue:
    """The cue sheet of the shot with this id. `speakers` names the character of each line heard in it, `languages` the
    language of each track of the scene's `captions`, the uppermost first.
    """
    tracks = (Track(language, read) for language, read in zip(languages, captions, strict=True))
    return cue_sheet(shot, timing, speeches, speakers, tracks)
