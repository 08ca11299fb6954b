"""Real workers: they share the work, outlive their jobs and not their coordinator, and take no walk down with them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.core.errors import NoRoom
from limelight.core.events import NodeStarted
from limelight.core.graph import Needs, Node, Ref
from limelight.core.jobs import Job
from limelight.core.store import Store
from limelight.core.walk import Report, walk
from limelight.execute.limits import Limits, Machine
from limelight.execute.local import LocalExecutor
from limelight.testing import registry

posix = pytest.mark.skipif(os.name != "posix", reason="signals and process groups")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / ".limelight") as store:
        yield store


@pytest.fixture
def executor() -> Iterator[LocalExecutor]:
    with LocalExecutor(2) as executor:
        yield executor


def make(store: Store, executor: LocalExecutor, *nodes: Node, **how: object) -> Report:
    return walk(lambda read: list(nodes), store, executor, registry=registry(), **how)  # type: ignore[arg-type]


def test_workers_make_what_one_process_would(store: Store, executor: LocalExecutor) -> None:
    nodes = [Node("a", "shout", {"words": "x"}), Node("b", "engrave", {"text": Ref("a")})]
    nodes += [Node("size", "weigh", {"plate": Ref("b")}), Node("tea", "grumble", {"about": "tea"})]
    report = make(store, executor, *nodes)
    assert store.read(report.digest("size"), int) == 1
    assert [str(warning) for warning in report.warnings] == ["tea: tea could be better"]


def test_two_workers_work_at_the_same_time(store: Store, executor: LocalExecutor) -> None:
    make(store, executor, *[Node(f"n{n}", "linger", {"seconds": 0.8, "name": f"{n}"}) for n in range(2)])
    (one, _), (two, _) = store.ledger.rows("SELECT started, seconds FROM attempts")
    assert abs(one - two) < 0.8


def test_a_worker_stays_and_is_used_again(store: Store, executor: LocalExecutor) -> None:
    for number in range(3):
        make(store, executor, Node("a", "shout", {"words": f"{number}"}))
    assert store.ledger.one("SELECT COUNT(*) FROM attempts") == (3,)
    assert len(executor.workers) == 1


def test_a_worker_serves_the_next_session_of_its_store_with_all_that_it_has_loaded(
    tmp_path: Path, executor: LocalExecutor
) -> None:
    for number in range(3):
        with Store.open(tmp_path / ".limelight") as store:
            make(store, executor, Node("a", "shout", {"words": f"{number}"}))
            (worker,) = executor.workers
            assert worker.scratch.is_relative_to(store.session.folder)
    assert worker.name == "worker-1"
    assert not any((tmp_path / ".limelight" / "tmp").iterdir())


def test_a_worker_keeps_to_the_part_that_it_has_at_hand(store: Store, executor: LocalExecutor) -> None:
    slots = [f"sc{scene}/sh{shot}" for scene in range(2) for shot in range(3)]
    make(store, executor, *[Node(slot, "linger", {"seconds": 0.2, "name": slot}) for slot in slots])
    (trace,) = (store.folder / "traces").iterdir()
    by = {event["args"]["slot"]: event["tid"] for event in json.loads(trace.read_text())["traceEvents"]}
    assert [len({by[slot] for slot in slots if slot.startswith(scene)}) for scene in ("sc0", "sc1")] == [1, 1]
    assert len(set(by.values())) == 2


def test_a_worker_that_dies_is_replaced_and_its_job_tried_once_more(store: Store, executor: LocalExecutor) -> None:
    mark = str(store.folder / "mark")
    report = make(store, executor, Node("a", "collapse", {"mark": mark, "times": 1}))
    assert report.built == ("a",)


@posix
def test_a_job_that_kills_every_worker_fails_alone(store: Store, executor: LocalExecutor) -> None:
    mark = str(store.folder / "mark")
    report = make(
        store, executor, Node("a", "collapse", {"mark": mark, "times": 9}), Node("b", "shout", {"words": "x"})
    )
    assert (report.failed, report.built) == (("a",), ("b",))
    assert "ended (SIGKILL)" in str(report.errors[0])
    assert (store.folder / "mark").read_text() == "xx"


def test_the_heaviest_road_starts_first(store: Store) -> None:
    light = [Node(f"light{n}", "shout", {"words": f"{n}"}) for n in range(3)]
    heavy = [Node("h0", "linger", {"seconds": 0.0, "name": "0"}), Node("h1", "shout", {"words": Ref("h0")})]
    started: list[str] = []
    with LocalExecutor(1) as executor:
        make(
            store,
            executor,
            *light,
            *heavy,
            on_event=lambda event: started.append(event.slot) if isinstance(event, NodeStarted) else None,
        )
    assert started[0] == "h0"


def test_somebody_may_stop_a_walk_and_go_on_later(store: Store, executor: LocalExecutor) -> None:
    stop = threading.Event()
    nodes = [Node("quick", "shout", {"words": "x"}), Node("slow", "linger", {"seconds": 30, "name": "x"})]
    threading.Timer(1.0, stop.set).start()
    report = make(store, executor, *nodes, stop=stop)
    assert report.stopped
    assert report.built == ("quick",)
    assert report.seconds < 4
    assert make(store, executor, nodes[0]).reused == ("quick",)


LONG_MAKE = """
import pathlib, sys
from limelight.core.graph import Node
from limelight.core.store import Store
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.testing import registry
nodes = [Node("quick", "shout", {"words": "x"}), Node("plate", "engrave", {"text": "y"})]
nodes += [Node(f"slow{n}", "linger", {"seconds": 60, "name": f"{n}"}) for n in range(2)]
def told(event):
    print(event, flush=True)
try:
    with Store.open(pathlib.Path(sys.argv[1])) as store, LocalExecutor(2) as executor:
        walk(lambda read: nodes, store, executor, registry=registry(), on_event=told)
except KeyboardInterrupt:
    sys.exit(130)
"""


def workers_of(pid: int) -> list[int]:
    """The worker processes that a process has started."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    lines = [line.split(None, 2) for line in found.splitlines()]
    return [int(own) for own, parent, command in lines if int(parent) == pid and "limelight.execute.worker" in command]


def gone(pids: list[int], within: float) -> bool:
    until = time.monotonic() + within
    while any(map(lives, pids)) and time.monotonic() < until:
        time.sleep(0.02)
    return not any(map(lives, pids))


def lives(pid: int) -> bool:
    """Whether a process still runs (a dead one may wait long for an init that reaps it)."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@posix
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up in /proc")
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_a_make_that_is_stopped_leaves_no_process_and_loses_nothing_committed(tmp_path: Path, blow: int) -> None:
    folder = tmp_path / ".limelight"
    process = in_the_middle_of_a_make(folder)
    workers = workers_of(process.pid)
    assert len(workers) == 2
    started = time.monotonic()
    process.send_signal(blow)
    process.communicate()
    assert time.monotonic() - started < 2.0, "a second is promised on a quiet machine"
    assert gone(workers, within=1.0)
    if blow == signal.SIGINT:
        assert list((folder / "tmp").iterdir()) == []
    with Store.open(folder) as store, LocalExecutor(1) as executor:
        assert len(list((folder / "tmp").iterdir())) == 2
        nodes = [Node("quick", "shout", {"words": "x"}), Node("plate", "engrave", {"text": "y"})]
        assert make(store, executor, *nodes).reused == ("quick", "plate")


def in_the_middle_of_a_make(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", LONG_MAKE, folder], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    slow = 0
    while slow < 2:
        line = process.stdout.readline()
        assert line, "the make ended by itself"
        slow += "NodeStarted(slot='slow" in line
    return process


def job(cpu: float = 1, memory_mb: int = 100, gpu: float = 0, key: str = "k", per_minute: float = 0) -> Job:
    return Job("slot", key, b"", "craft", "m:f", Needs(cpu, memory_mb, gpu), engine="e", per_minute=per_minute)


def test_a_job_waits_until_what_it_needs_is_free() -> None:
    limits = Limits(Machine(cpu=2, memory_mb=1000))
    limits.take(job(cpu=1, memory_mb=600, key="one"))
    assert limits.room(job(cpu=1, memory_mb=400))
    assert not limits.room(job(cpu=2))
    assert not limits.room(job(memory_mb=500))
    limits.give_back("one")
    assert limits.room(job(cpu=2))


def test_what_needs_more_than_there_is_runs_alone_and_what_needs_a_gpu_is_refused() -> None:
    limits = Limits(Machine(cpu=2, memory_mb=1000))
    assert limits.room(job(cpu=8, memory_mb=9000))
    with pytest.raises(NoRoom, match="needs 1 GPU, and this machine has 0"):
        limits.room(job(gpu=1))


def test_an_engine_is_not_called_more_often_than_it_allows() -> None:
    limits = Limits(Machine(cpu=9, memory_mb=1000))
    for number in range(2):
        assert limits.room(job(per_minute=2))
        limits.take(job(per_minute=2, key=f"{number}"))
    assert not limits.room(job(per_minute=2))
