"""Show board: write the director's desk, `out/board.html`, as the files say now, and open it. Nothing is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.board_page import write_board
from limelight.actions.finding import find_production
from limelight.actions.open import show
from limelight.actions.opened import opened


@dataclass(frozen=True)
class ShowBoardRequest:
    folder: Path = Path(".")
    open: bool = False


@dataclass(frozen=True)
class ShowBoardResult:
    """`kept` is where a person's own file of that name went; `why` says why nothing could show the page."""

    path: Path
    written: bool
    kept: Path | None = None
    opened: bool = False
    why: str = ""


def show_board(request: ShowBoardRequest) -> ShowBoardResult:
    """Write the page of one production, and open it where that is asked for."""
    folder = find_production(request.folder)
    with opened(folder) as here:
        page = write_board(here, folder / "out")
    shown = show(page.path) if request.open else None
    return ShowBoardResult(page.path, page.written, page.kept, bool(shown and shown.opened), shown.why if shown else "")
