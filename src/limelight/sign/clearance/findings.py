"""What the gates say of a clearance: what is in the way, what is worth knowing before an end or a payment comes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from limelight.sign.case import Case
from limelight.sign.clearance.clear import blocked, clear, cleared
from limelight.sign.clearance.outcomes import Blocked, Cleared, Due, Outcome
from limelight.sign.clearance.statements import credits, payments
from limelight.sign.gates.gate import Finding, Status

_SOON = 90
"""Days before an end that are worth knowing of."""


def of_things(case: Case) -> Iterator[Finding]:
    """Of everything that is somebody's: files, cast, words, and what came with the program."""
    outcomes = [each for each in outcomes_of(case) if not _is_about_people(each)]
    wrong = [_broken(each) for each in blocked(outcomes)]
    yield from wrong
    if not wrong:
        named = len(credits(outcomes))
        yield Finding(Status.KEPT, f"All {len(outcomes)} things in it that are somebody's are cleared, {named} named.")
    yield from _worth_knowing(outcomes, case.now.astimezone().date())


def of_people(case: Case) -> Iterator[Finding]:
    """Of everybody who is heard, seen or imitated."""
    outcomes = [each for each in outcomes_of(case) if _is_about_people(each)]
    wrong = [_broken(each) for each in blocked(outcomes)]
    yield from wrong
    if not outcomes:
        yield Finding(Status.KEPT, "No real person is heard, seen or imitated in it, as far as its files say.")
    elif not wrong:
        names = dict.fromkeys(each.part.name for each in outcomes)
        yield Finding(Status.KEPT, f"All {len(names)} people who are heard or seen in it agreed to it.")
    yield from _worth_knowing(outcomes, case.now.astimezone().date())


def outcomes_of(case: Case) -> tuple[Outcome, ...]:
    """What is cleared and blocked in a case."""
    heard, read = (case.voices,), case.captions
    where = case.market.id, case.now
    return clear(case.descent, case.production, *where, channel=case.channel.id, languages=heard, captions=read)


def _is_about_people(outcome: Outcome) -> bool:
    return outcome.part.kind == "person" or (isinstance(outcome, Blocked) and outcome.lacks == "people")


def _broken(each: Blocked) -> Finding:
    return Finding(Status.BROKEN, each.why, each.way_out, where=each.where or each.part.name)


def _worth_knowing(outcomes: list[Outcome], today: date) -> Iterator[Finding]:
    for each in cleared(outcomes):
        yield from _of_origin(each)
        yield from _of_end(each, today)
    yield from map(_of_payment, payments(outcomes))


def _of_origin(each: Cleared) -> Iterator[Finding]:
    if each.part.kind == "words" and each.note:
        way_out = f"Where somebody still holds rights in that, write a record for {each.part.name} into rights.toml."
        yield Finding(Status.WORTH_KNOWING, each.note, way_out, where=each.part.name)


def _of_end(each: Cleared, today: date) -> Iterator[Finding]:
    if each.until and (each.until - today).days <= _SOON:
        says = f"{each.part.name} may be shown until {each.until}, and not after."
        yield Finding(
            Status.WORTH_KNOWING, says, "Take the film down by then, or have it renewed.", where=each.part.name
        )


def _of_payment(due: Due) -> Finding:
    pay = due.pay
    often = "once" if pay.per == "once" else f"for each {pay.per}"
    says = f"{pay.amount:.2f} {pay.currency} fall due to {pay.to}, {often} ({due.about})."
    return Finding(Status.WORTH_KNOWING, says, "Pay it.", where=due.where)
