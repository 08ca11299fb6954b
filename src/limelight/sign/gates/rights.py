"""Rights: everything in the film is somebody's, and may be shown where it is released, on this day."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

if TYPE_CHECKING:
    from limelight.sign.clearance import Outcome

_CLEARANCE = "limelight.sign.clearance"
_SOON = 90
"""Days before an end that are worth knowing of."""


def _check(case: Case) -> Iterator[Finding]:
    clearance = import_module(_CLEARANCE)
    outcomes: tuple[Outcome, ...] = clearance.clear(
        case.descent,
        case.production,
        case.market.id,
        case.now,
        channel=case.channel.id,
        languages=(case.voices,),
    )
    wrong = clearance.blocked(outcomes)
    for each in wrong:
        yield Finding(Status.BROKEN, each.why, each.way_out, where=each.where or each.part.name)
    if not wrong:
        named = len(clearance.credits(outcomes))
        yield Finding(
            Status.KEPT, f"All {len(outcomes)} things in it that are somebody's are cleared; {named} are named."
        )
        yield from _worth_knowing(outcomes, case)


def _worth_knowing(outcomes: tuple[Outcome, ...], case: Case) -> Iterator[Finding]:
    clearance = import_module(_CLEARANCE)
    for each in clearance.cleared(outcomes):
        if each.part.kind == "words" and each.note:
            way_out = f"Where it stands under somebody's rights, write a record for {each.part.name} into rights.toml."
            yield Finding(Status.WORTH_KNOWING, each.note, way_out, where=each.part.name)
        if each.until and (each.until - case.now.date()).days <= _SOON:
            says = f"{each.part.name} may be shown until {each.until} only."
            yield Finding(
                Status.WORTH_KNOWING, says, "Take the film down by then, or have it renewed.", where=each.part.name
            )
    for due in clearance.payments(outcomes):
        pay = due.pay
        says = f"{pay.amount:.2f} {pay.currency} fall due to {pay.to} ({due.about}), {_per(pay.per)}."
        yield Finding(Status.WORTH_KNOWING, says, "Pay it.", where=due.where)


def _per(per: str) -> str:
    return "once" if per == "once" else f"for each {per}"


GATE = Gate("rights", "May everything in it be shown there?", _check, waivable=True, rank=20)
