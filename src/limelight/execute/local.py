"""The executor of one machine: spawned worker processes that live long and hold their models.

A job goes to a worker that has done the like before, if one is free. Workers outlive a walk: the next one in the same
store finds them with all that they have loaded. They use one thread each, so that two do not fight over two cores. One
that dies takes no walk with it: its job is tried once more, unless it costs money.
"""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from limelight.core.errors import Fault, WorkerDied
from limelight.core.jobs import Job, Outcome
from limelight.execute.limits import Limits, this_machine
from limelight.execute.worker import SAID, receive, send

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
ONE_THREAD = dict.fromkeys(THREADS, "1")
KEEPS_MEMORY = {
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(256 << 20),
    "MALLOC_TOP_PAD_": str(16 << 20),
}
"""For glibc: pictures and sounds come and go by the megabyte, and to fetch each from the system takes a twentieth of
all time.
"""
PATIENCE = 1.0
"""Seconds that a worker has to leave by itself."""


class LocalExecutor:
    """Jobs in up to `workers` processes (one a core by default), on a machine with `gpu` graphics cards."""

    def __init__(self, workers: int | None = None, gpu: float = 0.0) -> None:
        self._limits = Limits(this_machine(workers, gpu))
        self._lanes = max(1, int(self._limits.machine.cpu))
        self.workers: list[Worker] = []
        self._answers: queue.SimpleQueue[tuple[Worker, Outcome | None]] = queue.SimpleQueue()
        self._tried: set[str] = set()
        self._place = ("", "")
        self._named = 0

    def open(self, folder: str, scratch: str) -> None:
        if self._place[0] != folder:
            self.close()
        elif self._place[1] != scratch:
            for worker in self.workers:
                worker.move(scratch)
        self._place = (folder, scratch)
        self._tried.clear()

    def room(self, job: Job) -> bool:
        return self._limits.room(job) and (len(self.workers) < self._lanes or any(w.job is None for w in self.workers))

    def worth_waiting(self, job: Job) -> bool:
        at_hand = [worker for worker in self.workers if worker.has(job)]
        return bool(at_hand) and all(worker.job for worker in at_hand)

    def submit(self, job: Job) -> None:
        self._limits.take(job)
        self._free_worker(job).start(job)

    def wait(self, seconds: float) -> list[Outcome]:
        answers = []
        with suppress(queue.Empty):
            answers.append(self._answers.get(timeout=seconds))
            while True:
                answers.append(self._answers.get_nowait())
        return [ended for worker, outcome in answers if (ended := self._ended(worker, outcome))]

    def stop(self) -> None:
        for worker in self.workers:
            worker.kill()
        self._clear()

    def close(self) -> None:
        for worker in self.workers:
            worker.dismiss()
        for worker in self.workers:
            worker.leave(PATIENCE)
        self._clear()

    def _clear(self) -> None:
        for worker in self.workers:
            shutil.rmtree(worker.scratch, ignore_errors=True)
        self.workers, self._answers = [], queue.SimpleQueue()
        self._limits.clear()

    def _free_worker(self, job: Job) -> Worker:
        """A free worker that has at hand what the job needs, else that knows the craft, else any, else a new one."""
        free = [worker for worker in self.workers if worker.job is None]
        if not free:
            self._named += 1
            free = [Worker(f"worker-{self._named}", *self._place, self._answers)]
            self.workers += free
        return max(free, key=lambda worker: (worker.has(job), job.craft in worker.crafts))

    def _ended(self, worker: Worker, outcome: Outcome | None) -> Outcome | None:
        """What became of a worker's job; None when it was none, or is being tried once more."""
        job, worker.job = worker.job, None
        if outcome is None:
            self.workers.remove(worker)
            worker.leave(PATIENCE)
        if job is None:
            return None
        self._limits.give_back(job.key)
        if outcome or not self._try_again(job):
            return outcome or Outcome(job.slot, job.key, fault=worker.died(), worker=worker.name)
        return None

    def _try_again(self, job: Job) -> bool:
        if job.needs.paid or job.key in self._tried:
            return False
        self._tried.add(job.key)
        self.submit(job)
        return True

    def __enter__(self) -> LocalExecutor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Worker:
    """One worker process, seen from the coordinator. `job` is what it does just now, `crafts` what it has done."""

    def __init__(
        self, name: str, folder: str, scratch: str, answers: queue.SimpleQueue[tuple[Worker, Outcome | None]]
    ) -> None:
        self.name = name
        self.job: Job | None = None
        self.crafts: set[str] = set()
        self._engines: set[str] = set()
        self._last = ""
        self.scratch = Path(scratch) / name
        self.scratch.mkdir()
        self._said = self.scratch / SAID
        self._process = self._spawn(folder)
        self._answers = answers
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self, job: Job) -> None:
        """Send it a job."""
        self.job = job
        self.crafts.add(job.craft)
        if job.engine:
            self._engines.add(job.engine)
        else:
            self._last = job.near
        self._send(job)

    def has(self, job: Job) -> bool:
        """Whether it has at hand what the job needs: its engine, or what the last job was made of."""
        return job.near in self._engines or job.near == self._last

    def move(self, scratch: str) -> None:
        """Have it work in another folder from now on."""
        self.scratch = Path(scratch) / self.name
        self.scratch.mkdir()
        self._said = self.scratch / SAID
        self._send(self.scratch)

    def _send(self, message: Job | Path) -> None:
        """Should it be dead already, its listener says so."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            send(self._process.stdin, message)

    def dismiss(self) -> None:
        """Let it go: it leaves when its input ends."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def leave(self, patience: float) -> None:
        """Wait until it is gone; a stubborn one is killed."""
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
        self.dismiss()

    def kill(self) -> None:
        """End it now, with every process it has started."""
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()
        self.dismiss()

    def died(self) -> Fault:
        """Why it is gone, with the last it said."""
        status = self._process.returncode
        named = signal.Signals(-status).name if status and status < 0 else f"exit status {status}"
        said = self._said.read_text("utf-8", "replace").strip().splitlines()[-5:] if self._said.exists() else []
        return Fault.of(WorkerDied(status=named, said=" It said: " + " | ".join(said) if said else ""))

    def _spawn(self, folder: str) -> subprocess.Popen[bytes]:
        command = [
            sys.executable,
            "-m",
            "limelight.execute.worker",
            folder,
            str(self.scratch),
            self.name,
            str(os.getpid()),
        ]
        path = os.pathsep.join(entry for entry in sys.path if entry)
        with self._said.open("wb") as said:
            return subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                env={**os.environ, **ONE_THREAD, **KEEPS_MEMORY, "PYTHONPATH": path},
                start_new_session=True,
            )

    def _listen(self) -> None:
        """Pass on its answers until it is gone."""
        assert self._process.stdout is not None
        try:
            while True:
                self._answers.put((self, receive(self._process.stdout)))
        except (EOFError, OSError):
            self._process.stdout.close()
            self._answers.put((self, None))
