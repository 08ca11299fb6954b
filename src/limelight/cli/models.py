"""`limelight models`: the models that engines need: list, fetch, prove, free."""

from __future__ import annotations

import shlex
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.models import (
    CheckResult,
    ModelsResult,
    Pulled,
    PullRequest,
    PullResult,
    RemoveResult,
    check_models,
    list_models,
    pull_models,
    remove_models,
)
from limelight.cli import documents, ends, screen
from limelight.cli.options import Json
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping
from limelight.core.events import Event, Fetching, Listener

EVENTS = 0.5
"""Seconds between two events of one source, for programs."""
EXAMPLE = "limelight models pull kokoro-82m"


class Action(StrEnum):
    """What is done with models."""

    list = "list"
    pull = "pull"
    check = "check"
    remove = "remove"


What = Annotated[Action, typer.Argument(metavar="[list|pull|check|remove]", help="What to do with them.")]
Names = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME]...", help="Which; list and check take all without one.")
]
From = Annotated[
    list[Path] | None,
    typer.Option("--from", metavar="PATH", help="A file or folder with them, asked before the net; again for more."),
]
All = Annotated[bool, typer.Option("--all", help="All that the catalogue has (pull, remove).")]


def run(
    action: What = Action.list, names: Names = None, given: From = None, every: All = False, json: Json = False
) -> None:
    """List the models that engines need, fetch them, prove them, or free their space.

    A make fetches what it lacks by itself; this is for a machine that will be offline, or to see what takes up room.
    Models lie in one folder for all productions. A pull can be stopped, and goes on from there.
    """
    asked = tuple(names or ())
    if action is Action.pull:
        raise typer.Exit(_pull(PullRequest(asked, every, tuple(given or ())), json))
    if action is Action.check:
        result = check_models(asked)
        screen.show(result, _draw_check, json=json)
        raise typer.Exit(result.exit)
    if action is Action.remove:
        screen.show(remove_models(asked, every=every), _draw_removed, json=json)
    else:
        screen.show(list_models(), _draw_list, json=json)


def _pull(request: PullRequest, json: bool) -> int:
    with stopping() as stop, _events() if json else progress("looking for models") as listener:
        result = pull_models(request, on_event=listener, stop=stop)
    screen.show(result, lambda pulled: _draw_pulled(pulled, request), json=json)
    return ends.STOPPED if result.stopped else ends.DONE


@contextmanager
def _events() -> Iterator[Listener]:
    """Writes what is fetched to standard error, one JSON document a line, as often as it tells something new."""
    last = (0.0, "")

    def take(event: Event) -> None:
        nonlocal last
        source = event.source if isinstance(event, Fetching) else ""
        if time.monotonic() - last[0] >= EVENTS or source != last[1]:
            last = (time.monotonic(), source)
            print(documents.line({"fetching": event}), file=sys.stderr, flush=True)

    yield take


def _draw_list(result: ModelsResult) -> None:
    rows = [
        (each.name, screen.size(each.size), _standing(each.here, each.taken), each.licence, each.about)
        for each in result.models
    ]
    screen.table(("model", "size", "here", "licence", "what it is"), rows, wrapped={"licence": 1, "what it is": 3})
    taken = sum(each.taken for each in result.models)
    screen.say(f"In {result.folder}: {screen.size(taken)}.")


def _standing(here: bool, taken: int) -> str:
    return "yes" if here else f"{screen.size(taken)} of it" if taken else "no"


def _draw_pulled(result: PullResult, request: PullRequest) -> None:
    for each in result.pulled:
        screen.say(_told(each))
    if result.stopped:
        again = shlex.join(("limelight", "models", "pull", *(request.names or ("--all",))))
        screen.say(f"Stopped. What has come is kept; `{again}` goes on from there.")


def _told(pulled: Pulled) -> str:
    if pulled.was_here:
        return f"{pulled.name} was here already ({screen.size(pulled.size)})."
    return f"{pulled.name} is here: {screen.size(pulled.size)} in {screen.lasting(pulled.seconds)}, {pulled.folder}"


def _draw_check(result: CheckResult) -> None:
    for each in result.checked:
        if each.wrong:
            some = f"{each.wrong[0]}" + (f" and {len(each.wrong) - 1} more" if len(each.wrong) > 1 else "")
            way_out = f"`limelight models pull {each.name}` mends it"
            screen.say(f"{each.name} is damaged ({some}); {way_out}.", "red")
        else:
            screen.say(f"{each.name} is whole: {screen.size(each.size)}.")
    if result.not_here:
        screen.say(f"Not on this machine: {', '.join(result.not_here)}.")


def _draw_removed(result: RemoveResult) -> None:
    for name, freed in result.freed.items():
        screen.say(f"{name}: freed {screen.size(freed)}." if freed else f"{name} was not on this machine.")
