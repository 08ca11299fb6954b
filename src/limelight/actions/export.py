"""Export: a film goes out to other programs, as a folder that has all they need: a kit, a timeline, a storyboard.

What a folder holds is made through the graph, like the film itself, so that a second export makes only what changed.
Nothing is put into the folder before everything that belongs there is made.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from limelight.actions.deliveries import Delivery, deliver_folder, withdraw
from limelight.actions.ended import Ended, ending, joined, warned
from limelight.actions.exporting import FORMS, Form
from limelight.actions.finding import find_production
from limelight.actions.forecast import Forecast
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened, opened
from limelight.actions.standing_in import fetching
from limelight.actions.versions import NONE, Version, untranslated, versions
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Read
from limelight.core.jobs import Executor
from limelight.core.report import Report
from limelight.core.takes import takes
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.kinds.film import plan_film
from limelight.kinds.film.turnover import Occasion, Turnover
from limelight.kinds.film.turnover_plan import TurnoverPlan
from limelight.works.paper import PAPERS

NUMBERED = ("shots", "stills")
"""Folders in which a file is named by its place in the film: one that has no place any more goes."""


class NotAPaper(InputError):
    code = "not-a-paper"
    sentence = '--paper: "{value}" is no size of paper. It can be {known}.'


class ExtraMissing(InputError):
    code = "extra-missing"
    sentence = '--{form} needs {package}, which is not installed here: pip install "limelight[{extra}]"'


class NoForm(InputError):
    code = "no-form"
    sentence = "Say what the film shall go out as: {known}; several at once are fine."


@dataclass(frozen=True)
class ExportRequest:
    """`forms` are names of `exporting.FORMS`. The version is chosen as for a make; `variant` "" is the film itself."""

    folder: Path = Path(".")
    forms: tuple[str, ...] = ()
    voices: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    aspect: str = ""
    variant: str = ""
    paper: str = "a4"
    """What a storyboard is printed on, one of PAPERS."""
    out: Path | None = None
    """Where the folder of each version goes; None is `out/export` in the production's folder."""


@dataclass(frozen=True)
class Exported:
    """A version's folder: its files as seen from there, which of them were written anew, and which went."""

    folder: Path
    files: tuple[str, ...]
    written: tuple[str, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExportResult(Ended):
    exports: tuple[Exported, ...] = ()
    reused: tuple[str, ...] = ()
    built: tuple[str, ...] = ()


def export(
    request: ExportRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> ExportResult:
    """Make what the forms need, and put it into a folder for each version. Raises Problems for wrong files, NoForm.

    `stop` ends it within a second; then, and where anything failed, the folder of that version is left as it was.
    """
    if not request.forms:
        raise NoForm(known=", ".join(f"--{name}" for name in FORMS))
    for name in request.forms:
        if (package := FORMS[name].package) and find_spec(package) is None:
            raise ExtraMissing(form=name, package=package, extra=name)
    if request.paper not in PAPERS:
        raise NotAPaper(value=request.paper, known=", ".join(PAPERS))
    started, stop = time.monotonic(), stop or threading.Event()
    runs_here = executor or LocalExecutor()
    done: list[ExportResult] = []
    try:
        folder = find_production(request.folder)
        with opened(folder, keeps_ids=True) as here:
            for version in _versions(here, request):
                if not stop.is_set():
                    done.append(_Export(here, version, replace(request, folder=folder), stop).run(on_event, runs_here))
    finally:
        if executor is None:
            runs_here.close()
    return _together(done, time.monotonic() - started)


def _versions(here: Opened, request: ExportRequest) -> Sequence[Version]:
    variant = request.variant or NONE
    return versions(here.production, request.voices, request.captions, request.aspect, variant)


@dataclass(frozen=True)
class _Export:
    """One version going out."""

    here: Opened
    version: Version
    request: ExportRequest
    stop: threading.Event

    def run(self, on_event: Listener | None, executor: Executor) -> ExportResult:
        here, plan = self.here, self._plan()
        make_folder(self._root)  # what cannot be delivered is told before it is made
        forecast = Forecast(plan, here.store.ledger, on_event) if on_event else None
        report = walk(
            *(forecast or plan, here.store, executor),
            choices=here.choices,
            on_event=forecast.hear if forecast else None,
            budget=here.production.budget,
            stop=self.stop,
            asks_person=here.asks_person,
            sources=here.sources,
            fetch=fetching(here.production, on_event, self.stop),
        )
        turnover = plan.turnover(self._reading(report))
        whole = turnover is not None and all(slot in report.outputs for slot in self._slots(turnover))
        exported = self._put(turnover, report) if turnover and whole else ()
        warnings = (*here.warnings, *untranslated(plan.film), *warned(report), *set_beside(exported))
        return ExportResult(
            (self._told(exported),) if exported else (),
            report.reused,
            report.built,
            **ending(report, warnings),
        )

    # -- what is asked for -------------------------------------------------------------------------------------------

    def _plan(self) -> TurnoverPlan:
        clean = replace(self.version, captions=())
        film = plan_film(self.here.production, dict.fromkeys((self.version, clean)), own=self.here.own(keep=True))
        occasion = Occasion(date.today().isoformat(), str(self._folder.resolve()), self.request.paper)
        return TurnoverPlan(film, self.version, clean, self._slots, self._chosen, occasion)

    @property
    def _forms(self) -> list[Form]:
        return [FORMS[name] for name in self.request.forms]

    def _slots(self, turnover: Turnover) -> list[str]:
        return [slot for form in self._forms for slot in form.files(turnover).values()]

    def _chosen(self, slot: str) -> str:
        """Which take of a slot a person chose, and why, in words; "" where the machine's own stands."""
        decision = self.here.choices.recipe_for(slot)
        if decision is None:
            return ""
        known = takes(self.here.store, decision.slot)
        number = next((str(take.number) for take in known if take.digest == decision.digest), decision.digest[3:11])
        return f"take {number}, chosen by {decision.by}" + (f": {decision.because}" if decision.because else "")

    def _reading(self, report: Report) -> Read:
        def read(slot: str, type: Any = bytes, /) -> Any:
            return self.here.store.read(report.outputs[slot], type) if slot in report.outputs else None

        return read

    # -- the folder --------------------------------------------------------------------------------------------------

    @property
    def _root(self) -> Path:
        return self.request.out or self.request.folder / "out" / "export"

    @property
    def _folder(self) -> Path:
        return self._root / self._name

    @property
    def _name(self) -> str:
        return self.version.film_name(self.here.production.slug).removesuffix(".mp4")

    def _put(self, turnover: Turnover, report: Report) -> tuple[Delivery, ...]:
        """All files of all forms in place."""
        store = self.here.store
        files = {name: report.digest(slot) for form in self._forms for name, slot in form.files(turnover).items()}
        return deliver_folder(self._folder, files, store.path, store.folder)

    def _told(self, delivered: Sequence[Delivery]) -> Exported:
        folder = self._folder
        files = tuple(delivery.path for delivery in delivered)
        beyond = [file for name in NUMBERED for file in self._numbered(folder / name, files) if file not in files]
        removed = withdraw(beyond, self.here.store.folder)
        names = [[file.relative_to(folder).as_posix() for file in some] for some in (files, removed)]
        written = tuple(name for name, delivery in zip(names[0], delivered, strict=True) if delivery.written)
        return Exported(folder, tuple(names[0]), written, tuple(names[1]))

    def _numbered(self, folder: Path, files: Sequence[Path]) -> Iterator[Path]:
        """What stands in a folder of numbered files, where this export fills it."""
        if any(file.parent == folder for file in files):
            yield from sorted(file for file in folder.iterdir() if file.is_file())


def _together(results: Sequence[ExportResult], seconds: float) -> ExportResult:
    """The results of several versions as one."""
    return ExportResult(**joined(results, seconds, "exports", "reused", "built"))
