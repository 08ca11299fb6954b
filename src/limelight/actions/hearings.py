"""What was heard in the takes of a film, for whoever shows its parts: read from the store, nothing is listened to."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from limelight.actions.prospect import Prospect
from limelight.core.findings import found_of
from limelight.core.store import Store
from limelight.works.hearing import Hearing, sentence
from limelight.works.naming import parse_slot

CRAFT = "hear_line"
SPOKEN = ("record_line", "adopt_recording")
"""Crafts whose takes have a voice in them."""


@dataclass(frozen=True)
class Doubt:
    """A line whose take may not say it: what was heard, what is wrong with it, and what to type for other takes."""

    slot: str
    label: str
    heard: str
    flaws: tuple[str, ...]
    again: str


def hearing_of(store: Store, digest: str, found: Mapping[str, str] | None = None) -> Hearing | None:
    """What was heard in the take of that digest; None where nobody listened. `found` saves asking for each."""
    heard = (found_of(store, CRAFT) if found is None else found).get(digest)
    return store.read(heard, Hearing) if heard else None


def doubts(ahead: Prospect) -> Iterator[Doubt]:
    """The lines whose take was listened to and has a flaw; not those of which a person said that it is the one."""
    here = ahead.here
    found = found_of(here.store, CRAFT)
    for slot, entry in ahead.found.table.entries.items() if found else ():
        digest = ahead.found.outputs.get(slot)
        if entry.node.craft not in SPOKEN or not digest or here.choices.of(slot):
            continue
        hearing = hearing_of(here.store, digest, found)
        if hearing and hearing.flaws:
            yield doubt(slot, entry.node.label, hearing, own=entry.node.craft != "record_line")


def doubt(slot: str, label: str, hearing: Hearing, *, own: bool = False) -> Doubt:
    """What is doubtful about a line; of a person's `own` recording limelight makes no other take."""
    flaws = tuple(sentence(flaw) for flaw in hearing.flaws)
    return Doubt(slot, label, hearing.heard, flaws, "" if own else f"limelight take {shlex.quote(slot)}")


def is_voice(slot: str) -> bool:
    asked = parse_slot(slot)
    return asked is not None and asked.role == "voice"
