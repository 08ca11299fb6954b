"""`limelight merge`: bring the choices of another copy of the film into this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.merge import MergeRequest, MergeResult, Turned, merge
from limelight.cli import screen
from limelight.cli.options import Json

EXAMPLE = "limelight merge moonlit/choices-PC.jsonl"

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="The other copy's choices.jsonl, or a conflict copy.", show_default=False)
]
Into = Annotated[
    Path | None,
    typer.Argument(metavar="[DIR]", help="The film they go to.", show_default="the one that FILE lies in"),
]


def run(file: File, folder: Into = None, json: Json = False) -> None:
    """Bring the choices of another copy of the film into this one.

    What two people said about the same thing is laid in order by when they said it: the last one holds. FILE stays as
    it is.
    """
    screen.show(merge(MergeRequest(file, folder)), lambda result: _draw(result, file), json=json)


def _draw(result: MergeResult, file: Path) -> None:
    screen.warnings(result.unreadable)
    screen.say(f"{screen.counted(result.added, 'choice')} brought in; {result.known} were there already.")
    for turned in result.turned:
        screen.say(_said(turned))
    if file.resolve().parent == result.folder.resolve():
        screen.say(f"{file.name} holds nothing more that the film lacks: it can be deleted.", "dim")


def _said(turned: Turned) -> str:
    if not turned.now:
        return f"{turned.slot}: {turned.before}'s choice does not hold any more."
    if not turned.before:
        return f"{turned.slot}: {turned.now} chose its take."
    return f"{turned.slot}: {turned.now} chose its take later than {turned.before}; that choice holds."
