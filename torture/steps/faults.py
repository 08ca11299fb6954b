"""Faults: whatever a disk refuses, at whichever write, sync or read, a person reads a sentence, and the next make goes
on to the same film.

The real command makes a small film on a faulty disk. First each craft performs its job once and is then remembered, so
that many places can be tried; then whole makes, where the disk is full for what the workers write.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.testing.remains import files_in, takes_in
from torture.faulty import CHANGES, CUT_SHORT, Deed, Fault, FaultyDisk, When
from torture.faulty.trials import Trials, Tried
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

WHOLE_MAKES = 4
_NEVER = 1 << 62


@dataclass(frozen=True)
class Kind:
    """A fault by name; at how many places it is tried, where a whole run tries it so often."""

    name: str
    fault: Fault
    places: int


KINDS = (
    Kind("disk full", Fault(Deed.WRITE | Deed.CREATE | Deed.TRUNCATE), 45),
    Kind("disk full for a moment", Fault(Deed.WRITE | Deed.CREATE, when=When.ONCE), 8),
    Kind("a write or a sync that fails", Fault(Deed.WRITE | Deed.SYNC, errno.EIO, when=When.ONCE), 24),
    Kind("a disk that syncs no more", Fault(Deed.SYNC, errno.EIO), 8),
    Kind("a read that fails", Fault(Deed.READ, errno.EIO, when=When.ONCE), 10),
    Kind("a disk that becomes read-only", Fault(CHANGES, errno.EROFS), 10),
    Kind("a rename that fails", Fault(Deed.RENAME, errno.EIO, when=When.ONCE), 6),
)
BEARABLE = (
    Kind("every write is cut short", Fault(Deed.WRITE, CUT_SHORT, 1, When.EVERY), 1),
    Kind("every other read is cut short", Fault(Deed.READ, CUT_SHORT, 2, When.EVERY), 1),
    Kind("every other write and read is interrupted", Fault(Deed.WRITE | Deed.READ, errno.EINTR, 2, When.EVERY), 1),
)


def run(room: Room) -> Iterator[Seen]:
    if not FaultyDisk.possible():
        yield Seen("faults are not tried here: there is no cc, or no /proc")
        return
    film = SmallFilm(room.folder / "film" / "small", room.chance).folder
    hurt = room.folder / "hurt"
    hurt.mkdir()
    disk = FaultyDisk(hurt, room.folder / "faulty")
    with Trials(room.folder / "memory", disk.environment()) as trials:
        bench = _Bench(film, hurt, disk, trials)
        for kind in KINDS:
            yield from bench.tried(kind, room.times(kind.places), room.chance)
        for kind in BEARABLE:
            yield from bench.borne(kind)
    yield from _whole_makes(film, hurt, disk, room)


class _Bench:
    """Tries faults on copies of one film."""

    def __init__(self, film: Path, hurt: Path, disk: FaultyDisk, trials: Trials) -> None:
        self._film, self._hurt, self._disk, self._trials = film, hurt, disk, trials
        whole = self._copy("whole")
        assert trials.of("make", whole).status == 0, "the film cannot be made at all"
        self._takes = takes_in(whole)

    def tried(self, kind: Kind, places: int, chance: random.Random) -> Iterator[Seen]:
        """The fault at as many places by chance, each on a film of its own."""
        there = self._places(kind.fault)
        statuses, broken = Counter[int](), list[str]()
        for place in sorted(chance.sample(range(1, there + 1), min(places, there))):
            tried, wrong = self._trial(kind, place)
            statuses[tried.status] += 1
            broken += [f"{kind.name} at {place}: {what}" for what in wrong]
        yield from (Seen(what, held=False) for what in broken)
        ended = ", ".join(f"{count} ended with {status}" for status, count in sorted(statuses.items()))
        yield Seen(f"{kind.name}: {statuses.total()} of {there} places, {ended}; the next make went on", not broken)

    def borne(self, kind: Kind) -> Iterator[Seen]:
        """A disk that is merely tiresome: nobody notices."""
        film = self._copy(kind.name)
        self._disk.hurt(kind.fault)
        tried = self._trials.of("make", film)
        hurts = self._disk.hurts
        self._disk.heal()
        held = tried.status == 0 and takes_in(film) == self._takes and self._trials.of("check", film).status == 0
        yield Seen(f"{kind.name}, {hurts} times: ended with {tried.status}, the same film", held)

    def _places(self, fault: Fault) -> int:
        """How many such deeds one make has."""
        film = self._copy("counted")
        self._disk.hurt(replace(fault, at=_NEVER, when=When.ONCE))
        self._trials.of("make", film)
        counted = self._disk.counted
        self._disk.heal()
        shutil.rmtree(film.parent)
        return counted

    def _trial(self, kind: Kind, place: int) -> tuple[Tried, list[str]]:
        film = self._copy(f"{kind.name} {place}")
        self._disk.hurt(replace(kind.fault, at=place))
        tried = self._trials.of("make", film)
        self._disk.heal()
        wrong = [*_said_badly(tried), *self._afterwards(film)]
        if not wrong:
            shutil.rmtree(film.parent)
        return tried, wrong

    def _afterwards(self, film: Path) -> Iterator[str]:
        """What is wrong with the film when the disk is good again."""
        checked = self._trials.of("check", film)
        if checked.status and "Nothing has been made" not in checked.said:
            yield f"check: {checked.said[-300:]}"
        again = self._trials.of("make", film)
        if again.status:
            yield f"the next make: {again.said[-300:]}"
            return
        if takes_in(film) != self._takes:
            yield "the next make gives other takes"
        yield from (f"{left} is left over" for left in _left_over(film))

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._film, self._hurt / name / self._film.name))


def _said_badly(tried: Tried) -> Iterator[str]:
    """A sentence, and an exit code by convention."""
    if "Traceback" in tried.said or "mistake in limelight" in tried.said:
        yield f"a trace: {tried.said[-600:]}"
    if tried.status not in (0, 1, 2) or (tried.status and "." not in tried.said):
        yield f"it ended with {tried.status}, saying {tried.said[-300:]!r}"


def _left_over(film: Path) -> list[str]:
    return sorted(file for file in files_in(film) if file.endswith(".part") or "/tmp/" in file)


def _whole_makes(film: Path, hurt: Path, disk: FaultyDisk, room: Room) -> Iterator[Seen]:
    """Workers that do their work, on a disk that fills up under them."""
    whole = Path(shutil.copytree(film, hurt / "by workers" / film.name))
    full = Fault(Deed.WRITE | Deed.CREATE | Deed.TRUNCATE, only="/worker-")
    disk.hurt(replace(full, at=_NEVER, when=When.ONCE))
    assert _make(whole, disk).returncode == 0
    takes, there = takes_in(whole), disk.counted
    for place in sorted(room.chance.sample(range(1, there + 1), room.times(WHOLE_MAKES))):
        tried = Path(shutil.copytree(film, hurt / f"by workers {place}" / film.name))
        disk.hurt(replace(full, at=place))
        ended = _make(tried, disk)
        disk.heal()
        held = ended.returncode == 1 and "No space left" in ended.stderr and "Traceback" not in ended.stderr
        again = _make(tried, disk).returncode
        held = held and again == 0 and takes_in(tried) == takes and not _left_over(tried)
        yield Seen(f"full for workers at {place} of {there}: ended with {ended.returncode}, then {again}", held)


def _make(film: Path, disk: FaultyDisk) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "limelight", "make", str(film)]
    environment = {**os.environ, **disk.environment()}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
