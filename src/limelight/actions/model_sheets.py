"""Model sheets: pages that show a cast or its places, drawn apart from any film and put into the person's folder."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.deliveries import deliver
from limelight.actions.ended import Ended, ending, warned
from limelight.actions.finding import find_production
from limelight.actions.forecast import Forecast
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Node
from limelight.core.jobs import Executor
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.works.naming import folded
from limelight.works.problems import suggestion


class NoSuchSheet(InputError):
    """Nothing of that name can be shown."""

    code = "no-such-sheet"
    sentence = 'There is no {what} called "{name}". {hint}'


@dataclass(frozen=True)
class SheetsRequest:
    """`names` are whose sheets are wanted, as the script or the file has them; none is everybody's, and the PDF."""

    names: tuple[str, ...] = ()
    folder: Path = Path(".")
    out: Path | None = None
    """None is `out` in the production's folder."""


@dataclass(frozen=True)
class SheetsResult(Ended):
    """`sheets` are pictures, one for each that was asked for; `pdf` all of them as one file."""

    sheets: tuple[Path, ...] = ()
    pdf: Path | None = None


def meant(names: Sequence[str], known: Mapping[str, Collection[str]], what: str) -> tuple[str, ...]:
    """The keys of `known` that names mean, each key having several names; all where none is given. NoSuchSheet."""
    by_name = {folded(name): key for key, called in known.items() for name in (key, *called)}
    for name in names:
        if folded(name) not in by_name:
            every = [called[0] if (called := list(known[key])) else key for key in known]
            raise NoSuchSheet(what=what, name=name, hint=suggestion(name, every, what="There is"))
    return tuple(dict.fromkeys(by_name[folded(name)] for name in names)) if names else tuple(known)


def put_sheets(
    here: Opened,
    nodes: Sequence[Node],
    files: Mapping[Path, str],
    *,
    on_event: Listener | None,
    stop: threading.Event | None,
    executor: Executor | None,
) -> SheetsResult:
    """Make the slot of each file, and put what came of it there."""
    started = time.monotonic()
    runs_here = executor or LocalExecutor()
    try:
        plan = lambda read: list(nodes)  # noqa: E731
        forecast = Forecast(plan, here.store.ledger, on_event) if on_event else None
        heard = forecast.hear if forecast else None
        report = walk(
            *(forecast or plan, here.store, runs_here),
            on_event=heard,
            budget=here.production.budget,
            stop=stop,
            sources=here.sources,
        )
    finally:
        if executor is None:
            runs_here.close()
    made = {path: report.digest(slot) for path, slot in files.items() if slot in report.outputs}
    for folder in dict.fromkeys(path.parent for path in made):
        make_folder(folder)
    done = deliver(made, here.store.path, here.store.folder)
    return SheetsResult(
        tuple(path for path in made if path.suffix == ".png"),
        next((path for path in made if path.suffix == ".pdf"), None),
        **ending(report, (*here.warnings, *warned(report), *set_beside(done)), time.monotonic() - started),
    )


def folder_of(request: SheetsRequest) -> tuple[Path, Path]:
    """The production's folder, and where its sheets go."""
    folder = find_production(request.folder)
    return folder, request.out or folder / "out"
