"""A session: one process's presence in a store, with a folder of its own for everything unfinished.

Its lock says that it lives. Whoever opens the store next sweeps out what dead sessions left, so that a killed make
leaves nothing behind for good; and the journal of paid calls asks here whether who sent a call can still answer.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.locks import Held, try_lock

ALIVE = ".alive"


class Session:
    """This process's folder under the store's tmp/, alive until `close`."""

    def __init__(self, tmp: Path) -> None:
        tmp.mkdir(parents=True, exist_ok=True)
        self._tmp = tmp
        self.id, self._lock = _enter(tmp)
        crash_point("session locked")
        self.folder = tmp / self.id
        self.folder.mkdir()
        crash_point("session begun")

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.path.unlink(missing_ok=True)
        self._lock.release()

    def lives(self, session: str) -> bool:
        """Whether the process of that session still runs."""
        return session == self.id or not _dead(self._tmp / (session + ALIVE))


def sweep(tmp: Path) -> list[str]:
    """Remove the folders of dead sessions; their ids."""
    dead = [lock for lock in sorted(tmp.glob("*" + ALIVE)) if _dead(lock)]
    for lock in dead:
        shutil.rmtree(tmp / lock.stem, ignore_errors=True)
        crash_point("session half swept")
        lock.unlink(missing_ok=True)
    return [lock.stem for lock in dead]


def _enter(tmp: Path) -> tuple[str, Held]:
    """A new id and its lock; tried again when a sweeper took the file away before it was locked."""
    while True:
        session = secrets.token_hex(6)
        lock = try_lock(tmp / (session + ALIVE))
        if lock is not None and lock.still_there():
            return session, lock


def _dead(lock: Path) -> bool:
    if not lock.exists():
        return True
    held = try_lock(lock)
    if held is not None:
        held.release()
    return held is not None
