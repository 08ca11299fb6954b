"""Approval: what the policy lets no machine decide alone was agreed to by a person, as it stands now."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.choices.decisions import Choices
from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.policy.answers import approved, waiting
from limelight.sign.policy.asked import asked_departments, standing

_CLAUSE = "limelight.toml: [policy] approve"


def _check(case: Case) -> Iterator[Finding]:
    stands = standing(asked_departments(case), Choices.read(case.production.choices))
    yield from waiting(stands, case.production, _CLAUSE)
    yield from approved(stands, case.production, _CLAUSE)
    if not stands:
        wanted = ", ".join(case.production.policy.approve)
        says = f"Nothing in it waits for approval ({wanted})." if wanted else "The policy asks for no approval."
        yield Finding(Status.KEPT, says, clause=_CLAUSE)


GATE = Gate("approval", "Has a person approved what needs it?", _check, rank=21, waits=True)
