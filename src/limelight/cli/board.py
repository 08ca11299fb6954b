"""`limelight board`: every shot, and why it is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from limelight.actions.board import BoardRequest, BoardResult, BoardShot, board
from limelight.actions.show_board import ShowBoardRequest, ShowBoardResult, show_board
from limelight.actions.write_shots import DRAFT, WriteShotsRequest, WriteShotsResult, write_shots
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json, comma_list

EXAMPLE = "limelight board moonlit"
TOLD = {
    "written": "{path} is written: edit what you want, delete what you do not want to fix.",
    "unchanged": "{path} says this already.",
    "beside": "{name} is yours; what limelight decides is beside it, in {path}.",
}
"""What is said of a file, by how it was handed over."""
COLUMNS = ("shot", "at", "s", "size", "who", "line", "reason")

Write = Annotated[bool, typer.Option("--write", help="Write the shots as files to edit: shots/sc02.toml.")]
Scene = Annotated[str | None, typer.Option(metavar="ID,...", help="Only these scenes: sc02.", show_default="all")]
Html = Annotated[bool, typer.Option("--html", help="Write the board as a page: out/board.html.")]
Open = Annotated[bool, typer.Option("--open", help="Write that page, and open it in the browser.")]


def run(
    folder: Folder = HERE,
    write: Write = False,
    scene: Scene = None,
    html: Html = False,
    open: Open = False,
    json: Json = False,
) -> None:
    """List every shot: when, how close, who, what is said, and why.

    Times are the film's own once its voices are recorded; before that they are estimated, and marked with ~. With
    --write, what limelight decided becomes files to edit: shots/sc02.toml. A file that you changed is never touched.
    """
    scenes = comma_list(scene) or ()
    if html or open:
        screen.show(show_board(ShowBoardRequest(folder, open)), _tell_shown, json=json)
    elif write:
        screen.show(write_shots(WriteShotsRequest(folder, scenes)), _tell_written, json=json)
    else:
        screen.show(board(BoardRequest(folder, scenes)), _draw, json=json)


def _tell_written(result: WriteShotsResult) -> None:
    for file in result.files:
        screen.say(TOLD[file.state].format(path=file.path, name=file.path.name.removesuffix(DRAFT)))
    screen.warnings(result.warnings)


def _tell_shown(result: ShowBoardResult) -> None:
    if result.kept:
        screen.tell(f"{result.path.name} was not limelight's: yours is kept as {result.kept.name}.", "yellow")
    if result.why:
        screen.tell(f"{result.why} The board is here:")
    screen.say(str(result.path))


def _draw(result: BoardResult) -> None:
    screen.table(COLUMNS, _rows(result.shots), wrapped={"who": 2, "line": 3, "reason": 6})
    screen.say(f"{screen.counted(len(result.shots), 'shot')}, {_about(result.timed)}{screen.clock(result.seconds)}")
    screen.warnings(result.warnings)


def _rows(shots: Iterable[BoardShot]) -> Iterable[Sequence[str]]:
    for shot in shots:
        about = _about(shot.timed)
        seconds = f"{about}{shot.seconds:.1f}"
        size = shot.size if shot.move == "hold" else f"{shot.size}, {shot.move}"
        who = ", ".join(shot.who) or shot.insert
        yield (shot.id, about + screen.clock(shot.start), seconds, size, who, " / ".join(shot.lines), shot.reason)


def _about(timed: bool) -> str:
    return "" if timed else "~"
