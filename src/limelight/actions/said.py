"""What people said about the takes of a slot, ready to be told: who chose or rejected which take, when, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision, Rejection
from limelight.core.store import Store
from limelight.core.takes import takes


@dataclass(frozen=True)
class Said:
    """One choice or rejection about `slot`. `about` is the slot that it was said of, which this one follows.

    `number` is the take's, 0 for an own file and for a take of another slot. `stale`: what the take was made from has
    changed, and it was made again, or is to be.
    """

    slot: str
    kind: Literal["chosen", "rejected"]
    by: str
    when: str
    because: str
    number: int = 0
    own: bool = False
    about: str = ""
    stale: bool = False


def what_was_said(store: Store, choices: Choices, slot: str, *, stale: bool = False) -> Iterator[Said]:
    """The choice that the slot follows, its own or another slot's, then what was rejected for it."""
    own, followed = choices.of(slot), choices.recipe_for(slot)
    decision = own or followed
    if decision:
        about = "" if own else decision.slot
        yield _said(store, slot, decision, "chosen", decision.digest, about=about, stale=stale)
    for digest, rejection in choices.rejected(slot).items():
        yield _said(store, slot, rejection, "rejected", digest)


def _said(
    store: Store,
    slot: str,
    line: Decision | Rejection,
    kind: Literal["chosen", "rejected"],
    digest: str,
    *,
    about: str = "",
    stale: bool = False,
) -> Said:
    candidates = () if about else takes(store, slot)
    number = next((each.number for each in candidates if each.digest == digest or each.own == line.own != ""), 0)
    return Said(slot, kind, line.by, line.when, line.because, number, bool(line.own), about, stale)
