"""`limelight board`: every shot, and why it is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from limelight.actions.board import BoardRequest, BoardResult, BoardShot, board
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight board moonlit"
COLUMNS = ("shot", "at", "s", "size", "who", "line", "reason")


def run(folder: Folder = HERE, json: Json = False) -> None:
    """List every shot: when, how close, who, what is said, and why.

    Times are the film's own once its voices are recorded; before that they are estimated, and marked with ~.
    """
    screen.show(board(BoardRequest(folder)), _draw, json=json)


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
