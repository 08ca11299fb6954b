"""Lay out the cut for an editing program: every shot a clip of its own, the stems under them, the lines as markers.

It is `timeline.otio` of a turnover: all media lie beside it and are named by relative paths, so that the folder may be
moved anywhere. The stems are the film's sound apart: together they are the mix, so the mix is on no track.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from limelight.core.graph import Needs, craft
from limelight.media.film_time import scene_starts
from limelight.media.timeline import Lane, Mark, Piece, timeline
from limelight.works.edit_notes import shot_notes, spoken
from limelight.works.shots import SceneShots, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.3, memory_mb=120))
def lay_out_cut(
    title: str,
    language: str,
    shots: tuple[SceneShots, ...],
    timings: tuple[SceneTiming, ...],
    words: dict[str, str],
    speakers: dict[str, str],
    pictures: dict[str, str],
    sounds: tuple[tuple[str, str], ...],
    takes: dict[str, str] | None = None,
) -> bytes:
    """The timeline as OTIO text in UTF-8.

    `pictures` are the files of the shots by id, `sounds` the names and files of the tracks of sound; `takes` says
    of a shot which take of its picture a person chose, and why.
    """
    starts, chosen = scene_starts(timings), takes or {}
    scenes = zip(starts, shots, timings, strict=False)
    picture = tuple(piece for scene in scenes for piece in _pictures(*scene, pictures, words, chosen))
    heard = [Lane(name, "Audio", (_clip(file, 0, starts[-1], {}),)) for name, file in sounds]
    marks = [
        Mark(line.words, line.start, line.frames, line.speaker, {"line": line.line, "words": line.words})
        for line in spoken(timings, starts, words, speakers)
    ]
    about = {"schema": 1, "language": language}
    return timeline(title, starts[-1], (Lane("Picture", "Video", picture), *heard), about, marks).encode()


def _pictures(
    start: int,
    scene: SceneShots,
    timing: SceneTiming,
    pictures: dict[str, str],
    words: dict[str, str],
    chosen: dict[str, str],
) -> Iterator[Piece]:
    known = {shot.id: shot for shot in scene.shots}
    for timed in timing.shots:
        about = {"shot": timed.id, "take": chosen.get(timed.id, _MACHINES)}
        about |= shot_notes(known[timed.id], timing, timed, words)
        yield _clip(pictures[timed.id], start + timed.start, timed.frames, about)


_MACHINES = "the machine's own"


def _clip(file: str, start: int, frames: int, about: dict[str, object]) -> Piece:
    """A whole file on a track. Editing programs find media that moved by the clip's name: it is the file's."""
    return Piece(PurePosixPath(file).name, start, frames, file, about=about)
