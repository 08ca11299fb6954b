"""`limelight lineage`: what a film, or a part of it, was made from."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.lineage import LineageRequest, LineageResult, Origin, lineage
from limelight.cli import screen
from limelight.cli.options import Json
from limelight.cli.said import in_words

EXAMPLE = "limelight lineage moonlit/out/moonlit.en.9x16.mp4"
COLUMNS = ("part", "what", "made by", "when", "took")
What = Annotated[
    str,
    typer.Argument(
        metavar="WHAT", help="A file, a slot, a shot, a scene, a time (0:23), or words said.", show_default=False
    ),
]
Where = Annotated[
    Path | None,
    typer.Argument(metavar="[DIR]", help="The production's folder.", show_default="where the file lies, or here"),
]


def run(what: What, folder: Where = None, json: Json = False) -> None:
    """Say what a film, or anything in it, was made from.

    Every take on the way, with who made it and when, down to your own files. A file is known by its content: it may
    have been renamed, or moved.
    """
    screen.show(lineage(LineageRequest(what, folder)), _draw, json=json)


def _draw(result: LineageResult) -> None:
    screen.table(COLUMNS, map(_row, result.origins), wrapped={"part": 2, "what": 3})
    for said in result.chosen:
        screen.say(f"{said.slot}: {in_words(said)}")
    if result.own:
        screen.say("Your own takes: " + ", ".join(sorted({own.path for own in result.own})))
    if result.files:
        screen.say("Your files: " + ", ".join(f"{file.path} ({file.digest[:15]})" for file in result.files))
    if result.cost:
        screen.say(f"Paid engines charged {result.cost:.2f} for it.")


def _row(origin: Origin) -> tuple[str, ...]:
    slots = [f"{scope}:{slot}" if scope else slot for scope, slot, _, _ in origin.slots] or ["(not used any more)"]
    label = next((label for _, _, label, _ in origin.slots if label), "")
    by = f"{origin.craft} {origin.revision}" + (f", {origin.engine}" if origin.engine else "")
    made = time.strftime("%Y-%m-%d %H:%M", time.localtime(origin.made))
    return ", ".join(slots), label, by, made, screen.lasting(origin.seconds)
