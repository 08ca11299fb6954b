"""Appending: a line comes to the end of a file whole, or the file stays as long as it was.

A line that a crash has torn is closed off first, so that it spoils nothing but itself.
"""

from __future__ import annotations

import os
from typing import IO


def write_at_end(file: IO[bytes], line: bytes) -> None:
    """Write the whole line at the end of a file that is open for both (`a+b`), or leave it as long as it was."""
    end = file.seek(0, os.SEEK_END)
    rest = memoryview(_closing(file, end) + line)
    try:
        while rest:
            rest = rest[os.write(file.fileno(), rest) :]
    except BaseException:
        file.truncate(end)
        raise


def _closing(file: IO[bytes], end: int) -> bytes:
    """The newline that a torn last line lacks."""
    if end == 0:
        return b""
    file.seek(end - 1)
    return b"" if file.read(1) == b"\n" else b"\n"
