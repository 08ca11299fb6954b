"""Credential: every file of the release says how it was made, whole and under a name that this machine trusts."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

if TYPE_CHECKING:
    from limelight.sign.credentials.credential import Credential

_READS, _TRUSTS = "limelight.sign.credentials.reading", "limelight.sign.identity.trusting"
_FORMATS, _WORDS = "limelight.sign.credentials.formats", "limelight.sign.credentials.wording"
_CLAUSE = "C2PA Technical Specification 2.4, 15 (Validation)"
_AGAIN = "Release it again; if it stays so, that is a mistake in limelight."


def _check(case: Case) -> Iterator[Finding]:
    assert case.package is not None
    read, anchors = import_module(_READS).read_credential, import_module(_TRUSTS).anchors()
    kept = 0
    for file in _signed(case, case.package):
        finding = _finding(case, file.name, read(file, anchors))
        kept += finding is None
        if finding:
            yield finding
    says = f"{kept} files of it say how they were made, signed as {case.identity.owner if case.identity else ''}."
    yield Finding(Status.KEPT, says, clause=_CLAUSE)


def _signed(case: Case, package: Path) -> Iterator[Path]:
    """What was made for the release, and whatever else in it can hold a credential."""
    can_hold = import_module(_FORMATS).goes_inside
    names = {path.name for path in package.iterdir() if can_hold(path)}
    yield from (package / name for name in sorted(names | set(case.files)))


def _finding(case: Case, name: str, credential: Credential) -> Finding | None:
    """What is wrong with a credential; None where nothing is."""
    if credential.state == "trusted":
        bound = name != case.film_name or credential.soft_binding
        says = f"{name}: It cannot be found again once its credential is taken off: no fingerprint of it is in there."
        return None if bound else Finding(Status.BROKEN, says, _AGAIN, _CLAUSE, name)
    words = import_module(_WORDS)
    made_of = [flaw.name for flaw in credential.flaws if flaw.part == "ingredient"]
    if made_of and len(made_of) == len(credential.flaws):
        way_out = "Take the file as its maker signed it, or waive this by name and reason."
        status = Status.WORTH_KNOWING if _is_waived(credential) else Status.BROKEN
        return Finding(status, f"{name}: {words.sentence(credential)}", way_out, _CLAUSE, name)
    return Finding(
        Status.BROKEN, f"{name}: {words.sentence(credential)}", _way_out(credential), _CLAUSE, name, firm=True
    )


def _is_waived(credential: Credential) -> bool:
    """Whether it says itself that somebody has passed this by name and reason, before it was signed."""
    said = credential.statements.get("limelight.waivers", {}).get("waivers", ())
    return any(waiver.get("gate") == "ingredients" for waiver in said)


def _way_out(credential: Credential) -> str:
    if credential.state == "unknown signer":
        return "`limelight identity show` tells what this certificate lacks, `limelight identity new` makes another."
    return _AGAIN


GATE = Gate(
    "credential",
    "Does every file say how it was made, signed and whole?",
    _check,
    waivable=True,
    stage=2,
    rank=50,
)
