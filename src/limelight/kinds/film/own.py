"""Own material in the plan: which file made by hand fills which slot, the most particular name first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.core.graph import SourceFile
from limelight.kinds.film.slots import DRAFT
from limelight.works.naming import fall_back, parse_slot


@dataclass(frozen=True)
class OwnFile:
    """A file of `own/`, under the name of the slot that it is for: a file for `picture` serves `picture+9x16` too."""

    name: str
    file: SourceFile


@dataclass(frozen=True)
class Own:
    """Every own file that the film uses, by the slot it is named for. `language` is what the screenplay is in."""

    files: Mapping[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    language: str = ""

    def of(self, slot: str) -> OwnFile | None:
        """The file that fills `slot`. A voice that names no language speaks the screenplay's own, and no other."""
        asked = parse_slot(slot.replace(DRAFT, "")) if self.files else None
        if asked is None:
            return None
        for nearer in fall_back(asked):
            foreign = nearer.role == "voice" and not nearer.language and asked.language not in ("", self.language)
            if not foreign and str(nearer) in self.files:
                return OwnFile(str(nearer), self.files[str(nearer)])
        return None

    def pictures(self) -> frozenset[str]:
        """The shots that have an own picture for some aspect."""
        return frozenset(name.rpartition("/")[0] for name in self.files if _role(name) == "picture")

    def effects(self) -> frozenset[str]:
        """The shots that have an own effect."""
        return frozenset(name.rpartition("/")[0] for name in self.files if _role(name) == "sfx")


def _role(name: str) -> str:
    slot = parse_slot(name)
    return slot.role if slot else ""
