"""Too little memory, workers that stop, a scratch folder that is cleared away: the film comes out, or a sentence does.

Real makes of a small film, by the command. Whatever came of one, the next one with all that it needs ends with the very
takes of a film that nobody disturbed.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from limelight.core.store import Store
from limelight.testing.marked import MARK, left_after, marked
from torture.cage import cage, why_none
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

MAKE = (sys.executable, "-m", "limelight", "make", "--json")
SHORT_OF = (600, 450, 300, 150)
"""Megabytes that a make may take up."""
FOR_ANY_FILM = 1500
"""Megabytes that are enough for a worker, however long a film is."""
_ENOUGH = 300.0


def run(room: Room) -> Iterator[Seen]:
    whole = _made(_film(room, "whole"))
    yield Seen(f"undisturbed: {len(whole)} parts")
    if why := why_none():
        yield Seen(f"too little memory is not tried here: {why}")
    else:
        for megabytes in SHORT_OF[:: max(1, round(1 / room.much))]:
            yield _short_of_memory(room, megabytes, whole)
        yield _any_length(room)
    for number in range(room.times(2)):
        yield _stopped(room, number, whole)
    for number in range(room.times(3)):
        yield _cleared_away(room, number, whole)


def _short_of_memory(room: Room, megabytes: int, whole: dict[str, str]) -> Seen:
    """It is made, or told what it lacks; then made with all the memory there is."""
    film = _film(room, f"in {megabytes} MB")
    with cage(megabytes) as made_in:
        tried = made_in.run([*MAKE, str(film)], _ENOUGH)
        ended = made_in.ended
    said = _faults(tried)
    as_promised = tried.returncode == 0 or (tried.returncode == 1 and all("out of memory" in each for each in said))
    same = _made(film) == whole
    how = "made" if tried.returncode == 0 else f"told of {len(said)} parts" if said else f"ended {tried.returncode}"
    return Seen(
        f"in {megabytes} MB: {how}, {ended} processes ended by the system; then made with all there is, "
        f"{'the same' if same else 'NOT the same'}" + ("" if as_promised else f": {tried.stderr[-300:]}"),
        as_promised and same,
    )


def _any_length(room: Room) -> Seen:
    """The sound of a scene of half an hour, and of an hour's film."""
    folder, minutes = room.folder / "long", 30 if room.much >= 1 else 10
    folder.mkdir()
    with cage(FOR_ANY_FILM) as made_in:
        done = made_in.run([sys.executable, "-m", "torture.long_scene", str(folder), str(minutes)], 900)
    shutil.rmtree(folder)
    if done.returncode:
        return Seen(f"in {FOR_ANY_FILM} MB a scene of {minutes} minutes: {done.stderr[-300:]}", held=False)
    taken = ", ".join(f"{name} {megabytes:.0f}" for name, megabytes in json.loads(done.stdout).items())
    return Seen(f"a scene of {minutes} minutes and a film of {2 * minutes}, megabytes at most: {taken}")


def _stopped(room: Room, number: int, whole: dict[str, str]) -> Seen:
    """A worker that is stopped for good is noticed, and its part made by another."""
    film = _film(room, f"stopped {number}")
    making, mark = _started(film)
    started, chance = time.monotonic(), room.chance
    _once(making, lambda: len(_workers(mark)) > 1)
    time.sleep(1 + 2 * chance.random())
    os.kill(chance.choice(_workers(mark)), signal.SIGSTOP)
    making.communicate(timeout=_ENOUGH)
    same, left = making.returncode == 0 and _takes(film) == whole, left_after(mark, 2.0)
    return Seen(
        f"a worker stopped for good: made in {time.monotonic() - started:.0f} s, "
        f"{'the same' if same else 'NOT the same'}, {len(left)} processes left",
        same and not left,
    )


def _cleared_away(room: Room, number: int, whole: dict[str, str]) -> Seen:
    """Somebody empties the store's tmp/ while a make writes there."""
    film = _film(room, f"cleared {number}")
    making, _ = _started(film)
    _once(making, lambda: list((film / ".limelight").glob("tmp/*/worker-*")))
    time.sleep(1 + number)
    for folder in (film / ".limelight" / "tmp").iterdir():
        if folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)
    _, complained = making.communicate(timeout=_ENOUGH)
    ended = making.returncode
    same = _made(film) == whole
    quiet = "Traceback" not in complained and ended in (0, 1)
    return Seen(
        f"the scratch folder cleared away: ended {ended}, then made, {'the same' if same else 'NOT the same'}"
        + ("" if quiet else f": {complained[-300:]}"),
        same and quiet,
    )


def _started(film: Path) -> tuple[subprocess.Popen[str], str]:
    """A make that runs, and the mark of its processes."""
    mark = secrets.token_hex(8)
    making = subprocess.Popen(
        [*MAKE, str(film)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, MARK: mark},
    )
    return making, mark


def _once(making: subprocess.Popen[str], true: Callable[[], object]) -> None:
    """Wait until that is so."""
    while not true():
        assert making.poll() is None, "the make has ended before"
        time.sleep(0.05)


def _workers(mark: str) -> list[int]:
    return [process.id for process in marked(mark) if process.role == "worker"]


def _film(room: Room, name: str) -> Path:
    return SmallFilm(room.folder / name / "film", room.chance).folder


def _made(film: Path) -> dict[str, str]:
    subprocess.run([*MAKE, str(film)], capture_output=True, timeout=_ENOUGH, check=True)
    return _takes(film)


def _takes(film: Path) -> dict[str, str]:
    """What stands in every slot."""
    with Store.open(film / ".limelight") as store:
        return dict(store.ledger.rows("SELECT slot, key || ' ' || digest FROM slots"))


def _faults(tried: subprocess.CompletedProcess[str]) -> list[str]:
    """What failed by itself, as sentences."""
    try:
        return [each["fault"]["message"] for each in json.loads(tried.stdout)["errors"]]
    except (ValueError, KeyError):
        return []
