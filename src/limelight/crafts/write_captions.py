"""Write the film's captions in one language as a file: SubRip or WebVTT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.subtitles import srt, vtt
from limelight.works.shots import Caption


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.1, memory_mb=60))
def write_captions(
    scenes: tuple[tuple[Caption, ...], ...],
    lengths: tuple[int, ...],
    language: str,
    form: Literal["srt", "vtt"],
) -> bytes:
    """The captions of all scenes in the film's time, as UTF-8; `lengths` are the scenes' frames."""
    captions = in_film_time(scenes, lengths)
    return (srt(captions) if form == "srt" else vtt(captions, language)).encode()


def in_film_time(scenes: Sequence[Sequence[Caption]], lengths: Sequence[int]) -> tuple[Caption, ...]:
    """Captions of scenes that follow one another, counted from the film's start."""
    starts = [0, *accumulate(lengths)][: len(scenes)]
    return tuple(
        replace(caption, start=caption.start + start)
        for start, captions in zip(starts, scenes, strict=True)
        for caption in captions
    )
