"""Killing on purpose: run something in a process of its own, and let it die at a crash point."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from limelight.core import crash


def killed_at(point: int, work: Callable[[], object]) -> bool:
    """Do `work` in a forked process that dies at its `point`-th crash point. Whether it got that far."""
    return in_child(work, {crash.AT: str(point)}) == -signal.SIGKILL


def in_child(work: Callable[[], object], environment: Mapping[str, str]) -> int:
    """Do `work` in a forked process; its exit status, or minus the signal that killed it. POSIX only."""
    child = os.fork()
    if child == 0:
        _work_and_leave(work, environment)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _work_and_leave(work: Callable[[], object], environment: Mapping[str, str]) -> None:
    """Never comes back: what is above in the stack belongs to the parent."""
    try:
        os.environ.update(environment)
        crash.arm()
        work()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def until_it_ends(run: Callable[[], int], most: int = 1000) -> int:
    """Repeat `run`, armed with crash.EACH, until it is not killed; how often it was. Any other failure is raised."""
    for times in range(most):
        status = run()
        if status == 0:
            return times
        assert status == -signal.SIGKILL, f"it ended with {status}, and was not killed"
    raise AssertionError(f"still being killed after {most} runs")


def kill_everywhere(work: Callable[[], object], seen: Path) -> int:
    """Do `work` in forked processes, each of which dies at the first crash point that none has died at before.

    Until one ends; how many died. `seen` is the file that remembers the points. What `work` needs may be loaded before:
    the forks share it.
    """
    return until_it_ends(lambda: in_child(work, {crash.EACH: str(seen)}))


@contextmanager
def dying_once_everywhere(seen: str) -> Iterator[None]:
    """Processes started in here die once at each crash point they pass; `seen` is the file that remembers which."""
    os.environ[crash.EACH] = seen
    try:
        yield
    finally:
        del os.environ[crash.EACH]
