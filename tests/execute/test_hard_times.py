"""Workers in hard times: no memory, hung, talking nonsense, littering; each is told as what it is, and others go on."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.core.graph import Needs, Node
from limelight.core.jobs import Job, Outcome
from limelight.core.store import Store
from limelight.core.walk import Report, walk
from limelight.execute.local import LocalExecutor
from limelight.execute.memory import is_want
from limelight.execute.talking import Garbled, receive, send
from limelight.execute.watching import Patience, Watch
from limelight.testing import registry

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what the system tells of a process is read in /proc")

SOON = Patience(look=0.2, silent=1.0, idle=1.5, work=1.5, unseen=4.0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / ".limelight") as store:
        yield store


@pytest.fixture
def executor() -> Iterator[LocalExecutor]:
    with LocalExecutor(2, patience=SOON) as executor:
        yield executor


def make(store: Store, executor: LocalExecutor, *nodes: Node) -> Report:
    return walk(lambda read: list(nodes), store, executor, registry=registry())


def bad(store: Store, craft: str, times: int, how: str = "") -> Node:
    """A node whose craft goes wrong the first `times` times."""
    inputs: dict[str, object] = {"mark": str(store.folder / "mark"), "times": times}
    return Node("bad", craft, inputs | ({"how": how} if how else {}))


@pytest.mark.parametrize("how", ["python", "library"])
def test_what_ran_out_of_memory_is_tried_once_more_with_nothing_else_at_work(
    store: Store, executor: LocalExecutor, how: str
) -> None:
    others = [Node(f"n{n}", "linger", {"seconds": 0.3, "name": f"{n}"}) for n in range(4)]
    report = make(store, executor, bad(store, "gorge", 1, how), *others)
    assert (len(report.built), report.failed) == (5, ())
    times = {slot: (at, at + took) for slot, at, took in rows(store, "SELECT slot, started, seconds FROM attempts")}
    began, ended = times.pop("bad")
    assert all(end <= began or start >= ended for start, end in times.values()), "nothing beside it"


@pytest.mark.parametrize("how", ["python", "library"])
def test_what_runs_out_of_memory_again_is_told_as_that_and_the_others_are_made(
    store: Store, executor: LocalExecutor, how: str
) -> None:
    report = make(store, executor, bad(store, "gorge", 9, how), Node("b", "shout", {"words": "x"}))
    assert (report.failed, report.built) == (("bad",), ("b",))
    assert "ran out of memory: it had taken" in str(report.errors[0])
    assert (store.folder / "mark").read_text() == "xx"


@pytest.mark.parametrize("how", ["stopped", "asleep", "locked", "round"])
def test_a_worker_that_hangs_is_ended_and_its_job_tried_once_more(
    store: Store, executor: LocalExecutor, how: str
) -> None:
    report = make(store, executor, bad(store, "freeze", 1, how), Node("b", "shout", {"words": "x"}))
    assert set(report.built) == {"bad", "b"}


def test_a_job_that_hangs_every_worker_is_told_as_that(store: Store, executor: LocalExecutor) -> None:
    report = make(store, executor, bad(store, "freeze", 9))
    assert "gave no sign of life" in str(report.errors[0])
    assert (store.folder / "mark").read_text() == "xx"


@pytest.mark.parametrize("how", ["noise", "huge", "torn"])
def test_an_answer_that_nobody_can_read_is_never_believed_and_the_job_is_done_again(
    store: Store, executor: LocalExecutor, how: str
) -> None:
    report = make(store, executor, bad(store, "babble", 1, how))
    assert (store.read(report.digest("bad"), str), len(executor.workers)) == ("clear", 1)


def test_a_message_with_one_byte_wrong_or_its_end_missing_is_never_taken_for_another() -> None:
    pipe = io.BytesIO()
    send(pipe, Outcome("sc01/mix", "b3:key", "b3:digest", seconds=1.5))
    sent = pipe.getvalue()
    bent = [sent[:at] + bytes([sent[at] ^ 1]) + sent[at + 1 :] for at in range(len(sent))]
    for raw in (*bent, *(sent[:at] for at in range(1, len(sent)))):
        with pytest.raises(Garbled):
            receive(io.BytesIO(raw))


def test_a_worker_that_only_talks_nonsense_is_told_as_that(store: Store, executor: LocalExecutor) -> None:
    assert "answered what nobody can read" in str(make(store, executor, bad(store, "babble", 9)).errors[0])


def test_what_a_dead_worker_started_dies_with_it_even_in_a_session_of_its_own(
    store: Store, executor: LocalExecutor
) -> None:
    assert make(store, executor, bad(store, "litter", 1)).built == ("bad",)
    assert not any(map(lives, (store.folder / "mark").read_text().split()))


def test_a_scratch_folder_that_somebody_clears_away_is_made_again_and_what_was_in_it(
    store: Store, executor: LocalExecutor
) -> None:
    inputs = {"folder": str(store.session.folder), "mark": str(store.folder / "swept")}
    assert make(store, executor, Node("swept", "sweep_away", inputs | {"times": 1})).built == ("swept",)
    nodes = [Node(f"n{n}", "engrave", {"text": f"{n}"}) for n in range(4)]
    assert len(make(store, executor, *nodes, bad(store, "collapse", 1)).built) == 5
    assert "was cleared away" in str(
        make(store, executor, Node("always", "sweep_away", inputs | {"times": 9})).errors[0]
    )


def test_closing_does_not_wait_long_for_a_worker_that_is_stopped(store: Store) -> None:
    executor = LocalExecutor(1)
    make(store, executor, Node("a", "shout", {"words": "x"}))
    (worker,) = executor.workers
    subprocess.run(["kill", "-STOP", str(worker.pid)], check=True)
    started = time.monotonic()
    executor.close()
    assert not lives(str(worker.pid))
    assert time.monotonic() - started < 2.0


def job(longest: float = 0.0, patience: float = 0.0, gpu: float = 0, *, outside: bool = False) -> Job:
    return Job("slot", "k", b"", "craft", "m:f", Needs(patience=patience, gpu=gpu), longest=longest, outside=outside)


def looked_at(watch: Watch, seconds: float, work: float) -> str:
    """What a watch says of a worker whose heart beats, and that works for that share of the time."""
    for look in range(1, round(seconds / 10) + 1):
        watch.beat()
        if wrong := watch.look(10.0, look * 10.0 * work):
            return wrong
    return ""


def test_a_craft_that_works_for_long_is_given_time_by_what_it_took_or_declares() -> None:
    assert looked_at(Watch(job(), Patience(), 0.0), 1790, work=1.0) == ""
    assert "had worked for 30 minutes" in looked_at(Watch(job(), Patience(), 0.0), 1810, work=1.0)
    assert looked_at(Watch(job(), Patience(), 0.0), 17_000, work=0.1) == "", "a busy machine is slow, not hung"
    assert looked_at(Watch(job(longest=400), Patience(), 0.0), 3990, work=1.0) == ""
    assert "had worked" in looked_at(Watch(job(patience=60), Patience(), 0.0), 70, work=1.0)


def test_who_waits_for_another_machine_or_a_graphics_card_may_do_nothing_for_long() -> None:
    assert "did nothing for 5 minutes" in looked_at(Watch(job(), Patience(), 0.0), 400, work=0.0001)
    assert looked_at(Watch(job(outside=True), Patience(), 0.0), 3600, work=0.0001) == ""
    assert looked_at(Watch(job(gpu=1), Patience(), 0.0), 3600, work=0.0001) == ""


def test_a_coordinator_that_slept_takes_nobody_for_hung() -> None:
    watch = Watch(job(), Patience(), 0.0)
    assert watch.look(86_400.0, 0.0) == ""


def test_want_of_memory_is_known_by_what_libraries_say_and_not_by_what_a_person_wrote() -> None:
    assert is_want(RuntimeError("std::bad_alloc"))
    assert is_want(OSError(12, "Cannot allocate memory"))
    assert not is_want(ValueError('"I am out of memory," she said'))


def rows(store: Store, sql: str) -> list[tuple[str, float, float]]:
    return store.ledger.rows(sql)  # type: ignore[return-value]


def lives(pid: str) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
