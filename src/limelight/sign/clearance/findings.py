"""What the gates say of a clearance: what is in the way, what is worth knowing before an end or a payment comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from limelight.sign.case import Case
from limelight.sign.clearance.clear import blocked, clear, cleared
from limelight.sign.clearance.outcomes import Blocked, Cleared, Outcome
from limelight.sign.clearance.statements import credits, payments
from limelight.sign.gates.gate import Finding, Status
from limelight.sign.policy.asked import flagged
from limelight.works.vocabulary import TOPICS

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
    wrong = [*map(_broken, blocked(outcomes)), *_excluded(cleared(outcomes), case)]
    yield from wrong
    if not outcomes:
        yield Finding(Status.KEPT, "No real person is heard, seen or imitated in it, as far as its files say.")
    elif not wrong:
        count = len({each.part.name for each in outcomes})
        who = "The one person" if count == 1 else f"All {count} people"
        yield Finding(Status.KEPT, f"{who} heard or seen in it agreed to that.")
    yield from _worth_knowing(outcomes, case.now.astimezone().date())


def outcomes_of(case: Case) -> tuple[Outcome, ...]:
    """What is cleared and blocked in a case."""
    heard, read = (case.voices,), case.captions
    where = case.market.id, case.now
    return clear(case.descent, case.production, *where, channel=case.channel.id, languages=heard, captions=read)


def _is_about_people(outcome: Outcome) -> bool:
    return outcome.part.kind == "person" or (isinstance(outcome, Blocked) and outcome.lacks == "people")


def _excluded(people: Iterable[Cleared], case: Case) -> Iterator[Finding]:
    """What the film speaks of although somebody in it agreed on condition that it does not."""
    for each in people:
        topics = [topic for topic in each.excluded if topic in TOPICS]
        for flag in flagged(case, topics) if topics else ():
            says = f"{each.part.name} agreed on condition that it is not about {flag.topic}; this speaks of it"
            yield Finding(
                Status.BROKEN,
                f"{says}: {', '.join(flag.words)}.",
                f"Take it out, take {each.part.name} out, or ask them and change excluded.",
                where=flag.text.where or flag.text.id,
            )


def _broken(each: Blocked) -> Finding:
    return Finding(Status.BROKEN, each.why, each.way_out, where=each.where or each.part.name)


def _worth_knowing(outcomes: list[Outcome], today: date) -> Iterator[Finding]:
    for each in cleared(outcomes):
        yield from _of_origin(each)
        yield from _of_bounds(each)
        yield from _of_end(each, today)
    if due := payments(outcomes):
        falls = "1 payment falls" if len(due) == 1 else f"{len(due)} payments fall"
        way_out = "`limelight rights` says to whom, how much and what for."
        yield Finding(Status.WORTH_KNOWING, f"{falls} due with this release.", way_out, where=due[0].where)


def _of_origin(each: Cleared) -> Iterator[Finding]:
    if each.part.kind == "words" and each.note:
        way_out = f"Where somebody still holds rights in that, write a record for {each.part.name} into rights.toml."
        yield Finding(Status.WORTH_KNOWING, each.note, way_out, where=each.part.name)


def _of_bounds(each: Cleared) -> Iterator[Finding]:
    """Conditions that only a person can judge."""
    if own := [bound for bound in each.excluded if bound not in TOPICS]:
        says = f"{_named(each)} agreed on condition that it is not used for: {', '.join(own)}."
        yield Finding(Status.WORTH_KNOWING, says, "Look at it with that in mind.", where=each.record.where)


def _of_end(each: Cleared, today: date) -> Iterator[Finding]:
    if each.until and (each.until - today).days <= _SOON:
        says = f"{_named(each)} may be shown until {each.until}, and not after."
        where = each.record.where or each.part.name
        yield Finding(Status.WORTH_KNOWING, says, "Take the film down by then, or have it renewed.", where=where)


def _named(each: Cleared) -> str:
    """What it is called in a checklist, which goes out with the film: nobody by name who did not ask for it."""
    return "Somebody in it" if each.part.kind == "person" else each.part.name
