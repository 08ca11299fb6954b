"""Delivering: what a make has made goes from the store into the person's folder, whole or not at all.

A file is written under another name, then renamed in one step. What limelight wrote is remembered by digest
(`.limelight/delivered.json`), before it is written, so that at any instant a file that a person put there, or changed
after us, is told from ours: it is never overwritten, but kept beside it under another name, and the result says so.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from blake3 import blake3

RECORD = "delivered.json"
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
    new = {path: digest for path, digest in files.items() if present.get(path) != digest}
    if new:
        _remember(record, {_key(path): digest for path, digest in new.items()})
    return tuple(
        Delivery(path, True, _put(blob(digest), path, present.get(path, ""), known.get(_key(path), [])))
        if path in new
        else Delivery(path, False)
        for path, digest in files.items()
    )


def _put(source: Path, path: Path, present: str, ours: list[str]) -> Path | None:
    """Write `path`; where a person's own file of that name went."""
    kept = _beside(path) if present and present not in ours else None
    if kept:
        os.replace(path, kept)
    _copy(source, path)
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


def _key(path: Path) -> str:
    return str(path.resolve())


def _digest(path: Path) -> str:
    return "b3:" + blake3(path.read_bytes()).hexdigest() if path.is_file() else "a folder"


def _copy(source: Path, path: Path) -> None:
    """A copy, not a link: a player or an editor that writes into the file must not reach the store."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with source.open("rb") as blob, part.open("wb") as file:
            shutil.copyfileobj(blob, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """The first free name beside `path` for a person's own file."""
    names = (path.with_name(f"{path.stem}.yours{number or ''}{path.suffix}") for number in range(10_000))
    return next(name for name in names if not name.exists())
