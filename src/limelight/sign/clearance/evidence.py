"""The proof of rights: a signed paper lies where it is said to lie, and is the very one that was put down."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from limelight.core.disk.plain_files import what_else
from limelight.sign.clearance.scopes import Objection
from limelight.works.rights import Evidence

_PIECE = 1 << 20


def flaws(evidence: Evidence, folder: Path, whose: str) -> Iterator[Objection]:
    """What is wrong with the proof of `whose`; `folder` is the production's."""
    paper = folder / evidence.file
    try:
        if other := what_else(paper):
            yield f"The proof of {whose}, {evidence.file}, is {other}.", "Put the paper itself there, as a file."
            return
        found = digest_of(paper)
    except OSError as error:
        reason = "is not there" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        yield f"The proof of {whose}, {evidence.file}, {reason}.", "Put the paper there, or mend its name."
        return
    if not evidence.digest:
        yield (
            f"Nothing holds the proof of {whose}, {evidence.file}, to what it says today.",
            f'Write its digest beside it: evidence_digest = "{found}".',
        )
    elif found != evidence.digest:
        yield (
            f"The proof of {whose}, {evidence.file}, has changed since it was put down.",
            f'Look at what it says now. Where that is right: evidence_digest = "{found}".',
        )


def digest_of(file: Path) -> str:
    """The SHA-256 of a file, as records write it."""
    seen = hashlib.sha256()
    with file.open("rb") as data:
        while piece := data.read(_PIECE):
            seen.update(piece)
    return f"sha256:{seen.hexdigest()}"
