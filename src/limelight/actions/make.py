"""Make: a folder with a screenplay becomes a film. Only what changed is made; what is finished is kept."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

from limelight.actions.board_page import write_board
from limelight.actions.deliveries import deliver
from limelight.actions.ended import warned
from limelight.actions.film_files import films, outputs, refuse_beyond, unplaced
from limelight.actions.finding import find_productions
from limelight.actions.forecast import Forecast
from limelight.actions.made import Film, MakeResult, result_of, scoped, set_beside, together
from limelight.actions.opened import opened
from limelight.actions.standing_in import fetching
from limelight.actions.versions import untranslated, versions
from limelight.actions.whereabouts import new_risks
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.kinds import film
from limelight.kinds.film.scene import clock

__all__ = ["Film", "MakeRequest", "MakeResult", "make"]


class NotAStretch(InputError):
    code = "not-a-stretch"
    sentence = "--from {begin} --to {end} is no stretch of time: it must end after it begins."


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

    loudness: str = ""
    """How loud it is for once, by name or in LUFS: `works.loudness.LOUDNESS`."""

    @property
    def excerpt(self) -> film.Excerpt | None:
        """The stretch that is asked for. Raises NotAStretch."""
        if self.begin is None and self.end is None:
            return None
        stretch = film.Excerpt(self.begin or 0.0, inf if self.end is None else self.end)
        if stretch.end <= stretch.begin:
            raise NotAStretch(begin=clock(stretch.begin), end=clock(stretch.end))
        return stretch


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
            done.append(scoped(result, folder.name) if with_scopes else result)
            if stop.is_set():
                break
    finally:
        if executor is None:
            runs_here.close()
    return together(done, time.monotonic() - started)


def _make_one(request: MakeRequest, on_event: Listener | None, stop: threading.Event, executor: Executor) -> MakeResult:
    with opened(request.folder, keeps_ids=True) as here:
        production = here.production
        wanted = versions(
            *(production, request.voices, request.captions, request.aspect, request.variant),
            draft=request.draft,
            loudness=request.loudness,
        )
        plan = film.plan_film(production, wanted, own=here.own(keep=True), excerpt=request.excerpt)
        out = request.out or request.folder / "out"
        make_folder(out)  # what cannot be delivered is told before it is made
        forecast = Forecast(plan, here.store.ledger, on_event) if on_event else None
        report = walk(
            *(forecast or plan, here.store, executor),
            choices=here.choices,
            on_event=forecast.hear if forecast else None,
            budget=request.budget if request.budget is not None else production.budget,
            stop=stop,
            asks_person=here.asks_person,
            sources=here.sources,
            fetch=fetching(production, on_event, stop),
        )
        refuse_beyond(here, plan, report)
        files = outputs(here, plan, report, out)
        delivered = deliver(files, here.store.path, here.store.folder)
        if not (request.draft or request.excerpt):
            delivered = (*delivered, write_board(here, out))
        warnings = (
            *new_risks(here),
            *here.warnings,
            *untranslated(plan),
            *unplaced(here, plan, report),
            *warned(report),
            *set_beside(delivered),
        )
        return result_of(report, films(here, plan, report, files), delivered, warnings)
