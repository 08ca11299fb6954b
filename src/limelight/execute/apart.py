"""Apart: a stranger's file is never taken in by this process, but by a child that lives for that one question.

What a file holds may crash the library that reads it, fill the memory, or never end: then the child is gone, and that
is the answer. Question and answer are JSON, so that a child that a file has taken over can lie, and nothing else.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Literal

from limelight.core.errors import Fault, LimelightError, words
from limelight.execute import ending
from limelight.execute.crew import ONE_THREAD
from limelight.execute.memory import says_want

Why = Literal["crashed", "too-long", "too-much-memory", "garbled", "silent"]

_LOOK = 0.1
"""Seconds until somebody who asks for an end is heard."""
_LAST_WORDS = 4000
_PATIENCE = 5.0
"""Seconds for a child that has closed its mouth to be gone."""


@dataclass(frozen=True)
class Limits:
    """What one question may take: processor seconds, seconds on the clock, memory, and the length of its answer.

    The clock is generous, since a machine may be busy with other things; where a system knows no limits of its own
    (Windows), the clock is the one that holds.
    """

    work: float = 60.0
    patience: float = 600.0
    memory_mb: int = 1500
    answer_mb: int = 32


class NoAnswer(LimelightError):
    """`kind` is why nothing came: the child crashed, worked too long, wanted too much memory, or said nonsense."""

    code = "no-answer"
    sentence = "It could not be read: {why}."

    def __init__(self, *, kind: Why, why: str) -> None:
        super().__init__(kind=kind, why=why)


class ToldApart(LimelightError):
    """What the function raised, as it was told: its own code, sentence and exit."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(**fault.fields)
        self.fault = fault

    def __str__(self) -> str:
        return words(self.fault)

    def __reduce__(self) -> tuple[Any, ...]:
        return ToldApart, (self.fault,)


class Stopped(Exception):
    """Somebody asked for an end."""


def apart(
    target: str,
    *arguments: Any,
    limits: Limits = Limits(),
    stop: threading.Event | None = None,
    tell: Callable[[float], None] | None = None,
) -> Any:
    """What the function "module:name" answers to `arguments`, as JSON has it (a dataclass comes back as a dict).

    A function with a parameter called `tell` may say how far it is, from 0 to 1. Raises NoAnswer; ToldApart for what
    the function raised; Stopped once `stop` is set.
    """
    with _Child(target, arguments, limits) as child:
        return child.answer(stop or threading.Event(), tell or (lambda _: None))


class _Child:
    """One question, asked of a process of its own."""

    def __init__(self, target: str, arguments: tuple[Any, ...], limits: Limits) -> None:
        self._limits = limits
        self._asked = {"target": target, "arguments": arguments, "limits": vars(limits)}
        self._heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._said = b""

    def __enter__(self) -> _Child:
        path = os.pathsep.join(entry for entry in sys.path if entry)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "limelight.execute.alone", str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **ONE_THREAD, "PYTHONPATH": path},
            start_new_session=True,
        )
        self._listeners = [threading.Thread(target=each, daemon=True) for each in (self._listen, self._overhear)]
        for listener in self._listeners:
            listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        ending.end(self._process)
        for listener in self._listeners:
            listener.join(1.0)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            with suppress(OSError):
                assert pipe is not None
                pipe.close()

    def answer(self, stop: threading.Event, tell: Callable[[float], None]) -> Any:
        self._ask()
        until = time.monotonic() + self._limits.patience
        while True:
            if stop.is_set():
                raise Stopped
            if time.monotonic() >= until:
                raise NoAnswer(kind="too-long", why=f"it took more than {self._limits.patience:.0f} seconds")
            with suppress(queue.Empty):
                said = self._read(self._heard.get(timeout=_LOOK))
                if "answer" in said:
                    return said["answer"]
                tell(said["done"])

    def _ask(self) -> None:
        """A child that is dead already is heard of by its silence."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.write(json.dumps(self._asked).encode())
            self._process.stdin.close()

    def _read(self, line: bytes) -> dict[str, Any]:
        """One thing that it said. Raises what it means where that is no answer."""
        if not line:
            raise self._gone()
        try:
            said = json.loads(line)
            fault = Fault(**said["fault"]) if "fault" in said else None
            done = "answer" in said or isinstance(said.get("done"), (int, float))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise NoAnswer(kind="garbled", why="its reader said what nobody can read") from error
        if fault and fault.code == "out-of-memory":
            raise self._wanted_memory()
        if fault:
            raise ToldApart(fault)
        if not done:
            raise NoAnswer(kind="garbled", why="its reader said what nobody can read")
        return said

    def _gone(self) -> NoAnswer:
        """Why it ended without an answer."""
        ending.ended(self._process, _PATIENCE)
        ending.end(self._process, _PATIENCE)
        self._listeners[1].join(1.0)
        status, said = self._process.returncode or 0, self._said.decode("utf-8", "replace")
        if says_want(said) or "memory allocation of" in said:
            return self._wanted_memory()
        if status == -getattr(signal, "SIGXCPU", 0) and status:
            return NoAnswer(kind="too-long", why=f"its reader worked for more than {self._limits.work:.0f} seconds")
        if status < 0:
            return NoAnswer(kind="crashed", why=f"it crashed its reader ({signal.Signals(-status).name})")
        return NoAnswer(kind="silent", why=f"its reader ended without an answer (exit status {status})")

    def _wanted_memory(self) -> NoAnswer:
        return NoAnswer(kind="too-much-memory", why=f"it would take more than {self._limits.memory_mb} MB of memory")

    def _listen(self) -> None:
        """Pass on what it says, a line each; nothing, when it is gone or never comes to the end of a line."""
        assert self._process.stdout is not None
        most = self._limits.answer_mb << 20
        with suppress(OSError, ValueError):
            while line := self._process.stdout.readline(most):
                self._heard.put(line)
                if not line.endswith(b"\n"):
                    return
        self._heard.put(b"")

    def _overhear(self) -> None:
        """Keep the last of what its libraries print, and let none of them wait for a reader."""
        pipe: IO[bytes] | None = self._process.stderr
        assert pipe is not None
        with suppress(OSError, ValueError):
            while said := os.read(pipe.fileno(), 1 << 16):
                self._said = (self._said + said)[-_LAST_WORDS:]
