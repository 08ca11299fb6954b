"""Reject: a take does not fill its slot any more; the machine's next one does, or what was chosen elsewhere for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.choosing import Named, name_take, refuse, refuse_own
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import prospect
from limelight.core import takes as core
from limelight.core.choices.lines import Rejection
from limelight.core.errors import InputError
from limelight.core.registry import Registry


class NothingElse(InputError):
    code = "nothing-else"
    sentence = (
        "{slot} comes out the same however often it is made. Change what it is made from: "
        "`limelight explain {slot}` and `limelight lineage {slot}` say what that is."
    )


@dataclass(frozen=True)
class RejectRequest:
    """`what` is a slot, a shot, a line, a time or words; `take` its number, its digest's beginning, or `own`."""

    what: str
    take: str
    folder: Path = Path(".")
    because: str = ""
    by: str = ""
    """Who rejects; "" is the person at work."""


@dataclass(frozen=True)
class RejectResult:
    """`number` is the take's; 0 for an own file that no take was made of yet.

    `fills` is the number of the take that fills the slot now, 0 where that is still to be made. The next make makes
    `to_make` parts, and perhaps `may_follow`.
    """

    slot: str
    label: str
    number: int
    rejection: Rejection
    fills: int
    to_make: int
    may_follow: int


def reject(request: RejectRequest) -> RejectResult:
    """Write the rejection down. Raises UnknownSlot, SeveralSlots, UnknownTake, NoTakes, NoOwnFile, NothingElse."""
    folder = find_production(request.folder)
    with opened(folder) as here:
        slot = prospect(here).point_at_one(request.what)
        named = name_take(here, slot, request.take)
        said = {"by": request.by, "because": request.because}
        if named.take and not named.own:
            rejection = refuse(here, slot, _with_others(here, named), **said)
        else:
            rejection = refuse_own(here, slot, named.own, **said)
    return _result(folder, rejection, named)


def _with_others(here: Opened, named: Named) -> core.Candidate:
    """The take, when its slot can be filled otherwise."""
    take = named.take
    assert take is not None, "asked only where there is one"
    others = [each for each in core.takes(here.store, take.slot) if each.craft != take.craft or each.vary != take.vary]
    if not (Registry.installed().craft(take.craft).varies or others):
        raise NothingElse(slot=take.slot, craft=take.craft)
    return take


def _result(folder: Path, rejection: Rejection, named: Named) -> RejectResult:
    slot = rejection.slot
    with opened(folder) as here:
        ahead = prospect(here)
        now = ahead.found.outputs.get(slot)
        fills = next((each.number for each in core.takes(here.store, slot) if each.digest == now), 0)
    return RejectResult(
        *(slot, ahead.labels.get(slot, ""), named.take.number if named.take else 0, rejection, fills),
        to_make=len(ahead.found.of("to make")),
        may_follow=len(ahead.found.of("open")),
    )
