"""Make: a folder with a screenplay becomes a film. Only what changed is made; what is finished is kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.deliveries import Delivery, deliver
from limelight.actions.finding import find_productions
from limelight.actions.forecast import Forecast
from limelight.actions.opened import Opened, opened
from limelight.actions.versions import Version, untranslated, versions
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.core.report import Failure, Report
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.kinds import film
from limelight.kinds.film import slots
from limelight.works.production import save_ids
from limelight.works.shots import FPS, SceneTiming


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
        wanted = versions(production, request.voices, request.captions, request.aspect)
        plan = film.plan_film(production, wanted)
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
        files = outputs(here, wanted, report, out)
        delivered = deliver(files, here.store.path, here.store.folder)
        warnings = (*here.warnings, *untranslated(plan), *_said(report), *_kept(delivered))
        return _result(report, _films(here, plan, report, files), delivered, warnings)


def outputs(here: Opened, wanted: Iterable[Version], report: Report, out: Path) -> dict[Path, str]:
    """The files of every finished film -> their digests. The cut and the poster are the first film's."""
    finished = [version for version in wanted if film.master_slot(version) in report.outputs]
    named = [pair for version in finished for pair in _names(here.production.slug, version)]
    files: dict[Path, str] = {}
    for name, slot in named:
        if slot in report.outputs:
            files.setdefault(out / name, report.digest(slot))
    return files


def _names(slug: str, version: Version) -> Iterator[tuple[str, str]]:
    yield version.film_name(slug), film.master_slot(version)
    for language in version.captions:
        for form in ("srt", "vtt"):
            yield f"{slug}.{language}.{form}", film.subtitles_slot(form, version.voices, language)
    yield "timeline.otio", film.timeline_slot(version)
    yield "poster.png", film.poster_slot(version.aspect)


def _films(here: Opened, plan: film.FilmPlan, report: Report, files: Mapping[Path, str]) -> tuple[Film, ...]:
    by_digest = {digest: path for path, digest in files.items()}
    return tuple(
        Film(
            by_digest[report.digest(slot)],
            *(version.voices, version.captions, version.aspect, *film.frame_size(version.aspect)),
            _length(here, plan, version, report),
        )
        for version in plan.versions
        if (slot := film.master_slot(version)) in report.outputs
    )


def _length(here: Opened, plan: film.FilmPlan, version: film.Version, report: Report) -> float:
    """How long the film plays, in seconds."""
    timings = [report.digest(slots.timing_slot(scene.id, version.voices)) for scene in plan.scenes]
    return sum(here.store.read(timing, SceneTiming).frames for timing in timings) / FPS


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
