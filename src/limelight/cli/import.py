"""`limelight import`: a screenplay of another program becomes a production."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.importing import ImportRequest, ImportResult, import_script
from limelight.cli import screen
from limelight.cli.options import Json

EXAMPLE = "limelight import moonlit.fdx"


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A screenplay: FDX, DOCX, PDF, Fountain, plain text.")],
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The production's folder.", show_default="the file's name")
    ] = None,
    language: Annotated[str, typer.Option(help="The language it is written in: en, es, zh, pt-BR ...")] = "en",
    json: Json = False,
) -> None:
    """Turn a screenplay of another program, or pasted dialogue, into a production.

    Final Draft (.fdx), Word (.docx), PDF, Fountain, and plain text with NAME: words are read. No word is lost. A script
    that is there already is left as it is: the import then stands beside it as a draft.
    """
    screen.show(import_script(ImportRequest(file, folder, language)), _draw, json=json)


def _draw(result: ImportResult) -> None:
    scenes, lines = screen.counted(result.scenes, "scene"), screen.counted(result.lines, "line")
    screen.say(str(result.script), "bold")
    screen.say(f"{scenes}, {lines}, {result.words} words; {', '.join(result.people) or 'nobody'} speaking.")
    if result.lost:
        screen.tell(f"These words did not come over: {' '.join(result.lost[:12])}", "red")
    for left_out in result.left_out:
        screen.say(f"Left out: {left_out}.")
    screen.warnings(result.warnings)
    if result.draft:
        screen.say("The script that was there is as it was: take over what you want from the draft.")
    else:
        screen.say(f"Make the film:    limelight make {shlex.quote(str(result.folder))}", "bold")
