"""Arguments and options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.works.film_time import film_seconds

HERE = Path(".")

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="[DIR]", help="The production's folder, or its script.fountain.", show_default="the current folder"
    ),
]
What = Annotated[
    str,
    typer.Argument(metavar="SLOT", help="A slot, a shot, a line, a time (0:23), or words said.", show_default=False),
]
Because = Annotated[str, typer.Option("--because", metavar="WHY", help="Why: it stays with the choice.")]
By = Annotated[
    str,
    typer.Option("--by", metavar="NAME", help="Who says so.", show_default="the name that git knows, or yours here"),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output, and nothing else.")]


def comma_list(text: str | None) -> tuple[str, ...] | None:
    """`en,id` as its parts; None where nothing was given."""
    return None if text is None else tuple(part.strip() for part in text.split(",") if part.strip())


def film_time(option: str, text: str | None) -> float | None:
    """A time in the film in seconds; None where nothing was given."""
    seconds = None if text is None else film_seconds(text)
    if text is not None and seconds is None:
        wanted = "Write 0:20, 20.5 or, as a draft shows it, 0:20:14."
        raise typer.BadParameter(f'{option}: "{text}" is no time of a film. {wanted}')
    return seconds
