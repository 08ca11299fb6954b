"""A disk that fails on purpose, or whose every change is written down: `faulty.c`, built with `cc` when asked for.

Programs that are started with `environment()` see it below one folder, and so does everything that they start. What it
does is said through a page of memory that all of them share, so that it can be changed while they run.
"""

from __future__ import annotations

import errno
import mmap
import shutil
import struct
import subprocess
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from pathlib import Path

_SOURCE = Path(__file__).with_name("faulty.c")
_PAGE = struct.Struct("<4I3Q1024s1024s256s")
_COUNTED = struct.Struct("<2Q")
_COUNTED_AT = 24
CUT_SHORT = 0
"""Instead of an error: half of the bytes go through, and the program is told so."""
DEADLY = 1 << 20
"""Instead of an error: whoever does it is killed before it is done."""


class Deed(IntFlag):
    """What a program asks of a disk."""

    CREATE = 1
    WRITE = 2
    SYNC = 4
    READ = 8
    RENAME = 16
    REMOVE = 32
    TRUNCATE = 64


CHANGES = Deed.CREATE | Deed.WRITE | Deed.SYNC | Deed.RENAME | Deed.REMOVE | Deed.TRUNCATE


class When(IntEnum):
    ONCE = 0
    FROM_THEN_ON = 1
    EVERY = 2


@dataclass(frozen=True)
class Fault:
    """The `at`-th of those deeds fails with `error` (an errno, or CUT_SHORT): once, from then on, or every such time.

    `only` is a part of the path that they must have.
    """

    deeds: Deed
    error: int = errno.ENOSPC
    at: int = 1
    when: When = When.FROM_THEN_ON
    only: str = ""


NEVER = Fault(CHANGES, at=1 << 62, when=When.ONCE)
"""Hurts nothing, and counts."""


class FaultyDisk:
    """The disk below `root`, as programs see it that run in `environment()`; `room` is a folder for its own files."""

    def __init__(self, root: Path, room: Path) -> None:
        room.mkdir(parents=True, exist_ok=True)
        self.root, self.log = root.resolve(), room / "disk.log"
        self._library, self._page = room / "faulty.so", room / "page"
        self._page.write_bytes(bytes(_PAGE.size))
        self._file = self._page.open("r+b")
        self._shared = mmap.mmap(self._file.fileno(), _PAGE.size)
        build(self._library)
        self.heal()

    @staticmethod
    def possible() -> bool:
        """Whether this machine can build it."""
        return shutil.which("cc") is not None and Path("/proc/self/fd").is_dir()

    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "LIMELIGHT_FAULTY": str(self._page)}

    def hurt(self, fault: Fault) -> None:
        """Be such a disk from now on; counting begins anew."""
        self._say(fault, recording=False)

    def heal(self) -> None:
        """Be a good disk again."""
        self._say(Fault(Deed(0)), recording=False)

    def record(self) -> None:
        """Write every change down, in `log`, from now on."""
        self._say(Fault(Deed(0)), recording=True)

    @property
    def counted(self) -> int:
        """The deeds of the kind that may be hurt, since `hurt`."""
        return _COUNTED.unpack_from(self._shared, _COUNTED_AT)[0]

    @property
    def hurts(self) -> int:
        return _COUNTED.unpack_from(self._shared, _COUNTED_AT)[1]

    def close(self) -> None:
        self._shared.close()
        self._file.close()

    def _say(self, fault: Fault, *, recording: bool) -> None:
        numbers = (fault.deeds, fault.error, fault.when, recording, fault.at, 0, 0)
        names = (str(self.root), str(self.log), fault.only)
        self._shared[:] = _PAGE.pack(*numbers, *(name.encode() for name in names))


def build(library: Path) -> None:
    """Compile it. Raises CalledProcessError with what the compiler said."""
    command = ["cc", "-O1", "-shared", "-fPIC", "-o", str(library), str(_SOURCE), "-ldl", "-lpthread"]
    subprocess.run(command, check=True, capture_output=True, text=True)
