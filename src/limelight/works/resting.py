"""Files that somebody is saving: read when they have come to rest, so that half a file is never taken for all of it.

Some editors empty a file and fill it again, some move it away and write a new one, some write it in pieces. Only what
was touched within the last quarter of a second and looks cut short is doubted; so a file that lies there costs nothing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

QUIET = 0.25
"""Seconds after which a file that was not touched any more is whole."""
PATIENCE = 0.8
"""Seconds for which a file is looked at that is touched again and again."""
_STEP = 0.01

Doubt = Callable[[bytes], bool]
"""Whether content looks as if a part of it were still to come."""


def cut_short(data: bytes) -> bool:
    """Whether a text may be the beginning of a longer one: it is empty, or its last line has no end."""
    return not data.endswith((b"\n", b"\r"))


def is_restless(path: Path) -> bool:
    """Whether the file, or the folder, was touched so lately that somebody may still be at it."""
    try:
        return abs(time.time() - path.stat().st_mtime) < QUIET
    except OSError:
        return True


def read_at_rest(path: Path, doubt: Doubt = cut_short) -> bytes | None:
    """The whole content of a file, waited for where it is being saved; None where nobody can say what is whole.

    It is whole when there is no `doubt`, or nobody has touched it for a while. Of one that is saved again and again it
    is what stood there before the next save began. Raises OSError where there is no file any more.
    """
    until, states = time.monotonic() + PATIENCE, list[bytes]()
    while time.monotonic() < until:
        data = _snapshot(path)
        if data is not None and (not doubt(data) or not is_restless(path)):
            return data
        if data is not None and (not states or data != states[-1]):
            states.append(data)
        time.sleep(_STEP)
    return _before_a_save(states) if path.exists() else path.read_bytes()


def comes_back(path: Path) -> bool:
    """Whether the file is there, or is put there again by who is saving it: an editor may have moved it away."""
    until = time.monotonic() + PATIENCE
    while not path.exists():
        if time.monotonic() >= until or not is_restless(path.parent):
            return False
        time.sleep(_STEP)
    return True


def _snapshot(path: Path) -> bytes | None:
    """The content as it was at one moment; None where it changed meanwhile, or there is none."""
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read()
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        return None
    same = (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size) and len(data) == after.st_size
    return data if same else None


def _before_a_save(states: list[bytes]) -> bytes | None:
    """The last content that was not merely the beginning of what came after it."""
    for this, following in zip(reversed(states[:-1]), reversed(states), strict=False):
        if not following.startswith(this):
            return this
    return None
