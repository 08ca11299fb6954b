"""A release's folder, held against its manifest: every byte of every file, and nothing outside of it.

A manifest is a stranger's text: a name in it that leads out of the folder is told, and never followed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from limelight.core.disk.plain_files import read_plain
from limelight.sign.package.layout import MANIFEST
from limelight.sign.package.manifest import SCHEMA
from limelight.sign.registry.registered import Registry
from limelight.sign.verify.verdict import Difference, FolderVerdict

_LARGEST = 16_000_000
_MOST_FILES = 10_000

Digest = Callable[[Path], str]


def is_release(folder: Path) -> bool:
    """Whether a folder has a manifest."""
    return os.path.lexists(folder / MANIFEST)


def verified(folder: Path, registry: Registry, digest: Digest) -> FolderVerdict:
    """What is to be said of the folder; `digest` gives the SHA-256 of a file."""
    try:
        said = _manifest(folder / MANIFEST)
        files = {str(each["name"]): (int(each["bytes"]), str(each["sha256"])) for each in said["files"]}
        release, name = str(said["release"]), str(said["name"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        return FolderVerdict(folder, why=_why(error))
    known = registry.called(release)
    rewritten = bool(known) and dict(known.files) != {each: sha256 for each, (_, sha256) in files.items()}
    differences = (*_differences(folder, files, digest), *_strangers(folder, files))
    return FolderVerdict(folder, release, name, len(files), tuple(differences), bool(known), rewritten)


def _manifest(file: Path) -> Mapping[str, Any]:
    said = json.loads(read_plain(file, _LARGEST))
    if said["schema"] != SCHEMA:
        raise ValueError(f"it has schema {said['schema']!r:.40}, and this limelight knows {SCHEMA}")
    if len(said["files"]) > _MOST_FILES:
        raise ValueError(f"it names more than {_MOST_FILES} files")
    return said


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    plain = isinstance(error, ValueError) and not isinstance(error, (json.JSONDecodeError, UnicodeDecodeError))
    return str(error) if plain else "it is no manifest of a release"


def _differences(folder: Path, files: Mapping[str, tuple[int, str]], digest: Digest) -> Iterator[Difference]:
    for name, (size, sha256) in files.items():
        if what := _what(folder, name, size, sha256, digest):
            yield Difference(name, what)


def _what(folder: Path, name: str, size: int, sha256: str, digest: Digest) -> str:
    """How a file differs from what the manifest says of it; "" where it does not."""
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or "\\" in name or "\0" in name or not inside.parts:
        return "outside"
    path = folder / inside
    if any(each.is_symlink() for each in (path, *path.parents) if each != folder and folder in each.parents):
        return "a link"
    if not path.is_file():
        return "missing"
    same = path.stat().st_size == size and digest(path) == sha256
    return "" if same else "changed"


def _strangers(folder: Path, files: Mapping[str, object]) -> Iterator[Difference]:
    """What lies there that the manifest does not know."""
    for within, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = (Path(within) / name).relative_to(folder).as_posix()
            if path not in files and path != MANIFEST:
                yield Difference(path, "not of it")
