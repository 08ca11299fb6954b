"""Choose: a take fills its slot from now on, by a person's word, until another is chosen or the word is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.choosing import decide, decide_own, name_take
from limelight.actions.finding import find_production
from limelight.actions.opened import opened
from limelight.actions.prospect import prospect
from limelight.core.choices.lines import Decision
from limelight.core.takes import Candidate


@dataclass(frozen=True)
class ChooseRequest:
    """`what` is a slot, a shot, a line, a time or words; `take` its number, its digest's beginning, or `own`."""

    what: str
    take: str
    folder: Path = Path(".")
    because: str = ""
    by: str = ""
    """Who chooses; "" is the person at work."""


@dataclass(frozen=True)
class ChooseResult:
    """`number` is the take's, 0 for an own file that no take was made of yet.

    `stale`: it was made from what stood there before, and is made again in the same way. `gone`: its bytes were freed,
    and are made again. `set_aside` are the own files that it is chosen over. The next make makes `to_make` parts, and
    perhaps `may_follow`.
    """

    slot: str
    label: str
    number: int
    decision: Decision
    stale: bool
    gone: bool
    set_aside: tuple[str, ...]
    to_make: int
    may_follow: int


def choose(request: ChooseRequest) -> ChooseResult:
    """Write the choice down. Raises UnknownSlot, SeveralSlots, UnknownTake, NoTakes, NoOwnFile."""
    folder = find_production(request.folder)
    with opened(folder) as here:
        ahead = prospect(here)
        slot = ahead.point_at_one(request.what)
        named = name_take(here, slot, request.take)
        by, because, taken = request.by, request.because, named.take
        if taken:
            decision = decide(here, slot, taken, by=by, because=because)
        else:
            decision = decide_own(here, slot, named.own, by=by, because=because)
    return _result(folder, decision, taken)


def _result(folder: Path, decision: Decision, take: Candidate | None) -> ChooseResult:
    """What the choice comes to, as everything stands now."""
    with opened(folder) as here:
        ahead = prospect(here)
        own = [each.file for each in here.own().all_of(decision.slot)]
    aside = [file.path for file in own if here.choices.sets_aside(decision.slot, file.digest)]
    return ChooseResult(
        *(decision.slot, ahead.labels.get(decision.slot, ""), take.number if take else 0, decision),
        stale=decision.slot in ahead.found.stale,
        gone=take is not None and not take.there,
        set_aside=tuple(aside),
        to_make=len(ahead.found.of("to make")),
        may_follow=len(ahead.found.of("open")),
    )
