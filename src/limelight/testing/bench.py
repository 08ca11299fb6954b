"""Measures of the core itself, as plain functions that `make bench` and anybody else can call."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from limelight.core.graph import Node, Read, Ref
from limelight.core.identity import digest as digest_bytes
from limelight.core.jobs import Job, Outcome
from limelight.core.ledger.database import Ledger
from limelight.core.store import Store
from limelight.core.walk import walk
from limelight.execute.inline import InlineExecutor
from limelight.testing import registry


@dataclass(frozen=True)
class Manner:
    """As much direction as a line of a film carries."""

    name: str
    pace: float
    pitch: float
    marks: tuple[str, ...]


def big_plan(nodes: int, read: Read) -> list[Node]:
    """As a film: three nodes of four take plain inputs and the one before, each fourth takes those three."""
    manners = [Manner(f"manner {n}", 1.0 + n / 7, 1.0, ("low", "slow")) for n in range(20)]
    planned: list[Node] = []
    for number in range(nodes):
        slot, where = f"sc{number // 100:02}/ln{number % 100:02}/voice@en", f"script.fountain:{number}"
        if number % 4 == 3:
            inputs: dict[str, object] = {"parts": tuple(Ref(node.slot) for node in planned[-3:])}
            planned.append(Node(slot, "string_together", inputs, where=where))
        else:
            before = Ref(planned[-1].slot) if number % 4 else f"opening {number}"
            inputs = {"words": f"line {number}", "after": before, "manner": manners[number % 20], "take_care": True}
            planned.append(Node(slot, "shout", inputs, where=where))
    return planned


def unchanged_walk_seconds(folder: Path, nodes: int = 10_000, runs: int = 5) -> list[float]:
    """Seconds of a whole walk over `nodes` nodes that finds every one unchanged: opening, planning, settling, closing.

    The store is filled as a make fills it, but without doing the work, which would take minutes of syncing.
    """
    filled_store(folder, nodes)
    seconds: list[float] = []
    for _ in range(runs):
        started = time.perf_counter()
        with Store.open(folder) as store:
            report = walk(lambda read: big_plan(nodes, read), store, InlineExecutor(), registry=registry())
        seconds.append(time.perf_counter() - started)
        assert len(report.reused) == nodes, f"only {len(report.reused)} of {nodes} nodes were found unchanged"
    return seconds


def filled_store(folder: Path, nodes: int) -> None:
    """A store in which `big_plan` has been made, by an executor that makes up the outputs."""
    with Store.open(folder) as store:
        report = walk(lambda read: big_plan(nodes, read), store, _MadeUp(), registry=registry())
    assert len(report.built) == nodes, f"{len(report.built)} of {nodes} nodes were made"


class _MadeUp:
    """An executor that gives every job an output of its own, without performing or syncing anything."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []

    def open(self, folder: str, scratch: str) -> None:
        self._folder = Path(folder) / "blobs"

    def room(self, job: Job) -> bool:
        return True

    def worth_waiting(self, job: Job) -> bool:
        return False

    def submit(self, job: Job) -> None:
        self._jobs.append(job)

    def wait(self, seconds: float) -> list[Outcome]:
        jobs, self._jobs = self._jobs, []
        return [Outcome(job.slot, job.key, self._output(job.key.encode()), machine="made-up") for job in jobs]

    def _output(self, data: bytes) -> str:
        digest = digest_bytes(data)
        shard = self._folder / digest[3:5]
        shard.mkdir(exist_ok=True)
        (shard / digest[3:]).write_bytes(data)
        return digest

    def stop(self) -> None: ...

    def close(self) -> None: ...


def ledger_rows_ratio(folder: Path, rows: int = 300) -> float:
    """How many times more rows a second the ledger takes in transactions of 100 rows than in transactions of one."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(folder / "rate.db")
    ratios = [_rows_per_second(ledger, rows * 10, 100) / _rows_per_second(ledger, rows, 1) for _ in range(3)]
    ledger.close()
    return statistics.median(ratios)


def _rows_per_second(ledger: Ledger, rows: int, group: int) -> float:
    started = time.perf_counter()
    for first in range(0, rows, group):
        with ledger.writing() as db:
            for number in range(first, first + group):
                db.run("INSERT INTO pins (digest, why, at) VALUES (?, ?, ?)", f"{started} {number}", "a rate", started)
    return rows / (time.perf_counter() - started)
