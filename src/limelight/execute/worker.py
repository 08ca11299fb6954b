"""A worker process: jobs come in on its standard input, and how they went goes out on its standard output. A path that
comes in is another scratch folder, where what is unfinished lies from then on.

It holds what it has loaded (crafts, engines, models) for as long as it lives, which is as long as its coordinator does:
when that one's end of the pipe closes, or its process is gone, the worker ends at once, in the middle of a job even.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import queue
import signal
import struct
import sys
import threading
from pathlib import Path
from typing import IO, Any

from limelight.core import crash
from limelight.core.jobs import Job
from limelight.execute.perform import Performer

PR_SET_PDEATHSIG = 1
YOUNG, MIDDLE, OLD = 20_000, 20, 20
"""How often a worker looks for garbage that refers to itself. Frames and drawings make thousands of small things that
leave by themselves: looking at them as often as Python does by itself takes a twentieth of rendering.
"""

SAID = "stderr.txt"
"""What a worker says besides its answers goes to a file of that name in its scratch folder."""


def send(pipe: IO[bytes], message: Any) -> None:
    """Write one message, its length first."""
    data = pickle.dumps(message)
    pipe.write(struct.pack(">Q", len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read one message. Raises EOFError when the other side is gone."""
    head = pipe.read(8)
    data = pipe.read(struct.unpack(">Q", head)[0]) if len(head) == 8 else b""
    if not data:
        raise EOFError
    return pickle.loads(data)


def main(folder: str, scratch: str, name: str, coordinator: str) -> None:
    """Work for the store in `folder` until the coordinator is gone."""
    die_with(int(coordinator))
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    crash.take_along(int(coordinator))
    answers = os.fdopen(os.dup(1), "wb")
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
            send(answers, performer.perform(job))


def _say_in(folder: Path) -> None:
    """Both outputs go to another file from now on."""
    said = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.close(said)


def _listen(pipe: IO[bytes], jobs: queue.SimpleQueue[Job | Path]) -> None:
    """Take in jobs; leave at once when the coordinator does."""
    try:
        while True:
            jobs.put(receive(pipe))
    except (EOFError, OSError):
        os._exit(0)


def die_with(coordinator: int) -> None:
    """On Linux the kernel ends this process with its parent, even while a library holds it; elsewhere the pipe does."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.name == "posix" and os.getppid() != coordinator:
        os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
