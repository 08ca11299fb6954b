"""The log of a faulty disk, read: every change that was made to it, in order."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["write", "truncate", "sync", "create", "folder", "rename", "remove", "link"]
_KINDS: tuple[Kind, ...] = ("write", "truncate", "sync", "create", "folder", "rename", "remove", "link")
_HEAD = struct.Struct("<4I5Q")
_MAGIC = 0x4C494D45


@dataclass(frozen=True)
class Change:
    """One change. Files and folders go by inode: `inode` is what was changed, made, moved or taken away, `folder` is
    where it lies, under `name`; `to` and `other` are where a rename brings it. `offset` is where `data` was written, or
    the length that was left.
    """

    kind: Kind
    inode: int
    folder: int = 0
    name: str = ""
    to: int = 0
    other: str = ""
    offset: int = 0
    data: bytes = b""


def read_log(log: Path) -> Iterator[Change]:
    """Every change in the log."""
    with log.open("rb") as file:
        while head := file.read(_HEAD.size):
            kind, name, other, magic, folder, to, inode, offset, size = _HEAD.unpack(head)
            assert magic == _MAGIC, f"{log} is torn at {file.tell()}"
            names = (file.read(length).decode("utf-8", "surrogateescape") for length in (name, other))
            first, second = names
            data = file.read(size) if _KINDS[kind - 1] == "write" else b""
            yield Change(_KINDS[kind - 1], inode, folder, first, to, second, offset, data)
