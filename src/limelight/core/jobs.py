"""The seam between the walk and whoever does the work: a job goes out, an outcome comes back; digests in, digest out.

A job is small and plain, so that it can cross to another process or another machine. Workers read and write blobs; only
the walk writes the ledger. A pool of local processes, one process (tests) and a cluster are three executors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from limelight.core.errors import Fault
from limelight.core.graph import Needs


@dataclass
class PaidCall:
    """One call that costs money. A craft hands it to its engine as it is.

    `id` is the same however often the call is tried, for providers that take an idempotency key. `in_doubt` says that
    it may have been sent before: an engine that declares "look-up" must look for it first. `spent` is what it cost.
    """

    id: str
    limit: float
    in_doubt: bool = False
    spent: float | None = None


@dataclass(frozen=True)
class Job:
    """One node to make. `body` is the recipe's encoding: its inputs are what the craft gets, no more and no less.

    `outside` says that its engine waits for another machine, `longest` how many seconds its craft took at most lately.
    """

    slot: str
    key: str
    body: bytes
    craft: str
    target: str
    needs: Needs
    engine: str = ""
    engine_target: str = ""
    per_minute: float = 0.0
    outside: bool = False
    longest: float = 0.0
    call: PaidCall | None = None

    @property
    def near(self) -> str:
        """Jobs that are equal in this have much in common to be loaded or worked out: an engine, or a craft's scene."""
        return self.engine or nearness(self.craft, self.slot)


def nearness(craft: str, slot: str) -> str:
    """The craft, and the part of the work that it works on."""
    return f"{craft} {slot.partition('/')[0]}"


@dataclass(frozen=True)
class Outcome:
    """How a job ended: the output's digest, or the fault."""

    slot: str
    key: str
    digest: str = ""
    fault: Fault | None = None
    started: float = 0.0
    seconds: float = 0.0
    machine: str = ""
    worker: str = ""
    spent: float | None = None
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class Executor(Protocol):
    """Where jobs are done. One walk uses it at a time."""

    def open(self, folder: str, scratch: str) -> None:
        """Work for the store in `folder`; unfinished things go into `scratch`."""
        ...

    def room(self, job: Job) -> bool:
        """Whether the job could start now, by what it needs and what is in use. Raises NoRoom when it never can."""
        ...

    def worth_waiting(self, job: Job) -> bool:
        """Whether only a worker that is busy now has at hand what such a job needs: another should rather do others."""
        ...

    def submit(self, job: Job) -> None: ...

    def wait(self, seconds: float) -> list[Outcome]:
        """What has ended; waits up to `seconds` for the first."""
        ...

    def stop(self) -> None:
        """End at once everything that runs; its outcomes never come."""
        ...

    def close(self) -> None:
        """Let the workers go."""
        ...
