"""What `limelight cast` and `limelight sets` have in common: whose sheets, where they went, how it ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.model_sheets import SheetsRequest, SheetsResult
from limelight.actions.open import show
from limelight.cli import ends, outcome, screen
from limelight.cli.options import HERE
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME...] [DIR]", help="Whose, by name; the production's folder.", show_default="all, here"
    ),
]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the sheets go.", show_default="DIR/out")]
Open = Annotated[bool, typer.Option("--open", help="Show what was made in this system's viewer.")]


def make_sheets(
    action: Callable[..., SheetsResult], names: list[str] | None, out: Path | None, open: bool, json: bool
) -> None:
    """Run the action with progress, tell what came of it, and end with its code."""
    folder, wanted = whose(names or [])
    with stopping() as stop, progress() as listener:
        result = action(SheetsRequest(wanted, folder, out), on_event=listener, stop=stop)
    screen.show(result, _draw, json=json)
    if open and (made := result.pdf or next(iter(result.sheets), None)):
        shown = show(made)
        screen.tell(shown.why) if shown.why else None
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def whose(names: list[str]) -> tuple[Path, tuple[str, ...]]:
    """The production's folder among the names, wherever it stands, and the others."""
    folders = [name for name in names if (Path(name) / "script.fountain").is_file() or Path(name).suffix == ".fountain"]
    others = tuple(name for name in names if name not in folders[:1])
    return (Path(folders[0]) if folders else HERE), others


def _draw(result: SheetsResult) -> None:
    for path in (*result.sheets, *([result.pdf] if result.pdf else [])):
        screen.say(str(path), "bold")
    outcome.tell(result)
    if result.sheets:
        screen.say(f"{screen.counted(len(result.sheets), 'sheet')} in {screen.lasting(result.seconds)}", "dim")
