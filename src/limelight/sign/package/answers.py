"""Answers: what every gate of a stage found in a case, and whether it lets the release pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from limelight.sign.case import Case
from limelight.sign.gates import Finding, Gate, Status
from limelight.sign.package.waivers import Waiver

_WORST_FIRST = (Status.BROKEN, Status.WAIVED, Status.WORTH_KNOWING, Status.KEPT, Status.NOT_ASKED)


@dataclass(frozen=True)
class Answer:
    """What one gate found. `waits`: it is broken, and a person's word settles it."""

    gate: str
    about: str
    findings: tuple[Finding, ...]
    waivable: bool = False
    waits: bool = False
    waiver: Waiver | None = None

    @property
    def status(self) -> Status:
        """The worst that it found; a gate that found nothing was not asked anything."""
        found = {finding.status for finding in self.findings}
        return next((status for status in _WORST_FIRST if status in found), Status.NOT_ASKED)

    @property
    def passes(self) -> bool:
        return self.status is not Status.BROKEN


def ask(case: Case, gates: Iterable[Gate], waivers: Mapping[str, Waiver]) -> Iterator[Answer]:
    """The answer of each gate, in order. `waivers` are by the name of their gate."""
    for gate in gates:
        findings, waiver = tuple(gate.check(case)), waivers.get(gate.name)
        broken = any(finding.status is Status.BROKEN for finding in findings)
        if waiver and broken and gate.waivable:
            findings = tuple(_waived(finding) for finding in findings)
        let = waiver if any(finding.status is Status.WAIVED for finding in findings) else None
        yield Answer(gate.name, gate.about, findings, gate.waivable, gate.waits and broken, let)


def used(answers: Iterable[Answer]) -> tuple[Waiver, ...]:
    """The waivers that let something pass."""
    return tuple(answer.waiver for answer in answers if answer.waiver)


def _waived(finding: Finding) -> Finding:
    waived = finding.status is Status.BROKEN and not finding.firm
    return replace(finding, status=Status.WAIVED) if waived else finding
