"""Watch: a film is made again whenever its files change, until somebody ends it.

A change while a make runs stops that make, which takes less than a second, and the next one goes on from all that was
finished. Wrong files are told, and watched until they are right. The workers stay from one make to the next, with all
that they have loaded.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from limelight.actions.changes import Changes
from limelight.actions.finding import find_productions
from limelight.actions.make import MakeRequest, MakeResult, NotAStretch, make
from limelight.actions.versions import NoLanguage, NotALanguage, NotAnAspect
from limelight.core.errors import LimelightError
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.execute.local import LocalExecutor
from limelight.works.problems import Problems

Making = Callable[[tuple[str, ...]], AbstractContextManager[Listener | None]]
"""Entered around each make, with what has changed before it; what it gives listens to the make."""

OPTIONS = (NoLanguage, NotALanguage, NotAnAspect, NotAStretch)
"""What no change of a file puts right."""


@dataclass(frozen=True)
class Round:
    """One make of a watch: the files that had changed before it (none before the first), and the result or why not."""

    changed: tuple[str, ...] = ()
    seconds: float = 0.0
    result: MakeResult | None = None
    error: Problems | LimelightError | OSError | None = None


def watch(
    request: MakeRequest, making: Making, *, stop: threading.Event, executor: Executor | None = None
) -> Iterator[Round]:
    """Make what is asked for, then again whenever a file changes, until `stop` is set; tells how each make ended.

    A make that a change has stopped is not told of: what it has finished is in the next. Raises what wrong options
    raise, NoFolder and the like, and OSError where files cannot be watched.
    """
    folders, changed = find_productions(request.folder), ()
    here = executor or LocalExecutor()
    try:
        with Changes(folders, request.out) as changes:
            while not stop.is_set():
                ended = _round(request, changed, making, changes, stop, here)
                if ended:
                    yield ended
                again = changes.wait(stop)
                changed = again if ended else tuple(sorted({*changed, *again}))
    finally:
        if executor is None:
            here.close()


def _round(
    request: MakeRequest,
    changed: tuple[str, ...],
    making: Making,
    changes: Changes,
    stop: threading.Event,
    executor: Executor,
) -> Round | None:
    """One make; None when a change has stopped it."""
    started, disturbed = time.monotonic(), _Disturbed(stop)
    changes.disturb = disturbed.set
    ended = Round(changed)
    try:
        with making(changed) as listener:
            result = make(request, on_event=listener, stop=disturbed, executor=executor)
        if result.stopped and not stop.is_set():
            return None
        ended = replace(ended, result=result)
    except OPTIONS:
        raise
    except (Problems, LimelightError, OSError) as error:
        ended = replace(ended, error=error)
    finally:
        changes.disturb = None
    return replace(ended, seconds=time.monotonic() - started)


class _Disturbed(threading.Event):
    """Set by a change, or when the watch itself is stopped."""

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self._stop = stop

    def is_set(self) -> bool:
        return super().is_set() or self._stop.is_set()
