"""Delivering: what a make has made goes from the store into the person's folder, whole or not at all.

All files are written under other names, and renamed in one step each when the last one is on the disk. What limelight
wrote is remembered by digest (`.limelight/delivered.json`), before it is written, so that at any instant a file that a
person put there, or changed after us, is told from ours: it is never overwritten, but kept beside it under another
name, and the result says so.
"""

from __future__ import annotations

import glob
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from blake3 import blake3

RECORD = "delivered.json"
_DEAD = 3600.0
"""Seconds after which nobody is still writing a file that was not touched since."""
_REMEMBERED = 4
"""How many of our own files of one name are known again: one would do, but for a make that was killed half-way."""


@dataclass(frozen=True)
class Delivery:
    """One file in the person's folder. `kept` is where their own file of that name went, if there was one."""

    path: Path
    written: bool
    kept: Path | None = None


def deliver(files: Mapping[Path, str], blob: Callable[[str], Path], store_folder: Path) -> tuple[Delivery, ...]:
    """Put the blob of each digest at its path. `store_folder` is where the record of what was delivered stands."""
    record = store_folder / RECORD
    known, present = _read(record), {path: _digest(path) for path in files if path.exists()}
    key = _names_from(store_folder)
    new = {path: digest for path, digest in files.items() if present.get(path) != digest}
    if new:
        _remember(record, {key(path): digest for path, digest in new.items()})
    with ExitStack() as unfinished:
        aside = {path: unfinished.enter_context(_aside(blob(digest), path)) for path, digest in new.items()}
        return tuple(
            Delivery(path, True, _put(aside[path], path, present.get(path, ""), known.get(key(path), [])))
            if path in new
            else Delivery(path, False)
            for path in files
        )


def deliver_folder(
    folder: Path, files: Mapping[str, str], blob: Callable[[str], Path], store_folder: Path
) -> tuple[Delivery, ...]:
    """The same for a folder of files named by their paths in it: where it is new, it appears whole in one step."""
    if folder.exists():
        return deliver({folder / name: digest for name, digest in files.items()}, blob, store_folder)
    key = _names_from(store_folder)
    _remember(store_folder / RECORD, {key(folder / name): digest for name, digest in files.items()})
    part = _unfinished(folder)
    try:
        for name, digest in files.items():
            _copy(blob(digest), part / name)
        os.replace(part, folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return tuple(Delivery(folder / name, True) for name in files)


def withdraw(files: Iterable[Path], store_folder: Path) -> tuple[Path, ...]:
    """Take away those of `files` that limelight delivered and nobody changed since; which they are."""
    known, key = _read(store_folder / RECORD), _names_from(store_folder)
    ours = tuple(file for file in files if _digest(file) in known.get(key(file), []))
    for file in ours:
        file.unlink()
    return ours


def _put(aside: Path, path: Path, present: str, ours: list[str]) -> Path | None:
    """Put what was written aside at `path`; where a person's own file of that name went."""
    kept = _beside(path) if present and present not in ours else None
    if kept:
        os.replace(path, kept)
    os.replace(aside, path)
    return kept


def _remember(record: Path, new: Mapping[str, str]) -> None:
    known = _read(record)
    for key, digest in new.items():
        known[key] = [digest, *(old for old in known.get(key, []) if old != digest)][:_REMEMBERED]
    part = record.with_name(f".{record.name}.{os.getpid()}")
    part.write_text(json.dumps({"schema": 1, "files": known}, ensure_ascii=False, indent=1), "utf-8")
    os.replace(part, record)


def _read(record: Path) -> dict[str, list[str]]:
    """Nothing where the record is missing or damaged: then every file there counts as the person's own."""
    try:
        return dict(json.loads(record.read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _names_from(store_folder: Path) -> Callable[[Path], str]:
    """How files are called in the record: from where the store stands, so that a folder may be moved or renamed."""
    home = store_folder.resolve().parent

    def name(path: Path) -> str:
        whole = path.resolve()
        return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else str(whole)

    return name


def _digest(path: Path) -> str:
    return "b3:" + blake3(path.read_bytes()).hexdigest() if path.is_file() else "a folder"


@contextmanager
def _aside(source: Path, path: Path) -> Iterator[Path]:
    """A copy of `source` beside `path`; it goes when it was not put into its place."""
    part = _unfinished(path)
    try:
        _copy(source, part)
        yield part
    finally:
        part.unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    """What `path` is called while it is written; what a killed process left of earlier ones goes."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.part") if path.parent.is_dir() else ():
        if time.time() - left.stat().st_mtime > _DEAD:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _copy(source: Path, path: Path) -> None:
    """A copy, not a link: a player or an editor that writes into the file must not reach the store."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as blob, path.open("wb") as file:
        shutil.copyfileobj(blob, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())


def _beside(path: Path) -> Path:
    """The first free name beside `path` for a person's own file."""
    names = (path.with_name(f"{path.stem}.yours{number or ''}{path.suffix}") for number in range(10_000))
    return next(name for name in names if not name.exists())
