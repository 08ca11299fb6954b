"""A program that was started on a leash ends with who started it, however that one ends."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from limelight.core.leash import leashed

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")

STARTS_ONE = """
import subprocess, sys
from limelight.core.leash import leashed
told = "import os, pathlib, sys, time; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); time.sleep(60)"
subprocess.run(leashed(sys.executable, "-c", told, sys.argv[1]), start_new_session=True)
"""


@linux
def test_a_program_on_a_leash_ends_when_its_starter_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "process"
    starter = subprocess.Popen([sys.executable, "-c", STARTS_ONE, told])
    assert _within(10, lambda: told.exists() and told.read_text() != "")
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    assert _within(5, lambda: not _runs(int(told.read_text())))


def test_it_is_the_program_that_was_asked_for_with_its_words_and_its_end() -> None:
    ended = subprocess.run(
        leashed(sys.executable, "-c", "import sys; print(sys.argv[1:]); sys.exit(7)", "a word", ""),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.stdout, ended.returncode) == ("['a word', '']\n", 7)


def _within(seconds: float, done: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.02)
    return done()


def _runs(process: int) -> bool:
    """Whether it runs; one that has ended, and that nobody has asked for, does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
