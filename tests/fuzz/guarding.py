"""One input under guard: what it raised, whether it took over a second of processor, whether it ate memory.

Time is the processor's own, so that a busy machine breaks nothing. A loop without an end is broken off.
"""

from __future__ import annotations

import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

SLOW = 1.0
"""Seconds of processor for an input of under 64 KB."""
ENDLESS = 8.0
GREEDY = 500
"""MB that the process may grow by at an input."""
_KB = 1024 if sys.platform != "darwin" else 1


class Endless(BaseException):
    """The input was broken off."""


@dataclass(frozen=True)
class Broken:
    """A promise that an input broke. `place` tells two bugs apart: the last row of our code, or what was too much."""

    place: str
    told: str


def watch(attempt: Callable[[bytes], None], data: bytes) -> Broken | None:
    """Try one input; what it broke, if anything."""
    began, grown = time.process_time(), _peak()
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    try:
        attempt(data)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Broken(_place(error), "".join(traceback.format_exception(error)[-12:]))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    took, grew = time.process_time() - began, _peak() - grown
    if took > SLOW:
        return Broken("slow", f"{took:.1f} s for {len(data)} bytes")
    return Broken("greedy", f"{grew} MB for {len(data)} bytes") if grew > GREEDY else None


def arm() -> None:
    """Break off what has no end, from now on."""
    signal.signal(signal.SIGVTALRM, _break_off)


def _break_off(*_: object) -> None:
    raise Endless


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/limelight/" in frame.filename] or frames
    where = ours[-1]
    return f"{type(error).__name__}-{where.filename.rsplit('/', 1)[-1].removesuffix('.py')}-{where.name}"


def _peak() -> int:
    """The most memory the process ever had, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KB // 1024 // 1024
