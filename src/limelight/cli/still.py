"""`limelight still`: one key frame at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.open import show
from limelight.actions.still import StillRequest, StillResult, draw_stills
from limelight.cli import ends, outcome, screen
from limelight.cli.explain import in_order
from limelight.cli.options import HERE, Folder, Json, What
from limelight.cli.stopping import stopping

EXAMPLE = "limelight still 0:23 moonlit"

Aspect = Annotated[
    str, typer.Option(metavar="W:H", help="The picture's shape: 9:16, 1:1, 16:9 ...", show_default="the film's first")
]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the stills go.", show_default="DIR/out/stills")]
Open = Annotated[bool, typer.Option("--open", help="Show the still in this system's viewer.")]


def run(
    what: What,
    folder: Folder = HERE,
    aspect: Aspect = "",
    out: Out = None,
    open: Open = False,
    json: Json = False,
) -> None:
    """Draw one key frame of a shot at once, without making its film.

    As large as the film, without captions. Of a scene, or words said in several shots, it draws a still of each.
    """
    what, folder = in_order(what, folder)
    with stopping() as stop:
        result = draw_stills(StillRequest(what, folder, aspect, out), stop=stop)
    screen.show(result, _draw, json=json)
    if open and result.stills:
        shown = show(result.stills[0].path)
        screen.tell(shown.why) if shown.why else None
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: StillResult) -> None:
    for still in result.stills:
        screen.say(str(still.path), "bold")
    outcome.tell(result)
    if result.stills:
        screen.say(f"{screen.counted(len(result.stills), 'still')} in {screen.lasting(result.seconds)}", "dim")
