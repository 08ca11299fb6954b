"""`limelight master`: any sound or clip, as loud as a place asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.master import MasterRequest, MasterResult, master
from limelight.cli import screen
from limelight.cli.options import Json
from limelight.works.loudness import USUAL

EXAMPLE = "limelight master talk.mp3 --profile podcast"

File = Annotated[Path, typer.Argument(metavar="FILE", help="A sound, or a clip that has sound.")]
Profile = Annotated[str, typer.Option(metavar="NAME", help="social (-14 LUFS), podcast (-16) or broadcast (-23).")]
Out = Annotated[
    Path | None, typer.Option(metavar="FILE", help="What it is called.", show_default="FILE with the profile's name")
]


def run(file: File, profile: Profile = USUAL, out: Out = None, json: Json = False) -> None:
    """Bring any sound or clip to the loudness that a place asks for.

    Loudness by ITU-R BS.1770, no true peak above -1 dB. A picture is copied as it is; nothing is overwritten.
    """
    screen.show(master(MasterRequest(file, profile, out)), _draw, json=json)


def _draw(result: MasterResult) -> None:
    screen.say(str(result.file), "bold")
    for sentence in result.told:
        screen.say(sentence)
    screen.warnings(result.warnings)
