"""Ending processes: a worker and everything that it started, also what hides in a session of its own.

A worker leads a group of processes, and what it starts inherits a mark in its environment: the group is ended in one
blow, and whoever left it is found by the mark (on Linux). Nobody waits for one that the system itself cannot end.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARK = "LIMELIGHT_WORKER"
ROUNDS = 20
"""Looks for marked processes: what forks while it is ended is found by the next."""
_TICK = 0.01


def end(process: subprocess.Popen[bytes], patience: float = 1.0) -> bool:
    """End a process with its group, now. Whether it is gone: not within `patience` when the system holds it."""
    _end_group(process)
    with suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    return process.poll() is not None


def ended(process: subprocess.Popen[bytes], patience: float) -> bool:
    """Wait until a process has ended by itself, and leave it unreaped: its group keeps its number until then."""
    until = time.monotonic() + patience
    while not _has_ended(process):
        if time.monotonic() >= until:
            return False
        time.sleep(_TICK)
    return True


def end_marked(mark: str) -> None:
    """End every process that carries `mark` in its environment."""
    for _ in range(ROUNDS):
        found = list(_marked(mark))
        for pid in found:
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        if not found:
            return


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if process.returncode is not None:
        return
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    if process.returncode is not None or not hasattr(os, "waitid"):
        return process.poll() is not None
    try:
        return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None
    except ChildProcessError:
        return True


def _marked(mark: str) -> Iterator[int]:
    """Living processes that carry the mark (proc(5), environ). A zombie has no environment any more."""
    entry = f"{MARK}={mark}".encode()
    with suppress(OSError):
        for name in os.listdir("/proc"):
            with suppress(OSError):
                if name.isdigit() and any(
                    held == entry or held.startswith(entry + b"/")
                    for held in Path("/proc", name, "environ").read_bytes().split(b"\0")
                ):
                    yield int(name)
