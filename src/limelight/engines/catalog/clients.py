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
from pathlib import Path

from limelight.engines.catalog import cache
from limelight.engines.catalog.errors import SourceFailed
from limelight.engines.catalog.room import Room

PATIENCE = 120.0
"""Seconds in which a client brings nothing new, after which it is taken for stuck."""
_TICK = 0.1


def download(kind: str, package: str, room: Room, most: int) -> Path:
    """The archive of one package, in the room's folder for it; of at most so many bytes. Raises SourceFailed."""
    folder = room.archive()
    command = _COMMANDS[kind](package, folder)
    errors = folder / "errors.txt"
    _run(command, folder, errors, room, most)
    found = [file for file in folder.iterdir() if file.suffix in _SUFFIXES]
    if len(found) != 1:
        raise SourceFailed(f"{kind} brought no {package}{_said(errors)}")
    return found[0]


_SUFFIXES = (".whl", ".tgz", ".gz", ".zip", ".deb")


def _pip(package: str, folder: Path) -> list[str]:
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else [_found("pip3", "pip")]
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1")
    return [*pip, "download", *quiet, "--no-deps", "--only-binary=:all:", "--dest", str(folder), package]


def _npm(package: str, folder: Path) -> list[str]:
    quiet = ("--silent", "--ignore-scripts", "--fetch-retries", "1", "--fetch-retry-mintimeout", "1000")
    return [_found("npm"), "pack", package, "--pack-destination", str(folder), *quiet]


def _apt(package: str, folder: Path) -> list[str]:
    return [_found("apt-get"), "download", "--quiet", package]


_COMMANDS: dict[str, Callable[[str, Path], list[str]]] = {"pypi": _pip, "npm": _npm, "debian": _apt}


def _found(*programs: str) -> str:
    for program in programs:
        if path := shutil.which(program):
            return path
    raise SourceFailed(f"there is no {' or '.join(programs)} on this machine")


def _run(command: list[str], folder: Path, errors: Path, room: Room, most: int) -> None:
    """Run a client to its end, telling how much has come; it ends with us."""
    (folder / "tmp").mkdir()
    environment = {**os.environ, "TMPDIR": str(folder / "tmp")}
    with errors.open("wb") as said:
        client = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _watch(client, folder, command[0], room, most)
    finally:
        _end(client)
    if client.returncode:
        raise SourceFailed(f"{Path(command[0]).name} failed{_said(errors)}")


def _watch(client: subprocess.Popen[bytes], folder: Path, name: str, room: Room, most: int) -> None:
    came, since = 0, time.monotonic()
    while client.poll() is None:
        now = cache.size_of(folder)
        if now != came:
            came, since = now, time.monotonic()
        if time.monotonic() - since > PATIENCE:
            raise SourceFailed(f"{Path(name).name} brought nothing for {PATIENCE:.0f} seconds")
        if now > most:
            raise SourceFailed(f"{Path(name).name} brings far more than was asked for")
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


def _said(errors: Path) -> str:
    """What a client said went wrong: its line about an error, else its last."""
    lines = [line.strip() for line in errors.read_text("utf-8", "replace").splitlines() if line.strip()]
    marked = [line for line in lines if re.match(r"(npm )?(err|error|E)\b[:!]?", line, re.IGNORECASE)]
    line = (marked or lines or [""])[-1]
    return f" ({line[:200]})" if line else ""
