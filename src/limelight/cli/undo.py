"""`limelight undo`: take back the last choice, rejection, refresh or approval."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.undo import UndoRequest, UndoResult, undo
from limelight.cli import screen
from limelight.cli.choose import what_follows
from limelight.cli.options import HERE, By, Folder, Json

EXAMPLE = "limelight undo moonlit"
SHOWN = 4
"""As many slots of one refresh are named; `--json` names all."""
About = Annotated[
    str, typer.Option("--of", metavar="SLOT", help="Take back the last thing said about this slot, shot, line or time.")
]


def run(folder: Folder = HERE, about: About = "", by: By = "", json: Json = False) -> None:
    """Take back the last choice, rejection, refresh or approval; once more, the one before it.

    What held before it holds again: an earlier choice, or the machine's own take. Nothing is lost by it: every take is
    still there, and can be chosen again.
    """
    result = undo(UndoRequest(folder, about, by))
    screen.show(result, lambda result: _draw(result, folder), json=json)


def _draw(result: UndoResult, folder: Path) -> None:
    screen.say(f"Taken back: {said(result)}")
    if result.kind == "approval":
        screen.say("It waits for a person again before it is released.")
    else:
        screen.say(what_follows(result.to_make, result.may_follow, folder))


def said(result: UndoResult) -> str:
    """What was taken back, in words."""
    by, when = result.by or "somebody", screen.moment(result.when)
    because = f" ({result.because})" if result.because else ""
    if result.kind in ("refresh", "approval"):
        more = f" and {len(result.slots) - SHOWN} more" if len(result.slots) > SHOWN else ""
        did = "had takes made anew" if result.kind == "refresh" else f"approved{because}"
        return f"{by} {did}, {when}: {', '.join(result.slots[:SHOWN])}{more}"
    which = f"take {result.number} of" if result.number else "a take of"
    which = "their own file for" if result.own else which
    verb = "chose" if result.kind == "choice" else "rejected"
    return f"{by} {verb} {which} {result.slots[0]}{because}, {when}"
