"""A person's file, read whole where it is a file: what is a pipe or a device would be waited for, or read, without end.

A link counts as what it leads to. What is wrong is an OSError like any other, whose `strerror` is for people.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a disk",
    stat.S_IFDIR: "a folder",
}


def what_else(path: Path) -> str:
    """What stands at `path` where it is no file: "a pipe"; "" for a file. Raises OSError where nothing does."""
    kind = stat.S_IFMT(path.stat().st_mode)
    return "" if kind == stat.S_IFREG else _KINDS.get(kind, "something else")


def read_plain(path: Path, most: int) -> bytes:
    """The bytes of the file at `path`. Raises OSError where it is none, cannot be read, or has more than `most`."""
    if other := what_else(path):
        raise OSError(errno.EINVAL, f"it is {other}, and no file", str(path))
    with open(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it has more than {most // 10**6} MB", str(path))
    return data
