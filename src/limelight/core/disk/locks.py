"""Locks on files that the system lets go of by itself when their holder dies, however it dies.

A process that lives holds its session's lock, every make holds the store's lock shared, and `collect` holds it alone.
So nobody has to guess from a process number whether its owner still lives (they are reused, and differ in containers).
A drive that knows no locks is told as that: nobody waits for a holder that is not there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import random
import sys
import time
from pathlib import Path
from typing import IO

from limelight.core.errors import NoLocks

_BYTES = 1024
"""Windows locks ranges of bytes: alone is all of them, shared is one at random."""
_STEP = 0.005
"""Seconds between two looks at whether a lock is free."""
_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems say of a lock that somebody else holds: flock, record locks on a server, Windows."""
_UNKNOWN = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
"""What drives say that have no locks: a server without its lock daemon, a folder of the computer around this one."""


class Held:
    """A lock that is held until `release`, or until the process ends."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path = path
        self._file = file

    def release(self) -> None:
        self._file.close()

    def remove(self) -> None:
        """Take the locked file away while nobody else can lock it, and let go."""
        if os.name == "nt":  # where a file that is open cannot be taken away
            self.release()
        with contextlib.suppress(FileNotFoundError, PermissionError):
            self.path.unlink()
        self.release()

    def still_there(self) -> bool:
        """Whether the locked file is still the one of that name."""
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def say(self, text: str) -> None:
        """Write into the locked file, for whoever finds it, what its holder is."""
        self._file.write(text.encode("utf-8"))
        self._file.flush()


def try_lock(path: Path, *, shared: bool = False) -> Held | None:
    """The lock on `path` (made when missing), or None when somebody else holds it. Raises NoLocks."""
    file = path.open("ab")
    try:
        _lock(file, shared)
    except OSError as error:
        file.close()
        if error.errno in _UNKNOWN:
            raise NoLocks(folder=str(path.parent), why=error.strerror) from error
        if error.errno in _TAKEN:
            return None
        raise
    return Held(path, file)


def wait_for_lock(path: Path, patience: float) -> Held | None:
    """The lock on a file that is there for nothing else, and is taken away with it; None where others hold it for
    longer than `patience` seconds.
    """
    until = time.monotonic() + patience
    while True:
        held = try_lock(path)
        if held and held.still_there():
            return held
        if held:
            held.release()
        if time.monotonic() >= until:
            return None
        time.sleep(_STEP)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], shared: bool) -> None:
        file.seek(random.randrange(_BYTES) if shared else 0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1 if shared else _BYTES)

else:
    import fcntl

    def _lock(file: IO[bytes], shared: bool) -> None:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
