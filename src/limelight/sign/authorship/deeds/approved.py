"""Approved: what people looked at before the release and agreed to, as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from limelight.core.choices.decisions import Choices
from limelight.sign.authorship.counted import counted, joined
from limelight.sign.authorship.statement import Maker, Share
from limelight.sign.case import Case
from limelight.sign.policy.asked import asked_departments, asked_topics, standing

_CALLED: Mapping[str, str] = {
    "script": "script", "translation": "translated line", "voice": "set of voices", "picture": "set of pictures",
    "music": "score",
}  # fmt: skip
"""A department -> what was approved of it; everything else is a passage that speaks of a topic."""


def shares(case: Case) -> Iterator[Share]:
    asked = (*asked_departments(case), *asked_topics(case))
    given = [each for each in standing(asked, Choices.read(case.production.choices)) if each.approval]
    if given:
        counts = Counter(_CALLED.get(each.asked.what, f"passage on {each.asked.what}") for each in given)
        who = dict.fromkeys(each.approval.by for each in given if each.approval)
        says = joined(counted(number, what) for what, number in counts.items())
        yield Share(
            "approved", "policy", says, dict(counts), None, tuple(Maker(name, "", "person") for name in who if name)
        )
