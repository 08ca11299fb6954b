"""A worker process as its coordinator sees it: what it does, what it knows, whether it lives, and how it ended."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from limelight.core.errors import Fault, OutOfMemory, WorkerDied, WorkerHung
from limelight.core.jobs import Job, Outcome
from limelight.core.session import make_again
from limelight.execute import ending
from limelight.execute.memory import ended_for_want, memory_mb, says_want
from limelight.execute.talking import SAID, Beat, Garbled, receive, send
from limelight.execute.watching import Patience, Watch, work_of

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

PIPE = 1 << 20
"""Bytes that may be on their way to a worker: nobody waits for one that is stopped to take its job in."""

Message = Outcome | Beat | Garbled | None
"""What a worker says; None when it is gone."""
Answers = queue.SimpleQueue[tuple["Worker", Message]]


class Worker:
    """One worker process. `job` is what it does just now, `crafts` what it has done. `mark` tells what it starts."""

    def __init__(self, name: str, mark: str, folder: str, scratch: str, answers: Answers, patience: Patience) -> None:
        self.name, self.mark = name, f"{mark}/{name}"
        self.job: Job | None = None
        self.crafts: set[str] = set()
        self._engines: set[str] = set()
        self._last = ""
        self._enter(scratch)
        self._process = self._spawn(folder)
        self._answers, self._patience = answers, patience
        self._watch: Watch | None = None
        self._wants, self._taken = ended_for_want(), 0.0
        self._wrong = ""
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def start(self, job: Job) -> None:
        """Send it a job."""
        self.job = job
        self.crafts.add(job.craft)
        if job.engine:
            self._engines.add(job.engine)
        else:
            self._last = job.near
        self._watch = Watch(job, self._patience, work_of(self.pid))
        self._wants = ended_for_want()
        self._send(job)

    def has(self, job: Job) -> bool:
        """Whether it has at hand what the job needs: its engine, or what the last job was made of."""
        return job.near in self._engines or job.near == self._last

    def move(self, scratch: str) -> None:
        """Have it work in another folder from now on."""
        self._enter(scratch)
        self._send(self.scratch)

    def beat(self, beat: Beat) -> None:
        """It lives."""
        self._taken = beat.memory_mb
        if self._watch:
            self._watch.beat()

    def hung(self, elapsed: float) -> bool:
        """Look at it, `elapsed` seconds after the last look: whether it is hung at its job."""
        if self.job is None or self._watch is None:
            return False
        self._wrong = self._watch.look(elapsed, work_of(self.pid))
        return bool(self._wrong)

    def dismiss(self) -> None:
        """Let it go: it leaves when its input ends."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()

    def leave(self, patience: float) -> None:
        """Wait until it is gone; a stubborn one is ended. Nothing that it started stays."""
        ending.ended(self._process, patience)
        self.end()

    def end(self) -> None:
        """End it now, with every process it has started."""
        ending.end(self._process)
        self.dismiss()

    def lost(self, said: Garbled | None) -> None:
        """It is gone, or said what nobody can read, perhaps because its end cut it short."""
        if not self._wrong and not ending.ended(self._process, self._patience.last_word):
            self._wrong = f"answered what nobody can read ({said})" if said else "stopped listening"

    def died(self) -> Fault:
        """Why it is gone, with the last it said."""
        said = self._last_words()
        if self._wrong:
            return Fault.of(WorkerHung(wrong=self._wrong, said=said))
        if self._wanted_memory(said):
            return Fault.of(OutOfMemory(taken=round(self._taken), there=round(memory_mb())))
        status = self._process.returncode
        named = signal.Signals(-status).name if status and status < 0 else f"exit status {status}"
        return Fault.of(WorkerDied(status=named, said=said))

    def _wanted_memory(self, said: str) -> bool:
        """Whether it ended for want of memory: a library said so, or the system ended somebody for that meanwhile."""
        if self._process.returncode != -signal.SIGKILL:
            return says_want(said)
        return self._wants is not None and (ended_for_want() or 0) > self._wants

    def _last_words(self) -> str:
        try:
            said = self._said.read_text("utf-8", "replace").strip().splitlines()[-5:]
        except OSError:
            said = []
        return " It said: " + " | ".join(said) if said else ""

    def _enter(self, scratch: str) -> None:
        """Take a folder of its own for what is unfinished, also where somebody has cleared the scratch folder away."""
        self.scratch = Path(scratch) / self.name
        make_again(self.scratch)
        self._said = self.scratch / SAID

    def _send(self, message: Job | Path) -> None:
        """Should it be dead already, its listener says so."""
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):
            send(self._process.stdin, message)

    def _spawn(self, folder: str) -> subprocess.Popen[bytes]:
        module = "limelight.execute.worker"
        command = [sys.executable, "-m", module, folder, str(self.scratch), self.name, str(os.getpid())]
        path = os.pathsep.join(entry for entry in sys.path if entry)
        with self._said.open("wb") as said:
            return subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                env={**os.environ, **ONE_THREAD, **KEEPS_MEMORY, "PYTHONPATH": path, ending.MARK: self.mark},
                start_new_session=True,
                pipesize=PIPE,
            )

    def _listen(self) -> None:
        """Pass on its answers until it is gone, or says what nobody can read."""
        assert self._process.stdout is not None
        last: Garbled | None = None
        try:
            while True:
                self._answers.put((self, receive(self._process.stdout)))
        except (EOFError, OSError):
            pass
        except Garbled as garbled:
            last = garbled
        self._process.stdout.close()
        self._answers.put((self, last))
