"""Editors: every way in which the programs that people write with save a file, done over and over beside a test."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

PAUSE = 0.03
"""Seconds between two pieces of a file that is written in pieces."""

Save = Callable[[Path, bytes], None]


def in_place(file: Path, data: bytes) -> None:
    """Emptied, then filled: nano, Notepad, VS Code, most small editors."""
    with file.open("wb") as writing:
        writing.write(data)


def in_pieces(file: Path, data: bytes) -> None:
    """Emptied, then filled bit by bit, as over a slow line: half of it is there to be read for a while."""
    with file.open("wb", buffering=0) as writing:
        for start in range(0, len(data), len(data) // 3 + 1):
            time.sleep(PAUSE)
            writing.write(data[start : start + len(data) // 3 + 1])


def aside_and_renamed(file: Path, data: bytes) -> None:
    """Written under another name and put in the place of the old one: gedit, Sublime Text, Emacs, sync services."""
    aside = file.with_name(f".goutputstream-{file.name}")
    aside.write_bytes(data)
    os.replace(aside, file)


def moved_away(file: Path, data: bytes) -> None:
    """The old one becomes the backup, then a new one is written: Vim, Kate. For a moment there is no file."""
    backup = file.with_name(file.name + "~")
    with contextlib.suppress(FileNotFoundError):
        os.replace(file, backup)
    time.sleep(PAUSE)
    in_place(file, data)
    backup.unlink(missing_ok=True)


def beside_a_lock(file: Path, data: bytes) -> None:
    """With a lock file that stays beside it as long as it is open, and a copy in pieces: LibreOffice, Word."""
    lock = file.with_name(f".~lock.{file.name}#")
    lock.write_text(",somebody,desk,now;", encoding="utf-8")
    in_pieces(file.with_name(f"~${file.name}.tmp"), data)
    os.replace(file.with_name(f"~${file.name}.tmp"), file)
    lock.unlink()


def as_windows_does(file: Path, data: bytes) -> None:
    """With a byte order mark and carriage returns."""
    in_place(file, b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))


def without_a_last_newline(file: Path, data: bytes) -> None:
    in_pieces(file, data.rstrip(b"\n"))


WAYS: tuple[Save, ...] = (
    in_place,
    in_pieces,
    aside_and_renamed,
    moved_away,
    beside_a_lock,
    as_windows_does,
    without_a_last_newline,
)


@contextmanager
def saved_all_the_time(file: Path, states: Sequence[bytes], save: Save, every: float = 0.1) -> Iterator[None]:
    """Save one state after another while the block runs, and the first one at its end."""
    end = threading.Event()

    def keep_saving() -> None:
        for state in cycle(states):
            save(file, state)
            if end.wait(every):
                return

    editor = threading.Thread(target=keep_saving)
    editor.start()
    try:
        yield
    finally:
        end.set()
        editor.join()
        save(file, states[0])
