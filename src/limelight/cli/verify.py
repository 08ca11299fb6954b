"""`limelight verify`: what any file tells of its making, and whether that is true."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.verify import VerifyRequest, VerifyResult, verify
from limelight.cli import ends, screen, verdicts
from limelight.cli.options import Json
from limelight.cli.stopping import stopping
from limelight.sign.verify.verifying import Tell

EXAMPLE = "limelight verify film.mp4"

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...", help="Films, sounds, pictures, captions, a release's folder.", show_default=False
    ),
]
All = Annotated[bool, typer.Option("--all", help="Tell every single thing that was done, and all that it is made of.")]


def run(files: Files, all: All = False, json: Json = False) -> None:
    """Say what any file tells of its making, and whether that is true.

    No production is needed, and nothing is fetched. A file that lost its proof is looked for among what you released:
    a copy is known that was encoded again, cut or framed anew. Exit code 0: all of it is trusted.
    """
    draw = (lambda _: None) if json else verdicts.Telling(whole=all).tell
    with stopping() as stop, _progress() as tell:
        result = verify(VerifyRequest(tuple(files)), stop=stop, tell=tell, on_verdict=draw)
    screen.show(result, _draw, json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: VerifyResult) -> None:
    """The verdicts are told as they come; here is what they come to."""
    screen.warnings(result.warnings)
    if len(result.files) + len(result.folders) < 2:
        return
    counts = verdicts.counted(result.files)
    screen.say(f"Of {screen.counted(len(result.files), 'file')}: {counts}.", "bold")


@contextmanager
def _progress() -> Iterator[Tell]:
    """A live line on a terminal: which file is looked at, and how far that is."""
    if not sys.stderr.isatty():
        yield lambda _, __: None
        return
    with screen.console(sys.stderr).status("reading") as status:
        yield lambda file, done: status.update(f"{screen.short(file.name, 60)}  {done:.0%}")
