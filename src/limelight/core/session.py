"""A session: one process's presence in a store, with a folder of its own for everything unfinished.

Its lock says that it lives. Whoever opens the store next sweeps out what dead sessions left, so that a killed make
leaves nothing behind for good; and the journal of paid calls asks here whether who sent a call can still answer. Where
a folder is shared between machines a lock may be seen on one of them only: a session says which machine it is on, and
another machine's counts as dead only after `ABROAD`.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.disk.locks import Held, try_lock

ALIVE = ".alive"
ABROAD = 2 * 86_400.0
"""Seconds after which a session of another machine that holds no lock here counts as dead: no make takes as long."""
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class Session:
    """This process's folder under the store's tmp/, alive until `close`."""

    def __init__(self, tmp: Path) -> None:
        tmp.mkdir(parents=True, exist_ok=True)
        self._tmp = tmp
        self.id, self._lock = _enter(tmp)
        crash_point("session locked")
        self._lock.say("\n".join(_here()))
        self.folder = tmp / self.id
        self.folder.mkdir()
        crash_point("session begun")

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.remove()

    def lives(self, session: str) -> bool:
        """Whether the process of that session still runs."""
        if session == self.id:
            return True
        if found := _of_the_dead(self._tmp / (session + ALIVE)):
            found.release()
            return False
        return (self._tmp / (session + ALIVE)).exists()


def make_again(folder: Path) -> None:
    """Make a worker's folder, and its session's, where somebody has cleared tmp/ away.

    Raises FileNotFoundError where the whole store is gone: one that was moved must not begin anew in its old place.
    """
    missing = [each for each in (folder, *folder.parents[:2]) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)


def abroad(tmp: Path) -> list[str]:
    """The other machines that work here just now, as far as can be seen from this one, by their names."""
    paths = [path for path in sorted(tmp.glob("*" + ALIVE)) if _of_another_machine(path)]
    return sorted({path.read_text("utf-8", errors="replace").split("\n")[0] for path in paths})


def sweep(tmp: Path) -> list[str]:
    """Remove the folders of dead sessions; their ids."""
    swept: list[str] = []
    for path in sorted(tmp.glob("*" + ALIVE)):
        if found := _of_the_dead(path):
            shutil.rmtree(tmp / path.stem, ignore_errors=True)
            crash_point("session half swept")
            found.remove()
            swept.append(path.stem)
    return swept


def _enter(tmp: Path) -> tuple[str, Held]:
    """A new id and its lock; tried again when a sweeper took the file away before it was locked."""
    while True:
        session = secrets.token_hex(6)
        lock = try_lock(tmp / (session + ALIVE))
        if lock is not None and lock.still_there():
            return session, lock


def _of_the_dead(path: Path) -> Held | None:
    """The lock of a session that is dead, held so that nobody can come to life under it; None for one that lives."""
    if not path.exists():
        return None
    held = try_lock(path)
    if held and held.still_there() and not _of_another_machine(path):
        return held
    if held:
        held.release()
    return None


def _of_another_machine(path: Path) -> bool:
    """Whether a session is of another machine and was begun not long ago: no lock need tell here whether it lives."""
    named = set(path.read_text("utf-8", errors="replace").split("\n")) - {""}
    return bool(named) and not named & set(_here()) and abs(time.time() - path.stat().st_mtime) < ABROAD


def _here() -> tuple[str, ...]:
    """This machine: its name, and the start of its system, which all containers on it share."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    with contextlib.suppress(OSError):
        return name, _BOOT.read_text("utf-8").strip()
    return (name,)
