"""A worker process: jobs come in on its standard input, and how they went goes out on its standard output. A path that
comes in is another scratch folder, where what is unfinished lies from then on.

It holds what it has loaded (crafts, engines, models) for as long as it lives, which is as long as its coordinator does:
when that one's end of the pipe closes, or its process is gone, the worker ends at once, in the middle of a job even.
While it is at a job its heart beats.
"""

from __future__ import annotations

import gc
import os
import queue
import sys
import threading
from pathlib import Path
from typing import IO

from limelight.core import crash
from limelight.core.jobs import Job, Outcome
from limelight.core.leash import die_with
from limelight.execute.memory import goes_first, taken_mb
from limelight.execute.perform import Performer
from limelight.execute.talking import SAID, Beat, Garbled, receive, send

YOUNG, MIDDLE, OLD = 20_000, 20, 20
"""How often a worker looks for garbage that refers to itself. Frames and drawings make thousands of small things that
leave by themselves: looking at them as often as Python does by itself takes a twentieth of rendering.
"""
PULSE = 2.0
"""Seconds between two beats."""


def main(folder: str, scratch: str, name: str, coordinator: str) -> None:
    """Work for the store in `folder` until the coordinator is gone."""
    die_with(int(coordinator))
    goes_first()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    crash.take_along(int(coordinator))
    voice = Voice(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)  # what libraries print must not run into the answers
    jobs: queue.SimpleQueue[Job | Path] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    performer = Performer(Path(folder), Path(scratch), name)
    while True:
        job = jobs.get()
        if isinstance(job, Path):
            _say_in(job)
            performer.move(job)
        else:
            with voice.at_work:
                outcome = performer.perform(job)
            voice.say(outcome)


class Voice:
    """What a worker says: its answers, and that it lives while it is `at_work`."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe, self._one_at_a_time = pipe, threading.Lock()
        self.at_work = AtWork()
        threading.Thread(target=self._beat, daemon=True).start()

    def say(self, message: Outcome | Beat) -> None:
        with self._one_at_a_time:
            send(self._pipe, message)

    def _beat(self) -> None:
        while True:
            self.at_work.wait()
            self.say(Beat(taken_mb()))
            threading.Event().wait(PULSE)


class AtWork:
    """Whether a job is being done."""

    def __init__(self) -> None:
        self._set = threading.Event()

    def wait(self) -> None:
        self._set.wait()

    def __enter__(self) -> None:
        self._set.set()

    def __exit__(self, *_: object) -> None:
        self._set.clear()


def _say_in(folder: Path) -> None:
    """Both outputs go to another file from now on."""
    said = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.close(said)


def _listen(pipe: IO[bytes], jobs: queue.SimpleQueue[Job | Path]) -> None:
    """Take in jobs; leave at once when the coordinator does, or cannot be understood."""
    try:
        while True:
            jobs.put(receive(pipe))
    except (EOFError, OSError, Garbled):
        os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
