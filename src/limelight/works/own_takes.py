"""Material made by hand: a file in `own/` that is named for a slot is a take of it, `own/sc02/ln07/voice.wav`.

A voice that names no language is in the production's. What another file took the place of lies in `own/aside/`, where
nothing looks for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from limelight.core.disk.plain_files import what_else
from limelight.works.material import ROLES, part_of
from limelight.works.naming import Slot, parse_slot
from limelight.works.problems import Problem
from limelight.works.reading import Reading

ASIDE = "aside"
"""The folder in `own/` of what is kept and not used."""
_OTHERS = {"thumbs.db", "desktop.ini"}
_NOTES = (".txt", ".md")
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", "~")
"""How the names of files end that are still being copied or written."""


def read_own(folder: Path, reading: Reading, moved: Mapping[str, str]) -> dict[str, Path]:
    """Slot -> file. A file whose line moved to another scene follows it; bytes are read by who uses them."""
    own: dict[str, Path] = {}
    for path in (path for path in _files(folder) if not reading.is_copy(path)):
        slot = parse_slot(path.relative_to(folder).with_suffix("").as_posix())
        if wrong := _unread(path) or _wrong(slot):
            reading.problems.append(Problem(reading.name(path), 0, path.name, *wrong))
            continue
        name = _followed(str(slot), moved)
        if name in own:
            message = f"There are two takes for {name}: this and {reading.name(own[name])}."
            reading.problems.append(Problem(reading.name(path), 0, path.name, message, f"Keep one: {_MOVE}"))
            continue
        own[name] = path
    return own


def is_own(name: str) -> bool:
    """Whether a file of that name, as seen from `own/`, would be read as material."""
    hidden = any(part.startswith(".") for part in Path(name).parts)
    return not hidden and not name.lower().endswith((*_NOTES, *_UNFINISHED))


_MOVE = f"the other may lie in own/{ASIDE}/."


def _unread(path: Path) -> tuple[str, str] | None:
    """Why a file cannot be read, and the way out."""
    if path.is_symlink() and not path.is_file():
        return f"This is a link to {path.readlink()}, and no file is there.", "Put the file itself there."
    if other := what_else(path):
        return f"This is {other}, and no file.", "Put the file itself there."
    if not os.access(path, os.R_OK):
        return "This file may not be read.", "Give yourself the right to read it, or put a copy there."
    return None


def _wrong(slot: Slot | None) -> tuple[str, str] | None:
    """What is wrong with a name, and the way out."""
    if slot is None:
        hint = "Name it for a slot: own/sc02/sh03/picture.mp4, own/sc02/ln07/voice@es.wav."
        return "This file is named for no slot.", hint
    part = part_of(slot.scene, slot.item)
    if slot.role in ROLES.get(part, ()):
        return None
    takes = f"A {part} takes: {', '.join(ROLES[part])}." if part else "Shots, lines, scenes and the film take material."
    return f"{'A ' + part if part else slot.item} has no {slot.role} of its own.", f"{takes} {_ELSE}"


_ELSE = f"What is not meant for the film may lie in own/{ASIDE}/."


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        there = path.is_symlink() or not path.is_dir()
        if there and inside.parts[0] != ASIDE and path.name.lower() not in _OTHERS and is_own(str(inside)):
            yield path


def _followed(slot: str, moved: Mapping[str, str]) -> str:
    owner, slash, role = slot.rpartition("/")
    return moved.get(owner, owner) + slash + role
