"""Every process that a command has started, however far down: they carry a mark in their environment, and hand it on.

So a test can hit any one of them, and see that none stays when the command has gone. Linux only: it reads /proc.
"""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MARK = "LIMELIGHT_TEST_MARK"
HERE = Path("/proc/self/environ").exists()
"""Whether this system shows what its processes were started with."""
Role = Literal["worker", "helper", "command"]
_WORKER = "limelight.execute.worker"
_LOOK = 0.02


@dataclass(frozen=True)
class Process:
    """A process that lives: the command itself, a worker, or a helper (whatever either has started besides)."""

    id: int
    role: Role
    words: str

    def kill(self) -> bool:
        """End it as a power cut would; whether it was still there."""
        try:
            os.kill(self.id, signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True


def marked(mark: str, command: int = 0) -> list[Process]:
    """The processes that carry the mark; `command` is the id of the one that was started first."""
    wanted = f"{MARK}={mark}".encode()
    found: list[Process] = []
    for entry in os.listdir("/proc"):
        with suppress(OSError):
            if entry.isdigit() and wanted in Path("/proc", entry, "environ").read_bytes().split(b"\0"):
                found.append(_process(int(entry), command))
    return found


def left_after(mark: str, patience: float) -> list[Process]:
    """Those that carry the mark and are still there after so many seconds."""
    until = time.monotonic() + patience
    while (left := marked(mark)) and time.monotonic() < until:
        time.sleep(_LOOK)
    return left


def _process(id: int, command: int) -> Process:
    words = Path("/proc", str(id), "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
    role: Role = "command" if id == command else "worker" if _WORKER in words else "helper"
    return Process(id, role, words)
