"""Time stamp: somebody else's word for when it was signed, so that the credential outlasts the signer's certificate."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

_CLAUSE = "C2PA Technical Specification 2.2, 10.3.2.5 (Time-stamps)"


def _check(case: Case) -> Iterator[Finding]:
    identity = case.identity
    if identity is None:
        return
    until = f"the credential holds for as long as your certificate, until {identity.expires:%Y-%m-%d}"
    if case.unstamped:
        allowed = case.production.policy.without_time_stamp
        way_out = "" if allowed else "Try again later, or allow it: without_time_stamp = true under [policy]."
        status = Status.WORTH_KNOWING if allowed else Status.BROKEN
        yield Finding(status, f"It is signed without a time stamp: {case.unstamped}", way_out, _CLAUSE)
    elif identity.timestamps:
        yield Finding(Status.KEPT, f"{identity.timestamps} says when it was signed.", clause=_CLAUSE)
    else:
        yield Finding(Status.WORTH_KNOWING, f"Nobody else says when it was signed, so that {until}.", clause=_CLAUSE)


GATE = Gate("time-stamp", "Does somebody else say when it was signed?", _check, waivable=True, stage=2, rank=60)
