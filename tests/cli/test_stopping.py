"""Asked to stop, once or again and again, by anybody: a command ends within a second or two, quietly, and says who."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from limelight.core.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")

MAKE = """
import pathlib, sys
from limelight.cli import app, ends, main
from limelight.cli.stopping import stopping
from limelight.core.graph import Node
from limelight.core.store import Store
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.testing import registry
nodes = [Node("quick", "shout", {"words": "x"})]
nodes += [Node(f"slow{n}", "linger", {"seconds": 60, "name": f"{n}"}) for n in range(2)]
seen = []
def told(event):
    if str(event).startswith(("NodeStarted(slot='slow", "NodeDone(slot='quick")):
        seen.append(event)
    if seen[2:] and seen.pop():
        print("busy", flush=True)
def make():
    with stopping() as stop, Store.open(pathlib.Path(sys.argv[1])) as store, LocalExecutor(2) as executor:
        report = walk(lambda read: nodes, store, executor, registry=registry(), on_event=told, stop=stop)
    print("Stopped." if report.stopped else "Made.")
    return ends.STOPPED if report.stopped else ends.DONE
app.run = lambda args: ends.of(make, [])
main()
"""
DEAF = """
import sys, time
from limelight.cli import app, ends, main
from limelight.cli.stopping import stopping
def wait():
    with stopping():
        print("busy", flush=True)
        time.sleep(60)
app.run = lambda args: ends.of(wait, [])
main()
"""


def busy(script: str, *args: object) -> subprocess.Popen[str]:
    """A process of that script, once it says that it is at work."""
    command = [sys.executable, "-c", script, *map(str, args)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "busy\n"
    return process


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_whoever_asks_for_an_end_gets_it_within_a_second_and_is_named_by_the_exit_code(
    tmp_path: Path, number: int, code: int
) -> None:
    process = busy(MAKE, tmp_path)
    asked = time.monotonic()
    process.send_signal(number)
    said, complained = process.communicate(timeout=10)
    assert time.monotonic() - asked < 2.0, "a second is promised on a quiet machine"
    assert (process.returncode, said) == (code, "Stopped.\n")
    assert complained == "Stopping.\n"
    assert nothing_is_lost(tmp_path)


def test_who_asks_again_and_again_gets_the_same_end(tmp_path: Path) -> None:
    process = busy(MAKE, tmp_path)
    for _ in range(6):
        process.send_signal(signal.SIGINT)
        time.sleep(0.02)
    _, complained = process.communicate(timeout=10)
    assert process.returncode == 130
    assert "Traceback" not in complained
    assert nothing_is_lost(tmp_path)


def test_what_does_not_listen_is_left_after_two_seconds() -> None:
    process = busy(DEAF)
    process.send_signal(signal.SIGTERM)
    _, complained = process.communicate(timeout=10)
    assert (process.returncode, complained) == (143, "Stopping.\n\nStopped. Nothing that was finished is lost.\n")


def test_a_terminal_that_is_closed_ends_it_quietly(tmp_path: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", MAKE, str(tmp_path)])
    while b"busy" not in os.read(terminal, 1000):
        pass
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 129
    assert nothing_is_lost(tmp_path)


def test_who_was_started_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    process = busy("import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n" + MAKE, tmp_path)
    process.send_signal(signal.SIGHUP)
    time.sleep(0.5)
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=10)
    assert process.returncode == 143


def nothing_is_lost(folder: Path) -> bool:
    """Whether what was finished is there, and nothing unfinished."""
    with Store.open(folder) as store:
        own = len(list((folder / "tmp").iterdir()))
        return own == 2 and store.digest("quick") is not None
