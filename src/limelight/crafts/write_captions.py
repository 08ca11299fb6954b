"""Write the film's captions in one language as a file: SubRip or WebVTT."""

from __future__ import annotations

from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.film_time import captions_in_film
from limelight.media.subtitles import srt, vtt
from limelight.works.shots import Caption, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.1, memory_mb=60))
def write_captions(
    captions: tuple[tuple[Caption, ...], ...],
    timings: tuple[SceneTiming, ...],
    form: Literal["srt", "vtt"],
    language: str,
) -> bytes:
    """The captions of all scenes, in order, counted from the film's start, as UTF-8."""
    read = captions_in_film(captions, timings)
    return (srt(read) if form == "srt" else vtt(read, language)).encode()
