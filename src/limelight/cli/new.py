"""`limelight new`: start a production."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.new import NewRequest, NewResult, new
from limelight.cli import screen
from limelight.cli.options import Json

EXAMPLE = "limelight new moonlit --language en"


def run(
    name: Annotated[Path, typer.Argument(metavar="NAME", help="The folder to make.", show_default=False)],
    language: Annotated[
        str,
        typer.Option(
            help="The language it is written and spoken in: en, es, zh, pt-BR ...",
            show_default="en; in a series, its own",
        ),
    ] = "",
    title: Annotated[str, typer.Option(help="Its title; without one, the folder's name.", show_default=False)] = "",
    series: Annotated[
        bool, typer.Option("--series", help="A series: a folder of episodes, with the first in it.")
    ] = False,
    json: Json = False,
) -> None:
    """Start a production: a folder that makes a film at once.

    Inside a series (NAME is moonlit/ep02) it is the next episode.

    It holds a short screenplay to write over (script.fountain) and the film's settings (limelight.toml).
    """
    screen.show(new(NewRequest(name, language, title, series)), _draw, json=json)


def _draw(result: NewResult) -> None:
    for file in result.files:
        screen.say(f"  {file}")
    screen.warnings(result.warnings)
    screen.say()
    screen.say(f"Make the film:    limelight make {shlex.quote(str(result.make))}", "bold")
    screen.say(f"Write your own:   {result.make / 'script.fountain'}")
