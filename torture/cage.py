"""A memory cgroup: processes that may take up so much memory together, and are ended by the system beyond that."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_FIRST = Path("/sys/fs/cgroup/memory")
_SECOND = Path("/sys/fs/cgroup")


@dataclass(frozen=True)
class Cage:
    """A group in `folder`."""

    folder: Path

    def run(self, command: Sequence[str], seconds: float) -> subprocess.CompletedProcess[str]:
        """Run a command in it, to its end."""
        entered = ["sh", "-c", f'echo $$ > "{self.folder}/cgroup.procs" && exec "$@"', "sh", *command]
        return subprocess.run(entered, capture_output=True, text=True, timeout=seconds, check=False)

    @property
    def ended(self) -> int:
        """How many of its processes the system has ended for want of memory."""
        for name in ("memory.oom_control", "memory.events"):
            with suppress(OSError):
                for line in (self.folder / name).read_text().splitlines():
                    if line.startswith("oom_kill "):
                        return int(line.split()[1])
        return 0


@contextmanager
def cage(megabytes: int) -> Iterator[Cage]:
    """A group that may take so much. OSError where none can be made."""
    first = (_FIRST / "memory.limit_in_bytes").exists()
    folder = (_FIRST if first else _SECOND) / f"limelight-{os.getpid()}"
    folder.mkdir()
    try:
        (folder / ("memory.limit_in_bytes" if first else "memory.max")).write_text(str(megabytes << 20))
        yield Cage(folder)
    finally:
        with suppress(OSError):
            folder.rmdir()


def why_none() -> str:
    """Why no cage can be made here; "" where one can."""
    try:
        with cage(64) as made:
            return "" if made.run(["true"], 10).returncode == 0 else "no process can be put into a memory cgroup"
    except OSError as error:
        return f"no memory cgroup can be made: {error.strerror}"
