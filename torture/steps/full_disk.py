"""Full disks, real ones: small disks in memory that fill up under a make, and one that is mounted read-only.

What C's own streams write is met here as well, which no faulty library sees.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from limelight.testing.remains import files_in, takes_in
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

SIZES = 7
"""Disks that are too small, each larger than the one before."""
ENOUGH = "2G"
LOOKS = (("status",), ("check",), ("explain", "sc01"), ("board",), ("choose", "0:01", "1"), ("make", "--draft"))
"""What a person may type in a folder that cannot be written."""


def run(room: Room) -> Iterator[Seen]:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        yield Seen("small disks are not tried here: nobody may mount them but root")
        return
    film = SmallFilm(room.folder / "film" / "small", room.chance).folder
    whole = Path(shutil.copytree(film, room.folder / "whole" / film.name))
    assert _limelight("make", whole).returncode == 0
    takes, size = takes_in(whole), _kilobytes(whole)
    yield Seen(f"the film and its store have {size} kB")
    for number in range(times := room.times(SIZES)):
        yield _filled(film, room.folder / f"disk {number}", max(64, size * number // times), takes)
    yield from _read_only(whole, room.folder / "read-only")


def _filled(film: Path, place: Path, kilobytes: int, takes: dict[str, str]) -> Seen:
    """A make on a disk of that size; then once more, with room."""
    with _disk(place, f"{kilobytes}k"):
        there = Path(shutil.copytree(film, place / film.name))
        ended = _limelight("make", there)
        told = ended.returncode == 1 and "Make room on the disk" in ended.stderr and "Traceback" not in ended.stderr
        parts = [file for file in files_in(there) if file.endswith(".part")]
        subprocess.run(["mount", "-o", f"remount,size={ENOUGH}", str(place)], check=True)
        again = _limelight("make", there)
        same = again.returncode == 0 and takes_in(there) == takes and _limelight("check", there).returncode == 0
        last = ended.stderr.strip().splitlines()[-1:]
        text = f"a disk of {kilobytes} kB: ended with {ended.returncode}, then with {again.returncode}"
        return Seen(text if told and same and not parts else f"{text}; {last} {parts}", told and same and not parts)


def _read_only(film: Path, place: Path) -> Iterator[Seen]:
    """Every command ends in a sentence, and nothing is lost."""
    with _disk(place, ENOUGH):
        there = Path(shutil.copytree(film, place / film.name))
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        for words in LOOKS:
            ended = _limelight(*words, there)
            said = ended.stdout + ended.stderr
            held = ended.returncode in (0, 1, 2) and "Traceback" not in said and bool(said.strip())
            yield Seen(f"read-only, {words[0]}: ended with {ended.returncode}{'' if held else said[-400:]}", held)
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
        again = _limelight("make", there)
        yield Seen(f"writable again: ended with {again.returncode}", again.returncode == 0)


@contextmanager
def _disk(place: Path, size: str) -> Iterator[None]:
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _limelight(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "limelight", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _kilobytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024
