"""Performed: what people made with their own hands and voices, and put into the film as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from limelight.sign.authorship.counted import clock, counted
from limelight.sign.authorship.reel import Part
from limelight.sign.authorship.statement import Share
from limelight.sign.authorship.work import Work


class _Own(NamedTuple):
    """The department, the crafts that put such a file into a film, the role that it fills there, what it is called."""

    department: str
    crafts: tuple[str, ...]
    role: str
    called: str


_OWN = (
    _Own("voice", ("adopt_recording",), "voice", "line recorded by a person"),
    _Own("picture", ("conform_clip",), "picture", "shot with footage of one's own"),
    _Own("picture", ("stage_still",), "picture", "shot with a picture of one's own"),
    _Own("music", ("adopt_score",), "score", "scene with music of one's own"),
    _Own("sound", ("adopt_effect",), "sfx", "sound effect of one's own"),
    _Own("sound", ("take_clip_sound",), "sound", "shot with its own sound"),
)
_DRAWINGS: Mapping[str, str] = {"cast": "drawing that acts", "sets": "picture behind a place"}
"""Where files lie that are drawn into shots -> what they are called."""


def shares(work: Work) -> Iterator[Share]:
    for own in _OWN:
        if parts := work.reel.by(own.role, own.crafts):
            seconds = sum(part.seconds for part in parts)
            says = f"{counted(len(parts), own.called)}, {clock(seconds)}"
            counts = {own.called: len(parts)}
            yield Share("performed", own.department, says, counts, round(seconds, 3), work.authors, _files(parts))
    for shelf, called in _DRAWINGS.items():
        drawn = tuple(dict.fromkeys(each.path for each in work.descent.own if _lies_in(each.path, shelf)))
        if drawn:
            yield Share(
                "performed", "drawings", counted(len(drawn), called), {called: len(drawn)}, None, work.authors, drawn
            )


def _files(parts: Iterable[Part]) -> tuple[str, ...]:
    paths = (given.path for part in parts for given in part.origin.inputs if given.path)
    return tuple(dict.fromkeys(paths))


def _lies_in(path: str, shelf: str) -> bool:
    return path.removeprefix("../").startswith(f"{shelf}/")
