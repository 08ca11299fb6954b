"""`limelight collect`: free the space of what nothing uses any more."""

from __future__ import annotations

from typing import Annotated

import typer

from limelight.actions.collect import DAYS, CollectRequest, CollectResult, collect
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight collect moonlit --older-than 30"
OlderThan = Annotated[
    float, typer.Option("--older-than", metavar="DAYS", min=0, help="Only what nothing has used for so many days.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be freed, and free nothing.")]


def run(folder: Folder = HERE, older_than: OlderThan = DAYS, dry_run: DryRun = False, json: Json = False) -> None:
    """Free the space of takes that nothing uses any more.

    What fills the film, what you chose, and all that those were made from, stays.
    """
    screen.show(collect(CollectRequest(folder, older_than, dry_run)), _draw, json=json)


def _draw(result: CollectResult) -> None:
    done = "Would free" if result.rehearsed else "Freed"
    takes = screen.counted(len(result.freed), "take")
    screen.say(f"{done} {takes}, {screen.size(result.bytes)}; {result.kept} stay.")
