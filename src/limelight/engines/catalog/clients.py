"""The clients of package registries, each asked for one package as its users ask it: pip, npm, apt-get.

They know this machine's registries, proxies and caches; nothing of what they bring is installed or run.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from limelight.core.leash import leashed
from limelight.engines.catalog import cache
from limelight.engines.catalog.errors import SourceFailed
from limelight.engines.catalog.room import Room

PATIENCE = 120.0
"""Seconds in which a client brings nothing new, after which it is taken for stuck."""
OUT_OF_SIGHT = 900.0
"""The same for one that collects elsewhere what it brings: npm, in its cache."""
_TICK = 0.1
_ARCHIVES = (".whl", ".tgz", ".gz", ".zip", ".deb")


@dataclass(frozen=True)
class Call:
    """A client at work: what is typed for one package, and how long it may bring nothing."""

    name: str
    command: tuple[str, ...]
    patience: float


def download(kind: str, package: str, room: Room, most: int) -> Path:
    """The archive of one package, in the room's folder for it; of at most so many bytes. Raises SourceFailed."""
    folder = room.archive()
    call = _CALLS[kind](package, folder)
    said = folder / "said.txt"
    _run(call, folder, said, room, most)
    found = [file for file in folder.iterdir() if file.suffix in _ARCHIVES]
    if len(found) != 1:
        raise SourceFailed(f"{call.name} brought no {package}{_error_in(said)}")
    return found[0]


def _pip(package: str, folder: Path) -> Call:
    pip = (sys.executable, "-m", "pip") if importlib.util.find_spec("pip") else (_found("pip3", "pip"),)
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1")
    command = (*pip, "download", *quiet, "--no-deps", "--only-binary=:all:", "--dest", str(folder), package)
    return Call("pip", command, PATIENCE)


def _npm(package: str, folder: Path) -> Call:
    quiet = ("--loglevel=error", "--ignore-scripts", "--fetch-retries", "1", "--fetch-retry-mintimeout", "1000")
    return Call("npm", (_found("npm"), "pack", package, "--pack-destination", str(folder), *quiet), OUT_OF_SIGHT)


def _apt(package: str, folder: Path) -> Call:
    return Call("apt-get", (_found("apt-get"), "download", "--quiet", package), PATIENCE)


_CALLS: dict[str, Callable[[str, Path], Call]] = {"pypi": _pip, "npm": _npm, "debian": _apt}


def _found(*programs: str) -> str:
    for program in programs:
        if path := shutil.which(program):
            return path
    raise SourceFailed(f"there is no {' or '.join(programs)} on this machine")


def _run(call: Call, folder: Path, said: Path, room: Room, most: int) -> None:
    """Run a client to its end, telling how much has come; it ends with us."""
    (folder / "tmp").mkdir()
    environment = {**os.environ, "TMPDIR": str(folder / "tmp")}
    with said.open("wb") as out:
        client = subprocess.Popen(
            leashed(*call.command),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _watch(client, call, folder, room, most)
    finally:
        _end(client)
    if client.returncode < 0:
        raise SourceFailed(f"{call.name} was ended by {signal.Signals(-client.returncode).name}")
    if client.returncode:
        raise SourceFailed(f"{call.name} failed{_error_in(said)}")


def _watch(client: subprocess.Popen[bytes], call: Call, folder: Path, room: Room, most: int) -> None:
    came, since = 0, time.monotonic()
    while client.poll() is None:
        now = cache.size_of(folder)
        if now != came:
            came, since = now, time.monotonic()
        if time.monotonic() - since > call.patience:
            raise SourceFailed(f"{call.name} brought nothing for {call.patience:.0f} seconds")
        if now > most:
            raise SourceFailed(f"{call.name} brings far more than was asked for")
        room.tell(came)
        time.sleep(_TICK)


def _end(client: subprocess.Popen[bytes]) -> None:
    """End a client that still runs, with all that it started."""
    if client.poll() is None:
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(client.pid, signal.SIGKILL)
        else:
            client.kill()
        client.wait()


def _error_in(said: Path) -> str:
    """What a client said went wrong: its first line about an error, else its last line."""
    lines = [line.strip() for line in said.read_text("utf-8", "replace").splitlines() if line.strip()]
    marked = [line for line in lines if re.match(r"(npm )?(err|error|E)\b[:!]?", line, re.IGNORECASE)]
    line = next(iter(marked), lines[-1] if lines else "").removeprefix("ERROR: ")
    return f" ({line[:200]})" if line else ""
