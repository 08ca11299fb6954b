"""The folder `own/`: files are put into it whole or not at all, and what they take the place of is kept aside.

A file is copied, never linked: what a person does to the original later is no change of the film's.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.durable import make_folder, replace
from limelight.core.refusals import at
from limelight.core.unfinished import copy_whole, unfinished
from limelight.works.own_takes import ASIDE

OWN = "own"


def put(folder: Path, file: Path, name: str, instead_of: Iterable[Path] = ()) -> tuple[Path, tuple[Path, ...]]:
    """A copy of `file` as `name` in the `own/` of the production in `folder`, and where those that it replaces lie now.

    They are moved aside when the copy is whole, at the moment before it stands in their place.
    """
    target = folder / OWN / name
    if target.exists() and target.samefile(file):
        return target, set_aside(folder, instead_of)
    with unfinished(target) as part:
        with at(target):
            copy_whole(file, part)
        crash_point("own file copied aside")
        aside = set_aside(folder, instead_of)
        replace(part, target)
    return target, aside


def set_aside(folder: Path, files: Iterable[Path]) -> tuple[Path, ...]:
    """Move these own files into `own/aside/`, under names that are free there; where they lie now."""
    return tuple(_moved(file, folder / OWN / ASIDE / file.relative_to(folder / OWN)) for file in files)


def bring_back(folder: Path, aside: Path) -> Path | None:
    """Move a file from `own/aside/` back to where it lay, if nothing lies there now and it is still there."""
    inside = aside.relative_to(folder / OWN / ASIDE)
    was = folder / OWN / inside.with_name(inside.name.replace(_mark(inside), ""))
    return _moved(aside, was) if aside.is_file() and not was.exists() else None


def _moved(file: Path, target: Path) -> Path:
    number, free = 1, target
    while free.exists():
        number += 1
        free = target.with_name(f"{target.stem}{_MARK}{number}{target.suffix}")
    make_folder(free.parent)
    replace(file, free)
    return free


_MARK = " "
"""Between a name and the number of a file that lies aside: no slot has a space in its name."""


def _mark(name: Path) -> str:
    """The number that a file got aside: " 2"."""
    _, mark, number = name.stem.rpartition(_MARK)
    return mark + number if mark and number.isdigit() else "\0"
