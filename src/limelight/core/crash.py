"""Crash points: named places between two durable effects, at which a test kills the process as a power cut would.

Unarmed, a crash point costs one comparison. Armed through the environment, it kills with SIGKILL semantics, so that no
handler, `finally` or buffer softens the blow; a worker takes its coordinator with it.

    LIMELIGHT_CRASH_AT=7       die at the seventh point that this process reaches
    LIMELIGHT_CRASH_AT=NAME    die at the first point whose name begins so
    LIMELIGHT_CRASH_EACH=FILE  die at the first point not yet named in FILE, after writing its name there: runs that are
                               repeated until one ends have died once at every point
    LIMELIGHT_CRASH_TELL=FILE  die nowhere, and add the name of every point to FILE: for whoever kills from outside
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

AT = "LIMELIGHT_CRASH_AT"
EACH = "LIMELIGHT_CRASH_EACH"
TELL = "LIMELIGHT_CRASH_TELL"

_WAYS = (AT, EACH, TELL)
_armed = any(way in os.environ for way in _WAYS)
_passed = 0
_coordinator = 0


def crash_point(name: str) -> None:
    """A place between two durable effects. `name` tells it from all others of the same make."""
    if _armed:
        _reach(name)


def arm() -> None:
    """Read the environment again (a test that sets it after the start calls this)."""
    global _armed, _passed
    _armed, _passed = any(way in os.environ for way in _WAYS), 0


@contextmanager
def safe() -> Generator[None, None, None]:
    """No crash in here: for what a test does beside the thing that it tests."""
    global _armed
    before, _armed = _armed, False
    try:
        yield
    finally:
        _armed = before


def take_along(coordinator: int) -> None:
    """This process is a worker: a crash here is a crash of the machine, so the coordinator dies first."""
    global _coordinator
    _coordinator = coordinator


def _reach(name: str) -> None:
    global _passed
    _passed += 1
    at, seen = os.environ.get(AT, ""), os.environ.get(EACH)
    if told := os.environ.get(TELL):
        _tell(name, Path(told))
    if at == str(_passed) or (at and name.startswith(at)) or (seen and _first_time(name, Path(seen))):
        _die()


def _tell(name: str, told: Path) -> None:
    """One short write to the end of the file: several processes may tell at once."""
    with told.open("a", encoding="utf-8") as file:
        file.write(name + "\n")


def _first_time(name: str, seen: Path) -> bool:
    with seen.open("a+", encoding="utf-8") as file:
        file.seek(0)
        if name in file.read().splitlines():
            return False
        file.write(name + "\n")
    return True


def _die() -> None:
    if _coordinator:
        os.kill(_coordinator, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
