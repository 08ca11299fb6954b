"""Whatever bytes stand in a file, its reader ends in a sentence: it never crashes, hangs, or eats the memory.

Every reader is fed with bent files, led by the branches that they reach, and with files that swell by one word over and
over. `--much 50` feeds each with a million; what is kept of all earlier runs is fed first.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from torture.seen import Room, Seen

FUZZ = Path(__file__).parents[2] / "tests" / "fuzz"
BENT, SWOLLEN, SECONDS = 20_000, 60, 15
"""Inputs of each kind for one reader, and how long it is bent at most, in a whole run."""


def run(room: Room) -> Iterator[Seen]:
    """One reader after another."""
    bends = importlib.util.find_spec("atheris") is not None
    if not bends:
        yield Seen("bent files are not tried here: no atheris")
    for target in sorted(file.stem for file in (FUZZ / "targets").glob("[!_]*.py")):
        if bends:
            yield _bent(room, target)
        yield _swollen(room, target)


def _bent(room: Room, target: str) -> Seen:
    runs, seconds = room.times(BENT), room.times(SECONDS)
    left = _feed("feed.py", target, room, "--runs", runs, "--seconds", seconds)
    told = _told(room.folder / target / "run.json")
    text = f"{target}: {told['tried']:,} bent files in {told['seconds']:.1f} s of processor"
    dead = sorted(file.name for file in (room.folder / target).glob("dead-*"))
    return _seen(text, told, left, dead)


def _swollen(room: Room, target: str) -> Seen:
    left = _feed("swelling.py", target, room, "--most", room.times(SWOLLEN))
    told = _told(room.folder / target / "swollen.json")
    return _seen(f"{target}: {told['tried']:,} swollen files of 60 KB", told, left, [])


def _seen(text: str, told: dict[str, Any], left: int, dead: list[str]) -> Seen:
    ended = [] if told["tried"] and not left else [f"it ended with {left}"]
    broken = [*told["broken"], *dead, *ended]
    return Seen(f"{text}; broken: {', '.join(broken)}" if broken else text, held=not broken)


def _feed(script: str, target: str, room: Room, *asked: object) -> int:
    """Run it in a process of its own, which may die of what it is fed; how it ended."""
    command = [sys.executable, FUZZ / script, target, "--seed", room.seed % 2**31, "--found", room.folder, *asked]
    with (room.folder / f"{target}.log").open("ab") as log:
        return subprocess.run([str(part) for part in command], stdout=log, stderr=log, check=False).returncode


def _told(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text("utf-8")) if file.exists() else {"tried": 0, "seconds": 0.0, "broken": {}}
