"""The child that answers one question (see `apart`): it takes limits upon itself before it loads anything.

The system ends it where it works too long, refuses it memory beyond what it may have, and any file longer than a few
megabytes; it leaves no core behind.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from limelight.core.errors import Fault, OutOfMemory
from limelight.core.leash import die_with
from limelight.execute.memory import goes_first, is_want, taken_mb

_WRITES = 64 << 20
"""Bytes of a file that it may write: what is kept aside while something is read."""


def main(parent: str) -> None:
    """Answer what stands on standard input, on standard output."""
    die_with(int(parent))
    goes_first()
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not run into the answer
    asked = json.loads(sys.stdin.buffer.read())
    _take_limits(**asked["limits"])
    try:
        said = {"answer": _answer(asked["target"], asked["arguments"], pipe)}
        line = json.dumps(said, default=_plain)
    except Exception as error:
        line = json.dumps({"fault": dataclasses.asdict(_told(error, asked["limits"]["memory_mb"]))})
    _say(pipe, line)
    os._exit(0)  # libraries that wait for threads of their own at the end would keep us


def _answer(target: str, arguments: list[Any], pipe: IO[bytes]) -> Any:
    module, _, name = target.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    if "tell" not in inspect.signature(function).parameters:
        return function(*arguments)
    return function(*arguments, tell=lambda done: _say(pipe, json.dumps({"done": float(done)})))


def _say(pipe: IO[bytes], line: str) -> None:
    pipe.write(line.encode() + b"\n")
    pipe.flush()


def _told(error: Exception, allowed: int) -> Fault:
    if is_want(error):
        return Fault.of(OutOfMemory(taken=round(taken_mb()), there=allowed))
    return Fault.of(error)


def _plain(value: object) -> object:
    """What JSON does not know: a dataclass is its fields, anything else its text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return str(value)


def _take_limits(work: float, memory_mb: int, **_: object) -> None:
    """What the system knows of them; the clock is the parent's."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, most in (
        (resource.RLIMIT_CPU, max(1, round(work))),
        (resource.RLIMIT_DATA, memory_mb << 20),
        (resource.RLIMIT_FSIZE, _WRITES),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # somebody has set it lower
            resource.setrlimit(limit, (most, most + 1))  # at the first SIGXCPU comes, at the second SIGKILL


if __name__ == "__main__":
    main(sys.argv[1])
