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
from limelight.works.naming import parse_slot


@dataclass(frozen=True)
class Made:
    """A file of a media type ("" for a film), by its descent and by what is known of it."""

    descent: Descent
    facts: Facts
    kind: str = ""

    @cached_property
    def makings(self) -> tuple[Origin, ...]:
        """What was done, by craft and engine, each in the order in which it was done."""
        done = (origin for origin in self.descent.origins if origin.craft not in MEASURING)
        return tuple(sorted(done, key=lambda made: (made.craft, made.engine, made.fingerprint, made.made, made.digest)))

    @cached_property
    def own(self) -> tuple[Ingredient, ...]:
        """What people brought: as a part of it where it is met in this file, else as what it was made by."""
        known = ((each, self.facts.own.get(each.path, OwnFile())) for each in self.descent.own)
        return tuple(of_own(each, said, met=met_in(self.kind)) for each, said in known)

    @cached_property
    def models(self) -> tuple[Ingredient, ...]:
        """The models that were at work."""
        makers = dict.fromkeys(self.maker(origin) for origin in self.makings)
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
        yield from (self.maker(origin).source_type for origin in self.makings if deed_of(origin.craft).part in met)
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
    def _heard(self) -> frozenset[str]:
        if "voice" not in met_in(self.kind):
            return frozenset()
        spoken = (origin for origin in self.makings if deed_of(origin.craft).part == "voice")
        return frozenset(language(slot) for origin in spoken for _, slot, _, _ in origin.slots)

    @cached_property
    def _read(self) -> frozenset[str]:
        """The languages of captions stand last in their slots' names: `sc02/captions@en~id`."""
        written = (origin for origin in self.makings if deed_of(origin.craft).part == "text")
        slots = [parse_slot(slot) for origin in written for _, slot, _, _ in origin.slots]
        return frozenset(slot.variant.rsplit(".", 1)[-1] for slot in slots if slot and slot.variant)
