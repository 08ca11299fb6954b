"""Finding: which release a file is a copy of, among all that are kept.

First every release is asked with a few looks and sounds, which takes a second among ten thousand; the few that answer
are then laid beside the file moment by moment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.media.fingerprints.looks import mirrored
from limelight.sign.fingerprints import rows
from limelight.sign.fingerprints.aligning import Row
from limelight.sign.fingerprints.changes import Change, changes
from limelight.sign.fingerprints.likeness import Likeness, likeness
from limelight.sign.registry.keeping import full_prints
from limelight.sign.registry.registered import Registered
from limelight.works.fingerprints import Fingerprints

ASKED = 48
"""Looks of a file that every release is asked for."""
_NEAR = 10
_SUSPECTS = 24
"""Releases that are looked at closely, by their looks and by their sound each."""


@dataclass(frozen=True)
class Match:
    """A file is, or was made of, the file called `file` in `release`."""

    release: Registered
    file: str
    likeness: Likeness
    changes: tuple[Change, ...]


def find(prints: Fingerprints, releases: Sequence[Registered]) -> tuple[Match, ...]:
    """What of all these releases is in a file of these fingerprints, the likest first."""
    files = [(release, name, each) for release in releases for name, each in release.prints.items()]
    suspects = _suspects(prints, [each for _, _, each in files])
    found: list[Match] = []
    for at in suspects:
        release, name, slim = files[at]
        original = full_prints(release).get(name, slim)
        if like := likeness(prints, original):
            found.append(Match(release, name, like, changes(prints, original, like)))
    return tuple(sorted(found, key=_rank, reverse=True))


def _rank(match: Match) -> float:
    """What says the number of one release is of that; what only lost its credential is nearer than what was encoded
    again."""
    return (
        match.likeness.mark + match.likeness.surely - 0.01 * sum(change.what != "repacked" for change in match.changes)
    )


def _suspects(prints: Fingerprints, kept: Sequence[Fingerprints]) -> list[int]:
    """The few of those kept that are worth a closer look."""
    if prints.kind == "text":
        return [at for at, each in enumerate(kept) if each.kind == "text"]
    same = np.array([float(bool(prints.streams) and each.streams == prints.streams) for each in kept])
    marked = np.array([float(bool(prints.mark) and each.mark == prints.mark) for each in kept])
    votes = [same, marked, _seen(prints, kept), _heard(prints, kept)]
    chosen = [at for each in votes for at in np.argsort(-each, kind="stable")[:_SUSPECTS] if each[at] > 0]
    return list(dict.fromkeys(int(at) for at in chosen))


def _seen(prints: Fingerprints, kept: Sequence[Fingerprints]) -> np.ndarray:
    """How many of the file's looks each of those kept has."""
    all_seen = [rows.looks(each) for each in kept]
    asked = _telling(rows.looks(prints))
    if not len(asked):
        return np.zeros(len(kept))
    there = _words([each.bits for each in all_seen], rows.LOOK, np.uint64)
    plain = np.concatenate([each.plain for each in all_seen]) if all_seen else np.zeros(0, bool)
    upright, turned = (each.view(np.uint64).ravel() for each in (asked, mirrored(asked)))
    lengths = [len(each) for each in all_seen]

    def near(look: np.ndarray) -> np.ndarray:
        return (np.bitwise_count(there ^ look) <= _NEAR) & ~plain

    return np.maximum(_counted(near, upright, lengths), _counted(near, turned, lengths))


def _telling(row: Row) -> np.ndarray:
    """Looks from all over it that are not plain."""
    telling = row.bits[~row.plain]
    return np.ascontiguousarray(telling[np.linspace(0, len(telling) - 1, min(ASKED, len(telling))).astype(int)])


def _heard(prints: Fingerprints, kept: Sequence[Fingerprints]) -> np.ndarray:
    """How many of the file's sounds each of those kept has, to the bit."""
    all_heard = [rows.sound(each) for each in kept]
    mine = rows.sound(prints)
    asked = np.unique(mine.bits[~mine.plain].view("<u4"))
    there = _words([each.bits for each in all_heard], rows.HEARD, np.dtype("<u4"))
    plain = np.concatenate([each.plain for each in all_heard]) if all_heard else np.zeros(0, bool)
    return _summed(np.isin(there, asked) & ~plain, [len(each) for each in all_heard])


def _words(bits: Sequence[np.ndarray], width: int, kind: object) -> np.ndarray:
    whole = np.concatenate(bits) if bits else np.zeros((0, width), np.uint8)
    return np.ascontiguousarray(whole).view(kind).ravel()  # type: ignore[call-overload]


def _counted(near: Callable[[np.ndarray], np.ndarray], asked: np.ndarray, lengths: Sequence[int]) -> np.ndarray:
    """For each of those kept, how many of the looks asked for are near one of its own."""
    return sum(((_summed(near(look), lengths) > 0).astype(float) for look in asked), np.zeros(len(lengths)))


def _summed(hits: np.ndarray, lengths: Sequence[int]) -> np.ndarray:
    ends = np.concatenate(([0], np.cumsum(hits)))
    edges = np.concatenate(([0], np.cumsum(np.array(lengths, int)))) if lengths else np.zeros(1, int)
    return (ends[edges[1:]] - ends[edges[:-1]]).astype(float)
