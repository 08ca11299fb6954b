"""The executor of tests and of small scripts: jobs are done one after another, in this very process."""

from __future__ import annotations

import time
from pathlib import Path

from limelight.core.jobs import Job, Outcome
from limelight.execute.perform import Performer


class InlineExecutor:
    """Does each job when the walk next waits."""

    def __init__(self) -> None:
        self._performer: Performer | None = None
        self._jobs: list[Job] = []

    def open(self, folder: str, scratch: str) -> None:
        self._performer = Performer(Path(folder), Path(scratch), "here")

    def room(self, job: Job) -> bool:
        return not self._jobs

    def worth_waiting(self, job: Job) -> bool:
        return False

    def submit(self, job: Job) -> None:
        self._jobs.append(job)

    def wait(self, seconds: float) -> list[Outcome]:
        assert self._performer is not None, "open() comes first"
        if not self._jobs:
            time.sleep(seconds)
            return []
        return [self._performer.perform(self._jobs.pop(0))]

    def stop(self) -> None:
        self._jobs.clear()

    def close(self) -> None:
        self.stop()
