"""ExifTool, for tests: what another program reads in our files. The machine's own, else one fetched once a machine.

It is Perl, and comes as an npm package whose digest is known; where there is neither, a test says so and is skipped.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from limelight.core.disk.unfinished import unfinished
from limelight.engines.catalog import models_folder

PACKAGE = "exiftool-vendored.pl@13.59.3"
SHA256 = "dea9f92a8748a75a43ff42aae017644a48982aead848f985c6a443ec11e0b8f5"
_WAIT = 300
"""Seconds that fetching may take."""

Reader = Callable[[Path], dict[str, Any]]


@cache
def exiftool() -> Reader | None:
    """Reads a file's metadata, by group and name ("XMP-dc:Title"); None where there is no ExifTool to be had."""
    command = _command()
    return (lambda file: _read(command, file)) if command else None


def _command() -> tuple[str, ...] | None:
    if own := shutil.which("exiftool"):
        return (own,)
    perl, npm = shutil.which("perl"), shutil.which("npm")
    if not perl:
        return None
    program = models_folder() / PACKAGE.replace("@", "-") / "package" / "bin" / "exiftool"
    if not program.is_file() and not (npm and _fetched(npm, program.parents[2])):
        return None
    return perl, str(program)


def _fetched(npm: str, folder: Path) -> bool:
    """Whether the package was fetched, is the one that it should be, and lies in `folder` now."""
    with unfinished(folder, folder=True) as part:
        packing = subprocess.run([npm, "pack", PACKAGE], cwd=part, capture_output=True, timeout=_WAIT, check=False)
        found = next(part.glob("*.tgz"), None)
        if packing.returncode or found is None:
            return False
        assert hashlib.sha256(found.read_bytes()).hexdigest() == SHA256, f"{PACKAGE} is not what it was"
        with tarfile.open(found) as packed:
            packed.extractall(part, filter="data")
        if not folder.exists():
            part.rename(folder)
    return True


def _read(command: tuple[str, ...], file: Path) -> dict[str, Any]:
    said = subprocess.run([*command, "-j", "-G1", "-a", "-n", str(file)], capture_output=True, timeout=60, check=True)
    return json.loads(said.stdout)[0]
