"""Write the film as a draft of Jianying (剪映): the shots and stems of a turnover laid out, captions as texts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.film_time import captions_in_film, scene_starts
from limelight.media.jianying import CONTENT, META, Draft, Laid, write
from limelight.works.shots import Caption, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=200))
def draft_for_jianying(
    name: str,
    folder: str,
    form: Literal["content", "meta"],
    width: int,
    height: int,
    timings: tuple[SceneTiming, ...],
    pictures: dict[str, str],
    segments: dict[str, Path],
    sounds: tuple[tuple[str, str], ...],
    stems: dict[str, Path],
    captions: tuple[tuple[str, tuple[tuple[Caption, ...], ...]], ...],
    *,
    scratch: Path,
) -> bytes:
    """One of the draft's two files. `folder` is where it will lie, with `pictures` by shot and `sounds` by track in it.

    `segments` and `stems` are the same files as they are now; `captions` are by language, and by scene.
    """
    starts = scene_starts(timings)
    shots = [
        Laid(str(Path(folder, pictures[timed.id])), segments[timed.id], start + timed.start, timed.frames)
        for start, timing in zip(starts, timings, strict=False)
        for timed in timing.shots
    ]
    heard = [(track, Laid(str(Path(folder, file)), stems[track], 0, starts[-1])) for track, file in sounds]
    read = [(language, captions_in_film(scenes, timings)) for language, scenes in captions]
    written = write(Draft(name, width, height, shots, heard, read), scratch)
    return (written / (CONTENT if form == "content" else META)).read_bytes()
