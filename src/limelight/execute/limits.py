"""What a machine has, and what is in use: cores, memory, graphics cards, and the rates that engines allow.

A job starts when everything it needs is free. One that needs more cores or memory than there are runs alone rather than
never; one that needs a graphics card where there is none is refused.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict, deque
from dataclasses import dataclass

from limelight.core.errors import NoRoom
from limelight.core.jobs import Job
from limelight.execute.memory import memory_mb

MINUTE = 60.0


@dataclass(frozen=True)
class Machine:
    """What there is to use."""

    cpu: float
    memory_mb: float
    gpu: float = 0.0


def this_machine(cpu: float | None = None, gpu: float = 0.0) -> Machine:
    """The cores that this process may use, four fifths of the memory, and `gpu` graphics cards."""
    return Machine(cpu or usable_cores(), memory_mb() * 0.8, gpu)


def usable_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Limits:
    """Books what running jobs use."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._running: dict[str, Job] = {}
        self._sent: defaultdict[str, deque[float]] = defaultdict(deque)

    def room(self, job: Job) -> bool:
        """Whether the job could start now. Raises NoRoom when it never can here."""
        needs, machine = job.needs, self.machine
        if needs.gpu > machine.gpu:
            raise NoRoom(craft=job.craft, needs=f"{needs.gpu:g} GPU", has=f"{machine.gpu:g}")
        if not self._within_rate(job):
            return False
        if not self._running:
            return True
        used = [running.needs for running in self._running.values()]
        return (
            sum(n.cpu for n in used) + needs.cpu <= machine.cpu + 1e-9
            and sum(n.memory_mb for n in used) + needs.memory_mb <= machine.memory_mb
            and sum(n.gpu for n in used) + needs.gpu <= machine.gpu + 1e-9
        )

    def take(self, job: Job) -> None:
        self._running[job.key] = job
        if job.per_minute:
            self._sent[job.engine].append(time.monotonic())

    def give_back(self, key: str) -> None:
        self._running.pop(key, None)

    def clear(self) -> None:
        self._running.clear()

    def _within_rate(self, job: Job) -> bool:
        sent = self._sent[job.engine]
        while sent and sent[0] < time.monotonic() - MINUTE:
            sent.popleft()
        return not job.per_minute or len(sent) < job.per_minute
