"""The ledger: one SQLite file that knows every recipe, output, attempt, slot, source and paid call.

Blobs come first and rows after, so that a crash never leaves a row without its blob. Writes are grouped into short
transactions (WAL, synchronous FULL: a committed row survives a power cut), so that a long make never locks others out.
Only `core` speaks SQL, through `rows` and `writing`; that is the seam at which PostgreSQL can stand for a team.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from limelight.core.crash import crash_point
from limelight.core.disk.drives import kind_of_drive
from limelight.core.errors import LedgerDamaged, LedgerTooNew
from limelight.core.ledger.faults import ERRORS, told
from limelight.core.ledger.log import strange_log

MIGRATIONS = (
    """
    CREATE TABLE recipes (
        key TEXT PRIMARY KEY, craft TEXT NOT NULL, engine TEXT NOT NULL, take INTEGER NOT NULL, body BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE edges (
        key TEXT NOT NULL, input TEXT NOT NULL, slot TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL,
        PRIMARY KEY (key, input, slot, path, digest)
    ) WITHOUT ROWID;
    CREATE TABLE outputs (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL, revision INTEGER NOT NULL,
        fingerprint TEXT NOT NULL, machine TEXT NOT NULL, seconds REAL NOT NULL, cost REAL NOT NULL,
        warnings TEXT NOT NULL, made REAL NOT NULL, walk INTEGER NOT NULL, collected INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX outputs_by_key ON outputs (key);
    CREATE INDEX outputs_by_digest ON outputs (digest);
    CREATE TABLE takes (key TEXT PRIMARY KEY, output INTEGER NOT NULL REFERENCES outputs (id)) WITHOUT ROWID;
    CREATE TABLE slots (
        scope TEXT NOT NULL, slot TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, chosen_by TEXT NOT NULL,
        place TEXT NOT NULL, label TEXT NOT NULL, seen REAL NOT NULL, PRIMARY KEY (scope, slot)
    ) WITHOUT ROWID;
    CREATE TABLE candidates (
        scope TEXT NOT NULL, slot TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, found REAL NOT NULL,
        PRIMARY KEY (scope, slot, key, digest)
    ) WITHOUT ROWID;
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY, scope TEXT NOT NULL, slot TEXT NOT NULL, key TEXT NOT NULL, craft TEXT NOT NULL,
        engine TEXT NOT NULL, revision INTEGER NOT NULL, machine TEXT NOT NULL, started REAL NOT NULL,
        seconds REAL NOT NULL, cost REAL NOT NULL, state TEXT NOT NULL, fault TEXT NOT NULL, walk INTEGER NOT NULL
    );
    CREATE INDEX attempts_by_craft ON attempts (craft);
    CREATE TABLE walks (
        id INTEGER PRIMARY KEY, scope TEXT NOT NULL, session TEXT NOT NULL, started REAL NOT NULL, seconds REAL,
        states TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE sources (
        walk INTEGER NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, drafted_from TEXT NOT NULL,
        PRIMARY KEY (walk, path)
    ) WITHOUT ROWID;
    CREATE TABLE calls (
        id TEXT PRIMARY KEY, key TEXT NOT NULL, scope TEXT NOT NULL, slot TEXT NOT NULL, engine TEXT NOT NULL,
        reserved REAL NOT NULL, spent REAL, state TEXT NOT NULL, session TEXT NOT NULL, sent REAL NOT NULL, ended REAL,
        said TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE INDEX calls_by_key ON calls (key);
    CREATE TABLE pins (digest TEXT NOT NULL, why TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (digest, why));
    """,
    """
    ALTER TABLE outputs ADD COLUMN remarks TEXT NOT NULL DEFAULT '';
    """,
    """
    ALTER TABLE slots ADD COLUMN walk INTEGER NOT NULL DEFAULT 0;
    UPDATE slots SET walk = COALESCE((
        SELECT MAX(w.id) FROM walks w WHERE w.scope = slots.scope AND w.started <= slots.seen), (
        SELECT MAX(w.id) FROM walks w WHERE w.scope = slots.scope), 0);
    ALTER TABLE candidates ADD COLUMN walk INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE candidates ADD COLUMN until INTEGER NOT NULL DEFAULT 0;
    UPDATE candidates SET walk = COALESCE((
        SELECT MAX(w.id) FROM walks w WHERE w.scope = candidates.scope AND w.started <= candidates.found), 0);
    CREATE TABLE seen (what TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
    """,
)
"""Each brings a ledger one schema up. Never edit one that was released: add the next."""

COPY = "ledger-copy.db"
"""What the copy of a ledger is called that every make leaves beside it."""

PATIENCE_MS = 30_000
"""How long a writer waits for another one's short transaction."""


class Ledger:
    """The rows of one store. One instance per thread that uses it."""

    def __init__(self, file: Path, *, fresh: bool = True) -> None:
        """Open the ledger, made when missing if `fresh`. Raises LedgerDamaged, LedgerTooNew."""
        self.file, self._fresh = file, fresh
        if not fresh and not file.exists():
            raise LedgerDamaged(file=str(file), why="it is gone")
        if strange_log(file):
            raise LedgerDamaged(file=str(file), why=f"the log beside it ({file.name}-wal) is another ledger's")
        try:
            self._db = sqlite3.connect(file, isolation_level=None, timeout=PATIENCE_MS / 1000, check_same_thread=False)
        except ERRORS as error:
            raise told(error, file) from error
        try:
            self._run(f"PRAGMA journal_mode = {'DELETE' if kind_of_drive(file.parent) else 'WAL'}")
            self._run("PRAGMA synchronous = FULL")
            self._migrate()
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        self._db.close()

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction of this very connection is open."""
        return self._db.in_transaction

    def rows(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        try:
            return self._db.execute(sql, parameters).fetchall()
        except ERRORS as error:
            raise told(error, self.file) from error

    def one(self, sql: str, *parameters: Any) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        try:
            return self._db.execute(sql, parameters).fetchone()
        except ERRORS as error:
            raise told(error, self.file) from error

    @contextmanager
    def writing(self, name: str = "") -> Generator[Writing, None, None]:
        """One transaction: all of it, or on any error none. `name` tells it in crash tests."""
        self._run("BEGIN IMMEDIATE")
        try:
            yield Writing(self._db)
            crash_point(f"ledger before commit {name}")
            self._run("COMMIT")
        except ERRORS as error:
            self._take_back()
            raise told(error, self.file) from error
        except BaseException:
            self._take_back()
            raise
        crash_point(f"ledger committed {name}")

    def complaints(self) -> list[str]:
        """What SQLite's own look at every page complains of."""
        try:
            return [row[0] for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        except LedgerDamaged as error:
            return [str(error.fields["why"])]

    def copy(self, file: Path) -> None:
        """Write a whole copy, row by row, so that no damage goes with it. Raises LedgerDamaged."""
        self._run("VACUUM INTO CAST(? AS TEXT)", os.fsencode(file))  # a folder's name need not be UTF-8

    def _run(self, sql: str, *parameters: Any) -> None:
        try:
            self._db.execute(sql, parameters)
        except ERRORS as error:
            raise told(error, self.file) from error

    def _take_back(self) -> None:
        """End the transaction without it; a full or failing disk has already ended it."""
        if self._db.in_transaction:
            self._run("ROLLBACK")

    def _migrate(self) -> None:
        found = self._version()
        if found > len(MIGRATIONS):
            raise LedgerTooNew(file=str(self.file), found=found, known=len(MIGRATIONS))
        if found == 0 and not self._fresh:
            raise LedgerDamaged(file=str(self.file), why="it is empty")
        if found < len(MIGRATIONS):
            with self.writing("migrate") as db:
                for number in range(self._version(), len(MIGRATIONS)):
                    db.script(MIGRATIONS[number])
                    db.run(f"PRAGMA user_version = {number + 1}")
                db.run(f"PRAGMA application_id = {secrets.randbelow(2**31 - 1) + 1}")

    def _version(self) -> int:
        return self.rows("PRAGMA user_version")[0][0]


class Writing:
    """The statements of one transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def run(self, sql: str, *parameters: Any) -> int:
        """Run one statement; the id of the row it inserted."""
        return self._db.execute(sql, parameters).lastrowid or 0

    def one(self, sql: str, *parameters: Any) -> tuple[Any, ...] | None:
        return self._db.execute(sql, parameters).fetchone()

    def all(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        return self._db.execute(sql, parameters).fetchall()

    def named(self, sql: str, *parameters: Any) -> dict[str, Any] | None:
        """The first row, by the names of its columns, or None."""
        found = self._db.execute(sql, parameters)
        row = found.fetchone()
        return dict(zip((column[0] for column in found.description), row, strict=True)) if row else None

    def many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run one statement for each row."""
        self._db.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Several statements, inside this transaction (executescript would commit it)."""
        for statement in sql.split(";"):
            if statement.strip():
                self._db.execute(statement)
