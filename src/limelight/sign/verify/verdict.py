"""The verdict on a file, and on a release's folder, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from limelight.sign.credentials.credential import Credential

Standing = Literal["trusted", "unknown signer", "changed", "nothing", "unreadable"]
"""How a file stands: "trusted" only where this machine trusts who signed it, and nothing was changed since."""


@dataclass(frozen=True)
class Done:
    """Something that was done to a copy (see `sign.fingerprints.changes`)."""

    what: str
    begin: float = 0.0
    end: float = 0.0
    by: str = ""


@dataclass(frozen=True)
class Ours:
    """A release of this machine's own that a file is, or was made of: its file `file`.

    `same` says that not a byte differs; `changes` are what was done, gravest first. `others` are further releases that
    it may as well come from: of the same film, for other markets.
    """

    release: str
    name: str
    title: str
    made: str
    market: str
    channel: str
    folder: str
    file: str
    same: bool = False
    surely: float = 1.0
    changes: tuple[Done, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What is to be said of one file. `credential` is what it says itself, None where that could not be read; `why` is
    what went wrong then, or while a copy was looked for."""

    file: Path
    standing: Standing
    bytes: int = 0
    sha256: str = ""
    credential: Credential | None = None
    ours: Ours | None = None
    why: str = ""

    @property
    def trusted(self) -> bool:
        return self.standing == "trusted"


@dataclass(frozen=True)
class Difference:
    """A file of a release's folder that is not as its manifest says: "changed", "missing", "not of it", "outside", "a
    link"."""

    name: str
    what: str


@dataclass(frozen=True)
class FolderVerdict:
    """What is to be said of a release's folder: every byte of every file held against its manifest.

    `known` says that this machine's registry has the release, and `rewritten` that the manifest is not the one that was
    written with it. `why` is what is wrong with the manifest itself, "" where it can be read.
    """

    folder: Path
    release: str = ""
    name: str = ""
    files: int = 0
    differences: tuple[Difference, ...] = ()
    known: bool = False
    rewritten: bool = False
    why: str = ""

    @property
    def whole(self) -> bool:
        return not self.why and not self.rewritten and all(each.what == "not of it" for each in self.differences)
