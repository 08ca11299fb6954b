"""Refusals: what the system says no to (a full disk, one that may not be written, one that fails), and the way out.

It is told in the same words wherever it was met: by a command, by the ledger, or by a worker in the middle of a shot.
"""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from limelight.core.errors import LimelightError

_NO_RIGHT = "Give yourself the right to read and write there, or copy the folder to where you have it. "
_TAKEN = "Something else of that name stands where it belongs: move it. "
_FAILS = "The disk does not answer as it should: look at its cable and its health, copy the folder to another one. "
_FULL = "Make room on the disk; `limelight collect` frees what nothing uses any more. "
_WAYS_OUT = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), _FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _NO_RIGHT),
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR, errno.EISDIR), _TAKEN),
    errno.EIO: _FAILS,
    errno.ELOOP: "The link leads back to itself: put the file itself there. ",
    errno.ENAMETOOLONG: "Choose a shorter name. ",
}
_OF_DISKS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


class Refused(LimelightError):
    """What the system refused at `file`."""

    code = "system"
    sentence = "{file}: {why}. {way_out}What is finished is kept."


class DiskFull(Refused):
    code = "disk-full"


def refused(error: OSError) -> Refused:
    """What `error` means to a person."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    file, why = str(error.filename or "The system"), error.strerror or str(error)
    return (DiskFull if full else Refused)(file=file, why=why, way_out=_WAYS_OUT.get(error.errno or 0, ""))


def is_of_a_disk(error: BaseException) -> bool:
    """Whether a disk refused: nothing is wrong with what was asked of it."""
    return isinstance(error, OSError) and error.errno in _OF_DISKS


@contextmanager
def at(file: Path) -> Generator[None, None, None]:
    """In here the system's errors name `file`, where they name none: what is written is refused without a name."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(file)
        raise
