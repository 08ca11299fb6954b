"""The store of a production or a series, `.limelight/`: blobs by digest, and the ledger that knows what they are.

ledger.db       every recipe, output, attempt, slot and paid call
ledger-copy.db  the ledger as the last make left it
calls.jsonl     the paid calls once more, apart from the ledger
blobs/          everything ever made, by digest
damaged/        what was found damaged, set aside
delivered.json  which files of `out/` are ours, by digest
told            what was told once, and need not be told again
taking/         takes that were asked for and are not all made
tmp/            what living processes have not finished
traces/         what the last walks did when, for a profiler
"""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from limelight.core.blobs import Blobs
from limelight.core.crash import crash_point
from limelight.core.decoding import decode
from limelight.core.disk.durable import make_folder, replace, sync
from limelight.core.disk.locks import Held, try_lock
from limelight.core.errors import LedgerDamaged, StoreBusy
from limelight.core.graph import SourceFile
from limelight.core.identity import encode
from limelight.core.ledger.database import COPY, Ledger
from limelight.core.money.journal import Journal
from limelight.core.session import Session, sweep


class Store:
    """`Store.open(folder, scope)`: `scope` is the production inside a shared store ("" for a single film)."""

    def __init__(self, folder: Path, scope: str) -> None:
        self.folder = folder
        self.scope = scope
        self.swept = sweep(folder / "tmp")
        self.session = Session(folder / "tmp")
        self.blobs = Blobs(folder / "blobs", self.session.folder)
        try:
            self.ledger = Ledger(folder / "ledger.db", fresh=self.blobs.none())
        except BaseException:
            self.session.close()
            raise
        self.journal = Journal(self.ledger, scope, self.session.id, self.session.lives)

    @classmethod
    def open(cls, folder: Path, scope: str = "") -> Store:
        """Open the store in `folder` (made when missing), and sweep out what dead processes left in its tmp/."""
        make_folder(folder)
        return cls(folder.resolve(), scope)

    def digest(self, slot: str) -> str | None:
        """The digest of the slot's selected output, as the last walk left it."""
        row = self.ledger.one("SELECT digest FROM slots WHERE scope = ? AND slot = ?", self.scope, slot)
        return row[0] if row else None

    def read(self, digest: str, type: Any = bytes) -> Any:
        """The blob as `type`: bytes, its file (read only) for Path, else what its canonical encoding says."""
        return fetch(self.blobs, digest, type)

    def path(self, digest: str) -> Path:
        """The blob's file, read only, and still what was put. Raises BlobMissing, BlobDamaged."""
        return self.blobs.proven(digest)

    def put(self, value: object) -> str:
        """Keep bytes, the content of a file (given as Path), or a plain value; its digest."""
        return put(self.blobs, value)

    def source(self, path: Path, name: str = "") -> SourceFile:
        """A SourceFile for `path`, its content kept as a blob; `name` is how people know it (its path by default)."""
        return SourceFile(name or str(path), self.blobs.keep_file(path))

    @contextmanager
    def making(self) -> Generator[None, None, None]:
        """Hold the store open for a make: several may, but not while `collect` sweeps."""
        held = _hold(self.folder, shared=True, by="limelight collect frees what nobody needs")
        try:
            yield
        finally:
            held.release()

    @contextmanager
    def alone(self) -> Generator[None, None, None]:
        """Hold the store alone. Raises StoreBusy at once while a make runs."""
        with alone(self.folder):
            yield

    def keep_copy(self) -> None:
        """Keep a whole copy of the ledger beside it, for the day on which it is torn. Raises LedgerDamaged.

        Where nothing was made since the last one, that one does.
        """
        last = self.ledger.rows("SELECT COALESCE(MAX(id), 0) FROM outputs")[0][0]
        if self.ledger.one("SELECT 1 FROM seen WHERE what = ? AND size = ?", COPY, last) and self._copy.exists():
            return
        aside = self.session.folder / COPY
        for folder in (aside.parent.parent, aside.parent):  # where somebody has cleared tmp/ away
            folder.mkdir(exist_ok=True)
        aside.unlink(missing_ok=True)
        self.ledger.copy(aside)
        with aside.open("rb+") as written:
            sync(written)
        crash_point("ledger copied aside")
        replace(aside, self._copy)
        with self.ledger.writing("ledger copied") as db:
            db.run("INSERT OR REPLACE INTO seen (what, size) VALUES (?, ?)", COPY, last)

    @property
    def _copy(self) -> Path:
        return self.folder / COPY

    def blame(self, error: Exception) -> None:
        """Raise LedgerDamaged where something unexpected went wrong, and the ledger proves to be damaged."""
        from limelight.core.ledger.health import complaints, dangling  # what no command needs that goes well

        if wrong := [*complaints(self.ledger), *dangling(self.ledger)]:
            raise LedgerDamaged(file=str(self.ledger.file), why=wrong[0]) from error

    def close(self) -> None:
        """Let go of the ledger, and clear this process's unfinished things."""
        self.ledger.close()
        self.session.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def alone(folder: Path) -> Generator[None, None, None]:
    """Hold the store in `folder` alone, whether its ledger opens or not. Raises StoreBusy at once while a make runs."""
    held = _hold(folder, shared=False, by="a make is running", patience=0)
    try:
        yield
    finally:
        held.release()


def _hold(folder: Path, *, shared: bool, by: str, patience: float = 60.0) -> Held:
    until = time.monotonic() + patience
    while (held := try_lock(folder / "make.lock", shared=shared)) is None:
        if time.monotonic() >= until:
            raise StoreBusy(folder=str(folder), by=by)
        time.sleep(0.05)
    return held


def put(blobs: Blobs, value: object, *, move: bool = False) -> str:
    """Keep a value as a blob: bytes and files as they are, all else by its canonical encoding."""
    if isinstance(value, Path):
        return blobs.put_file(value, move=move)
    return blobs.put(value if isinstance(value, bytes) else encode(value))


def fetch(blobs: Blobs, digest: str, type: Any) -> Any:
    """A blob as `type`: Path is its file, bytes are its bytes, all else is read from its canonical encoding."""
    if type is Path:
        return blobs.proven(digest)
    return blobs.read(digest) if type is bytes else decode(blobs.read(digest), type)
