"""Second mark: a number stands invisibly in every still, and what it outlasts was tried out on this very one.

It is a best-effort layer beside the credential: nothing is stopped for its sake, and what it does not stand is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.works.second_mark import MarkMeasures

CLAUSE = "EU Code of Practice on marking AI-generated content (10 June 2026): a second, imperceptible layer"


def _check(case: Case) -> Iterator[Finding]:
    for name, measures in case.marks.items():
        yield _found(name, measures)


def _found(name: str, measures: MarkMeasures) -> Finding:
    kept = [each.harm for each in measures.survived if each.read]
    if not kept:
        says = f"{name} carries no invisible mark that can be read: it is too small, or all of one colour."
        return Finding(Status.WORTH_KNOWING, says, clause=CLAUSE, where=name)
    says = f"{name} carries the invisible mark {measures.id} ({measures.likeness:.0f} dB), and it is read after: "
    lost = f". Not after: {', '.join(measures.lost)}." if measures.lost else "."
    return Finding(Status.KEPT, f"{says}{', '.join(kept)}{lost}", clause=CLAUSE, where=name)


GATE = Gate("second-mark", "Is every still marked a second time, and what does the mark outlast?", _check, rank=80)
