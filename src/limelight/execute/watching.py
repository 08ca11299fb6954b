"""Watching workers at their jobs: one that gives no sign of life, does nothing, or never ends is hung.

Signs of life are its heartbeat and, where the system tells, the processor time that it and what it started have used. A
library may hold Python for minutes, so that no heart beats: then its work is the sign. What a craft may take is what it
declares (`Needs.patience`), else ten times the longest it ever took, and half an hour at least, counted in processor
time: on a machine that is busy with other things nothing is taken for hung.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from limelight.core.jobs import Job

_PROC = Path("/proc")


@dataclass(frozen=True)
class Patience:
    """Seconds before a worker is taken for hung."""

    look: float = 10.0
    """Between two looks."""
    silent: float = 60.0
    """With neither a heartbeat nor any work: it is stopped, or has locked itself out."""
    idle: float = 300.0
    """With a heartbeat but no work: it waits for what never comes. Who waits for another machine or for a graphics card
    may wait longer."""
    work: float = 1800.0
    """The least that any craft may work."""
    times: float = 10.0
    """How many times longer a craft may work than it ever did."""
    unseen: float = 7200.0
    """At a job, where nobody can see whether it works."""
    last_word: float = 0.5
    """For a worker to be gone after words that were cut short."""
    least_work: float = 0.002
    """The share of a core that counts as work: a heart that beats takes less."""

    def for_work(self, job: Job) -> float:
        return job.needs.patience or max(self.work, self.times * job.longest)


class Watch:
    """What is seen of one worker while it does one job. The clock is the looks': who slept between two counts one."""

    def __init__(self, job: Job, patience: Patience, used: float | None) -> None:
        self._job, self._patience = job, patience
        self._began = self._worked = used
        self._at_it = self._silent = self._idle = 0.0

    def beat(self) -> None:
        """Its heart has beaten."""
        self._silent = 0.0

    def look(self, elapsed: float, used: float | None) -> str:
        """What is wrong with it, "" for nothing. `used` is the processor time it has used since it was started."""
        patience, elapsed = self._patience, min(elapsed, 2 * self._patience.look)
        self._at_it, self._silent, self._idle = self._at_it + elapsed, self._silent + elapsed, self._idle + elapsed
        if self._works(used):
            self._silent = self._idle = 0.0
        if self._silent >= (patience.silent if used is not None else patience.unseen):
            return f"gave no sign of life for {_lasting(self._silent)}"
        if used is not None and self._idle >= self._idle_patience():
            return f"did nothing for {_lasting(self._idle)}"
        return self._too_long(used)

    def _works(self, used: float | None) -> bool:
        """Whether it has worked since it was last seen to."""
        if used is None or self._worked is None:
            return False
        if 0.0 <= used - self._worked <= self._patience.least_work * self._idle:
            return False
        works, self._worked = used > self._worked, used  # less than before: what it started has ended
        return works

    def _idle_patience(self) -> float:
        elsewhere = self._job.outside or self._job.needs.paid or self._job.needs.gpu
        return self._patience.unseen if elsewhere else max(self._patience.idle, self._job.needs.patience)

    def _too_long(self, used: float | None) -> str:
        if used is not None and self._began is not None:
            worked = used - self._began
            return f"had worked for {_lasting(worked)}" if worked >= self._patience.for_work(self._job) else ""
        over = self._at_it >= max(self._patience.unseen, self._patience.for_work(self._job))
        return f"had been at it for {_lasting(self._at_it)}" if over else ""


def work_of(pid: int) -> float | None:
    """Processor seconds that a worker and all that it started have used; None where the system does not tell."""
    own = _seconds(pid)
    return None if own is None else own[1] + sum(seconds for group, seconds in _others(pid) if group == pid)


def _others(pid: int) -> Iterator[tuple[int, float]]:
    with suppress(OSError):
        for name in os.listdir(_PROC):
            if name.isdigit() and int(name) != pid and (found := _seconds(int(name))):
                yield found


def _seconds(pid: int) -> tuple[int, float] | None:
    """A process's group, and the processor seconds that it and its ended children have used (proc(5), stat)."""
    try:
        fields = (_PROC / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        return int(fields[2]), sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None


def _lasting(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds >= 120 else f"{seconds:.0f} seconds"
