"""Storyboard: every shot as a small drawn panel on paper, before one voice is recorded or one frame rendered.

Panels are what a draft of the film would show: own pictures, chosen takes and directions are in them.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from limelight.actions.board import refuse_unknown
from limelight.actions.deliveries import deliver
from limelight.actions.ended import Ended, ending, warned
from limelight.actions.export import NotAPaper
from limelight.actions.finding import find_production
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened, opened
from limelight.actions.part import make_part, with_more
from limelight.actions.prospect import Prospect, prospect
from limelight.actions.versions import NONE, Version, versions
from limelight.core.disk.durable import make_folder
from limelight.core.events import Listener
from limelight.core.graph import Node
from limelight.core.jobs import Executor
from limelight.execute.local import LocalExecutor
from limelight.kinds.film import plan_film
from limelight.kinds.film.storyboards import DrawnBoard, Told
from limelight.kinds.film.turnover import Occasion
from limelight.works.naming import parse_slot
from limelight.works.paper import PAPERS, pages_of


@dataclass(frozen=True)
class StoryboardRequest:
    """`scenes` are the ids of those wanted; none is all of them. `aspect` "" is the film's first."""

    folder: Path = Path(".")
    scenes: tuple[str, ...] = ()
    aspect: str = ""
    variant: str = ""
    paper: str = "a4"
    out: Path | None = None
    """None is `out` in the production's folder."""


@dataclass(frozen=True)
class StoryboardResult(Ended):
    """`pdf` is the whole board, `pages` the same as pictures, the cover first."""

    pdf: Path | None = None
    pages: tuple[Path, ...] = ()
    shots: int = 0
    timed: bool = True
    """Every time on it is the film's own."""


def draw_storyboard(
    request: StoryboardRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> StoryboardResult:
    """Put `storyboard.pdf` and `storyboard/NN.png` into the person's folder. Raises NoScene, NotAnAspect, NotAPaper."""
    if request.paper not in PAPERS:
        raise NotAPaper(value=request.paper, known=", ".join(PAPERS))
    started = time.monotonic()
    folder = find_production(request.folder)
    runs_here = executor or LocalExecutor()
    try:
        with opened(folder) as here:
            wanted = versions(here.production, None, None, request.aspect, request.variant or NONE, draft=True)[:1]
            board = _board(here, prospect(here, wanted), wanted[0], request)
            return _made(here, board, request.out or folder / "out", runs_here, on_event, stop, started)
    finally:
        if executor is None:
            runs_here.close()


def _board(here: Opened, ahead: Prospect, version: Version, request: StoryboardRequest) -> DrawnBoard:
    told = [
        Told(scene, staged.shots, staged.timing, dict(staged.words), staged.timed)
        for scene, staged in ahead.telling(version)
    ]
    scenes = [each.scene.id for each in told]
    refuse_unknown(request.scenes, scenes)
    occasion = Occasion(date.today().isoformat(), "", request.paper)
    return DrawnBoard(here.production, version, told, request.scenes or scenes, occasion)


def _made(
    here: Opened,
    board: DrawnBoard,
    out: Path,
    executor: Executor,
    on_event: Listener | None,
    stop: threading.Event | None,
    started: float,
) -> StoryboardResult:
    numbers = range(pages_of(len(board.panels)))
    drawn = [*board.nodes(), *(board.page(number) for number in numbers)]
    plan = with_more(
        plan_film(here.production, [board.version], own=here.own(keep=True)), lambda nodes: _possible(drawn, nodes)
    )
    pages = {out / "storyboard" / f"{number:02}.png": board.page(number) for number in numbers}
    files = {out / "storyboard.pdf": board.pdf, **{path: node.slot for path, node in pages.items()}}
    wanted = {*files.values(), *board.panels}
    report = make_part(here, plan, wanted, executor, on_event=on_event, stop=stop, planning=_tells)
    whole = all(slot in report.outputs for slot in files.values())
    made = {path: report.digest(slot) for path, slot in files.items()} if whole else {}
    for folder in dict.fromkeys(path.parent for path in made):
        make_folder(folder)
    done = deliver(made, here.store.path, here.store.folder)
    return StoryboardResult(
        next((path for path in made if path.suffix == ".pdf"), None),
        tuple(path for path in made if path in pages),
        len(board.panels),
        all(each.timed for each in board.told),
        **ending(report, (*here.warnings, *warned(report), *set_beside(done)), time.monotonic() - started),
    )


def _possible(drawn: Sequence[Node], nodes: Sequence[Node]) -> list[Node]:
    """The board's nodes once every picture that they hang on is planned; none of them before."""
    planned = {node.slot for node in nodes}
    pictures = [node for node in drawn if node.craft == "draw_still"]
    known = all(ref.slot in planned for node in pictures for ref in node.inputs.values())  # type: ignore[attr-defined]
    return list(drawn) if known else []


def _tells(slot: str) -> bool:
    """What tells the plan of the panels: the shots, and what own pictures are."""
    asked = parse_slot(slot)
    return bool(asked) and asked.role in ("shots", "footage")
