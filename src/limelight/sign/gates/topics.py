"""Topics: what the film says or shows of a sensitive topic was looked at by a person, who agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from limelight.core.choices.decisions import Choices
from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.policy.answers import approved, waiting
from limelight.sign.policy.asked import asked_topics, flagged, standing
from limelight.sign.policy.passages import passages
from limelight.sign.policy.topics import topics, unread
from limelight.works.vocabulary import TOPICS


def _check(case: Case) -> Iterator[Finding]:
    choices = Choices.read(case.production.choices)
    by_topic = groupby(standing(asked_topics(case), choices), key=lambda each: each.asked.what)
    found = {topic: tuple(stands) for topic, stands in by_topic}
    for topic, stands in found.items():
        clause = f"{case.production.slug}'s policy: {topics()[topic].about}"
        yield from (*waiting(stands, case.production, clause), *approved(stands, case.production, clause))
    if not found:
        yield Finding(
            Status.KEPT, "Nothing in it speaks of a topic that somebody must look at.", clause="limelight.toml"
        )
    yield from _unasked(case)
    for language in unread(passages(case)):
        says = f"Nobody has written down the words of these topics in {language}: read that yourself."
        yield Finding(Status.WORTH_KNOWING, says, where=language)


def _unasked(case: Case) -> Iterator[Finding]:
    """What the policy asks nobody about, and is there all the same."""
    beyond = [topic for topic in TOPICS if topic not in case.production.policy.topics]
    for flag in flagged(case, beyond):
        words = ", ".join(flag.words)
        says = f"{flag.text.where or flag.text.id} speaks of {topics()[flag.topic].about.partition(':')[0]}: {words}."
        yield Finding(Status.WORTH_KNOWING, says, clause="limelight.toml: [policy] topics", where=flag.text.where)


GATE = Gate("topics", "Has a person looked at every sensitive topic?", _check, rank=20, waits=True)
