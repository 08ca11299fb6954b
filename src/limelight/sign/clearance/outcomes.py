"""What comes of asking whether everything in a film may be shown: cleared or blocked, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from limelight.works.rights import Pay, Record

Kind = Literal[
    "file", "person", "character", "words", "voice", "model", "instruments", "font", "drawing", "sound", "music", "tool"
]
Lack = Literal["", "record", "people", "consent", "tool"]
"""What a person has to write down: a file's record, who is in it, somebody's consent, an engine's record."""


@dataclass(frozen=True)
class Use:
    """What a film is shown for: the market's two letters, the day, the channel, the languages, and whether it earns."""

    market: str
    day: date
    channel: str = ""
    languages: tuple[str, ...] = ()
    commercial: bool = True


@dataclass(frozen=True)
class Part:
    """Something in a film that is somebody's. `name` is how a person knows it: a file, a voice, somebody's name.

    `where` are the lines, shots or files in which it is heard or seen; `what` of a person is: "voice", "likeness".
    """

    kind: Kind
    name: str
    where: tuple[str, ...] = ()
    what: tuple[str, ...] = ()


@dataclass(frozen=True)
class Due:
    """A payment that falls due with the release: what for, and where that is written."""

    pay: Pay
    about: str
    where: str


@dataclass(frozen=True)
class Cleared:
    """`record` is by whose leave, `credits` the lines that name them, `until` the last day that it may be shown.

    `excluded` is what a person will not be used for.
    """

    part: Part
    record: Record
    credits: tuple[str, ...] = ()
    dues: tuple[Due, ...] = ()
    until: date | None = None
    note: str = ""
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True)
class Blocked:
    """Why it may not be shown, in a sentence, and the way out. `lacks` is what a person could write to clear it.

    `record` is what was written, where anything was. Where somebody waives it, its maker is named all the same, and
    paid: `credits` and `dues`.
    """

    part: Part
    why: str
    way_out: str
    where: str = ""
    lacks: Lack = ""
    record: Record | None = None
    credits: tuple[str, ...] = ()
    dues: tuple[Due, ...] = ()


Outcome = Cleared | Blocked
