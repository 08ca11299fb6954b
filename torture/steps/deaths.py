"""Killed before any single change that it makes to the disk, a command is typed again, and all is as it should be.

For every command that writes a few things and is done, and for every change that it makes below its folder: a fresh
copy of the folder, the command killed at that change, then typed again. What lies there must be what lies there where
nobody died; and where the person takes it back, what lay there before.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.choices.decisions import Choices
from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.sign.package.layout import MANIFEST
from limelight.sign.package.manifest import sha256
from limelight.testing.remains import files_in, takes_in
from torture.faulty import CHANGES, DEADLY, NEVER, Fault, FaultyDisk, When
from torture.model_hub import ModelHub
from torture.seen import Room, Seen
from torture.short_commands import IS, LINE, WAS
from torture.small_film import SmallFilm
from torture.speech_service import SpeechService

DIED = -9
MOST = 40
"""Moments of one command: all where it makes no more changes, else drawn by lot."""
SHOWN = 6
"""What is wrong with one command is told so often, and counted."""
_ID = 32
"""Letters of a release's id, and of what is named by one."""
_Found = Mapping[str, str]


@dataclass(frozen=True)
class Case:
    """`before` it other commands have been done; `back` is what takes it back, where anything does. What goes `further`
    when it is typed once more may have done so."""

    command: str
    before: tuple[str, ...] = ()
    back: str = ""
    further: bool = False


CASES = (
    Case("new"),
    Case("new series"),
    Case("import"),
    Case("pin", ("new series",)),
    Case("pull"),
    Case("remove", ("pull",)),
    Case("choose", ("make",), "undo"),
    Case("choose the second", ("make", "take", "choose"), "undo"),
    Case("reject", ("make", "take"), "undo"),
    Case("adopt", ("make",), "undo"),
    Case("adopt", ("make", "adopt the first"), "undo"),
    Case("undo", ("make", "adopt the first", "adopt"), further=True),
    Case("collect", ("make", "take", "choose the second", "make")),
    Case("make"),
    Case("release", ("identity", "release"), further=True),
)


def run(room: Room) -> Iterator[Seen]:
    if not FaultyDisk.possible():
        yield Seen("nobody was killed at every change: there is no cc, or no /proc")
        return
    disk = FaultyDisk(room.folder / "disk", room.folder / "faulty")
    with _Hands(room, disk) as hands:
        for case in CASES:
            yield from _died_everywhere(room, disk, hands, case)


class _Hands:
    """Does commands, in processes that see the faulty disk."""

    def __init__(self, room: Room, disk: FaultyDisk) -> None:
        self._start, self._disk = room.folder / "start", disk
        self._environment = _laid_out(self._start, room)
        words = [sys.executable, "-m", "torture.short_commands", str(room.folder / "memory")]
        environment = {**os.environ, **self._environment, **disk.environment()}
        self._said = (room.folder / "said").open("w+")
        self._process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said, text=True, env=environment
        )

    def does(self, command: str, folder: Path) -> int:
        """How the command ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([command, str(folder)]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def complaint(self) -> str:
        self._said.seek(0)
        return self._said.read()[-600:]

    def prepared(self, case: Case, name: str, of: Path | None = None) -> Path:
        """A folder as the case begins with it: made anew, or a copy of such a one."""
        folder = self._disk.root / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(of or self._start, folder, copy_function=_copied)
        if of is None:
            assert all(self.does(command, folder) == 0 for command in case.before), self.complaint()
        return folder

    def __enter__(self) -> _Hands:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._said.close()


def _laid_out(start: Path, room: Room) -> Mapping[str, str]:
    """What every case begins with: a film, two recordings of a line, a pasted script, the files of a model."""
    SmallFilm(start / "six", room.chance)
    hub, service = ModelHub(room.folder / "hub", room.chance, 200_000), SpeechService(room.chance)
    for name, words in ((WAS, "You hung me."), (IS, "You hung me crooked.")):
        (start / name).write_bytes(service.said(words))
    (start / "pasted.txt").write_text("INT. STUDY - NIGHT\n\nLINIANG: You hung me.\n", "utf-8")
    (start / "given").mkdir()
    for name, data in hub.files.items():
        (start / "given" / name).write_bytes(data)
    for server in (hub, service):
        server.shutdown()
        server.server_close()
    return hub.environment


def _copied(source: str, target: str) -> None:
    """Blobs are never changed: a link will do."""
    if "/blobs/" in source:
        os.link(source, target)
    else:
        shutil.copy2(source, target)


def _died_everywhere(room: Room, disk: FaultyDisk, hands: _Hands, case: Case) -> Iterator[Seen]:
    base = hands.prepared(case, "base")
    before, whole = _found(base), hands.prepared(case, "whole", base)
    disk.hurt(NEVER)
    assert hands.does(case.command, whole) == 0, hands.complaint()
    changes = disk.counted
    disk.heal()
    after = [_found(whole)]
    if case.further:
        assert hands.does(case.command, whole) == 0, hands.complaint()
        after.append(_found(whole))
    moments = sorted(room.chance.sample(range(1, changes + 1), min(changes, room.times(MOST))))
    wrong, died = list[str](), 0
    for at in moments:
        if folder := _killed(disk, hands, case, base, at):
            died += 1
            wrong += [f"killed at change {at}: {each}" for each in _wrong(hands, case, folder, before, after)]
    said = f"{case.command}, after {', '.join(case.before) or 'nothing'}"
    yield Seen(f"{said}: killed at {died} of {changes} changes, {len(wrong)} wrong", not wrong)
    yield from (Seen(each, held=False) for each in wrong[:SHOWN])


def _killed(disk: FaultyDisk, hands: _Hands, case: Case, base: Path, at: int) -> Path | None:
    """A fresh folder in which the command was killed before that change; None where it made one less this time."""
    folder = hands.prepared(case, "hit", base)
    disk.hurt(Fault(CHANGES, DEADLY, at, When.ONCE))
    status = hands.does(case.command, folder)
    disk.heal()
    return folder if status == DIED else None


def _wrong(hands: _Hands, case: Case, folder: Path, before: _Found, after: Sequence[_Found]) -> Iterator[str]:
    """What is not as it should be when the command has been typed again, and when it has been taken back."""
    status, found = hands.does(case.command, folder), _found(folder)
    if found not in after:
        yield from _differences(found, after[0])
        if status != 0:  # `new` refuses a folder that is there, whole
            yield f"typed again it ended with {status}: {hands.complaint()[-300:]}"
    elif case.back:
        if (status := hands.does(case.back, folder)) != 0:
            yield f"{case.back} ended with {status}: {hands.complaint()[-300:]}"
        for each in _differences(_standing(_found(folder)), _standing(before)):
            yield f"after {case.back}: {each}"


def _differences(found: _Found, wanted: _Found) -> Iterator[str]:
    for name in sorted(found.keys() | wanted.keys()):
        if found.get(name) != wanted.get(name):
            yield f"{name} is {found.get(name, 'gone')} and should be {wanted.get(name, 'gone')}"


def _standing(found: _Found) -> _Found:
    """What an undo brings back: the person's own files where they lie, and what holds of their words."""
    return {
        name: what
        for name, what in found.items()
        if what != "there" and (name.startswith(("six/own/sc", "the choice", "what was rejected")))
    }


def _found(folder: Path) -> _Found:
    """What a person finds in a folder: every file's content, what holds of their choices, the take in every slot."""
    found = dict(_named(folder))
    film = folder / "six"
    said = Choices.read(film / "choices.jsonl")
    found["the choice"] = str((chosen := said.of(LINE)) and (chosen.digest, chosen.own))
    found["what was rejected"] = str(sorted(said.rejected(LINE)))
    if (film / ".limelight" / "ledger.db").exists():
        found |= {f"slot {slot}": take for slot, take in takes_in(film).items()}
        with Store.open(film / ".limelight") as store:
            found["check"] = str(check(store).troubles)
    return found


def _named(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file by its name, and its content; those that a release's own id names, by how many there are."""
    numbered: Counter[str] = Counter()
    for name in sorted(files_in(folder)):
        if Path(name).stem.isalnum() and len(Path(name).stem) == _ID:
            numbered[str(Path(name).parent)] += 1
        else:
            yield name, _content(folder / name)
    yield from ((f"{home}: of releases", str(count)) for home, count in numbered.items())


def _content(file: Path) -> str:
    """A digest; of what says when or whence it came, that it is there; of a release, whether its manifest holds."""
    if "releases" in file.parts:
        return str(_whole(file.parent)) if file.name == MANIFEST else "there"
    if file.suffix in (".db", ".jsonl") or file.name == "model.json" or file.is_dir():
        return "there"
    return hash_file(file)[3:15]


def _whole(release: Path) -> bool:
    """Whether a release's manifest holds, to the last byte of every other file."""
    said = json.loads((release / MANIFEST).read_text("utf-8"))
    there = {path.name: sha256(path) for path in release.iterdir() if path.name != MANIFEST}
    return there == {each["name"]: each["sha256"] for each in said["files"]}
