"""The log that lies beside a ledger: whether it is this ledger's at all.

SQLite takes whatever log it finds there for the newest pages of the file, and writes them into it. Where a ledger was
taken back from a copy, or a sync service brought one file without the other, those are another ledger's pages. Every
ledger carries a number of its own on its first page, and so does every log that has written that page.
"""

from __future__ import annotations

import os
from pathlib import Path

_NUMBER = slice(68, 72)
"""Where SQLite keeps `application_id` on the first page."""
_HEAD, _FRAME_HEAD = 32, 24


def strange_log(ledger: Path) -> bool:
    """Whether the log beside the ledger is another's. Costs one look where there is none."""
    log = ledger.with_name(ledger.name + "-wal")
    try:
        size = log.stat().st_size
        own = _first(ledger, 100)[_NUMBER]
    except OSError:
        return False
    if size <= _HEAD or own in (b"", bytes(4)):
        return False
    with log.open("rb") as file:
        return _strange(file.fileno(), size, own)


def _strange(log: int, size: int, own: bytes) -> bool:
    page = int.from_bytes(os.pread(log, 4, 8))
    frames = range(_HEAD, size, _FRAME_HEAD + page) if page else ()
    firsts = (at for at in frames if int.from_bytes(os.pread(log, 4, at)) == 1)
    number = next((os.pread(log, 4, at + _FRAME_HEAD + _NUMBER.start) for at in firsts), own)
    return number not in (own, bytes(4))


def _first(file: Path, length: int) -> bytes:
    with file.open("rb") as reading:
        return reading.read(length)
