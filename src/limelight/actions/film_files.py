"""The files of a made film: what each is called, which slot it comes from, how long the film plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path

from limelight.actions.made import Film
from limelight.actions.opened import CHOICES, Opened
from limelight.core.errors import InputError
from limelight.core.report import Report
from limelight.kinds import film
from limelight.kinds.film.scene import clock
from limelight.works.loudness import SoundMeasures
from limelight.works.naming import parse_slot
from limelight.works.problems import nearest
from limelight.works.shots import FPS, SceneShots, SceneTiming


class NotInTheFilm(InputError):
    code = "not-in-the-film"
    sentence = "There is nothing from {begin} on: the film is {length} long."


def outputs(here: Opened, plan: film.FilmPlan, report: Report, out: Path) -> dict[Path, str]:
    """The files of every finished film -> their digests. The cut and the poster are the first film's.

    Beside an excerpt, or a draft, stands nothing else.
    """
    part = plan.excerpt.name if plan.excerpt else ""
    finished = [version for version in plan.versions if film.master_slot(version, part) in report.outputs]
    named = [pair for version in finished for pair in _names(here.production.slug, version, plan.excerpt)]
    files: dict[Path, str] = {}
    for name, slot in named:
        if slot in report.outputs:
            files.setdefault(out / name, report.digest(slot))
    return files


def _names(slug: str, version: film.Version, excerpt: film.Excerpt | None) -> Iterator[tuple[str, str]]:
    if excerpt:
        yield version.film_name(slug, _stretch_name(excerpt)), film.master_slot(version, excerpt.name)
        return
    yield version.film_name(slug), film.master_slot(version)
    if version.draft:
        return
    told = f"{slug}.{version.variant}" if version.variant else slug
    for language in version.captions:
        for form in ("srt", "vtt"):
            yield f"{told}.{language}.{form}", film.subtitles_slot(form, version.voices, language, version.variant)
    beside = f"{version.variant}." if version.variant else ""
    yield f"{beside}timeline.otio", film.timeline_slot(version)
    yield f"{beside}score.mid", film.sheet_slot("midi", version.voices, version.variant)
    yield f"{beside}poster.png", film.poster_slot(version.frame, version.variant)


def _stretch_name(excerpt: film.Excerpt) -> str:
    """As file names write it: `0m20-0m30`."""
    begin, end = clock(excerpt.begin).replace(":", "m"), "end" if excerpt.end == inf else clock(excerpt.end)
    return f"{begin}-{end.replace(':', 'm')}"


def films(here: Opened, plan: film.FilmPlan, report: Report, files: Mapping[Path, str]) -> tuple[Film, ...]:
    by_digest = {digest: path for path, digest in files.items()}
    part = plan.excerpt.name if plan.excerpt else ""
    return tuple(
        Film(
            by_digest[report.digest(slot)],
            *(version.voices, version.captions, version.aspect, *film.frame_size(version.frame)),
            _length(here, plan, version, report),
            version.variant,
            version.draft,
            _measures(here, version, report),
        )
        for version in plan.versions
        if (slot := film.master_slot(version, part)) in report.outputs
    )


def _measures(here: Opened, version: film.Version, report: Report) -> SoundMeasures | None:
    slot = film.measures_slot(version.voices, version.variant)
    return here.store.read(report.digest(slot), SoundMeasures) if slot in report.outputs else None


def _length(here: Opened, plan: film.FilmPlan, version: film.Version, report: Report) -> float:
    """How long the film plays, in seconds: an excerpt as long as the shots it meets."""
    starts, shown = 0, 0
    for scene in plan.scenes_of(version.variant):
        timing = here.store.read(report.digest(scene.timing_slot(version.voices)), SceneTiming)
        shown += sum(
            shot.frames
            for shot in timing.shots
            if not plan.excerpt or plan.excerpt.meets(starts + shot.start, starts + shot.start + shot.frames)
        )
        starts += timing.frames
    return shown / FPS


def refuse_beyond(here: Opened, plan: film.FilmPlan, report: Report) -> None:
    """Raise NotInTheFilm for an excerpt that begins after the film's end."""
    if not plan.excerpt or report.stopped or report.failed:
        return
    version = plan.versions[0]
    slots = [scene.timing_slot(version.voices) for scene in plan.scenes_of(version.variant)]
    timings = [here.store.read(report.digest(slot), SceneTiming) for slot in slots if slot in report.outputs]
    length = sum(timing.frames for timing in timings) / FPS
    if len(timings) == len(slots) and plan.excerpt.begin >= length:
        raise NotInTheFilm(begin=clock(plan.excerpt.begin), length=clock(length))


def unplaced(here: Opened, plan: film.FilmPlan, report: Report) -> Iterator[str]:
    """Own pictures and effects, and choices, whose shot the film does not have: it is told, never guessed."""
    scenes = [scene for version in plan.versions for scene in plan.scenes_of(version.variant)]
    made = [
        here.store.read(report.digest(scene.shots_slot), SceneShots)
        for scene in scenes
        if scene.shots_slot in report.outputs
    ]
    if len(made) < len(scenes):
        return
    known = {shot.id for shots in made for shot in shots.shots}
    for shot in sorted((plan.own.pictures() | plan.own.effects()) - known):
        near = nearest(shot, known)
        hint = f" Did you mean {near}?" if near else ""
        yield f"own/{shot}: the film has no shot of that name, and does not use the file.{hint}"
    stand = {shots.scene for shots in made}
    for choice in here.choices.all():
        asked = parse_slot(choice.slot)
        shot = f"{asked.scene}/{asked.item}" if asked and asked.item.startswith("sh") else ""
        if asked and shot and asked.scene in stand and shot not in known and not choice.own:
            where = f"{CHOICES}:{here.choices.line_of(choice.slot)}"
            yield f"{where}: the film has no shot {shot} now. What was chosen for it counts again if it returns."
