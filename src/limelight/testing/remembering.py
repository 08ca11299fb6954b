"""An executor for killing a make at every crash point: each job is performed once, and remembered outside the store.

What a crash test asks is whether every durable effect may be cut off, not whether a craft can be repeated. So the real
work is done once, in a store of its own that no crash reaches; each time the make comes round again, the remembered
output is put into the store under test, with every crash point on the way.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator
from pathlib import Path

from limelight.core.blobs import Blobs
from limelight.core.crash import safe
from limelight.core.decoding import Parsed, parse
from limelight.core.jobs import Job, Outcome
from limelight.execute.perform import Performer


class RememberingExecutor:
    """Performs jobs in this process; what they gave is remembered in `memory`."""

    def __init__(self, memory: Path) -> None:
        self._memory = memory
        self._jobs: list[Job] = []
        (memory / "scratch").mkdir(parents=True, exist_ok=True)
        self._own = Blobs(memory / "blobs", memory / "scratch")
        self._performer = Performer(memory, memory / "scratch", "here")

    def open(self, folder: str, scratch: str) -> None:
        self._store = Blobs(Path(folder) / "blobs", Path(scratch))

    def room(self, job: Job) -> bool:
        return not self._jobs

    def worth_waiting(self, job: Job) -> bool:
        return False

    def submit(self, job: Job) -> None:
        self._jobs.append(job)

    def wait(self, seconds: float) -> list[Outcome]:
        if not self._jobs:
            time.sleep(seconds)
            return []
        job = self._jobs.pop(0)
        with safe():
            outcome = self._remembered(job)
        if not outcome.fault:
            self._store.put_file(self._own.path(outcome.digest))
        return [outcome]

    def _remembered(self, job: Job) -> Outcome:
        file = self._memory / job.key.removeprefix("b3:")
        if not file.exists():
            for digest in _digests(parse(job.body)):
                self._own.put_file(self._store.path(digest))
            file.write_bytes(pickle.dumps(self._performer.perform(job)))
        return pickle.loads(file.read_bytes())

    def stop(self) -> None:
        self._jobs.clear()

    def close(self) -> None:
        self.stop()


def _digests(parsed: Parsed) -> Iterator[str]:
    """The blobs that an encoding refers to."""
    if parsed.tag in ("R", "P"):
        yield parsed.value
    elif parsed.tag == "d":
        yield from (digest for pair in parsed.value for part in pair for digest in _digests(part))
    elif parsed.tag in ("l", "S"):
        yield from (digest for part in parsed.value for digest in _digests(part))
