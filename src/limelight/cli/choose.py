"""`limelight choose`: let a take fill its slot."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.choose import ChooseRequest, ChooseResult, choose
from limelight.cli import screen
from limelight.cli.options import HERE, Because, By, Folder, Json, What

EXAMPLE = 'limelight choose 0:23 4 moonlit --because "she looks away too late"'
Take = Annotated[
    str,
    typer.Argument(
        metavar="TAKE", help="Its number, as `limelight takes` shows it; or own, for your own file.", show_default=False
    ),
]


def run(what: What, take: Take, folder: Folder = HERE, because: Because = "", by: By = "", json: Json = False) -> None:
    """Let a take fill its slot, whatever other takes come.

    It stays, also through upgrades, until another one is chosen or `limelight undo` takes the choice back. Other
    languages, shapes and drafts of the same shot or line are made in the same way.
    """
    result = choose(ChooseRequest(what, take, folder, because, by))
    screen.show(result, lambda result: _draw(result, folder), json=json)


def _draw(result: ChooseResult, folder: Path) -> None:
    screen.say(f"{result.slot}  {screen.short(result.label)}", "bold")
    what = f"Take {result.number}" if result.number else "Your own file"
    because = f": {result.decision.because}" if result.decision.because else ""
    screen.say(f"{what} fills it now, chosen by {result.decision.by}{because}")
    screen.warnings(_notes(result))
    screen.say(what_follows(result.to_make, result.may_follow, folder))


def _notes(result: ChooseResult) -> list[str]:
    notes = [f"{file} is set aside until it changes." for file in result.set_aside]
    if result.stale:
        notes.append("It was made from what stood there before: the next make makes it again in the same way.")
    elif result.gone:
        notes.append("Its file was freed since: the next make makes it again in the same way.")
    return notes


def what_follows(to_make: int, may_follow: int, folder: Path) -> str:
    """What the next make does about it."""
    again = f"`limelight make {shlex.quote(str(folder))}`"
    if not to_make:
        return f"Nothing has to be made for it; {again} puts it into the film."
    more = f" and perhaps {may_follow} more" if may_follow else ""
    return f"{again} follows it: {screen.counted(to_make, 'part')}{more} to make."
