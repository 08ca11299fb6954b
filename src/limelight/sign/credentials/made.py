"""How a file was made and by whom, as far as that is met in it: nobody hears voices in captions that follow them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from limelight.core.lineage import Origin
from limelight.core.slot_names import language
from limelight.sign.credentials import source_types
from limelight.sign.credentials.deeds import MEASURING, deed_of, met_in
from limelight.sign.credentials.facts import Facts, Translation
from limelight.sign.credentials.ingredients import Ingredient, OwnFile, of_maker, of_own
from limelight.sign.credentials.makers import BUILT_IN, Maker
from limelight.sign.descent import Descent
from limelight.works.naming import Slot, parse_slot


@dataclass(frozen=True)
class Made:
    """A file of a media type ("" for a film), by its descent and by what is known of it."""

    descent: Descent
    facts: Facts
    kind: str = ""

    @cached_property
    def makings(self) -> tuple[Origin, ...]:
        """What was done, by kind, each in the order in which it was done."""
        done = (origin for origin in self.descent.origins if origin.craft not in MEASURING)
        return tuple(sorted(done, key=lambda origin: (self.kind_of(origin), origin.made, origin.digest)))

    def kind_of(self, origin: Origin) -> tuple[str, str, str, bool]:
        """What is told together: one craft's makings with one engine, those that are met in the file apart."""
        return origin.craft, origin.engine, origin.fingerprint, self.is_met(origin)

    def is_met(self, origin: Origin) -> bool:
        """Whether what was made is seen, heard or read in the file: not so voices of another language that a film is
        timed by, or those that a picture follows.
        """
        part = deed_of(origin.craft).part
        return part in met_in(self.kind) and (part != "voice" or not self._only_followed(origin))

    def _only_followed(self, origin: Origin) -> bool:
        """Whether it is spoken in another language than the file, of which there are voices too."""
        spoken = _languages(origin)
        return self._has_voices_of_its_own and bool(spoken) and not spoken & self._heard

    @cached_property
    def _has_voices_of_its_own(self) -> bool:
        voices = (origin for origin in self.descent.origins if deed_of(origin.craft).part == "voice")
        return any(_languages(origin) & self._heard for origin in voices)

    @cached_property
    def own(self) -> tuple[Ingredient, ...]:
        """What people brought: as a part of it where it is met in this file, else as what it was made by."""
        known = ((each, self.facts.own.get(each.path, OwnFile())) for each in self.descent.own)
        return tuple(of_own(each, said, met=met_in(self.kind)) for each, said in known)

    @cached_property
    def models(self) -> tuple[Ingredient, ...]:
        """The models whose work is met in it."""
        makers = dict.fromkeys(self.maker(origin) for origin in self.makings if self.is_met(origin))
        return tuple(of_maker(maker) for maker in makers if maker.models or maker.weights)

    def maker(self, origin: Origin) -> Maker:
        """Who did it; an engine that nobody here knows any more is taken for one that was trained."""
        if not origin.engine:
            return BUILT_IN
        unknown = Maker(origin.engine, "", source_types.of_engine(trained=True), origin.fingerprint)
        return self.facts.makers.get((origin.engine, origin.fingerprint), unknown)

    @cached_property
    def source_type(self) -> source_types.SourceType:
        """What the whole of it is, of all that is met in it."""
        return source_types.of_whole(self._source_types())

    def _source_types(self) -> Iterator[str]:
        met = met_in(self.kind)
        yield from (self.maker(origin).source_type for origin in self.makings if self.is_met(origin))
        yield from (own.source_type for own in self.own if own.relationship == "componentOf")
        if "picture" not in met and "voice" not in met:  # words alone: people wrote them
            yield "humanEdits"
        yield from (source_types.of_translation(each.drafted) for each in self.translations)

    # -- languages -----------------------------------------------------------------------------------------------------

    @cached_property
    def translations(self) -> tuple[Translation, ...]:
        """Those that are heard or read in it."""
        met = {"voices": self._heard, "captions": self._read}
        return tuple(each for each in self.facts.translations if each.target in met[each.kind])

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Those that are heard or read in it, of all that the release has."""
        return tuple(each for each in self.facts.languages if each in self._heard | self._read)

    @cached_property
    def captions(self) -> tuple[str, ...]:
        """The languages of the captions in its picture."""
        shown = self._read if "picture" in met_in(self.kind) else frozenset[str]()
        return tuple(each for each in self.facts.languages if each in shown)

    @cached_property
    def _heard(self) -> frozenset[str]:
        """The language of what is spoken stands first in the names of a film's own slots: `film/master@es+9x16~id`."""
        return frozenset(slot.language for slot in self._slots if "voice" in met_in(self.kind))

    @cached_property
    def _read(self) -> frozenset[str]:
        """The languages of captions stand behind: `film/labelled@es+9x16~hook-b.en.id.for-eu`."""
        return frozenset(name for slot in self._slots for name in slot.variant.split("."))

    @property
    def _slots(self) -> Iterator[Slot]:
        """The slots that the file itself fills."""
        own = (origin for origin in self.descent.origins if origin.digest == self.descent.digest)
        parsed = (parse_slot(slot) for origin in own for _, slot, _, _ in origin.slots)
        return (slot for slot in parsed if slot)


def _languages(origin: Origin) -> set[str]:
    return {language(slot) for _, slot, _, _ in origin.slots}
