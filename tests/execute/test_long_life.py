"""Makes and edits without end leave nothing behind: no thread, open file, process or memory, nothing unfinished."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
import tracemalloc
from pathlib import Path

import pytest

from limelight.core.graph import Node, Ref
from limelight.core.store import Store
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.testing import registry

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read in /proc")


def make(folder: Path, executor: LocalExecutor, words: str) -> None:
    """A small film of sorts: parts, of which one changes, a file of them, and one that always fails."""
    parts = [Node(f"part{n}", "shout", {"words": words if n == 3 else f"{n}"}) for n in range(8)]
    whole = Node("whole", "string_together", {"parts": tuple(Ref(part.slot) for part in parts)})
    nodes = [*parts, whole, Node("plate", "engrave", {"text": Ref("whole")}), Node("bad", "stumble", {"over": words})]
    with Store.open(folder) as store:
        report = walk(lambda read: nodes, store, executor, registry=registry())
        assert (report.failed, store.read(report.digest("plate")) != b"") == (("bad",), True)


def held(executor: LocalExecutor) -> tuple[int, int, list[int]]:
    """Open files, threads, and the workers."""
    return len(os.listdir("/proc/self/fd")), threading.active_count(), [worker.pid for worker in executor.workers]


def test_thirty_makes_and_edits_hold_no_more_than_the_first_few(tmp_path: Path) -> None:
    folder = tmp_path / ".limelight"
    with LocalExecutor(2) as executor:
        for number in range(6):
            make(folder, executor, f"first {number}")
        before = held(executor)
        tracemalloc.start()
        try:
            make(folder, executor, "traced")
            gc.collect()
            memory = tracemalloc.get_traced_memory()[0]
            for number in range(24):
                make(folder, executor, f"then {number}")
            gc.collect()
            grown = tracemalloc.get_traced_memory()[0] - memory
        finally:
            tracemalloc.stop()
        assert held(executor) == before
    assert grown < 200_000, "bytes"
    assert list((folder / "tmp").iterdir()) == []
    assert len(list((folder / "traces").iterdir())) == 20


def test_an_executor_that_has_lost_workers_holds_nothing_of_them(tmp_path: Path) -> None:
    files, threads = len(os.listdir("/proc/self/fd")), threading.active_count()
    with Store.open(tmp_path / ".limelight") as store, LocalExecutor(2) as executor:
        for number in range(4):
            dying = Node(f"n{number}", "collapse", {"mark": str(tmp_path / f"{number}"), "times": 1})
            assert walk(lambda read, dying=dying: [dying], store, executor, registry=registry()).built
    until = time.monotonic() + 5
    while threading.active_count() > threads and time.monotonic() < until:
        time.sleep(0.01)
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) <= files
    assert threading.active_count() <= threads
