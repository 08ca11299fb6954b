"""Takes: every take of one thing side by side: what it does otherwise, what was said about it, and how to take it.

As a table, as a contact sheet for pictures, and as a page to look and to listen on. Nothing is chosen.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.deliveries import deliver
from limelight.actions.finding import find_production
from limelight.actions.footage import footage_read
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import Prospect
from limelight.actions.takes_page import takes_page
from limelight.actions.viewing import Shown, select_of, view
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.identity import digest
from limelight.core.jobs import Executor
from limelight.core.takes import Candidate
from limelight.core.takes import takes as takes_of
from limelight.execute.local import LocalExecutor


class NoTakesYet(InputError):
    code = "no-takes-yet"
    sentence = "{slot} has no take yet. `limelight take {slot}` makes some, `limelight make` makes the film's."


@dataclass(frozen=True)
class TakesRequest:
    """`what` is a slot, a shot, a time in the film, or words that are said in it."""

    what: str
    folder: Path = Path(".")
    page: bool = True
    """Whether the page and the contact sheet are written, into `out/takes`."""


@dataclass(frozen=True)
class TakesResult:
    slot: str
    label: str
    takes: tuple[Candidate, ...]
    page: Path | None = None
    sheet: Path | None = None
    """The contact sheet; only pictures have one."""
    select: int = 0
    """The number of the take that fills the slot, also where a make has yet to follow the choice; 0 for none."""
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()


def takes(
    request: TakesRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> TakesResult:
    """List the takes of a slot, and write their page.

    Raises UnknownSlot, SeveralSlots, NoTakesYet, FootageUnread.
    """
    started = time.monotonic()
    folder = find_production(request.folder)
    with opened(folder) as here:
        runs_here = executor or LocalExecutor()
        try:
            listed = _listed(
                here, footage_read(here, request.what, runs_here), request, runs_here, folder, on_event, stop
            )
        finally:
            if executor is None:
                runs_here.close()
    return replace(listed, seconds=time.monotonic() - started)


def _listed(
    here: Opened,
    ahead: Prospect,
    request: TakesRequest,
    executor: Executor,
    folder: Path,
    on_event: Listener | None,
    stop: threading.Event | None,
) -> TakesResult:
    slot = ahead.point_at_one(request.what)
    there = takes_of(here.store, slot, here.choices)
    if not there:
        raise NoTakesYet(slot=slot)
    select = select_of(there)
    number = select.number if select else 0
    result = TakesResult(slot, ahead.labels[slot], tuple(there), select=number, warnings=here.warnings)
    if not request.page:
        return result
    shown = view(here, ahead, slot, there, executor, on_event=on_event, stop=stop)
    page, sheet, warnings = write_page(here, shown, folder / "out" / "takes")
    return replace(result, page=page, sheet=sheet, warnings=(*here.warnings, *warnings))


def write_page(here: Opened, shown: Shown, folder: Path) -> tuple[Path, Path | None, tuple[str, ...]]:
    """Put the page, and the contact sheet if there is one, into the folder; what a person should know of it."""
    make_folder(folder)
    name = shown.sheet.slot.replace("/", "-")
    drawn = here.store.session.folder / "takes.html"
    drawn.write_text(takes_page(shown.sheet), "utf-8")
    page, sheet = folder / f"{name}.html", folder / f"{name}.png"
    written = {page: digest(drawn.read_bytes())}
    blobs = {written[page]: drawn}
    if shown.contact:
        written[sheet] = shown.contact
        blobs[shown.contact] = here.store.path(shown.contact)
    done = deliver(written, blobs.__getitem__, here.store.folder)
    return page, sheet if shown.contact else None, tuple(set_beside(done))
