"""Locks on files that the system lets go of by itself when their holder dies, however it dies.

A process that lives holds its session's lock, every make holds the store's lock shared, and `collect` holds it alone.
So nobody has to guess from a process number whether its owner still lives (they are reused, and differ in containers).
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from typing import IO

_BYTES = 1024
"""Windows locks ranges of bytes: alone is all of them, shared is one at random."""


class Held:
    """A lock that is held until `release`, or until the process ends."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path = path
        self._file = file

    def release(self) -> None:
        self._file.close()

    def still_there(self) -> bool:
        """Whether the locked file is still the one of that name."""
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), self.path.stat())
        except FileNotFoundError:
            return False


def try_lock(path: Path, *, shared: bool = False) -> Held | None:
    """The lock on `path` (made when missing), or None when somebody else holds it."""
    file = path.open("ab")
    try:
        _lock(file, shared)
    except OSError:
        file.close()
        return None
    return Held(path, file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], shared: bool) -> None:
        file.seek(random.randrange(_BYTES) if shared else 0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1 if shared else _BYTES)

else:
    import fcntl

    def _lock(file: IO[bytes], shared: bool) -> None:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
