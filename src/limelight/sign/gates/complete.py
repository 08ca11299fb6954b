"""Complete: everything that belongs to the release is in its folder, and nothing in it is empty."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

_AGAIN = "Release it again; if it stays so, that is a mistake in limelight."


def _check(case: Case) -> Iterator[Finding]:
    folder = case.package
    assert folder is not None
    gone = [name for name in case.awaited if not (folder / name).is_file()]
    empty = [name for name in case.awaited if name not in gone and not (folder / name).stat().st_size]
    for name in gone:
        yield Finding(Status.BROKEN, f"{name} belongs to the release, and is not there.", _AGAIN, where=name)
    for name in empty:
        yield Finding(Status.BROKEN, f"{name} is empty.", _AGAIN, where=name)
    if not gone and not empty:
        yield Finding(Status.KEPT, f"All {len(case.awaited)} files of the release are there.")


GATE = Gate("complete", "Is everything there that belongs to the release?", _check, stage=2, rank=10)
