"""A disk that fills up, fails or loses its current: a sentence, nothing lost, and the next make goes on."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import work_on_a_disk
from torture.faulty import CUT_SHORT, Deed, Fault, FaultyDisk, When
from torture.faulty.disk_log import Change, read_log
from torture.faulty.power_cut import DUTIFUL, HASTY, LAZY, Disk

from limelight.core.mending.check import check
from limelight.core.store import Store

pytestmark = pytest.mark.skipif(not FaultyDisk.possible(), reason="no cc here, or no /proc")
EVERY = Deed.CREATE | Deed.WRITE | Deed.TRUNCATE
ACTS = ("make one", "choose loud", "edit mine", "make two", "choose long", "make one")


class Studio:
    """A studio in a process of its own, on a faulty disk."""

    def __init__(self, film: Path, disk: FaultyDisk, said: Path) -> None:
        self.film, self._said = film, said
        script = Path(work_on_a_disk.__file__)
        with said.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, script, film],
                env={**os.environ, **disk.environment()},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )

    def does(self, act: str) -> int:
        """The act's exit status."""
        self._said.write_bytes(b"")
        print(act, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def leave(self) -> None:
        self._process.communicate()

    def said(self) -> str:
        return self._said.read_text("utf-8", "replace").strip("\0")


@contextmanager
def studio(folder: Path) -> Iterator[tuple[Studio, FaultyDisk]]:
    film = folder / "disk" / "film"
    film.mkdir(parents=True)
    disk = FaultyDisk(film, folder / "faulty")
    working = Studio(film, disk, folder / "said")
    try:
        yield working, disk
    finally:
        working.leave()
        disk.close()


@pytest.mark.parametrize(
    ("fault", "step"),
    [
        (Fault(EVERY, errno.ENOSPC), 9),
        (Fault(EVERY | Deed.SYNC, errno.EIO, when=When.ONCE), 9),
        (Fault(Deed.RENAME | Deed.SYNC, errno.EROFS), 6),
    ],
    ids=["full", "failing", "read-only"],
)
def test_wherever_a_disk_refuses_there_is_a_sentence_and_the_next_make_goes_on(tmp_path, fault, step):
    with studio(tmp_path) as (working, disk):
        working.does("make one")
        shutil.copytree(working.film, tmp_path / "before")
        wanted, place, refused = work_on_a_disk.made(tmp_path / "before", "two"), 1, 0
        while True:
            disk.hurt(Fault(fault.deeds, fault.error, place, fault.when))
            status, hurts = working.does("make two"), disk.hurts
            disk.heal()
            assert status in (0, 1)
            assert "mistake in limelight" not in working.said()
            assert "Traceback" not in working.said(), working.said()
            assert not status or any(word in working.said() for word in (os.strerror(fault.error), "Input/output"))
            assert working.does("make two") == 0
            assert looked_at(working.film) == set(wanted.values())
            if not hurts:
                break
            refused, place = refused + status, place + step
            shutil.rmtree(working.film)
            working.film.mkdir()
            working.does("make one")
        assert refused >= 5


def looked_at(film: Path) -> set[str]:
    """The digests in a store that must be whole, for the last words made."""
    with Store.open(film / ".limelight") as store:
        assert check(store).troubles == ()
        return {digest for (digest,) in store.ledger.rows("SELECT digest FROM slots")}


@pytest.mark.parametrize(
    "fault", [Fault(Deed.WRITE, CUT_SHORT, 1, When.EVERY), Fault(Deed.WRITE | Deed.READ, errno.EINTR, 2, When.EVERY)]
)
def test_short_and_interrupted_writes_are_no_fault(tmp_path, fault):
    with studio(tmp_path) as (working, disk):
        disk.hurt(fault)
        assert [working.does(act) for act in ACTS] == [0] * len(ACTS)
        assert disk.hurts > 50
        disk.heal()
        looked_at(working.film)
        assert len((working.film / work_on_a_disk.CHOICES).read_text().splitlines()) == 2


def test_wherever_the_current_fails_all_that_was_told_as_done_is_there_and_the_next_make_goes_on(tmp_path):
    with studio(tmp_path) as (working, disk):
        left, again, promises = Disk(working.film), Disk(working.film), []
        disk.record()
        for act in ACTS:
            assert working.does(act) == 0
            promises.append((sum(1 for _ in read_log(disk.log)), files_of(working.film)))
        changes = list(read_log(disk.log))
    for change in changes:
        again.take(change)
    again.whole(tmp_path / "whole")
    assert files_of(tmp_path / "whole") == files_of(working.film), "not every change was written down"
    wanted = work_on_a_disk.made(tmp_path / "anew", "one")
    cuts = set(random.Random(1).sample(list(turning_points(changes)), 24))
    for at, change in enumerate(changes, 1):
        left.take(change)
        for how in (LAZY, HASTY, DUTIFUL, "by lot") if at in cuts else ():
            place = tmp_path / f"{at} {how}"
            left.left(place, how, random.Random(at))
            assert kept(place, promises, at), (at, how, change)
            assert work_on_a_disk.made(place, "one") == wanted, (at, how)
            looked_at(place)
            shutil.rmtree(place)


def turning_points(changes: list[Change]) -> Iterator[int]:
    """Where a cut tells most: right before and after a sync, and after a change of names."""
    for at, change in enumerate(changes, 1):
        if change.kind in ("sync", "rename", "remove"):
            yield from (at - 1, at) if at > 1 else (at,)


def kept(film: Path, promises: list[tuple[int, dict[str, bytes]]], at: int) -> bool:
    """Whether choices, ids and the films in out/ are as an act left them, or as the next one was to."""
    done = [files for changes, files in promises if changes <= at]
    coming = [files for changes, files in promises if changes > at][:1]
    there = files_of(film)
    for name, data in (done[-1] if done else {}).items():
        may_be = [files[name] for files in (done[-1], *coming) if name in files]
        if name == work_on_a_disk.CHOICES and not there.get(name, b"").startswith(data):
            return False
        if name == work_on_a_disk.IDS and there.get(name) not in may_be:
            return False
        if name.startswith("out/") and data not in there.values() and there.get(name) not in may_be:
            return False
    return True


def files_of(film: Path) -> dict[str, bytes]:
    files = (file for file in film.rglob("*") if file.is_file() and not file.name.startswith("ledger.db-"))
    return {file.relative_to(film).as_posix(): file.read_bytes() for file in files}
