"""Power loss: wherever the current fails, what a person was told is done is there, and the next make goes on.

A person's afternoon with a small film runs on a disk that writes every change down; then, for many moments of it, every
kind of disk that a power cut may have left is built (`torture/faulty/power_cut.py` says which) and judged.
"""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from torture.faulty import FaultyDisk
from torture.faulty.aftermath import Promised, as_line
from torture.faulty.asked_aside import AskedAside
from torture.faulty.disk_log import Change, read_log
from torture.faulty.power_cut import DUTIFUL, HASTY, LAZY, Disk
from torture.faulty.recorded import NOTHING, Moment, Recorded
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

CUTS = 40
"""Moments at which the current fails, each leaving every kind of disk."""
SHOWN = 12
"""Broken promises that are told in full."""


def run(room: Room) -> Iterator[Seen]:
    if not FaultyDisk.possible():
        yield Seen("power cuts are not tried here: there is no cc, or no /proc")
        return
    film = SmallFilm(room.folder / "small", room.chance).folder
    faulty, disk, again = FaultyDisk(film, room.folder / "faulty"), Disk(film), Disk(film)
    moments = list(Recorded(film, faulty, room.folder).moments())
    changes = list(read_log(faulty.log))
    yield Seen(f"{len(changes)} changes by {len(moments)} commands: {_counted(change.kind for change in changes)}")
    yield _nothing_unseen(again, changes, film, room.folder / "whole")
    yield from _cut(disk, changes, moments, room)


def _nothing_unseen(disk: Disk, changes: Sequence[Change], film: Path, place: Path) -> Seen:
    """The record is all there is: what is built from it is what lies there."""
    for change in changes:
        disk.take(change)
    disk.whole(place)
    there, built = _files(film), _files(place)
    differ = sorted(name for name in there.keys() | built.keys() if there.get(name) != built.get(name))
    return Seen(f"of {len(there)} files, {len(differ)} differ from what was written down {differ[:3]}", not differ)


def _cut(disk: Disk, changes: Sequence[Change], moments: Sequence[Moment], room: Room) -> Iterator[Seen]:
    """Cut the current at moments by chance, and judge every disk that may be left of each."""
    chance, broken, judged = room.chance, list[str](), 0
    cuts = sorted(chance.sample(range(1, len(changes) + 1), min(room.times(CUTS), len(changes))))
    with _Judge(room.folder / "memory") as judge:
        for at, change in enumerate(changes, 1):
            disk.take(change)
            if at not in cuts:
                continue
            for how in (LAZY, HASTY, DUTIFUL, "by lot"):
                place = room.folder / f"cut {at} {how}"
                place.mkdir()
                disk.left(place / "small", how, random.Random(at) if how == "by lot" else None)
                wrong = judge.of(place / "small", _promised(moments, changes, at))
                broken += [f"cut {at}, {how}: {what}" for what in wrong]
                judged += 1
                if not wrong:
                    shutil.rmtree(place)
    yield from (Seen(what, held=False) for what in broken[:SHOWN])
    yield Seen(f"{judged} disks after {len(cuts)} power cuts: {len(broken)} promises broken", not broken)


def _promised(moments: Sequence[Moment], changes: Sequence[Change], at: int) -> Promised:
    """What was promised when so many changes had been made: by the last command that had ended; and what may lie there
    of the one under way.
    """
    done = [moment.promised for moment in moments if moment.changes <= at]
    coming = [moment.promised for moment in moments if moment.changes > at][:1]
    last = done[-1] if done else NOTHING
    every = [*done, *coming]
    return replace(
        last,
        whole=[content for promised in every for content in promised.whole],
        ids=[content for promised in ([last, *coming]) for content in promised.ids],
        own=[content for content in last.own if all(content in promised.own for promised in coming)],
    )


class _Judge(AskedAside):
    """A process that judges what is left of films."""

    def __init__(self, memory: Path) -> None:
        super().__init__("torture.faulty.aftermath", memory)

    def of(self, film: Path, promised: Promised) -> list[str]:
        """The promises that are broken."""
        return json.loads(self.ask(as_line(film, promised)))


def _files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file() and not file.name.endswith("-shm"))
    return {str(file.relative_to(folder)): file.read_bytes() for file in found}


def _counted(kinds: Iterator[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in Counter(kinds).most_common())
