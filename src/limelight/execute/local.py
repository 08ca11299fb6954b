"""The executor of one machine: spawned worker processes that live long and hold their models.

A job goes to a worker that has done the like before, if one is free. Workers outlive a walk: the next one in the same
store finds them with all that they have loaded. They use one thread each, so that two do not fight over two cores. One
that dies, hangs, or says what nobody can read takes no walk with it: its job is tried once more, unless it costs money.
What ran out of memory is tried once more with nothing else at work.
"""

from __future__ import annotations

import queue
import secrets
import shutil
import time
from collections import deque
from contextlib import suppress
from types import TracebackType

from limelight.core.errors import OutOfMemory, ScratchGone, WorkerDied, WorkerHung
from limelight.core.jobs import Job, Outcome
from limelight.execute.crew import Answers, Message, Worker
from limelight.execute.ending import end_marked
from limelight.execute.limits import Limits, this_machine
from limelight.execute.talking import Beat, Garbled
from limelight.execute.watching import Patience

LEAVE = 1.0
"""Seconds that workers have to leave by themselves."""
AGAIN = frozenset((WorkerDied.code, WorkerHung.code, OutOfMemory.code, ScratchGone.code))
"""What a second try may mend."""


class LocalExecutor:
    """Jobs in up to `workers` processes (one a core by default), on a machine with `gpu` graphics cards."""

    def __init__(self, workers: int | None = None, gpu: float = 0.0, patience: Patience | None = None) -> None:
        self._limits = Limits(this_machine(workers, gpu))
        self._patience = patience or Patience()
        self._lanes = max(1, int(self._limits.machine.cpu))
        self.workers: list[Worker] = []
        self._answers: Answers = queue.SimpleQueue()
        self._tried: set[str] = set()
        self._apart: deque[Job] = deque()
        """Jobs that wait until nothing else is at work, the one under way first."""
        self._place = ("", "")
        self._mark, self._named = secrets.token_hex(6), 0
        self._looked = time.monotonic()

    def open(self, folder: str, scratch: str) -> None:
        if self._place[0] != folder:
            self.close()
        elif self._place[1] != scratch:
            for worker in self.workers:
                worker.move(scratch)
        self._place = (folder, scratch)
        self._tried.clear()

    def room(self, job: Job) -> bool:
        if self._apart or not self._limits.room(job):
            return False
        return len(self.workers) < self._lanes or any(worker.job is None for worker in self.workers)

    def worth_waiting(self, job: Job) -> bool:
        at_hand = [worker for worker in self.workers if worker.has(job)]
        return bool(at_hand) and all(worker.job for worker in at_hand)

    def submit(self, job: Job) -> None:
        self._limits.take(job)
        self._free_worker(job).start(job)

    def wait(self, seconds: float) -> list[Outcome]:
        answers = self._heard(seconds) + [(worker, None) for worker in self._hung()]
        outcomes = [ended for worker, said in answers if (ended := self._take_in(worker, said))]
        self._start_apart()
        return outcomes

    def stop(self) -> None:
        for worker in self.workers:
            worker.end()
        self._clear()

    def close(self) -> None:
        for worker in self.workers:
            worker.dismiss()
        until = time.monotonic() + LEAVE
        for worker in self.workers:
            worker.leave(max(0.0, until - time.monotonic()))
        self._clear()

    def _clear(self) -> None:
        if self.workers:
            end_marked(self._mark)
        for worker in self.workers:
            shutil.rmtree(worker.scratch, ignore_errors=True)
        self.workers, self._answers = [], queue.SimpleQueue()
        self._apart.clear()
        self._limits.clear()

    def _free_worker(self, job: Job) -> Worker:
        """A free worker that has at hand what the job needs, else that knows the craft, else any, else a new one."""
        free = [worker for worker in self.workers if worker.job is None]
        if not free:
            self._named += 1
            free = [Worker(f"worker-{self._named}", self._mark, *self._place, self._answers, self._patience)]
            self.workers += free
        return max(free, key=lambda worker: (worker.has(job), job.craft in worker.crafts))

    def _heard(self, seconds: float) -> list[tuple[Worker, Message]]:
        """What workers have said; waits up to `seconds` for the first."""
        answers: list[tuple[Worker, Message]] = []
        with suppress(queue.Empty):
            answers.append(self._answers.get(timeout=seconds))
            while True:
                answers.append(self._answers.get_nowait())
        return answers

    def _hung(self) -> list[Worker]:
        """Those that have lost their way, found by a look now and then."""
        elapsed = time.monotonic() - self._looked
        if elapsed < self._patience.look:
            return []
        self._looked = time.monotonic()
        return [worker for worker in self.workers if worker.hung(elapsed)]

    def _take_in(self, worker: Worker, said: Message) -> Outcome | None:
        """What became of a worker's job; None when it lasts, is being tried once more, or nobody waits for it."""
        if worker not in self.workers:
            return None
        if isinstance(said, Beat):
            worker.beat(said)
            return None
        job, worker.job = worker.job, None
        if isinstance(said, Outcome) and (job is None or said.key != job.key):
            said = Garbled(f"an answer to {said.slot}")
        if not isinstance(said, Outcome):
            said = self._lost(worker, said, job)
        if job is None or said is None:
            return None
        self._limits.give_back(job.key)
        return self._settled(worker, job, said)

    def _lost(self, worker: Worker, said: Garbled | None, job: Job | None) -> Outcome | None:
        """A worker is lost, or no use any more: what that is for its job."""
        worker.lost(said)
        self._let_go(worker)
        return Outcome(job.slot, job.key, fault=worker.died(), worker=worker.name) if job else None

    def _settled(self, worker: Worker, job: Job, outcome: Outcome) -> Outcome | None:
        """The outcome, or None where the job is tried once more."""
        if self._apart and self._apart[0].key == job.key:
            self._apart.popleft()
        if outcome.fault is None or outcome.fault.code not in AGAIN:
            return outcome
        if outcome.fault.code == OutOfMemory.code and worker in self.workers:
            self._let_go(worker)  # its memory is in pieces
        if job.needs.paid or job.key in self._tried:
            return outcome
        self._tried.add(job.key)
        if outcome.fault.code == OutOfMemory.code:
            self._apart.append(job)
        else:
            self.submit(job)
        return None

    def _let_go(self, worker: Worker) -> None:
        self.workers.remove(worker)
        worker.end()
        end_marked(worker.mark)

    def _start_apart(self) -> None:
        """Once nothing is at work, let everybody go, so that a new worker has all the memory there is."""
        if not self._apart or any(worker.job for worker in self.workers):
            return
        for worker in list(self.workers):
            self._let_go(worker)
        self.submit(self._apart[0])

    def __enter__(self) -> LocalExecutor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
