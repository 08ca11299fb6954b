"""The checklist of a release: every rule that it was asked to keep, what was found, by which clause, and who waived it.

It also says what the platform does when it reads the credential, since that is done to the film and not by us.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from limelight.sign.gates import Status
from limelight.sign.package.answers import Answer


@dataclass(frozen=True)
class Checklist:
    """`film` is what a person calls the version: its voices, captions and shape."""

    name: str
    title: str
    film: str
    market: str
    channel: str
    made: str
    on_credential: str
    answers: tuple[Answer, ...]

    @property
    def passes(self) -> bool:
        return all(answer.passes for answer in self.answers)

    @property
    def counts(self) -> Counter[Status]:
        """How many rules stand how."""
        return Counter(answer.status for answer in self.answers)

    def written(self) -> str:
        """As it stands in the folder."""
        told = {
            "schema": 1,
            **{name: getattr(self, name) for name in ("name", "title", "film", "market", "channel", "made")},
            "on_credential": self.on_credential,
            "passes": self.passes,
            "gates": [_told(answer) for answer in self.answers],
        }
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _told(answer: Answer) -> Mapping[str, object]:
    waiver = answer.waiver
    return {
        "gate": answer.gate,
        "about": answer.about,
        "status": answer.status.value,
        "findings": [
            {
                "status": finding.status.value,
                "says": finding.says,
                "way_out": finding.way_out,
                "clause": finding.clause,
                "where": finding.where,
            }
            for finding in answer.findings
        ],
        "waiver": {"by": waiver.by, "because": waiver.because, "when": waiver.when} if waiver else None,
    }
