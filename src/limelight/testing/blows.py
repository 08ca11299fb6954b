"""Blows from outside: a command of the real program is run, and its processes are hit with SIGKILL while they work.

When a blow falls is counted in crash points that the command has passed, and some time more: so blows are spread over
all of its work, however slow the machine is, and fall between the points as well as on them. Linux only.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from limelight.core import crash
from limelight.testing.marked import MARK, Process, left_after, marked

Victim = Literal["command", "worker", "helper", "everybody"]
PATIENCE = 2.0
"""Seconds after which no process of a command that has ended may be there any more."""
LONGEST = 900.0
"""Seconds after which a command is taken to hang."""
_LOOK = 0.004


@dataclass(frozen=True)
class Blow:
    """Who is hit, and when: `seconds` after the command has passed so many more crash points."""

    victim: Victim
    points: int
    seconds: float


@dataclass(frozen=True)
class Ended:
    """How a run of a command ended: its status, minus the signal that killed it; who was hit; what it said."""

    words: tuple[str, ...]
    status: int
    hit: tuple[Victim, ...]
    points: int
    seconds: float
    said: str
    complained: str
    strays: tuple[Process, ...]


class Ordeal:
    """Runs `limelight WORDS` in processes that carry one mark; `folder` is for what it notes."""

    def __init__(self, folder: Path, environment: Mapping[str, str], chance: random.Random) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._told, self._said, self._complained = (folder / name for name in ("told", "said", "complained"))
        self._mark = f"{folder}"
        self._environment = {**os.environ, **environment, MARK: self._mark, crash.TELL: str(self._told)}
        self._chance = chance
        self.hits = 0
        """How many blows have hit somebody so far."""

    def run(self, words: Sequence[str | Path], blows: Iterator[Blow] | None = None) -> Ended:
        """One run, with as many blows as fall before it ends."""
        self._told.write_bytes(b"")
        started, hit = time.monotonic(), list[Victim]()
        with self._said.open("wb") as said, self._complained.open("wb") as complained:
            command = [sys.executable, "-m", "limelight", *map(str, words)]
            process = subprocess.Popen(command, env=self._environment, stdout=said, stderr=complained)
            while blows and process.poll() is None and (blow := next(blows, None)):
                before = len(hit)
                hit += self._fell(process, blow)
                self.hits += len(hit) - before
            status = process.wait(LONGEST)
        seconds, strays = time.monotonic() - started, left_after(self._mark, PATIENCE)
        for stray in strays:
            stray.kill()
        said, complained = (file.read_text("utf-8", "replace") for file in (self._said, self._complained))
        points = self._passed()
        return Ended(tuple(map(str, words)), status, tuple(hit), points, seconds, said, complained, tuple(strays))

    def _fell(self, process: subprocess.Popen[bytes], blow: Blow) -> list[Victim]:
        """Wait for the moment and strike; who was hit."""
        target = self._passed() + blow.points
        if not _until(lambda: self._passed() >= target, process):
            return []
        time.sleep(blow.seconds)
        return [] if process.poll() is not None else self._strike(process, blow.victim)

    def _strike(self, process: subprocess.Popen[bytes], victim: Victim) -> list[Victim]:
        """Hit somebody now: the command where there is no worker; a helper as soon as there is one."""
        if victim == "helper":
            return ["helper"] if _until(lambda: self._kill_one(process, "helper"), process) else []
        if victim == "worker" and self._kill_one(process, "worker"):
            return ["worker"]
        if victim == "everybody":
            return ["everybody"] if sum(each.kill() for each in marked(self._mark, process.pid)) else []
        process.kill()
        return ["command"]

    def _kill_one(self, process: subprocess.Popen[bytes], role: str) -> bool:
        there = sorted(
            (each for each in marked(self._mark, process.pid) if each.role == role), key=lambda each: each.id
        )
        return bool(there) and self._chance.choice(there).kill()

    def _passed(self) -> int:
        """Crash points that the command has passed."""
        return self._told.read_bytes().count(b"\n")


def _until(done: Callable[[], bool], process: subprocess.Popen[bytes]) -> bool:
    """Wait until it is done; False when the process ended first."""
    until = time.monotonic() + LONGEST
    while not done():
        if process.poll() is not None or time.monotonic() > until:
            return False
        time.sleep(_LOOK)
    return True
