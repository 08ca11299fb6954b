"""The file of choices, `choices.jsonl`: one line for each thing a person said, only ever added to.

A line is added durably and whole, by several processes at once if need be, also while a make runs. A line that a crash
or a merge has torn is told, and all others hold.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from limelight.core.choices.lines import Line, Written, text_of, written
from limelight.core.crash import crash_point
from limelight.core.disk.appending import write_at_end
from limelight.core.disk.durable import sync, sync_folder
from limelight.core.disk.locks import Held, wait_for_lock
from limelight.core.disk.plain_files import read_plain
from limelight.core.errors import ChoiceUnreadable, StoreBusy

LARGEST = 64_000_000
"""Bytes of a file of choices: a hundred thousand of them."""
UNREADABLE = (ValueError, TypeError, KeyError, RecursionError)
"""What a line raises that says nothing."""
_MOST_TORN = 500
"""Lines that crashes and merges may have torn; a file with more of them is another program's."""


def read_lines(file: Path) -> tuple[list[Written], tuple[ChoiceUnreadable, ...]]:
    """Every line of `file` that says something, and the errors of those that do not; nothing where it is missing.

    Raises OSError where it is no file, or has more than `LARGEST` bytes; ChoiceUnreadable where hardly a line is one.
    """
    said: list[Written] = []
    torn: list[ChoiceUnreadable] = []
    for number, line in enumerate(read_plain(file, LARGEST).split(b"\n") if os.path.lexists(file) else (), 1):
        if line.strip():
            try:
                said.append(written(line.decode("utf-8-sig"), number))
            except UNREADABLE as error:
                torn.append(ChoiceUnreadable(file=file.name, line=number, why=_why(error)))
        if len(torn) > _MOST_TORN:
            raise ChoiceUnreadable(
                file=file.name, line=number, why="and so are hundreds before it: is it the right file"
            )
    return said, tuple(torn)


def append(file: Path, line: Line, patience: float = 10.0) -> None:
    """Add one line to `file`, durably and whole; a torn last line is closed off first.

    Several processes may add at once, and editors, git and sync services may put another file there meanwhile: the line
    is then added to that one. Raises StoreBusy when another one holds the file longer than `patience` seconds.
    """
    held = hold(file, patience)
    try:
        while not _added(file, text_of(line) + "\n"):
            pass
    finally:
        held.remove()


def confirm(file: Path, patience: float = 10.0) -> None:
    """Have the disk hold what was written, and let nothing lie beside it: who wrote it may have died before."""
    held = hold(file, patience)
    try:
        with file.open("ab") as writing:
            sync(writing)
        sync_folder(file.parent)
    finally:
        held.remove()


def _added(file: Path, text: str) -> bool:
    """Add the text to the file, and say whether that is still the file of this name."""
    fresh = not file.exists()
    with file.open("a+b") as writing:
        crash_point("choice before it is written")
        write_at_end(writing, text.encode("utf-8"))
        crash_point("choice written")
        sync(writing)
        if fresh:
            sync_folder(file.parent)
        return file.exists() and os.path.samestat(os.fstat(writing.fileno()), file.stat())


def hold(file: Path, patience: float = 10.0) -> Held:
    """The right to write into the file, until it is let go. Raises StoreBusy."""
    held = wait_for_lock(file.with_name(f".{file.name}.lock"), patience)
    if held is None:
        raise StoreBusy(folder=str(file), by="somebody else is writing a choice")
    return held


def _why(error: Exception) -> str:
    """What is wrong with a line, in words: what it lacks, or that it was cut off."""
    if isinstance(error, KeyError):
        return f'it has no "{error.args[0]}"'
    if isinstance(error, UnicodeError):
        return "it is not UTF-8"
    return "it is not whole JSON" if isinstance(error, json.JSONDecodeError) else str(error)
