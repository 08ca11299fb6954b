"""Performed: what people made with their own hands and voices and put into the film; and what was brought in of others.

Whose a file is, and how it was made, is what people say of it in `rights.toml`: what they had generated elsewhere is a
machine's, and what somebody else owns is no work of the authors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from limelight.sign.authorship.counted import clock, counted
from limelight.sign.authorship.reel import Part
from limelight.sign.authorship.statement import Deed, Maker, Share
from limelight.sign.authorship.work import Work
from limelight.works.rights import Record

ELSEWHERE = Maker("a tool outside limelight", "", "trained model")
_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")


class _Own(NamedTuple):
    """The department, the crafts that put such a file into a film, the role that it fills there, what it is called."""

    department: str
    crafts: tuple[str, ...]
    role: str
    called: str


class _Whose(NamedTuple):
    """What is said of files: whose deed they are, by whom, and whether a tool had a part in them."""

    deed: Deed
    makers: tuple[Maker, ...]
    drafted_by: str = ""


_OWN = (
    _Own("voice", ("adopt_recording",), "voice", "recorded line"),
    _Own("picture", ("conform_clip",), "picture", "shot of footage"),
    _Own("picture", ("stage_still",), "picture", "shot of a still picture"),
    _Own("music", ("adopt_score",), "score", "scene with ready music"),
    _Own("sound", ("adopt_effect",), "sfx", "recorded sound effect"),
    _Own("sound", ("take_clip_sound",), "sound", "shot with its own sound"),
)
_DRAWINGS: Mapping[str, str] = {"cast": "drawing that acts", "sets": "picture behind a place"}
"""Where files lie that are drawn into shots -> what they are called."""


def shares(work: Work) -> Iterator[Share]:
    for own in _OWN:
        parts = ((_whose(work, _files([part])), part) for part in work.reel.by(own.role, own.crafts))
        for whose, some in _grouped(parts).items():
            seconds = sum(part.seconds for part in some)
            says = f"{counted(len(some), own.called)}, {clock(seconds)}"
            yield _share(whose, own.department, says, {own.called: len(some)}, _files(some), round(seconds, 3))
    for shelf, called in _DRAWINGS.items():
        paths = dict.fromkeys(each.path for each in work.descent.own if _lies_in(each.path, shelf))
        for whose, some in _grouped((_whose(work, [path]), path) for path in paths).items():
            yield _share(whose, "drawings", counted(len(some), called), {called: len(some)}, tuple(some))


def _share(
    whose: _Whose,
    department: str,
    says: str,
    counts: Mapping[str, int],
    files: tuple[str, ...],
    seconds: float | None = None,
) -> Share:
    return Share(whose.deed, department, says, counts, seconds, whose.makers, files, whose.drafted_by)


def _whose(work: Work, files: Iterable[str]) -> _Whose:
    """Whose the files are, by the record of the first that has one; the authors' where nobody says otherwise."""
    records = (work.told.rights.of_file(path) for path in files)
    record = next((record for record in records if record), None)
    if record and record.how == "generated":
        return _Whose("made", (ELSEWHERE,))
    if record and record.owner and not _releases(work, record):
        return _Whose("brought in", (Maker(record.owner, "", "person"),))
    drafted_by = ELSEWHERE.name if record and record.how == "partly-generated" else ""
    heard = tuple(Maker(name, "", "person") for name in (record.people or ()) if name) if record else ()
    return _Whose("performed", heard or work.authors, drafted_by)


def _releases(work: Work, record: Record) -> bool:
    """Whether its owner is one of those who release the film; where those are not named, nobody else is meant."""
    releasing = {*(maker.name for maker in work.authors), work.told.release.owner} - {""}
    return not releasing or record.owner in releasing


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, list[_Item]]:
    found: dict[_Key, list[_Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return found


def _files(parts: Iterable[Part]) -> tuple[str, ...]:
    paths = (given.path for part in parts for given in part.origin.inputs if given.path)
    return tuple(dict.fromkeys(paths))


def _lies_in(path: str, shelf: str) -> bool:
    return path.removeprefix("../").startswith(f"{shelf}/")
