"""Explain: why a part of the film would be made, waits, or is as it is, down to the file and line that changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_production
from limelight.actions.opened import opened
from limelight.actions.prospect import prospect
from limelight.actions.said import Said, what_was_said
from limelight.core import explain as core
from limelight.core.registry import Registry
from limelight.core.survey import Outlook


@dataclass(frozen=True)
class ExplainRequest:
    """`what` is a slot, a shot or scene, a time in the film, or words that are said in it."""

    what: str
    folder: Path = Path(".")


@dataclass(frozen=True)
class Why:
    """One slot: how it stands, why of itself (`reasons`), and which slots are the cause (`because_of`)."""

    slot: str
    label: str
    where: str
    state: Outlook
    reasons: tuple[core.Reason, ...]
    because_of: tuple[str, ...]
    making: core.Making | None
    said: tuple[Said, ...] = ()
    """What people said about it: the choice that it follows, and what they rejected."""
    stands_in: str = ""
    """Which engine fills it for which other, and why."""


@dataclass(frozen=True)
class ExplainResult:
    """`asked` are the slots that were meant; `slots` are those and all that they hang on, as far as it is the cause."""

    asked: tuple[str, ...]
    slots: tuple[Why, ...]

    def of(self, slot: str) -> Why:
        return next(why for why in self.slots if why.slot == slot)

    def roots(self, slot: str) -> tuple[Why, ...]:
        """Where the cause begins: the slots, this one or upstream of it, that have reasons of their own."""
        seen: dict[str, None] = {}
        ahead = [slot]
        while ahead:
            seen[name := ahead.pop(0)] = None
            ahead += [cause for cause in self.of(name).because_of if cause not in seen and cause not in ahead]
        return tuple(why for why in map(self.of, seen) if why.reasons)


def explain(request: ExplainRequest) -> ExplainResult:
    """Explain what is asked. Raises UnknownSlot, which names what may have been meant."""
    with opened(find_production(request.folder)) as here:
        ahead, registry = prospect(here), Registry.installed()
        asked = ahead.point(request.what)
        explained = [core.explain(slot, ahead.found, here.store, registry, here.choices) for slot in asked]
        stale = ahead.found.stale
        said = {slot: tuple(what_was_said(here.store, here.choices, slot, stale=slot in stale)) for slot in asked}
    return ExplainResult(asked, tuple(_flat(explained, said).values()))


def _flat(explained: Iterable[core.Explanation], said: Mapping[str, tuple[Said, ...]]) -> dict[str, Why]:
    """Every explanation once, causes after what they cause."""
    flat: dict[str, Why] = {}
    ahead = list(explained)
    while ahead:
        each = ahead.pop(0)
        if each.slot not in flat:
            flat[each.slot] = _why(each, said.get(each.slot, ()))
            ahead += each.upstream
    return flat


def _why(each: core.Explanation, said: tuple[Said, ...]) -> Why:
    because_of = tuple(cause.slot for cause in each.upstream)
    stands_in = str(each.stands_in) if each.stands_in else ""
    return Why(each.slot, each.label, each.where, each.state, each.reasons, because_of, each.making, said, stands_in)
