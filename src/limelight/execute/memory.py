"""Memory: how much of it a make may count on, how much a process takes up, and whether the want of it ended one.

A container or a service manager may allow less than the machine has (a memory cgroup, first or second version): less
is what counts. Where the system ends a process for want of memory it says so only in its own counters.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from limelight.core.errors import LimelightError

CAREFUL = 4096.0
"""Megabytes that are guessed where the system does not say."""

_GROUPS = Path("/sys/fs/cgroup")
_WANT = re.compile(
    r"bad_alloc|bad allocation|insufficient memory|out of memory|failed to allocate|cannot allocate memory|"
    r"unable to allocate|memoryerror",
    re.IGNORECASE,
)
"""How C++, OpenCV, the ONNX runtime, NumPy and the C library say it."""


def memory_mb() -> float:
    """Megabytes that this process and its workers may take up together."""
    return min([_physical(), *_allowed()])


def taken_mb() -> float:
    """Megabytes that this process takes up just now; the most that it ever took where the system does not say more."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, ValueError, IndexError, AttributeError):
        return _most_taken()


def ended_for_want() -> int | None:
    """How many processes the system has ended for want of memory since it started; None where it does not say."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/vmstat").read_text().splitlines():
            name, _, count = line.partition(" ")
            if name == "oom_kill":
                return int(count)
    return None


def goes_first() -> None:
    """Have the system end this process before others when memory runs out: what it does can be done again."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500")


def is_want(error: BaseException) -> bool:
    """Whether this is a library's way to say that there was no memory; our own errors quote what a person wrote."""
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        return True
    library = type(error).__module__ != "builtins" or isinstance(error, RuntimeError)
    return library and not isinstance(error, LimelightError) and says_want(str(error))


def says_want(said: str) -> bool:
    """Whether what a process said before it ended tells of it."""
    return bool(_WANT.search(said))


def _physical() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**20
    except (AttributeError, ValueError, OSError):
        return CAREFUL


def _allowed() -> Iterator[float]:
    """What this process's group of processes, and each group around it, may take up."""
    for folder, file in _groups():
        for group in (folder, *folder.parents):
            with suppress(OSError, ValueError):
                yield int((group / file).read_text()) / 2**20  # "max" is no number: no limit
            if group == _GROUPS:
                break


def _groups() -> Iterator[tuple[Path, str]]:
    try:
        lines = Path("/proc/self/cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if not controllers:
            yield _GROUPS / path.lstrip("/"), "memory.max"
        elif "memory" in controllers.split(","):
            yield _GROUPS / "memory" / path.lstrip("/"), "memory.limit_in_bytes"


def _most_taken() -> float:
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
