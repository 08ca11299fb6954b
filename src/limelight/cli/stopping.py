"""Being asked to stop: by Ctrl-C, by a polite kill, or because the terminal is closed.

The first time asks the make to stop, which takes less than a second; what takes longer is left where it is, and so is
everything when somebody asks once more. Nothing is lost either way: what is finished is in the store, and the next make
goes on from there. The exit code says who asked, as every shell does: 130, 143 or 129.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from limelight.cli import screen

GRACE = 2.0
"""Seconds for what was asked to stop."""
NAMES = ("SIGINT", "SIGTERM", "SIGHUP")

_asked = int(signal.SIGINT)


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that is set while the block runs, when somebody asks for an end."""
    asked = _Asked()
    before = {number: signal.signal(number, asked.hear) for number in _signals()}
    try:
        yield asked.stop
    finally:
        asked.again.cancel()
        for number, handler in before.items():
            signal.signal(number, handler)


class _Asked:
    """How often somebody has asked for an end."""

    def __init__(self) -> None:
        global _asked
        _asked = int(signal.SIGINT)
        self.stop = threading.Event()
        self.again = threading.Timer(GRACE, _ask_again, [threading.get_ident()])
        self.again.daemon = True
        self._leaving = 0.0

    def hear(self, number: int, _: FrameType | None) -> None:
        """The first stops, the second leaves, more of them change nothing unless leaving takes long."""
        global _asked
        if not self.stop.is_set():
            _asked = number
            self.stop.set()
            self.again.start()
            _tell(number)
        elif not self._leaving:
            self._leaving = time.monotonic()
            raise KeyboardInterrupt
        elif time.monotonic() - self._leaving > GRACE:
            os._exit(exit_code())


def exit_code() -> int:
    """128 and the signal that asked for the end last; Ctrl-C where none did."""
    return 128 + _asked


def _ask_again(thread: int) -> None:
    signal.pthread_kill(thread, signal.SIGINT)


def _tell(number: int) -> None:
    """Say that it stops, if there is anybody to say it to: a handler may come in the middle of another word."""
    with suppress(OSError, RuntimeError, ValueError):
        if signal.Signals(number).name == "SIGHUP":
            _leave_terminal()
        screen.tell("Stopping ..." if sys.stderr.isatty() else "Stopping.")


def _leave_terminal() -> None:
    """A terminal that is gone answers every word with an error: from now on they go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        if stat.S_ISCHR(os.fstat(number).st_mode):
            os.dup2(nowhere, number)
    os.close(nowhere)


def _signals() -> list[signal.Signals]:
    """Signals can be listened to in the main thread only. Who was started to outlive its terminal (nohup) does."""
    if threading.current_thread() is not threading.main_thread():
        return []
    known = [signal.Signals[name] for name in NAMES if name in signal.Signals.__members__]
    return [each for each in known if each.name != "SIGHUP" or signal.getsignal(each) is not signal.SIG_IGN]
