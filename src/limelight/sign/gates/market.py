"""Market: every rule of the market, one by one, with what keeps it; its own figures against what was measured.

The labels' gate compares the picture with what was planned; this one asks the rule itself, so that a plan that is wrong
is found as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.registry import Registry
from limelight.sign.case import Case
from limelight.sign.channels import Made, answers, made_of
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.markets import Rule, Shown
from limelight.sign.markets.market import OCCASIONS
from limelight.works.labels import SeenLabel
from limelight.works.shots import FPS

_FRAME = 1 / FPS + 1e-6
_AGAIN = "Make the film again, then release it; if it stays so, that is a mistake in limelight."
_SURE = 0.01
"""A share of a letter's height by which a measure of pixels may be off."""


def _check(case: Case) -> Iterator[Finding]:
    made = made_of(case.descent, case.production, Registry.installed())
    for rule in case.market.rules:
        yield from _findings(case, rule, made)
    market = case.market
    if told := sum(rule.known == "second hand" for rule in market.rules):
        says = f"{told} of {len(market.rules)} rules of {market.name} are known here from those who quote them."
        yield Finding(Status.WORTH_KNOWING, says, "Where much hangs on it, read the clause: this is no legal advice.")


def _findings(case: Case, rule: Rule, made: Made) -> Iterator[Finding]:
    says = _not_asked(case, rule, made)
    if says:
        yield Finding(Status.NOT_ASKED, f"{rule.about} {says}", clause=rule.clause, where=rule.source)
        if rule.shown and _ours(case, rule.shown):
            more = "The label is in the picture all the same: it says more than anybody asks for here."
            yield Finding(Status.WORTH_KNOWING, more, clause=rule.clause, where=case.film_name)
        return
    if rule.shown:
        yield from _shown(case, rule, rule.shown)
    if rule.form:
        yield _declared(case, rule, made)
    if rule.sounded and not rule.shown:
        says = f"{rule.about} This is a film: it is said in the picture."
        yield Finding(Status.NOT_ASKED, says, clause=rule.clause, where=rule.source)
    if rule.worth_knowing:
        yield Finding(Status.WORTH_KNOWING, rule.worth_knowing, clause=rule.clause, where=rule.source)


def _not_asked(case: Case, rule: Rule, made: Made) -> str:
    """Why a rule does not count here; "" where it does."""
    if rule.since > case.now.date().isoformat():
        return f"It counts from {rule.since} on."
    if rule.when and rule.when not in made.occasions:
        return f"It counts {OCCASIONS[rule.when]}."
    return "" if made.by_models else "No trained model made anything in this film."


def _shown(case: Case, rule: Rule, shown: Shown) -> Iterator[Finding]:
    reason = case.production.release.artistic
    lenient = shown.artistic if reason else None
    wrong = list(_wrong(case, lenient or shown))
    firm = not rule.waivable
    yield from (Finding(Status.BROKEN, says, _AGAIN, rule.clause, case.film_name, firm) for says in wrong)
    if not wrong:
        seen = "; ".join(_told(each) for each in _ours(case, shown))
        because = f' It stands less long because the work is artistic: "{reason}".' if lenient else ""
        says = f"{rule.about} {seen}.{because} {rule.chosen}".strip()
        yield Finding(Status.KEPT, says, clause=rule.clause, where=rule.source)


def _wrong(case: Case, shown: Shown) -> Iterator[str]:
    """What of the rule the picture does not keep, as it was measured."""
    if case.measured is None:
        yield "Nobody has measured what is seen of the label."
        return
    ours = _ours(case, shown)
    if not ours:
        yield f"No label is seen in the picture; it must say {' or '.join(shown.texts.values())}."
        return
    yield from (says for each in ours if (says := _too_small(each, shown)))
    yield from _wrong_times(_joined(ours), shown, case.seconds)


def _too_small(seen: SeenLabel, shown: Shown) -> str:
    if seen.height >= shown.least_height * (1 - _SURE):
        return ""
    share, least = f"{seen.height:.1%}", f"{shown.least_height:.1%}"
    return f'"{seen.text}" at {seen.begin:.1f} s stands {share} of the shorter side high, and must stand {least}.'


def _wrong_times(spans: list[tuple[float, float]], shown: Shown, seconds: float) -> Iterator[str]:
    least = min(shown.least_seconds, seconds)
    for begin, end in spans:
        if end - begin < least - _FRAME:
            yield f"The label stays {end - begin:.2f} s at {begin:.1f} s, and must stay {least:g} s."
    first, last = spans[0][0], spans[-1][1]
    if ("start" in shown.at or shown.whole) and first > _FRAME:
        yield f"The label comes at {first:.2f} s, and must be there from the first picture on."
    gap = _longest_gap(spans, seconds)
    if shown.whole and max(gap, seconds - last) > _FRAME:
        yield f"The label goes at {spans[0][1]:.2f} s, and must stay to the end at {seconds:.2f} s."
    elif shown.every and gap > shown.every + _FRAME:
        yield f"The label is away for {gap:.0f} s, and must come again every {shown.every:g} s."


def _joined(seen: list[SeenLabel]) -> list[tuple[float, float]]:
    """From when to when it is there: a label that changes its corner at a cut is the same label."""
    spans: list[tuple[float, float]] = []
    for each in sorted(seen, key=lambda each: (each.begin, each.end)):
        if spans and each.begin <= spans[-1][1] + _FRAME:
            spans[-1] = (spans[-1][0], max(each.end, spans[-1][1]))
        else:
            spans.append((each.begin, each.end))
    return spans


def _ours(case: Case, shown: Shown) -> list[SeenLabel]:
    seen = case.measured.seen if case.measured else ()
    return [each for each in seen if each.text in shown.texts.values()]


def _longest_gap(spans: list[tuple[float, float]], seconds: float) -> float:
    """The longest time without it, from one to the next and to the end."""
    begins = (*(begin for begin, _ in spans[1:]), seconds)
    return max(begin - end for begin, (_, end) in zip(begins, spans, strict=True))


def _told(seen: SeenLabel) -> str:
    stretch = f"from {seen.begin:.1f} to {seen.end:.1f} s"
    return f'"{seen.text}" is seen {stretch}, {seen.height:.1%} of the shorter side high'


def _declared(case: Case, rule: Rule, made: Made) -> Finding:
    told = [answer for answer in answers(case.channel, made, case.market) if answer.value]
    if not told:
        says = f"{case.channel.name} has no field for it. {rule.about}"
        return Finding(Status.WORTH_KNOWING, says, "Say it in the description.", rule.clause, rule.source)
    where = " and ".join(answer.field.where for answer in told)
    says = f"{rule.about} disclosure.json says it ({where})."
    return Finding(Status.KEPT, says, clause=rule.clause, where=rule.source)


GATE = Gate("market", "Does it keep the rules of the market that it is shown in?", _check, waivable=True, rank=30)
