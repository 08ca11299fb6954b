"""The folder `own/`: files are put into it whole or not at all, and what they take the place of is kept aside.

A file is copied, never linked: what a person does to the original later is no change of the film's. What is moved where
is known before anything is moved, so that it can be written down first, and finished by whoever finds it half done.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.disk.durable import make_folder, replace
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import copy_whole, unfinished
from limelight.works.own_takes import ASIDE

OWN = "own"


@contextmanager
def coming(folder: Path, file: Path, name: str) -> Generator[Path, None, None]:
    """A whole copy of `file`, ready to be `put` as `name` into the `own/` of the production in `folder`."""
    with unfinished(folder / OWN / name) as part:
        with at(folder / OWN / name):
            copy_whole(file, part)
        crash_point("own file copied aside")
        yield part


def put(folder: Path, part: Path, name: str, aside: Iterable[Path]) -> Path:
    """Let the copy stand as `name`; first whatever lies where those `aside` lay before goes there."""
    target = folder / OWN / name
    crash_point("own file not yet in place")
    for place in aside:
        was = _before(folder, place)
        if was.is_file() and not place.exists():
            make_folder(place.parent)
            replace(was, place)
    crash_point("own file aside")
    replace(part, target)
    crash_point("own file in place")
    return target


def places_aside(folder: Path, files: Iterable[Path]) -> tuple[Path, ...]:
    """Where in `own/aside/` these own files would lie, under names that are free there."""
    return tuple(_free(folder / OWN / ASIDE / file.relative_to(folder / OWN)) for file in files)


def set_aside(folder: Path, files: Iterable[Path]) -> tuple[Path, ...]:
    """Move these own files into `own/aside/`, under names that are free there; where they lie now."""
    return tuple(_moved(file, folder / OWN / ASIDE / file.relative_to(folder / OWN)) for file in files)


def bring_back(folder: Path, aside: Path) -> Path | None:
    """Move a file from `own/aside/` back to where it lay, if nothing lies there now and it is still there."""
    was = _before(folder, aside)
    return _moved(aside, was) if aside.is_file() and not was.exists() else None


def _before(folder: Path, aside: Path) -> Path:
    """Where a file lay before it was moved aside."""
    inside = aside.relative_to(folder / OWN / ASIDE)
    return folder / OWN / inside.with_name(inside.name.replace(_mark(inside), ""))


def _moved(file: Path, target: Path) -> Path:
    free = _free(target)
    make_folder(free.parent)
    replace(file, free)
    return free


def _free(target: Path) -> Path:
    number, free = 1, target
    while free.exists():
        number += 1
        free = target.with_name(f"{target.stem}{_MARK}{number}{target.suffix}")
    return free


_MARK = " "
"""Between a name and the number of a file that lies aside: no slot has a space in its name."""


def _mark(name: Path) -> str:
    """The number that a file got aside: " 2"."""
    _, mark, number = name.stem.rpartition(_MARK)
    return mark + number if mark and number.isdigit() else "\0"
