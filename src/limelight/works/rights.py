"""Rights: whose everything in a production is, what it may be used for, and what the people heard and seen agreed to.

The nouns only, as a person writes them down in `rights.toml` and in the `[rights]` of `cast/*.toml`. Whether they let a
release pass is asked elsewhere (sign/clearance).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from posixpath import join, normpath
from typing import Literal
from unicodedata import normalize

from limelight.works.naming import folded

WORLD = "worldwide"
MEDIA = ("online", "broadcast", "cinema", "advertising")
"""Where something may be shown, besides the names of channels: "online" holds all of these."""

HOW: Mapping[str, str] = {
    "captured": "digitalCapture",
    "drawn": "digitalCreation",
    "edited": "humanEdits",
    "generated": "trainedAlgorithmicMedia",
    "partly-generated": "compositeWithTrainedAlgorithmicMedia",
}
"""How a file was made, as people say it, and IPTC's word for it (cv.iptc.org/newscodes/digitalsourcetype)."""

What = Literal["voice", "likeness"]
WHAT: tuple[What, ...] = ("voice", "likeness")
PER = ("once", "release", "market", "year")
"""What a payment is due for."""


@dataclass(frozen=True)
class Scope:
    """Where, in which languages and media, and from when until when. Empty is everywhere, every one, and always.

    `territory` holds two-letter codes, "eu", or "worldwide"; `except_in` what of it is left out; `for_ever` tells that
    somebody said there is no end from that nobody said when it is.
    """

    territory: tuple[str, ...] = ()
    except_in: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    begins: date | None = None
    ends: date | None = None
    for_ever: bool = False


@dataclass(frozen=True)
class Pay:
    """What is to be paid to whom, and for what: one of `PER`."""

    to: str
    amount: float
    currency: str
    per: str = "once"


@dataclass(frozen=True)
class Evidence:
    """A signed paper, a licence, an invoice: `file` as seen from the production, `digest` its SHA-256 when it was put
    down ("" where nobody said)."""

    file: str
    digest: str = ""


@dataclass(frozen=True)
class Record:
    """Whose something is, and what it may be used for.

    `licence` is an SPDX expression or LicenseRef-…; `training` whether models may be trained on it, None where nobody
    said; `people` who is heard or seen in it; `how` is one of `HOW`; `where` the line of the file that says all this.
    """

    owner: str
    licence: str
    title: str = ""
    source: str = ""
    scope: Scope = Scope()
    training: bool | None = None
    pays: tuple[Pay, ...] = ()
    evidence: Evidence | None = None
    credit: str = ""
    people: tuple[str, ...] | None = None
    how: str = ""
    where: str = ""

    @property
    def source_type(self) -> str:
        """IPTC's digital source type; "" where nobody said how it was made."""
        return HOW.get(self.how, "")


@dataclass(frozen=True)
class Material:
    """Files of a person's own, by name or pattern ("own/sc02/*"), and their record.

    `seen_from` is the production's folder as the file that says so sees it: "" where it lies in it.
    """

    files: tuple[str, ...]
    record: Record
    seen_from: str = ""

    def names(self, path: str) -> tuple[bool, int] | None:
        """How nearly it names a file, as seen from the production: by its very name, or by how long a pattern."""
        seen = normalize("NFC", normpath(join(self.seen_from, path)))
        names = (normalize("NFC", name) for name in self.files)
        fits = [(name == seen, len(name)) for name in names if name == seen or fnmatchcase(seen, name)]
        return max(fits, default=None)


@dataclass(frozen=True)
class Consent:
    """What a real person agreed to: that their voice or likeness is used, what for, where, how long, and the proof.

    `replica` is whether a machine may speak or look like them; `excluded` what they will not be used for; `delete_by`
    when recordings must be gone; `guardian` who signed for somebody under age, `representative` who else spoke for
    them, `heir` who did for somebody dead.
    """

    person: str
    what: tuple[str, ...]
    use: str
    scope: Scope
    signed: date | None
    evidence: Evidence | None
    minor: bool = False
    guardian: str = ""
    representative: str = ""
    heir: str = ""
    replica: bool = False
    training: bool | None = None
    alterations: str = ""
    excluded: tuple[str, ...] = ()
    withdrawal: str = ""
    delete_by: date | None = None
    pays: tuple[Pay, ...] = ()
    credit: str = ""
    where: str = ""


@dataclass(frozen=True)
class CharacterRights:
    """Of a character: a record where somebody else invented it, and which real people it looks or sounds like."""

    record: Record | None = None
    face_of: str = ""
    voice_of: str = ""
    where: str = ""


@dataclass(frozen=True)
class Rights:
    """Everything that is said of rights in a production.

    `non_commercial` is why nobody earns by it, in a person's words; "" is that somebody does.
    """

    characters: Mapping[str, CharacterRights] = field(default_factory=dict[str, CharacterRights])
    """By the character's id."""
    material: tuple[Material, ...] = ()
    consents: tuple[Consent, ...] = ()
    tools: Mapping[str, Record] = field(default_factory=dict[str, Record])
    """Of engines and crafts that do not come with limelight, by their names."""
    non_commercial: str = ""

    def of_file(self, path: str) -> Record | None:
        """The record of a file, as seen from the production: one that names it before one that its name only fits."""
        fits = [(near, each.record) for each in self.material if (near := each.names(path))]
        return max(fits, key=lambda fit: fit[0])[1] if fits else None

    def consents_of(self, person: str) -> tuple[Consent, ...]:
        """What that person agreed to, every paper of theirs."""
        return tuple(consent for consent in self.consents if folded(consent.person) == folded(person))
