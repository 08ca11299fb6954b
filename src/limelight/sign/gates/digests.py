"""Digests: what is released is what was made. Writing metadata, labels' words and credentials changed no frame, no
sound and no caption.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

_PAYLOADS = "limelight.media.payload"
_LOOKED_INTO = (".mp4", ".png", ".wav", ".mp3")
"""Files that carry words about themselves: of these, what is seen and heard counts."""


def _check(case: Case) -> Iterator[Finding]:
    assert case.package is not None
    for name, take in sorted(case.takes.items()):
        if not _alike(case.package / name, take):
            says = f"{name} does not hold what was made: its content was changed while the release was put together."
            yield Finding(Status.BROKEN, says, "Release it again.", where=name)
        else:
            yield Finding(Status.KEPT, f"{name} holds, unchanged, what was made.", where=name)


def _alike(file: Path, take: Path) -> bool:
    if file.suffix not in _LOOKED_INTO:
        return hash_file(file) == hash_file(take)
    payload = import_module(_PAYLOADS).payload
    return payload(file) == payload(take)


GATE = Gate("digests", "Is what is released the very thing that was made?", _check, stage=2, rank=20)
