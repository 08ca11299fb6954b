"""Print the storyboard: every shot on paper, with its still, its words and why it is so, as a PDF."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.film_time import scene_starts
from limelight.media.storyboard import Card, Cover, storyboard
from limelight.works.edit_notes import heard_in
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedShot


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=350))
def print_storyboard(
    title: str,
    subtitle: str,
    language: str,
    facts: tuple[tuple[str, str], ...],
    cast: tuple[tuple[str, str], ...],
    headings: dict[str, str],
    shots: tuple[SceneShots, ...],
    timings: tuple[SceneTiming, ...],
    words: dict[str, str],
    speakers: dict[str, str],
    stills: dict[str, Path],
    paper: Literal["a4", "letter"],
    *,
    scratch: Path,
) -> Path:
    """The PDF. `facts` are what its cover says besides the film's length; `headings` are the scenes', by id."""
    starts = scene_starts(timings)
    number = count(1)
    cards = [
        _card(next(number), shot, timed, start, timing, headings, words, speakers, stills)
        for start, scene, timing in zip(starts, shots, timings, strict=False)
        for shot, timed in zip(scene.shots, timing.shots, strict=True)
    ]
    length = ("Length", f"{_clock(starts[-1])}, {len(cards)} shots in {len(shots)} scenes")
    cover = Cover(title, subtitle, (length, *facts), cast, cards[0].still)
    path = scratch / "storyboard.pdf"
    storyboard(cover, cards, language, paper, path)
    return path


def _card(
    number: int,
    shot: Shot,
    timed: TimedShot,
    start: int,
    timing: SceneTiming,
    headings: dict[str, str],
    words: dict[str, str],
    speakers: dict[str, str],
    stills: dict[str, Path],
) -> Card:
    seen = shot.size if shot.move.kind == "hold" else f"{shot.size}, {shot.move.kind}"
    spoken = [(speakers.get(line.id, ""), words.get(line.id, "")) for line in heard_in(timing, timed)]
    when = f"{_clock(start + timed.start)}, for {timed.frames / FPS:.1f} s"
    scene = headings.get(timing.scene, "") if timed.start == 0 else ""
    return Card(number, stills[shot.id], (when, seen, shot.id), spoken, shot.reason, scene)


def _clock(frames: int) -> str:
    seconds = frames // FPS
    return f"{seconds // 60}:{seconds % 60:02}"
