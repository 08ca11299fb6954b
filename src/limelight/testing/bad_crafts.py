"""Crafts that behave as badly as a library or a machine can, as often as a file says, and well from then on."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import signal
import stat
import subprocess
import threading
import time
from pathlib import Path

from limelight.core.graph import craft


@craft(revision=1, upgrade="follow")
def gorge(mark: str, times: int, how: str = "python") -> str:
    """Finds no memory, the first `times` times: as Python says it, or as a C++ library does with its last words."""
    if not _nth(mark, times):
        time.sleep(0.3)
        return "full"
    if how == "python":
        bytearray(1 << 60)
    os.write(2, b"terminate called after throwing an instance of 'std::bad_alloc'\n")
    os.abort()


@craft(revision=1, upgrade="follow")
def freeze(mark: str, times: int, how: str = "stopped") -> str:
    """Hangs, the first `times` times: stopped by a signal, asleep, with Python locked, or going round for ever."""
    if not _nth(mark, times):
        return "thawed"
    if how == "stopped":
        os.kill(os.getpid(), signal.SIGSTOP)
    elif how == "asleep":
        threading.Event().wait()
    elif how == "locked":
        ctypes.PyDLL(None).pause()  # waits in C without letting any other thread run Python
    while True:
        pass


@craft(revision=1, upgrade="follow")
def babble(mark: str, times: int, how: str = "noise") -> str:
    """Its worker says what is no answer, the first `times` times."""
    if not _nth(mark, times):
        return "clear"
    pipe = next(fd for fd in range(3, 64) if _is_pipe_out(fd))
    said = {
        "noise": b"\0" * 64,
        "huge": b"lime" + (1 << 62).to_bytes(8, "big") + b"\0" * 4,
        "torn": b"lime" + (100).to_bytes(8, "big") + b"\0" * 4 + b"half",
    }
    os.write(pipe, said[how])
    os._exit(0) if how == "torn" else time.sleep(60)
    return ""


@craft(revision=1, upgrade="follow")
def litter(mark: str, times: int) -> str:
    """Starts processes that outlive it, some in sessions of their own, and dies; `mark` lists them."""
    before = Path(mark).read_text().split() if Path(mark).exists() else []
    if len(before) >= 2 * times:
        return "clean"
    started = [subprocess.Popen(["sleep", "600"], start_new_session=away).pid for away in (False, True)]
    Path(mark).write_text(" ".join([*before, *map(str, started)]))
    os.kill(os.getpid(), signal.SIGKILL)
    return ""


@craft(revision=1, upgrade="follow")
def sweep_away(folder: str, mark: str, times: int, *, scratch: Path) -> Path:
    """Clears away the folder for what is unfinished, the first `times` times, and goes on as if it were there."""
    if _nth(mark, times):
        shutil.rmtree(folder)
    plate = scratch / "plate.txt"
    plate.write_text("swept", encoding="utf-8")
    return plate


def _nth(mark: str, times: int) -> bool:
    """Whether this is one of the first `times` times, counted in the file `mark`."""
    before = Path(mark).read_text() if Path(mark).exists() else ""
    if len(before) < times:
        Path(mark).write_text(before + "x")
    return len(before) < times


def _is_pipe_out(number: int) -> bool:
    """Whether a file descriptor is the writing end of a pipe."""
    try:
        flags = fcntl.fcntl(number, fcntl.F_GETFL)
        return stat.S_ISFIFO(os.fstat(number).st_mode) and flags & os.O_ACCMODE == os.O_WRONLY
    except OSError:
        return False
