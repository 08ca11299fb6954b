"""Material made by hand: a file in `own/` that is named for a slot is a take of it, `own/sc02/ln07/voice.wav`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from limelight.works.naming import parse_slot
from limelight.works.problems import Problem
from limelight.works.reading import Reading

_OTHERS = {"thumbs.db", "desktop.ini"}
_NOTES = (".txt", ".md")


def read_own(folder: Path, reading: Reading, moved: Mapping[str, str]) -> dict[str, Path]:
    """Slot -> file. A file whose line moved to another scene follows it; bytes are read by who uses them."""
    own: dict[str, Path] = {}
    for path in _files(folder):
        inside = path.relative_to(folder).with_suffix("").as_posix()
        if (slot := parse_slot(inside)) is None:
            hint = "Name it for a slot: own/sc02/sh03/picture.mp4, own/sc02/ln07/voice@es.wav."
            reading.problems.append(Problem(reading.name(path), 0, path.name, "This file is named for no slot.", hint))
            continue
        name = _followed(str(slot), moved)
        if name in own:
            message = f"There are two takes for {name}: this and {reading.name(own[name])}."
            reading.problems.append(Problem(reading.name(path), 0, path.name, message, "Keep one of them."))
            continue
        own[name] = path
    return own


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.name.lower() not in _OTHERS and path.suffix.lower() not in _NOTES:
            yield path


def _followed(slot: str, moved: Mapping[str, str]) -> str:
    owner, slash, role = slot.rpartition("/")
    return moved.get(owner, owner) + slash + role
