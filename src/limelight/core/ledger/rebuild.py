"""A new ledger out of all that knows something: the damaged one's whole pages, the last whole copy, the paid calls.

What the damaged ledger says counts before the copy, which is older. A row that hangs in the air is left out: what it
spoke of is made again, or stands on the disk until `collect`. The old ledger is set aside before the new one takes its
place, and never thrown away; killed in between, the next repair begins with what was set aside.
"""

from __future__ import annotations

import shutil
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from limelight.core.blobs import DAMAGED, Blobs
from limelight.core.crash import crash_point
from limelight.core.disk.durable import make_folder, replace, sync, sync_folder
from limelight.core.ledger.database import COPY, Ledger
from limelight.core.ledger.log import strange_log
from limelight.core.ledger.pages import Pages
from limelight.core.ledger.rows import Row, Rows, found_in, shapes
from limelight.core.money.calls_file import CallsFile

_UNFINISHED = ".unfinished"
_LOGS = ("-wal", "-shm")

Tables = dict[str, Rows]


@dataclass(frozen=True)
class Rebuilt:
    """How many takes the new ledger knows, and where the old one lies ("" where there was none)."""

    takes: int
    aside: str


def rebuild(folder: Path, blobs: Blobs, room: Path) -> Rebuilt:
    """Make the ledger of the store in `folder` anew, in `room` first. Who calls holds the store alone."""
    ledger = folder / "ledger.db"
    tables = _gathered([ledger, *_unfinished(folder), folder / COPY], blobs)
    aside = _set_aside(ledger)
    new = _written(tables, room / "ledger.db", folder)
    takes = len(new.rows("SELECT key FROM takes"))
    new.copy(room / COPY)
    new.close()
    for file in (room / COPY, room / "ledger.db"):
        with file.open("rb+") as written:
            sync(written)
    for log in _LOGS:
        (folder / f"ledger.db{log}").unlink(missing_ok=True)
    sync_folder(folder)
    crash_point("ledger about to be replaced")
    replace(room / "ledger.db", ledger)
    replace(room / COPY, folder / COPY)
    return Rebuilt(takes, str(_finished(folder, aside)) if aside else "")


def _gathered(files: Iterable[Path], blobs: Blobs) -> Tables:
    """The rows of all files, the first that has a row counting, without those that hang in the air.

    Each is read with its log, unless that is another's, and without: pages that are torn in the one may be whole in the
    other.
    """
    tables: Tables = {table: {} for table in shapes()}
    views = ((file, log) for file in files for log in (True, False) if not (log and strange_log(file)))
    for pages in (Pages(file, log) for file, log in views):
        for table, rows in found_in(pages).items():
            for key, row in rows.items():
                known = tables[table].setdefault(key, row)
                if table == "outputs" and known is not row and not _there(blobs, known) and _there(blobs, row):
                    tables[table][key] = row  # of two accounts of one take, that whose content is there
    return _holding(tables)


def _there(blobs: Blobs, output: Row) -> bool:
    return blobs.has(str(output[2]))


def _holding(tables: Tables) -> Tables:
    """Only rows whose every end is there: outputs with a recipe, takes with an output of theirs, and so on."""
    recipes = {key[0] for key in tables["recipes"]}
    outputs = _of(tables["outputs"], 1, recipes)
    takes = {key: row for key, row in tables["takes"].items() if _is_of(outputs.get((row[1],)), row[0])}
    for row in sorted(outputs.values(), key=_number, reverse=True):
        takes.setdefault((row[1],), (row[1], row[0]))
    slots = _of(tables["slots"], 2, {key[0] for key in takes})
    candidates, edges = _of(tables["candidates"], 2, recipes), _of(tables["edges"], 0, recipes)
    held = {"outputs": outputs, "takes": takes, "slots": slots, "candidates": candidates, "edges": edges, "seen": {}}
    return {**tables, **held}


def _of(rows: Rows, column: int, known: Container[object]) -> Rows:
    return {key: row for key, row in rows.items() if row[column] in known}


def _is_of(output: Row | None, key: object) -> bool:
    return output is not None and output[1] == key


def _number(row: Row) -> int:
    return row[0] if isinstance(row[0], int) else 0


def _written(tables: Tables, file: Path, folder: Path) -> Ledger:
    """A new ledger with these rows, and with what the file of paid calls knows besides."""
    new = Ledger(file)
    with new.writing("ledger rebuilt") as db:
        for table, rows in tables.items():
            columns = [name for name, *_ in shapes()[table].columns]
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
            db.many(sql, rows.values())
    CallsFile(new, folder).agree()
    new.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return new


def _set_aside(ledger: Path) -> Path | None:
    """A copy of the ledger as it is, with its log, under a name that says that the repair is not finished."""
    if not ledger.exists():
        return None
    number = 1 + len(list((ledger.parent / DAMAGED).glob("ledger-*")))
    aside = ledger.parent / DAMAGED / f"ledger-{number}{_UNFINISHED}"
    make_folder(aside)
    for file in (ledger, ledger.with_name(ledger.name + "-wal")):
        if file.exists():
            _copy(file, aside / file.name)
    sync_folder(aside)
    crash_point("ledger set aside")
    return aside


def _copy(file: Path, to: Path) -> None:
    with file.open("rb") as reading, to.open("wb") as writing:
        shutil.copyfileobj(reading, writing)
        sync(writing)


def _unfinished(folder: Path) -> Iterator[Path]:
    """What repairs had set aside that were killed before their end."""
    yield from sorted((folder / DAMAGED).glob(f"ledger-*{_UNFINISHED}/ledger.db"))


def _finished(folder: Path, aside: Path) -> Path:
    """Give everything that was set aside its name for good."""
    for left in (folder / DAMAGED).glob(f"ledger-*{_UNFINISHED}"):
        left.rename(left.with_name(left.name.removesuffix(_UNFINISHED)))
    sync_folder(folder / DAMAGED)
    return aside.with_name(aside.name.removesuffix(_UNFINISHED))
