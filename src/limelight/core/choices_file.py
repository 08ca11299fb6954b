"""The file of choices, `choices.jsonl`: one line for each thing a person said, only ever added to.

A line is added durably and whole, by several processes at once if need be, also while a make runs. A line that a crash
or a merge has torn is told, and all others hold.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from pathlib import Path
from typing import IO

from limelight.core.choice_lines import Line, Written, text_of, written
from limelight.core.crash import crash_point
from limelight.core.errors import ChoiceUnreadable, StoreBusy
from limelight.core.locks import Held, try_lock


def read_lines(file: Path) -> tuple[list[Written], tuple[ChoiceUnreadable, ...]]:
    """Every line of `file` that says something, and the errors of those that do not; nothing where it is missing."""
    said: list[Written] = []
    torn: list[ChoiceUnreadable] = []
    for number, line in enumerate(file.read_bytes().split(b"\n") if file.exists() else (), 1):
        if line.strip():
            try:
                said.append(written(line.decode("utf-8-sig"), number))
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                torn.append(ChoiceUnreadable(file=file.name, line=number, why=_why(error)))
    return said, tuple(torn)


def append(file: Path, line: Line, patience: float = 10.0) -> None:
    """Add one line to `file`, durably and whole; a torn last line is closed off first.

    Several processes may add at once. Raises StoreBusy when another one holds the file longer than `patience` seconds.
    """
    text = text_of(line) + "\n"
    held = _hold(file, patience)
    try:
        with file.open("a+b") as writing:
            crash_point("choice before it is written")
            os.write(writing.fileno(), (_closing(writing) + text).encode("utf-8"))
            crash_point("choice written")
            os.fsync(writing.fileno())
    finally:
        held.release()
        with contextlib.suppress(OSError):
            held.path.unlink()


def _hold(file: Path, patience: float) -> Held:
    """The lock beside the file; one whose file was taken away meanwhile does not count."""
    until = time.monotonic() + patience
    lock = file.with_name(f".{file.name}.lock")
    while time.monotonic() < until:
        held = try_lock(lock)
        if held and held.still_there():
            return held
        if held:
            held.release()
        time.sleep(0.02)
    raise StoreBusy(folder=str(file), by="somebody else is writing a choice")


def _closing(file: IO[bytes]) -> str:
    """The newline that a torn last line lacks."""
    end = file.seek(0, os.SEEK_END)
    if end == 0:
        return ""
    file.seek(end - 1)
    return "" if file.read(1) == b"\n" else "\n"


def _why(error: Exception) -> str:
    """What is wrong with a line, in words: what it lacks, or that it was cut off."""
    if isinstance(error, KeyError):
        return f'it has no "{error.args[0]}"'
    return "it is not whole JSON" if isinstance(error, json.JSONDecodeError) else str(error)
