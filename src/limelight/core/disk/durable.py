"""Written to stay: what was said to be written outlasts a power cut.

A disk keeps what was synced, and nothing else for certain: neither bytes that were only written, nor a name in a folder
that was not synced after it came, nor any order between two of them. So content is synced before it gets its name, and
the folder after; whoever says "done" has waited for both.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from limelight.core.disk.refusals import at


def sync(file: IO[bytes]) -> None:
    """Have the disk hold all that was written into the file: what Python still keeps in its hand goes first."""
    file.flush()
    os.fsync(file.fileno())


def replace(aside: Path, path: Path) -> None:
    """Rename a synced file over whatever is at `path`, for good."""
    os.replace(aside, path)
    sync_folder(path.parent)


def put(made: Path, path: Path) -> None:
    """Let a file that somebody has written on the same disk stand at `path`, for good."""
    with made.open("rb+") as written:
        sync(written)
    replace(made, path)


def make_folder(folder: Path) -> None:
    """Make the folder where it is missing, and those above it, so that what is synced in it can be found again."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make what was renamed, made or taken away in `folder` last (Windows does so by itself, and opens no folders)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with at(folder):
            os.fsync(handle)
    finally:
        os.close(handle)
