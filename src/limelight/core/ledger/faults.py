"""What SQLite says when it cannot go on, as an error of ours: a damaged ledger, one in use, or what the system refused.

A full or failing disk is told as the same OSError as everywhere else, so that a person reads one sentence about it
whichever file it hit first.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

from limelight.core.errors import LedgerDamaged, StoreBusy

_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
}
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)


ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second where it cannot even say what it has met."""


def told(error: Exception, file: Path) -> Exception:
    """`error`, raised while `file` was used, as what it means. What means nothing else is damage.

    A mistake in how SQLite is called stays what it is; a table that is not there is damage.
    """
    if isinstance(error, (sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.IntegrityError)):
        return error
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _IN_USE:
        return StoreBusy(folder=str(file.parent), by="another limelight is writing to its ledger")
    if code in _SYSTEM:
        return OSError(_SYSTEM[code], os.strerror(_SYSTEM[code]), str(file))
    return LedgerDamaged(file=str(file), why=str(error))
