"""Rights: everything in the film is somebody's, and may be shown where it is released, on this day."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate


def _check(case: Case) -> Iterator[Finding]:
    yield from import_module("limelight.sign.clearance.findings").of_things(case)


GATE = Gate("rights", "May everything in it be shown there?", _check, waivable=True, rank=20)
