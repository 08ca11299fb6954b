"""Placing: a whole release takes its place in one step; what a person put beside an older one comes along.

The older release of that name is first renamed to `NAME.before`, whole; then the new one gets the name; then what was
ours of the older one goes. Killed between any two of these, the next release finds which it was, and ends it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from limelight.actions.deliveries import delivered, remember
from limelight.core.blobs import hash_file
from limelight.core.crash import crash_point
from limelight.core.disk.durable import make_folder, replace, sync_folder
from limelight.core.disk.locks import wait_for_lock
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import copy_whole, sync_tree, unfinished
from limelight.core.errors import StoreBusy
from limelight.sign.package.bundle import Bundle, announce, settle

BEFORE = ".before"
_PATIENCE = 60.0
"""Seconds to wait for another release that takes its place: it takes a second."""


@contextmanager
def coming(folder: Path) -> Generator[Path, None, None]:
    """A folder to put a release together in, that nobody sees; it is gone at the end, unless it was placed."""
    make_folder(folder.parent)
    with unfinished(folder, folder=True) as part:
        yield part


def place(part: Path, folder: Path, store_folder: Path, bundle: Bundle | None = None) -> tuple[Path, ...]:
    """Let the release in `part` stand as `folder`; the person's own files that came along from an older one.

    Its `bundle` is announced before and settled after.
    """
    with alone(store_folder):
        finish(folder, store_folder)
        if bundle:
            announce(store_folder, bundle)
            crash_point(f"release announced {folder.name}")
        remember(folder, part, store_folder)
        kept = tuple(_carry(folder, part, store_folder)) if folder.is_dir() else ()
        sync_tree(part)
        crash_point(f"release whole and not in place {folder.name}")
        before = _before(folder)
        if folder.is_dir():
            replace(folder, before)
            crash_point(f"older release set aside {folder.name}")
        replace(part, folder)
        crash_point(f"release in place {folder.name}")
        _clear(before, folder, store_folder)
        settle(store_folder)
    return tuple(folder / name for name in kept)


def finish(folder: Path, store_folder: Path) -> None:
    """End what a kill has left half done, of this release and of all that were announced."""
    settle(store_folder)
    before = _before(folder)
    if not before.is_dir():
        return
    if not folder.exists():
        replace(before, folder)
    else:
        _clear(before, folder, store_folder)


def _before(folder: Path) -> Path:
    return folder.with_name(folder.name + BEFORE)


def _carry(folder: Path, part: Path, store_folder: Path) -> Iterator[Path]:
    """Copy the person's own files of the older release into the new one; their names there."""
    for file in _own(folder, folder, store_folder):
        name = _free(part, file.relative_to(folder))
        with at(folder / name):
            copy_whole(file, part / name)
        yield name


def _own(folder: Path, named: Path, store_folder: Path) -> list[Path]:
    """The files in `folder` that are the person's: put there, or changed after us, while it stood as `named`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    was = {named / file.relative_to(folder): file for file in files}
    ours = set(delivered(was, store_folder, was.__getitem__))
    return [file for name, file in was.items() if name not in ours]


def _clear(before: Path, folder: Path, store_folder: Path) -> None:
    """Take away an older release whose own files have come along; one that has not, comes now."""
    if not before.is_dir():
        return
    there = {hash_file(path) for path in folder.rglob("*") if path.is_file()}
    for file in _own(before, folder, store_folder):
        if hash_file(file) not in there:
            target = folder / _free(folder, file.relative_to(before))
            make_folder(target.parent)
            replace(file, target)
    shutil.rmtree(before)
    sync_folder(folder.parent)


def _free(folder: Path, name: Path) -> Path:
    """The name, where it is free in `folder`; else the first beside it, marked as the person's."""
    if not os.path.lexists(folder / name):
        return name
    names = (name.with_name(f"{name.stem}.yours{number or ''}{name.suffix}") for number in range(10_000))
    return next(each for each in names if not os.path.lexists(folder / each))


@contextmanager
def alone(store_folder: Path) -> Iterator[None]:
    """While no other release takes its place."""
    held = wait_for_lock(store_folder / ".releasing.lock", _PATIENCE)
    if held is None:
        raise StoreBusy(folder=str(store_folder), by="another release")
    try:
        yield
    finally:
        held.remove()
