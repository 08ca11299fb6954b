"""`limelight refresh`: make takes anew with what is installed now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.refresh import Older, RefreshRequest, RefreshResult, refresh
from limelight.cli import ends, outcome, screen
from limelight.cli.options import HERE, By, Json
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping

EXAMPLE = "limelight refresh sc02/sh03 moonlit"
SHOWN = 12
"""As many parts are named; `--json` names all."""
What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SLOT...] [DIR]",
        help="Slots, shots, scenes, times (0:23) or words said; then the production's folder.",
        show_default=False,
    ),
]
All = Annotated[bool, typer.Option("--all", help="Make everything anew that an older limelight or engine has made.")]


def run(what: What = None, all: All = False, by: By = "", json: Json = False) -> None:
    """Make takes anew with what is installed now.

    Drawings, voices and music stay as they are when limelight is upgraded. This makes those that you name anew, in the
    same way; without a name it lists what could be. `limelight undo` brings the old ones back.
    """
    words, folder = apart(what or [])
    with stopping() as stop, progress() as listener:
        result = refresh(RefreshRequest(words, folder, all, by), on_event=listener, stop=stop)
    screen.show(result, lambda result: _draw(result, asked=bool(words or all)), json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def apart(words: Sequence[str]) -> tuple[tuple[str, ...], Path]:
    """What to make anew, and the folder: the word that is one, wherever it stands."""
    folder = next((word for word in reversed(words) if Path(word).exists()), None)
    return tuple(word for word in words if word != folder), Path(folder) if folder else HERE


def _draw(result: RefreshResult, *, asked: bool) -> None:
    for query in result.current:
        screen.say(f"{query}: nothing of it is older than what is installed.")
    if result.refreshed:
        _name("Made anew", result.refreshed)
        same = f" {len(result.same)} came out as they were." if result.same else ""
        screen.say(f"In {screen.lasting(result.seconds)}.{same} `limelight make` puts them into the film.")
    outcome.tell(result, "Failed, and stays as it was")
    told = result.current or result.refreshed or result.errors or result.waits
    if not asked or not told:
        _list(result.older)


def _list(older: Sequence[Older]) -> None:
    if not older:
        screen.say("Everything is as what is installed would make it.")
        return
    _name("Made by an older limelight or engine; they stay as they are", older)
    screen.say("`limelight refresh SLOT` makes one anew, `limelight refresh --all` all of them.")


def _name(heading: str, parts: Sequence[Older]) -> None:
    screen.say(f"{heading}:")
    for part in parts[:SHOWN]:
        screen.say(f"  {part.slot}  {screen.short(part.label)}")
    if len(parts) > SHOWN:
        screen.say(f"  and {len(parts) - SHOWN} more")
