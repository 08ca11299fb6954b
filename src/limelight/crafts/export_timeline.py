"""Export the timeline: one version's cut as OpenTimelineIO, every clip with its line and the reason for its shot."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.graph import Needs, craft
from limelight.media.film_time import captions_in_film, scene_starts
from limelight.media.timeline import Lane, Mark, Piece, timeline
from limelight.works.edit_notes import frames_of, shot_notes
from limelight.works.shots import Caption, SceneShots, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.3, memory_mb=120))
def export_timeline(
    title: str,
    language: str,
    film: str,
    shots: tuple[SceneShots, ...],
    timings: tuple[SceneTiming, ...],
    captions: tuple[tuple[Caption, ...], ...] = (),
    words: dict[str, str] | None = None,
    voices: dict[str, str] | None = None,
    scores: dict[str, str] | None = None,
) -> bytes:
    """The timeline as OTIO text in UTF-8.

    `film` is the film's file as seen from the timeline's folder; `words` are what each line says; `voices` (by line)
    and `scores` (by scene) are files written out beside it: what has none is marked as missing media.
    """
    starts = scene_starts(timings)
    said, voiced, scored = words or {}, voices or {}, scores or {}
    scenes = tuple(zip(starts, shots, timings, strict=False))
    whole = Piece("mix", 0, starts[-1], film)
    picture = tuple(piece for scene in scenes for piece in _pictures(*scene, whole, said))
    spoken = tuple(piece for scene in scenes for piece in _voices(scene[0], scene[2], language, said, voiced))
    score = tuple(_score(start, timing, language, scored) for start, _, timing in scenes)
    marks = tuple(_mark(each) for each in captions_in_film(captions, timings)) if captions else ()
    lanes = (
        Lane("Picture", "Video", picture),
        Lane("Mix", "Audio", (whole,)),
        Lane("Voices", "Audio", spoken),
        Lane("Score", "Audio", score),
    )
    return timeline(title, starts[-1], lanes, {"schema": 1, "language": language}, marks).encode()


def _pictures(start: int, scene: SceneShots, timing: SceneTiming, film: Piece, said: dict[str, str]) -> Iterator[Piece]:
    """The film's own picture, cut where its shots are."""
    drawn = {shot.id: shot for shot in scene.shots}
    for timed in timing.shots:
        at = start + timed.start
        about = shot_notes(drawn[timed.id], timing, timed, said)
        yield Piece(timed.id, at, timed.frames, film.media, at, film.frames, about)


def _voices(
    start: int, timing: SceneTiming, language: str, said: dict[str, str], voiced: dict[str, str]
) -> Iterator[Piece]:
    for line in timing.lines:
        about = {"slot": f"{line.id}/voice@{language}", "line": said.get(line.id, "")}
        yield Piece(line.id, start + line.start, frames_of(line), voiced.get(line.id, ""), about=about)


def _score(start: int, timing: SceneTiming, language: str, scored: dict[str, str]) -> Piece:
    about = {"slot": f"{timing.scene}/score@{language}"}
    return Piece(f"{timing.scene}/score", start, timing.frames, scored.get(timing.scene, ""), about=about)


def _mark(caption: Caption) -> Mark:
    return Mark(" ".join(caption.rows), caption.start, caption.frames, caption.speaker, {"line": caption.line})
