"""What a row of the ledger must look like: to tell which table one belongs to that was found alone, and to tell rot.

The shapes are read off the newest schema; a row from before a column was added has fewer values, and gets its default.
SQLite keeps no sums of its rows, so a flipped bit inside one goes unseen: but a name of content has one form, and a
recipe's key is the digest of its body.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from limelight.core.identity import digest
from limelight.core.ledger.database import MIGRATIONS, Ledger
from limelight.core.ledger.pages import Found, Pages, Value

Row = tuple[Value, ...]
Rows = dict[Row, Row]
"""The rows of a table, by their primary key."""

_KINDS = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}
_NAMES = {
    "recipes": ("key",),
    "edges": ("key", "digest"),
    "outputs": ("key", "digest"),
    "takes": ("key",),
    "slots": ("key", "digest"),
    "candidates": ("key", "digest"),
    "attempts": ("key",),
    "calls": ("id", "key"),
    "pins": ("digest",),
}
_NAME = re.compile("b3:[0-9a-f]{64}").fullmatch


@dataclass(frozen=True)
class Shape:
    """A table's columns: name, kind, whether it may be empty, its default; and which make up the primary key."""

    table: str
    columns: tuple[tuple[str, tuple[type, ...], bool, Value], ...]
    key: tuple[int, ...]
    numbered: bool
    """Whether SQLite numbers the rows; where the number is the key, it does not stand among the values."""
    fewest: int

    def of(self, found: Found) -> Row | None:
        """What was found on a page, as a row of this table; None when it can be none."""
        if self.numbered != (found.rowid is not None):
            return None
        number_is_key = self.numbered and self.columns[self.key[0]][1] == (int,)
        return self.whole((found.rowid, *found.values[1:]) if number_is_key else found.values)

    def whole(self, values: Sequence[Value]) -> Row | None:
        """The values as a row of this table, None when they can be none."""
        if not self.fewest <= len(values) <= len(self.columns):
            return None
        row = (*values, *(default for *_, default in self.columns[len(values) :]))
        return row if all(self._fits(at, value) for at, value in enumerate(row)) and self._true(row) else None

    def _fits(self, at: int, value: Value) -> bool:
        name, kinds, empty, _ = self.columns[at]
        if name in _NAMES.get(self.table, ()):
            return isinstance(value, str) and _NAME(value) is not None
        return (empty and value is None) or isinstance(value, kinds)

    def _true(self, row: Row) -> bool:
        return self.table != "recipes" or (isinstance(row[-1], bytes) and digest(row[-1]) == row[0])


@cache
def shapes() -> dict[str, Shape]:
    """The shape of every table, as the newest schema has it."""
    db = sqlite3.connect(":memory:")
    for script in MIGRATIONS:
        db.executescript(script)
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {table: _shape(db, table) for table in tables}
    db.close()
    return found


def _shape(db: sqlite3.Connection, table: str) -> Shape:
    info = db.execute(f"PRAGMA table_info({table})").fetchall()
    columns = tuple((name, _KINDS[kind], not needed, _default(given)) for _, name, kind, needed, given, _ in info)
    key = tuple(row[0] for row in sorted(info, key=lambda row: row[5]) if row[5])
    numbered = "WITHOUT ROWID" not in db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    return Shape(table, columns, key, numbered, len([row for row in info if row[4] is None or table == "walks"]))


def _default(given: str | None) -> Value:
    return None if given is None else int(given) if given.lstrip("-").isdigit() else given.strip("'")


def rotten(ledger: Ledger) -> Iterator[str]:
    """A sentence for each row that cannot be what was written there."""
    for table, shape in shapes().items():
        names = ", ".join(name for name, *_ in shape.columns)
        wrong = [row for row in ledger.rows(f"SELECT {names} FROM {table}") if shape.whole(row) is None]
        if wrong:
            yield f"{len(wrong)} of its {table} cannot be what was written there, such as {_shown(wrong[0])}"


def _shown(row: Iterable[object]) -> str:
    return ", ".join(f"{value!r:.40}" for value in row)[:120]


def found_in(pages: Pages) -> dict[str, Rows]:
    """Every row that can be read, by the table it belongs to.

    What a table holds shows in its rows, but for pairs of a text and a number, which indexes have just so: of those
    only what stands in the table's own tree counts.
    """
    rows = list(pages.rows())
    own = {table: _pages_of(table, rows, pages) for table in _PAIRS}
    tables: dict[str, Rows] = {table: {} for table in shapes()}
    for found in rows:
        for table, shape in shapes().items():
            row = shape.of(found) if table not in own or found.page in own[table] else None
            if row:
                tables[table][tuple(row[at] for at in shape.key)] = row
    return tables


_PAIRS = ("takes", "seen")


def _pages_of(table: str, rows: Iterable[Found], pages: Pages) -> set[int]:
    """The pages of a table, by what the file says of where it begins."""
    said = [row.values[3] for row in rows if row.values[:2] == ("table", table) and len(row.values) == 5]
    return {page for root in said if isinstance(root, int) for page in pages.below(root)}
