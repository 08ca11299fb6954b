"""Still: one key frame of a shot at once, without making its film."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.deliveries import deliver
from limelight.actions.ended import Ended, ending, warned
from limelight.actions.finding import find_production
from limelight.actions.footage import footage_read
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened, opened
from limelight.actions.part import make_part, with_more
from limelight.actions.versions import versions
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Node, Ref
from limelight.core.jobs import Executor
from limelight.core.report import Report
from limelight.execute.inline import InlineExecutor
from limelight.kinds import film
from limelight.kinds.film import slots
from limelight.works.naming import parse_slot


class NoPicture(InputError):
    code = "no-picture"
    sentence = (
        '"{what}" means {slot}, which is not seen. Name a shot (`limelight board` lists them), a time in the film, '
        "or words that are said while a shot stands."
    )


@dataclass(frozen=True)
class StillRequest:
    """`what` is a shot or scene, a time in the film, or words that are said in it."""

    what: str
    folder: Path = Path(".")
    aspect: str = ""
    """One of the film's; "" is its first."""
    out: Path | None = None
    """None is `out/stills` in the production's folder."""


@dataclass(frozen=True)
class Still:
    path: Path
    shot: str
    label: str


@dataclass(frozen=True)
class StillResult(Ended):
    stills: tuple[Still, ...]


def draw_stills(
    request: StillRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> StillResult:
    """Draw a still of every shot that is meant. Raises UnknownSlot, NoPicture, FootageUnread.

    A still or two are drawn in this very process: another one would take longer to start than they take to draw.
    """
    started = time.monotonic()
    folder = find_production(request.folder)
    with opened(folder) as here:
        wanted = versions(here.production, None, None, request.aspect)[:1]
        plan = film.plan_film(here.production, wanted, own=here.own(keep=True))
        runs_here = executor or InlineExecutor()
        try:
            ahead = footage_read(here, request.what, runs_here)
            pictures = _pictures(ahead.point(request.what), request.what, wanted[0].frame)
            stills = {still_of(picture): picture for picture in pictures}
            more = with_more(plan, lambda nodes: still_nodes(nodes, stills))
            report = make_part(here, more, stills, runs_here, on_event=on_event, stop=stop)
        finally:
            if executor is None:
                runs_here.close()
        return _delivered(here, report, stills, request.out or folder / "out" / "stills", started)


def still_of(picture: str) -> str:
    """The slot of a picture's still: `sc02/sh03/picture+9x16` has `sc02/sh03/still+9x16`."""
    shot, _, role = picture.rpartition("/")
    return f"{shot}/{role.replace('picture', 'still', 1)}"


def still_nodes(nodes: Sequence[Node], stills: Mapping[str, str]) -> Iterator[Node]:
    """A node for every still whose picture the plan has."""
    planned = {node.slot: node for node in nodes}
    for still, picture in stills.items():
        if of := planned.get(picture):
            yield Node(still, "draw_still", {"picture": Ref(picture)}, where=of.where, label=of.label)


def _pictures(pointed: Iterable[str], what: str, frame: str) -> list[str]:
    """The pictures of the shots that are meant, in one aspect."""
    pointed = list(pointed)
    asked = [(slot, parsed) for slot in pointed if (parsed := parse_slot(slot))]
    shots = {slot.rpartition("/")[0]: None for slot, parsed in asked if parsed.role == "picture" and parsed.item}
    if not shots:
        raise NoPicture(what=what, slot=pointed[0])
    named = [slot for slot, parsed in asked if parsed.role == "picture" and parsed.aspect == frame and parsed.item]
    return list(dict.fromkeys(named)) or [slots.picture_slot(shot, frame) for shot in shots]


def _delivered(here: Opened, report: Report, stills: Mapping[str, str], out: Path, started: float) -> StillResult:
    """Put every still that came of it into the person's folder, and say how the others ended."""
    make_folder(out)
    made = {out / file_name(slot): slot for slot in stills if slot in report.outputs}
    files = {path: report.digest(slot) for path, slot in made.items()}
    done = deliver(files, here.store.path, here.store.folder)
    labels = {notice.slot: notice.label for notice in report.warnings}
    return StillResult(
        tuple(Still(path, slot.rpartition("/")[0], labels.get(slot, "")) for path, slot in made.items()),
        **ending(report, (*here.warnings, *warned(report), *set_beside(done)), time.monotonic() - started),
    )


def file_name(still: str) -> str:
    """`sc02/sh03/still+9x16` as a file: `sc02-sh03.9x16.png`."""
    asked = parse_slot(still)
    assert asked is not None, "stills are slots"
    axes = "".join(f".{axis}" for axis in (asked.variant, asked.aspect) if axis)
    return f"{asked.scene}-{asked.item}{axes}.png"
