"""`limelight board`: every shot, and why it is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from limelight.actions.board import BoardRequest, BoardResult, BoardShot, board
from limelight.actions.open import show
from limelight.actions.show_board import ShowBoardRequest, ShowBoardResult, show_board
from limelight.actions.storyboard import StoryboardRequest, StoryboardResult, draw_storyboard
from limelight.actions.write_shots import DRAFT, WriteShotsRequest, WriteShotsResult, write_shots
from limelight.cli import ends, outcome, screen
from limelight.cli.options import HERE, Folder, Json, comma_list
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping

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
Storyboard = Annotated[
    bool, typer.Option("--storyboard", help="Draw it: a panel of each shot on paper, before anything is rendered.")
]
Open = Annotated[bool, typer.Option("--open", help="Write the page, or the storyboard, and show it.")]
Aspect = Annotated[str, typer.Option(metavar="W:H", help="The panels' shape.", show_default="the film's first")]
Variant = Annotated[str, typer.Option(metavar="NAME", help="Draw which variant.", show_default="the film itself")]
Paper = Annotated[str, typer.Option(metavar="SIZE", help="What the storyboard is printed on: a4 or letter.")]


def run(
    folder: Folder = HERE,
    write: Write = False,
    scene: Scene = None,
    html: Html = False,
    storyboard: Storyboard = False,
    open: Open = False,
    aspect: Aspect = "",
    variant: Variant = "",
    paper: Paper = "a4",
    json: Json = False,
) -> None:
    """List every shot: when, how close, who, what is said, and why.

    Times are the film's own once its voices are recorded; before that they are estimated, and marked with ~. With
    --write, what limelight decided becomes files to edit: shots/sc02.toml. A file that you changed is never touched.
    With --storyboard every shot is drawn small, in seconds: out/storyboard.pdf, and its pages as pictures.
    """
    scenes = comma_list(scene) or ()
    if storyboard:
        _drawn(StoryboardRequest(folder, scenes, aspect, variant, paper), open, json)
    elif html or open:
        screen.show(show_board(ShowBoardRequest(folder, open)), _tell_shown, json=json)
    elif write:
        screen.show(write_shots(WriteShotsRequest(folder, scenes)), _tell_written, json=json)
    else:
        screen.show(board(BoardRequest(folder, scenes)), _draw, json=json)


def _drawn(request: StoryboardRequest, open: bool, json: bool) -> None:
    with stopping() as stop, progress() as listener:
        result = draw_storyboard(request, on_event=listener, stop=stop)
    screen.show(result, _tell_drawn, json=json)
    if open and result.pdf:
        shown = show(result.pdf)
        screen.tell(shown.why) if shown.why else None
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _tell_drawn(result: StoryboardResult) -> None:
    if result.pdf:
        screen.say(str(result.pdf), "bold")
        screen.say(f"{result.pages[0].parent}: its {screen.counted(len(result.pages), 'page')} as pictures")
    outcome.tell(result)
    if result.pdf:
        times = "" if result.timed else "; times are reckoned until voices are recorded"
        shots = screen.counted(result.shots, "shot")
        screen.say(f"{shots} drawn in {screen.lasting(result.seconds)}{times}", "dim")


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
