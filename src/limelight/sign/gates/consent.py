"""Consent: every real person who is heard or seen in the film, or imitated in it, agreed to that, and it can be shown.

Nobody else can waive it for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate


def _check(case: Case) -> Iterator[Finding]:
    yield from import_module("limelight.sign.clearance.findings").of_people(case)


GATE = Gate("consent", "Did everybody who is heard or seen in it agree to that?", _check, rank=21)
