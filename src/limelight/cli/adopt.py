"""`limelight adopt`: put a file of your own into the film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.adopt import AdoptRequest, AdoptResult, adopt
from limelight.cli import screen
from limelight.cli.choose import what_follows
from limelight.cli.options import HERE, Because, By, Folder, Json

EXAMPLE = 'limelight adopt garden.mp4 0:23 moonlit --because "the light is real"'
File = Annotated[Path, typer.Argument(metavar="FILE", help="A clip, picture, recording, music.", show_default=False)]
Slot = Annotated[
    str,
    typer.Argument(
        metavar="SLOT",
        help="A shot or line by its id, a time (0:23) or words said; sc03 or score for music; 0:23/sfx.",
        show_default=False,
    ),
]


def run(file: File, slot: Slot, folder: Folder = HERE, because: Because = "", by: By = "", json: Json = False) -> None:
    """Put a file of your own into the film: a clip, a picture, a voice, music.

    It is looked at first, by what it holds, and copied into own/; what lay there before is kept in own/aside/. A sound
    with /sfx after a shot or a time is an effect.
    """
    screen.show(
        adopt(AdoptRequest(file, slot, folder, because, by)), lambda result: _draw(result, file, folder), json=json
    )


def _draw(result: AdoptResult, file: Path, folder: Path) -> None:
    screen.say(f"{result.slot}  {screen.short(result.label)}".rstrip(), "bold")
    screen.say(f"{file.name}, {result.what}, is {result.file} now: {result.done}.")
    for replaced in result.aside:
        screen.say(f"What lay there is {replaced} now.", "dim")
    screen.say(what_follows(result.to_make, result.may_follow, folder))
