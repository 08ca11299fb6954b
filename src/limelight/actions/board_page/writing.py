"""Writing the board: the page put into `out/`, where it would say something else than the one that lies there.

The page keeps a mark of all that it was drawn from, so that a make which changed nothing finds that out at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from limelight import __version__
from limelight.actions.board_page.films import films_beside
from limelight.actions.board_page.gather import gathered
from limelight.actions.board_page.render import board_page
from limelight.actions.deliveries import Delivery, deliver
from limelight.actions.opened import Opened
from limelight.actions.prospect import prospect
from limelight.core.disk.durable import make_folder
from limelight.core.identity import digest

BOARD = "board.html"
_MARK = 'name="limelight-board" content="'
_HEAD = 2000
"""Bytes in which a page's mark stands."""

IDS = "script.ids"
"""What the make itself writes: the ids are the same before and after."""


def write_board(here: Opened, out: Path | None = None) -> Delivery:
    """Put the board into `out`, by default the production's own; nothing is written where it is the same already.

    A person's own file of that name is kept beside it, as every delivery keeps it.
    """
    path = (out or here.production.out) / BOARD
    mark = _mark(here, path.parent)
    if _marked(path) == mark:
        return Delivery(path, False)
    films = films_beside(here.production, path.parent)
    page = board_page(gathered(prospect(here, tuple(film.version for film in films)), films), mark).encode(
        "utf-8", "replace"
    )
    drawn = here.store.session.folder / BOARD
    drawn.write_bytes(page)
    make_folder(path.parent)
    (delivery,) = deliver({path: digest(page)}, lambda _: drawn, here.store.folder)
    return delivery


def _marked(path: Path) -> str:
    """The mark in the page that lies there, "" where there is none."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""
    return head.partition(_MARK)[2].partition('"')[0]


def _mark(here: Opened, out: Path) -> str:
    return digest("\n".join(_drawn_from(here, out)).encode("utf-8", "surrogatepass"))


def _drawn_from(here: Opened, out: Path) -> Iterator[str]:
    """Everything that the page says something of: the files, what was made and chosen, the films beside it, itself."""
    production, store = here.production, here.store
    yield from (__version__, _looks(), production.folder.name)
    yield from (f"{path} {seen}" for path, seen in sorted(production.sources.items()) if path != IDS)
    yield from (f"{film.file} {film.there}" for film in films_beside(production, out))
    yield from (f"{slot} {_stands(path)}" for slot, path in production.own.items())
    yield from (line.id for line in here.choices.lines)
    yield from map(str, here.choices.unreadable)
    for row in store.ledger.rows("SELECT slot, key, digest FROM slots WHERE scope = ? ORDER BY slot", store.scope):
        yield " ".join(row)
    yield str(store.ledger.rows("SELECT COUNT(*) FROM candidates WHERE scope = ?", store.scope))
    yield str(store.ledger.rows("SELECT COUNT(*) FROM attempts WHERE scope = ?", store.scope))


def _stands(own: Path) -> str:
    """How a file of a person's own stands there; it may be taken away at any time."""
    try:
        stat = own.stat()
    except FileNotFoundError:
        return "gone"
    return f"{stat.st_size} {stat.st_mtime_ns}"


@cache
def _looks() -> str:
    """A digest of the page's own files."""
    folder = resources.files("limelight.actions.board_page") / "page"
    return digest(b"".join(file.read_bytes() for file in sorted(folder.iterdir(), key=lambda file: file.name)))
