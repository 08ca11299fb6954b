"""Make: a folder with a screenplay becomes a film. Only what changed is made; what is finished is kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

from limelight.actions.deliveries import Delivery, deliver
from limelight.actions.finding import find_productions
from limelight.actions.forecast import Forecast
from limelight.actions.opened import Opened, opened
from limelight.actions.versions import untranslated, versions
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.core.report import Failure, Report
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.kinds import film
from limelight.kinds.film.scene import clock
from limelight.works.production import save_ids
from limelight.works.shots import FPS, SceneTiming


class NotAStretch(InputError):
    code = "not-a-stretch"
    sentence = "--from {begin} --to {end} is no stretch of time: it must end after it begins."


class NotInTheFilm(InputError):
    code = "not-in-the-film"
    sentence = "There is nothing from {begin} on: the film is {length} long."


@dataclass(frozen=True)
class MakeRequest:
    """`voices`, `captions` and `aspect` stand in for limelight.toml where given; captions ("none",) writes none."""

    folder: Path = Path(".")
    voices: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    aspect: str = ""
    out: Path | None = None
    """None is `out` in the production's folder. Each episode of a series has a folder of its own in it."""
    budget: float | None = None
    """What paid engines may charge for this production, in all."""
    variant: str | None = None
    """One of variants/, or "none" for the film itself; None is all of them."""
    draft: bool = False
    """Small and quick, with ids and the time burnt in."""
    begin: float | None = None
    end: float | None = None
    """Seconds of the film: only the shots between them are made, as a film of their own."""

    @property
    def excerpt(self) -> film.Excerpt | None:
        """The stretch that is asked for. Raises NotAStretch."""
        if self.begin is None and self.end is None:
            return None
        stretch = film.Excerpt(self.begin or 0.0, inf if self.end is None else self.end)
        if stretch.end <= stretch.begin:
            raise NotAStretch(begin=clock(stretch.begin), end=clock(stretch.end))
        return stretch


@dataclass(frozen=True)
class Film:
    """A finished film: its file, what it is, and how long."""

    path: Path
    voices: str
    captions: tuple[str, ...]
    aspect: str
    width: int
    height: int
    seconds: float
    variant: str = ""
    draft: bool = False


@dataclass(frozen=True)
class MakeResult:
    """Slots by how they ended, and the files. For a series, slots begin with their episode: `ep01:sc02/shots`."""

    films: tuple[Film, ...] = ()
    outputs: tuple[Path, ...] = ()
    reused: tuple[str, ...] = ()
    built: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    errors: tuple[Failure, ...] = ()
    waits: tuple[Failure, ...] = ()
    stopped: bool = False

    @property
    def exit(self) -> int:
        """0 done, 1 something failed or was stopped, 3 waiting for a person."""
        return 1 if self.failed or self.stopped else 3 if self.waiting else 0


def make(
    request: MakeRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> MakeResult:
    """Make what is asked for. Raises Problems for wrong files, before anything is made.

    `stop` ends it within a second, with nothing lost. `executor` is where crafts run: this machine's processes, unless
    another one is given (who gives one closes it).
    """
    started, stop = time.monotonic(), stop or threading.Event()
    folders = find_productions(request.folder)
    with_scopes = len(folders) > 1
    done: list[MakeResult] = []
    runs_here = executor or LocalExecutor()
    try:
        for folder in folders:
            out = request.out / folder.name if request.out and with_scopes else request.out
            result = _make_one(replace(request, folder=folder, out=out), on_event, stop, runs_here)
            done.append(_scoped(result, folder.name) if with_scopes else result)
            if stop.is_set():
                break
    finally:
        if executor is None:
            runs_here.close()
    return _together(done, time.monotonic() - started)


def _make_one(request: MakeRequest, on_event: Listener | None, stop: threading.Event, executor: Executor) -> MakeResult:
    with opened(request.folder) as here:
        production = here.production
        save_ids(production)
        wanted = versions(
            *(production, request.voices, request.captions, request.aspect, request.variant), draft=request.draft
        )
        plan = film.plan_film(production, wanted, own=here.own(keep=True), excerpt=request.excerpt)
        out = request.out or request.folder / "out"
        out.mkdir(parents=True, exist_ok=True)  # what cannot be delivered is told before it is made
        forecast = Forecast(plan, here.store.ledger, on_event) if on_event else None
        report = walk(
            *(forecast or plan, here.store, executor),
            choices=here.choices,
            on_event=forecast.hear if forecast else None,
            budget=request.budget if request.budget is not None else production.budget,
            stop=stop,
            asks_person=here.asks_person,
            sources=here.sources,
        )
        _refuse_beyond(here, plan, report)
        files = outputs(here, plan, report, out)
        delivered = deliver(files, here.store.path, here.store.folder)
        warnings = (*here.warnings, *untranslated(plan), *_said(report), *_kept(delivered))
        return _result(report, _films(here, plan, report, files), delivered, warnings)


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
    yield f"{beside}poster.png", film.poster_slot(version.frame, version.variant)


def _stretch_name(excerpt: film.Excerpt) -> str:
    """As file names write it: `0m20-0m30`."""
    begin, end = clock(excerpt.begin).replace(":", "m"), "end" if excerpt.end == inf else clock(excerpt.end)
    return f"{begin}-{end.replace(':', 'm')}"


def _films(here: Opened, plan: film.FilmPlan, report: Report, files: Mapping[Path, str]) -> tuple[Film, ...]:
    by_digest = {digest: path for path, digest in files.items()}
    part = plan.excerpt.name if plan.excerpt else ""
    return tuple(
        Film(
            by_digest[report.digest(slot)],
            *(version.voices, version.captions, version.aspect, *film.frame_size(version.frame)),
            _length(here, plan, version, report),
            version.variant,
            version.draft,
        )
        for version in plan.versions
        if (slot := film.master_slot(version, part)) in report.outputs
    )


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


def _refuse_beyond(here: Opened, plan: film.FilmPlan, report: Report) -> None:
    """Raise NotInTheFilm for an excerpt that begins after the film's end."""
    if not plan.excerpt or report.stopped or report.failed:
        return
    version = plan.versions[0]
    slots = [scene.timing_slot(version.voices) for scene in plan.scenes_of(version.variant)]
    timings = [here.store.read(report.digest(slot), SceneTiming) for slot in slots if slot in report.outputs]
    length = sum(timing.frames for timing in timings) / FPS
    if len(timings) == len(slots) and plan.excerpt.begin >= length:
        raise NotInTheFilm(begin=clock(plan.excerpt.begin), length=clock(length))


def _result(
    report: Report, films: tuple[Film, ...], delivered: Iterable[Delivery], warnings: Iterable[str]
) -> MakeResult:
    return MakeResult(
        films,
        tuple(delivery.path for delivery in delivered),
        *(report.reused, report.built, report.kept, report.waiting, report.failed, report.blocked),
        report.seconds,
        tuple(dict.fromkeys(warnings)),
        report.errors,
        report.waits,
        report.stopped,
    )


def _said(report: Report) -> Iterator[str]:
    """What crafts had to say. The same words about many slots are said once, with how many."""
    slots: dict[str, list[str]] = {}
    for notice in report.warnings:
        slots.setdefault(notice.text, []).append(notice.label or notice.slot)
    for text, labels in slots.items():
        yield f"{labels[0]}: {text}" if len(labels) == 1 else f"{labels[0]} and {len(labels) - 1} more: {text}"


def _kept(delivered: Iterable[Delivery]) -> Iterator[str]:
    for delivery in delivered:
        if delivery.kept:
            yield f"{delivery.path.name} was not limelight's: yours is kept as {delivery.kept.name}."


def _scoped(result: MakeResult, episode: str) -> MakeResult:
    named = ("reused", "built", "kept", "waiting", "failed", "blocked")
    return replace(
        result,
        **{name: tuple(f"{episode}:{slot}" for slot in getattr(result, name)) for name in named},
        warnings=tuple(f"{episode}: {warning}" for warning in result.warnings),
        errors=tuple(replace(error, slot=f"{episode}:{error.slot}") for error in result.errors),
        waits=tuple(replace(wait, slot=f"{episode}:{wait.slot}") for wait in result.waits),
    )


def _together(results: list[MakeResult], seconds: float) -> MakeResult:
    """The results of a series' episodes as one."""
    lists = (
        "films",
        "outputs",
        "reused",
        "built",
        "kept",
        "waiting",
        "failed",
        "blocked",
        "warnings",
        "errors",
        "waits",
    )
    added = {name: tuple(item for result in results for item in getattr(result, name)) for name in lists}
    return MakeResult(**added, seconds=seconds, stopped=any(result.stopped for result in results))
