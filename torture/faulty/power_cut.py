"""Power cuts: from all changes made to a disk, every disk that could be left when the current fails.

What is certain is what was synced: a file's bytes by a sync of the file, a name by a sync of its folder. All else may
be there or not, in any order, torn anywhere: this is the model of ALICE (Pillai and others, OSDI 2014), with a rename
that is atomic, as every journalling file system has it, and no other promise of any of them. Of a cut four disks are
built, each of which shows another mistake:

lazy     nothing is there but what was synced
hasty    every name is there, and no byte that was not synced: files as long as they were, full of zeros
dutiful  every byte is there, and no name that was not synced
by lot   each change is there or not, writes torn at a sector
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from torture.faulty.disk_log import Change

LAZY, HASTY, DUTIFUL = "lazy", "hasty", "dutiful"
_SECTOR = 512


@dataclass
class _File:
    """A file's changes by their place in the log, and the last that was synced."""

    changes: list[tuple[int, Change]] = field(default_factory=list[tuple[int, Change]])
    synced: int = -1
    content: bytes = b""
    folder: bool = False


@dataclass
class _Naming:
    """A change of names: which entries of which folders it takes away and sets, and whether it was synced."""

    takes: tuple[tuple[int, str], ...]
    sets: tuple[tuple[int, str], ...]
    inode: int
    synced: bool = False

    @property
    def folders(self) -> set[int]:
        return {folder for folder, _ in (*self.takes, *self.sets)}


class Disk:
    """What lies below `root` before; then `take` every change that is made to it; what is `left` by a power cut."""

    def __init__(self, root: Path) -> None:
        self._files: dict[int, _File] = {}
        self._now: dict[int, int] = {}
        """The number by which we know what has an inode now: inodes are given again."""
        self._namings: list[_Naming] = []
        self._entries: dict[tuple[int, str], int] = {}
        self._changes = 0
        self._root = self._found(root)

    def take(self, change: Change) -> None:
        """One more change."""
        self._changes += 1
        match change.kind:
            case "write" | "truncate":
                self._file(change.inode).changes.append((self._changes, change))
            case "sync":
                self._sync(self._known(change.inode))
            case "create" | "folder":
                made = self._new(folder=change.kind == "folder")
                self._now[change.inode] = made
                self._name((), ((self._known(change.folder), change.name),), made)
            case "link":
                self._name((), ((self._known(change.folder), change.name),), self._known(change.inode))
            case "remove":
                self._name(((self._known(change.folder), change.name),), (), self._known(change.inode))
            case "rename":
                was, now = (self._known(change.folder), change.name), (self._known(change.to), change.other)
                self._name((was,), (now,), self._known(change.inode))

    def left(self, place: Path, how: str, chance: random.Random | None = None) -> None:
        """Write at `place` what a power cut leaves now: LAZY, HASTY, DUTIFUL, or by `chance`."""
        names = self._names(how, chance)
        self._write(self._root, place, names, how, chance)

    def whole(self, place: Path) -> None:
        """Write at `place` what lies there with the current on."""
        self._write(self._root, place, self._names("whole", None), "whole", None)

    def _found(self, path: Path) -> int:
        number = self._new(folder=path.is_dir())
        self._now[path.lstat().st_ino] = number
        if path.is_dir():
            for inside in path.iterdir():
                self._entries[number, inside.name] = self._found(inside)
        else:
            self._files[number].content = path.read_bytes()
        return number

    def _new(self, *, folder: bool) -> int:
        self._files[len(self._files)] = _File(folder=folder)
        return len(self._files) - 1

    def _known(self, inode: int) -> int:
        return self._now[inode]

    def _file(self, inode: int) -> _File:
        return self._files[self._known(inode)]

    def _name(self, takes: tuple[tuple[int, str], ...], sets: tuple[tuple[int, str], ...], inode: int) -> None:
        self._namings.append(_Naming(takes, sets, inode))

    def _sync(self, number: int) -> None:
        """A file's bytes, or all the names in a folder, are certain from here on."""
        file = self._files[number]
        if not file.folder:
            file.content = _content(file.content, (change for _, change in file.changes))
            file.changes.clear()
            return
        for naming in self._namings:
            naming.synced = naming.synced or number in naming.folders
        while self._namings and self._namings[0].synced:
            _apply(self._entries, self._namings.pop(0))

    def _names(self, how: str, chance: random.Random | None) -> dict[tuple[int, str], int]:
        """The entries of all folders that are left."""
        entries = dict(self._entries)
        lucky = how in (HASTY, "whole")
        for naming in self._namings:
            if naming.synced or lucky or (chance and chance.random() < 0.5):
                _apply(entries, naming)
        return entries

    def _write(
        self, number: int, place: Path, names: dict[tuple[int, str], int], how: str, chance: random.Random | None
    ) -> None:
        file = self._files[number]
        if not file.folder:
            place.write_bytes(_left(file, how, chance))
            return
        place.mkdir()
        for (folder, name), inside in names.items():
            if folder == number:
                self._write(inside, place / name, names, how, chance)


def _apply(entries: dict[tuple[int, str], int], naming: _Naming) -> None:
    """Take entries away, if they are still of what was moved, and set others."""
    for entry in naming.takes:
        if entries.get(entry) == naming.inode:
            del entries[entry]
    for entry in naming.sets:
        entries[entry] = naming.inode


def _left(file: _File, how: str, chance: random.Random | None) -> bytes:
    changes = [change for _, change in file.changes]
    if how in (DUTIFUL, "whole"):
        return _content(file.content, changes)
    if how == HASTY:
        return _content(file.content, (_emptied(change) for change in changes))
    return _content(file.content, _drawn(changes, chance)) if chance else file.content


def _content(before: bytes, changes: Iterable[Change]) -> bytes:
    content = bytearray(before)
    for change in changes:
        if change.kind == "truncate":
            del content[change.offset :]
            content.extend(bytes(change.offset - len(content)))
        else:
            content.extend(bytes(max(0, change.offset - len(content))))
            content[change.offset : change.offset + len(change.data)] = change.data
    return bytes(content)


def _emptied(change: Change) -> Change:
    """Its place was reserved, and its bytes never came."""
    return (
        change
        if change.kind == "truncate"
        else Change("write", change.inode, offset=change.offset, data=bytes(len(change.data)))
    )


def _drawn(changes: Sequence[Change], chance: random.Random) -> Iterator[Change]:
    """Each is there, or not, or torn at a sector, or as zeros."""
    for change in changes:
        fate = chance.choice(("there", "there", "gone", "torn", "zeros"))
        if fate == "there" or (change.kind == "truncate" and fate != "gone"):
            yield change
        elif fate == "zeros":
            yield _emptied(change)
        elif fate == "torn":
            sectors = chance.randrange(len(change.data) // _SECTOR + 1)
            yield replace(change, data=change.data[: sectors * _SECTOR])
