"""Three hundred makes and edits in one store: what a process holds, what a make takes, and what the disk gives back.

Two thirds are made in one process, as `make --watch` does, the others by a command each.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from limelight.actions.check import CheckRequest, check
from limelight.actions.collect import CollectRequest, collect
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

MAKES = 300
ROOM_MB = 25.0
"""Megabytes that a process may hold more after hundreds of makes than after the first few."""
SLOWER = 1.5
_COMMAND = (sys.executable, "-m", "limelight")

Held = dict[str, float]


def run(room: Room) -> Iterator[Seen]:
    film, makes = room.folder / "film", room.times(MAKES)
    held = _in_one_process(film, makes * 2 // 3, room.seed)
    yield from _flat(held)
    yield _by_command(SmallFilm(film, random.Random(room.seed + 1)), makes - len(held))
    yield from _given_back(film)


def _in_one_process(film: Path, makes: int, seed: int) -> list[Held]:
    command = [sys.executable, "-m", "torture.living", str(film), str(makes), str(seed)]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def _flat(held: Sequence[Held]) -> Iterator[Seen]:
    """Nothing that a process holds grows with the number of makes."""
    warm = max(5, len(held) // 10)
    first, last = held[warm : 2 * warm], held[-warm:]
    yield Seen(f"{len(held)} makes in one process, {sum(each['built'] for each in held):.0f} parts made")
    for name, most in (("files", 0.0), ("threads", 0.0), ("workers", 0.0), ("memory_mb", ROOM_MB)):
        before, after = (median(each[name] for each in some) for some in (first, last))
        yield Seen(f"{name}: {before:.0f}, at the end {after:.0f}", after - before <= most)
    before, after = (median(each["workers_mb"] for each in some) for some in (first, last))
    yield Seen(f"workers_mb: {before:.0f}, at the end {after:.0f}", after - before <= 4 * ROOM_MB)
    before, after = (median(each["cpu"] for each in some if not each["built"]) for some in (first, last))
    yield Seen(f"a make that finds nothing to do: {before * 1000:.0f} ms, at the end {after * 1000:.0f}")


def _by_command(film: SmallFilm, makes: int) -> Seen:
    """Each edit made by a command of its own; now and then one that finds nothing to do is timed."""
    took: list[float] = []
    for number in range(makes):
        if edited := number % 5 != 4:
            film.edit()
        began = _children()
        subprocess.run([*_COMMAND, "make", "--draft", film.folder], capture_output=True, check=True)
        if not edited:
            took.append(_children() - began)
    third = max(1, len(took) // 3)
    before, after = median(took[:third]), median(took[-third:])
    return Seen(
        f"{makes} makes by command; one that finds nothing to do: {before:.2f} s of processor, at the end {after:.2f}",
        after <= SLOWER * before,
    )


def _given_back(film: Path) -> Iterator[Seen]:
    """What collect leaves is what the film needs; and the film is still whole."""
    store, kept = film / ".limelight", ("traces", "tmp")
    traces, left = (list((store / name).iterdir()) for name in kept)
    yield Seen(f"{len(traces)} traces, {len(left)} unfinished things", len(traces) <= 20 and not left)
    blobs, ledger = _megabytes(store / "blobs"), _ledger(store)
    time.sleep(1.1)  # no take is younger than a second now
    freed = collect(CollectRequest(film, older_than=1 / 86_400))
    yield Seen(
        f"takes on the disk: {blobs:.0f} MB, after collect {_megabytes(store / 'blobs'):.1f} MB "
        f"({len(freed.freed)} freed, {freed.kept} kept)",
        freed.kept < 500,
    )
    yield Seen(f"the ledger: {ledger:.1f} MB, after collect {_ledger(store):.1f} MB")
    remade = subprocess.run([*_COMMAND, "make", "--draft", "--json", film], capture_output=True, text=True, check=True)
    yield Seen(
        f"made once more: {len(json.loads(remade.stdout)['built'])} parts", not json.loads(remade.stdout)["built"]
    )
    yield Seen("the store proves whole", check(CheckRequest(film)).clean)


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def _ledger(store: Path) -> float:
    return sum(path.stat().st_size for path in store.glob("ledger.db*")) / 2**20


def _children() -> float:
    """Processor seconds of all that this process has started and seen end."""
    times = os.times()
    return times.children_user + times.children_system
