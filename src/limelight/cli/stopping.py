"""Ctrl-C while a film is made: the first asks the make to stop, which takes less than a second; another leaves at once.

Nothing is lost either way: what is finished is in the store, and the next make goes on from there.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from limelight.cli import screen


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that Ctrl-C (or a polite kill) sets while the block runs."""
    stop = threading.Event()

    def asked(number: int, _: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        screen.tell("Stopping ..." if sys.stderr.isatty() else "Stopping.")

    before = {number: signal.signal(number, asked) for number in _signals()}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _signals() -> list[signal.Signals]:
    """Signals can be listened to in the main thread only."""
    in_main = threading.current_thread() is threading.main_thread()
    return [signal.SIGINT, signal.SIGTERM] if in_main else []
