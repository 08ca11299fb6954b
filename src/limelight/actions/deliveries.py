"""Delivering: what a make has made goes from the store into the person's folder, whole or not at all.

All files are written under other names, and renamed in one step each when the last one is on the disk. What limelight
wrote is remembered by digest (`.limelight/delivered.json`), for good, before it is written, so that at any instant, a
power cut included, a file that a person put there, or changed after us, is told from ours: it is never overwritten, but
kept beside it under another name, and the result says so.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.crash import crash_point
from limelight.core.disk.durable import replace, sync_folder
from limelight.core.disk.locks import wait_for_lock
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import copy_whole, sync_tree, unfinished, write_whole
from limelight.core.errors import StoreBusy

RECORD = "delivered.json"
_ANY_NAME = "surrogatepass"
"""Names of folders need not be UTF-8."""
_PATIENCE = 30.0
"""Seconds to wait for another make that is remembering: it takes milliseconds."""
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
    present = {path: _digest(path) for path in files if path.exists()}
    known = _read(record)  # after looking: another make remembers before it delivers, so that what is there is known
    key = _names_from(store_folder)
    new = {path: digest for path, digest in files.items() if present.get(path) != digest}
    if new:
        _remember(record, {key(path): digest for path, digest in new.items()})
    with ExitStack() as parts:
        aside = {path: parts.enter_context(unfinished(path)) for path in new}
        for path, digest in new.items():
            with at(path):
                copy_whole(blob(digest), aside[path])
            crash_point(f"delivery written aside {path.name} {digest}")
        done = tuple(
            Delivery(path, True, _put(aside[path], path, present.get(path, ""), known.get(key(path), [])))
            if path in new
            else Delivery(path, False)
            for path in files
        )
    for folder in {path.parent for path in new}:
        sync_folder(folder)
    return done


def deliver_folder(
    folder: Path, files: Mapping[str, str], blob: Callable[[str], Path], store_folder: Path
) -> tuple[Delivery, ...]:
    """The same for a folder of files named by their paths in it: where it is new, it appears whole in one step."""
    if folder.exists():
        return deliver({folder / name: digest for name, digest in files.items()}, blob, store_folder)
    key = _names_from(store_folder)
    _remember(store_folder / RECORD, {key(folder / name): digest for name, digest in files.items()})
    with unfinished(folder, folder=True) as part:
        for name, digest in files.items():
            with at(folder / name):
                copy_whole(blob(digest), part / name)
        sync_tree(part)
        replace(part, folder)
    return tuple(Delivery(folder / name, True) for name in files)


def withdraw(files: Iterable[Path], store_folder: Path) -> tuple[Path, ...]:
    """Take away those of `files` that limelight delivered and nobody changed since; which they are."""
    ours = delivered(files, store_folder)
    for file in ours:
        file.unlink()
    return ours


def delivered(
    files: Iterable[Path], store_folder: Path, lies: Callable[[Path], Path] = lambda path: path
) -> tuple[Path, ...]:
    """Those of `files` that limelight delivered and nobody changed since; `lies` says where each is by now."""
    known, key = _read(store_folder / RECORD), _names_from(store_folder)
    return tuple(file for file in files if _digest(lies(file)) in known.get(key(file), []))


def remember(folder: Path, part: Path, store_folder: Path) -> None:
    """Remember as ours every file in `part`, which is to stand as `folder`, before it does.

    What is ours there now is remembered with it, however often somebody was killed before theirs came to stand there.
    """
    record, key = store_folder / RECORD, _names_from(store_folder)
    files = {folder / file.relative_to(part): file for file in part.rglob("*") if file.is_file()}
    _remember(record, {key(file): _digest(file) for file in delivered(filter(Path.is_file, files), store_folder)})
    _remember(record, {key(path): _digest(file) for path, file in files.items()})


def _put(aside: Path, path: Path, present: str, ours: list[str]) -> Path | None:
    """Put what was written aside at `path`; where a person's own file of that name went, for good before ours comes."""
    kept = _beside(path) if present and present not in ours else None
    if kept:
        replace(path, kept)
        crash_point(f"a person's file set beside {path.name}")
    os.replace(aside, path)
    crash_point(f"delivered {path.name}")
    return kept


def _remember(record: Path, new: Mapping[str, str]) -> None:
    with _alone(record):
        known = _read(record)
        for key, digest in new.items():
            known[key] = [digest, *(old for old in known.get(key, []) if old != digest)][:_REMEMBERED]
        text = json.dumps({"schema": 1, "files": known}, ensure_ascii=False, indent=1)
        write_whole(record, text.encode("utf-8", _ANY_NAME))


@contextmanager
def _alone(record: Path) -> Iterator[None]:
    """While nobody else writes into the record: what two makes remember at once is both remembered."""
    held = wait_for_lock(record.with_name(f".{record.name}.lock"), _PATIENCE)
    if held is None:
        raise StoreBusy(folder=str(record.parent), by="another make that delivers its films")
    try:
        yield
    finally:
        held.remove()


def _read(record: Path) -> dict[str, list[str]]:
    """Nothing where the record is missing or damaged: then every file there counts as the person's own."""
    try:
        files = dict(json.loads(record.read_text("utf-8", _ANY_NAME))["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {key: [str(each) for each in digests] for key, digests in files.items() if isinstance(digests, list)}


def _names_from(store_folder: Path) -> Callable[[Path], str]:
    """How files are called in the record: from where the store stands, so that a folder may be moved or renamed."""
    home = store_folder.resolve().parent

    def name(path: Path) -> str:
        whole = path.resolve()
        return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else str(whole)

    return name


def _digest(path: Path) -> str:
    return hash_file(path) if path.is_file() else "a folder"


def _beside(path: Path) -> Path:
    """The first free name beside `path` for a person's own file."""
    names = (path.with_name(f"{path.stem}.yours{number or ''}{path.suffix}") for number in range(10_000))
    return next(name for name in names if not name.exists())
