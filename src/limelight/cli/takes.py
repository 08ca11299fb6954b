"""`limelight takes`: every take of one thing, side by side."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from limelight.actions.open import show
from limelight.actions.takes import TakesRequest, TakesResult, takes
from limelight.cli import screen
from limelight.cli.explain import in_order
from limelight.cli.options import HERE, Folder, Json, What
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping
from limelight.core.takes import Candidate

EXAMPLE = "limelight takes 0:23 moonlit --open"
COLUMNS = ("take", "", "what it does otherwise", "made", "took", "who chose, and why")

Page = Annotated[bool, typer.Option("--page/--no-page", help="Write the page to look and to listen on.")]
Open = Annotated[bool, typer.Option("--open", help="Show the page in this system's browser.")]


def run(what: What, folder: Folder = HERE, page: Page = True, open: Open = False, json: Json = False) -> None:
    """List every take of a shot, a voice, a score, or a scene's coverage.

    And write them, side by side, as a page to look and to listen on, with what to type to take each; of pictures a
    contact sheet too. They go to out/takes.
    """
    what, folder = in_order(what, folder)
    with stopping() as stop, progress() as listener:
        result = takes(TakesRequest(what, folder, page), on_event=listener, stop=stop)
    screen.show(result, _draw, json=json)
    if open and result.page:
        shown = show(result.page)
        screen.tell(shown.why) if shown.why else None


def _draw(result: TakesResult) -> None:
    screen.say(f"{result.slot}  {screen.short(result.label)}", "bold")
    screen.table(COLUMNS, _rows(result), wrapped={"what it does otherwise": 4, "who chose, and why": 3})
    screen.warnings(result.warnings)
    for file in (result.page, result.sheet):
        if file:
            screen.say(str(file))


def _rows(result: TakesResult) -> Iterable[Sequence[str]]:
    for take in result.takes:
        varied = "; ".join(take.remarks) or take.file or "as it was asked for"
        made = time.strftime("%d %b %H:%M", time.localtime(take.made))
        cost = f", {take.cost:.2f}" if take.cost else ""
        took = f"{screen.lasting(float(take.seconds))}{cost}"
        yield (str(take.number), _state(take, result.select), varied, made, took, _said(take))


def _state(take: Candidate, select: int) -> str:
    states = (
        "rejected" if take.rejected else "select" if take.number == select else "",
        "" if take.current else "stale",
        "" if take.there else "freed",
    )
    return ", ".join(state for state in states if state)


def _said(take: Candidate) -> str:
    if not (take.chosen or take.rejected):
        return ""
    return f"{take.by}: {take.because}" if take.because else take.by
