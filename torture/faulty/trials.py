"""Trials: the real command, again and again, on a disk that may be faulty; each craft performs its job once and is then
remembered, so that a trial takes half a second.

    python -m torture.faulty.trials MEMORY

Each line on standard input is the words of a command, as JSON; each answer is a line: how it ended, and all it said. It
is started in the faulty disk's environment, and every command runs in a fork of it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from limelight.actions import make
from limelight.cli import app
from limelight.testing.remembering import RememberingExecutor
from torture.faulty.asked_aside import AskedAside

WRITTEN = "said"


@dataclass(frozen=True)
class Tried:
    """How a command ended: its status, minus the signal that killed it, and what it said on both outputs."""

    status: int
    said: str


class Trials(AskedAside):
    """Runs commands on the disk of this environment."""

    def __init__(self, memory: Path, environment: Mapping[str, str]) -> None:
        super().__init__("torture.faulty.trials", memory, environment)

    def of(self, *words: str | Path) -> Tried:
        return Tried(*json.loads(self.ask(json.dumps([str(word) for word in words]))))


def main(memory: Path) -> None:
    memory.mkdir(parents=True, exist_ok=True)
    make.LocalExecutor = lambda: RememberingExecutor(memory)  # pyright: ignore[reportAttributeAccessIssue]
    app.load("make")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _run(json.loads(line), memory / WRITTEN)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps([status, (memory / WRITTEN).read_text("utf-8", "replace")]), flush=True)


def _run(words: list[str], said: Path) -> None:
    """Never comes back."""
    status = 70
    try:
        file = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1)
        os.dup2(file, 2)
        status = app.run(words)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
