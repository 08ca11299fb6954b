"""Unfinished: what is being written lies beside its place under another name, held by who writes it.

Who writes holds a lock that the system lets go of when they die, however they die. So the next one who writes there
takes away what the dead have left, at once, and never what somebody is still at; no clock is asked, no process number
believed. (On Windows a file that is open cannot be taken away, which comes to the same.)
"""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
import shutil
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from limelight.core.disk.durable import make_folder, replace, sync, sync_folder
from limelight.core.disk.refusals import at


@contextmanager
def unfinished(path: Path, *, folder: bool = False) -> Generator[Path, None, None]:
    """A new file (or folder) beside `path` to write into. It is gone at the end, unless it was renamed."""
    make_folder(path.parent)
    sweep(path)
    part, held = _begin(path, folder)
    try:
        yield part
    finally:
        _take_away(part)
        _let_go(held)


@contextmanager
def written_whole(path: Path) -> Generator[IO[bytes], None, None]:
    """A file to write into; when that has ended well it stands at `path`, for good, and on any error nothing does."""
    with unfinished(path) as part:
        with at(path), part.open("wb") as file:
            yield file
            sync(file)
        replace(part, path)


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, whole and for good, or leave what is there."""
    with written_whole(path) as file:
        file.write(data)


def copy_whole(source: Path, path: Path) -> None:
    """A synced copy of `source` at `path`, for something that is itself unfinished. Never a link: a player or an editor
    that writes into the one must not reach the other.
    """
    make_folder(path.parent)
    with source.open("rb") as reading, path.open("wb") as writing:
        shutil.copyfileobj(reading, writing, 1 << 20)
        sync(writing)


def sync_tree(folder: Path) -> None:
    """Have the disk know every name in a folder of synced files."""
    for inside, _, _ in os.walk(folder):
        sync_folder(Path(inside))


def sweep(path: Path) -> None:
    """Take away what the dead left beside `path`; where a drive knows no locks nobody can tell, and it stays."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        with contextlib.suppress(OSError):
            held = _hold(left)
            if held is not None or os.name == "nt":
                _take_away(left)
            _let_go(held)


def is_unfinished(file: Path, paths: Iterable[Path]) -> bool:
    """Whether `file` is something that was being written for one of these paths."""
    parts = (f".{path.name}." for path in paths if path.parent == file.parent)
    return file.name.endswith(".part") and file.name.startswith(tuple(parts))


def _begin(path: Path, folder: bool) -> tuple[Path, int | None]:
    """A new part, held; begun again where a sweeper was quicker."""
    while True:
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        part.mkdir() if folder else part.touch()
        with contextlib.suppress(FileNotFoundError, BlockingIOError):
            held = _hold(part)
            if part.exists():
                return part, held
            _let_go(held)


def _let_go(held: int | None) -> None:
    if held is not None:
        os.close(held)


def _take_away(part: Path) -> None:
    with contextlib.suppress(OSError):
        shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)


if sys.platform == "win32":

    def _hold(part: Path) -> int | None:
        """Nothing: a file that is open holds itself."""

else:
    import fcntl

    def _hold(part: Path) -> int | None:
        """A handle that holds the part while it is open, None where there are no locks. Raises BlockingIOError."""
        handle = os.open(part, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            if isinstance(error, BlockingIOError):
                raise
            return None
        return handle
