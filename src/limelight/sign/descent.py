"""The descent of a film: every making behind it, the files a person gave, and what people decided; read off the graph.

All that a released file claims of its making (credentials, authorship, rights, payments) is told from this, and from
nothing else: nothing is written down twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision
from limelight.core.lineage import Input, Lineage, Origin, lineage
from limelight.core.settle import MACHINE
from limelight.core.sources import Source, last_sources
from limelight.core.store import Store
from limelight.sign.spoken import Spoken, spoken


@dataclass(frozen=True)
class Descent:
    """What stands behind the blob `digest`.

    `origins` are the makings, nearest first, each once; `own` the files that a person gave as takes or as material;
    `files` all of the person's files as they stood when it was made; `decisions` the choices that hold in it; `spoken`
    the lines that an engine spoke, and in whose voices.
    """

    digest: str
    origins: tuple[Origin, ...]
    own: tuple[Input, ...]
    files: tuple[Source, ...]
    decisions: tuple[Decision, ...]
    spoken: tuple[Spoken, ...] = ()

    def by_craft(self, craft: str) -> tuple[Origin, ...]:
        """The makings of one craft."""
        return tuple(origin for origin in self.origins if origin.craft == craft)

    def used(self) -> Iterator[tuple[str, str]]:
        """Every slot that something in it was made from, and the digest of what filled it then."""
        for origin in self.origins:
            yield from ((given.slot, given.digest) for given in origin.inputs if given.slot)


def descent(store: Store, choices: Choices, digests: Iterable[str]) -> Descent:
    """The descent of one blob, or of several that are released together; the first gives its name.

    Raises NotFromHere for a blob that this store has neither made nor been given.
    """
    wanted = tuple(digests)
    found = [lineage(store, digest) for digest in wanted]
    origins = {origin.digest: origin for each in found for origin in each.origins}
    return Descent(
        wanted[0],
        tuple(origins.values()),
        tuple(_own(found)),
        tuple(last_sources(store.ledger, store.scope)),
        tuple(_decisions(store.scope, choices, origins.values())),
        spoken(store, origins.values()),
    )


def _own(found: Iterable[Lineage]) -> Iterator[Input]:
    told: set[tuple[str, str]] = set()
    for each in found:
        for source in each.sources:
            if (source.path, source.digest) not in told:
                told.add((source.path, source.digest))
                yield source


def _decisions(scope: str, choices: Choices, origins: Iterable[Origin]) -> Iterator[Decision]:
    """What people chose among what fills a slot of this production, each decision once."""
    slots = [slot for origin in origins for inside, slot, _, by in origin.slots if inside == scope and by != MACHINE]
    told: set[tuple[str, str]] = set()
    for slot in slots:
        decision = choices.of(slot) or choices.recipe_for(slot)
        if decision and (decision.slot, decision.digest) not in told:
            told.add((decision.slot, decision.digest))
            yield decision
