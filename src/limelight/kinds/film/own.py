"""Own material in the plan: which file made by hand fills which slot, the most particular name first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from limelight.core.graph import SourceFile
from limelight.kinds.film.slots import DRAFT
from limelight.works.cast import Character
from limelight.works.naming import fall_back, parse_slot
from limelight.works.places import Place
from limelight.works.production import Production


@dataclass(frozen=True)
class OwnFile:
    """A file of `own/`, under the name of the slot that it is for: a file for `picture` serves `picture+9x16` too."""

    name: str
    file: SourceFile


@dataclass(frozen=True)
class Own:
    """Every own file, by the slot it is named for. `language` is what the screenplay is in.

    `set_aside` says of a slot and a file's digest that a person chose a take over the file there, or rejected it.
    """

    files: Mapping[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    language: str = ""
    rigs: Mapping[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    """Character id -> the drawing that it is acted by."""
    backings: Mapping[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    """Place id -> the picture that hangs behind it."""
    set_aside: Callable[[str, str], bool] = lambda slot, digest: False

    def of(self, slot: str) -> OwnFile | None:
        """The file that fills `slot`. A voice that names no language speaks the screenplay's own, and no other."""
        used = (own for own in self.all_of(slot) if not self.set_aside(slot, own.file.digest))
        return next(used, None)

    def all_of(self, slot: str) -> Iterator[OwnFile]:
        """The files that could fill `slot`, the most particular first, whether a person set them aside or not."""
        asked = parse_slot(slot.replace(DRAFT, "")) if self.files else None
        if asked is None:
            return
        for nearer in fall_back(asked):
            foreign = nearer.role == "voice" and not nearer.language and asked.language not in ("", self.language)
            if not foreign and str(nearer) in self.files:
                yield OwnFile(str(nearer), self.files[str(nearer)])

    def told_by(self, variant: Production) -> Own:
        """The files for a variant: those that it names, under the slots that they fill in it."""
        by_path = {file.path: file for file in self.files.values()}
        named = {slot: path.relative_to(variant.folder).as_posix() for slot, path in variant.own.items()}
        return replace(self, files={slot: by_path[path] for slot, path in named.items() if path in by_path})

    def rigs_of(self, people: Iterable[Character]) -> dict[str, object]:
        """The input of a craft that draws these people: their drawings, where any of them has one."""
        drawn = tuple((who.id, self.rigs[who.id]) for who in people if who.id in self.rigs)
        return {"rigs": drawn} if drawn else {}

    def backing_of(self, place: Place) -> dict[str, object]:
        """The input of a craft that draws this place: the picture behind it, where it has one."""
        return {"backing": self.backings[place.id]} if place.picture and place.id in self.backings else {}

    def pictures(self) -> frozenset[str]:
        """The shots that have an own picture for some aspect."""
        return frozenset(name.rpartition("/")[0] for name in self.files if _role(name) == "picture")

    def effects(self) -> frozenset[str]:
        """The shots that have an own effect."""
        return frozenset(name.rpartition("/")[0] for name in self.files if _role(name) == "sfx")


def _role(name: str) -> str:
    slot = parse_slot(name)
    return slot.role if slot else ""
