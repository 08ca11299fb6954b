"""Names: how a slot is written and read, and when two names of people or files are the same.

A slot is a place in a work that needs something: `scene/item/role@language+aspect~variant`, as in
`sc02/ln07/voice@en` or `sc02/sh03/segment@en+9x16~hook-b`. What belongs to a whole scene has no item (`sc02/shots`),
what belongs to the whole film has neither scene nor item (`captions@en`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

_PART = r"[^\s/@+~]+"
_SLOT = re.compile(
    rf"(?:(?P<scene>{_PART})/)?(?:(?P<item>{_PART})/)?(?P<role>{_PART})"
    rf"(?:@(?P<language>{_PART}))?(?:\+(?P<aspect>{_PART}))?(?:~(?P<variant>{_PART}))?"
)


@dataclass(frozen=True)
class Slot:
    role: str
    scene: str = ""
    item: str = ""
    language: str = ""
    aspect: str = ""
    """As file names write it: `9x16`."""
    variant: str = ""

    def __str__(self) -> str:
        path = "/".join(part for part in (self.scene, self.item, self.role) if part)
        axes = (("@", self.language), ("+", self.aspect), ("~", self.variant))
        return path + "".join(mark + value for mark, value in axes if value)


def parse_slot(name: str) -> Slot | None:
    """The slot that `name` writes, or None where it is not the name of one."""
    found = _SLOT.fullmatch(unicodedata.normalize("NFC", name))
    return Slot(**{part: value or "" for part, value in found.groupdict().items()}) if found else None


def fall_back(slot: Slot) -> Iterator[Slot]:
    """The slot itself, then every less particular one, most particular first: what serves where nothing nearer is.

    The variant is dropped before the aspect and the aspect before the language, because a hook may share its pictures,
    but a wrong language is never heard by accident while another aspect would do.
    """
    for language in dict.fromkeys((slot.language, "")):
        for aspect in dict.fromkeys((slot.aspect, "")):
            for variant in dict.fromkeys((slot.variant, "")):
                yield replace(slot, language=language, aspect=aspect, variant=variant)


def folded(name: str) -> str:
    """The form in which two spellings of a name are the same: capitals, composition and spaces do not count."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", name).casefold().split()))


def bearer(words: str, people: Mapping[str, str]) -> str:
    """The person called so: by the whole name, or by one word of it that only one has; "" for nobody.

    `people` are by their folded names.
    """
    name = folded(words)
    if name in people:
        return people[name]
    bearers = [people[full] for full in people if name in full.split()]
    return bearers[0] if len(bearers) == 1 else ""


_LONGEST = 80
"""Bytes of a name: file systems take 255, and a variant's name, languages, aspect and ending follow it."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def stem(path: Path) -> str:
    """A file's name without its ending, as everybody else writes it: a Mac may write é as an e and an accent."""
    return unicodedata.normalize("NFC", path.stem)


def lying_in(folder: Path, name: str) -> Path:
    """The file of that name, also where its letters are composed in another way: it may have come from a Mac."""
    path = folder / name
    if name.isascii() or path.exists() or not path.parent.is_dir():
        return path
    wanted = unicodedata.normalize("NFC", path.name)
    return next((each for each in path.parent.iterdir() if unicodedata.normalize("NFC", each.name) == wanted), path)


def safe_name(name: str) -> str:
    """`name` as a file name that every system takes: NFC, lower case, letters and digits of any script, hyphens."""
    plain = folded(name).replace("'", "").replace("’", "")
    words = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in plain).split()
    slug = "-".join(words).encode()[:_LONGEST].decode(errors="ignore").strip("-") or "untitled"
    return f"{slug}-film" if slug in _RESERVED else slug
