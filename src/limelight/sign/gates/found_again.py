"""Found again: the film is known by its fingerprints once a platform has copied it and its proof is gone.

A second layer, at best: where it does not hold that is told, and stops nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.execute.apart import Limits, NoAnswer, ToldApart, apart
from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

_COPIES = "limelight.media.fingerprints.platform_copy:fingerprints_of_copy"
_PART = "limelight.sign"
_COPY = "A small, coarse copy of eight seconds of it, without its proof,"
_WAY_OUT = "Nothing needs to be done: the credential inside the film is its proof. A copy without it may not be known."


def _check(case: Case) -> Iterator[Finding]:
    original = case.prints.get(case.film_name)
    if original is None:
        return
    try:
        said = _copied(case.takes[case.film_name])
    except (NoAnswer, ToldApart) as error:
        yield Finding(Status.WORTH_KNOWING, f"No copy of it could be tried: {error}", _WAY_OUT, where=case.film_name)
        return
    copy = import_module(f"{_PART}.verify.examining").fingerprints_of(said)
    like = import_module(f"{_PART}.fingerprints.likeness").likeness(copy, original) if copy else None
    by = [name for name, how in (("picture", like.picture), ("sound", like.sound)) if how] if like else []
    if by:
        says = f"{_COPY} is known again by its {' and '.join(by)}."
        yield Finding(Status.KEPT, says, where=case.film_name)
    else:
        says = f"{_COPY} is not known again."
        yield Finding(Status.WORTH_KNOWING, says, _WAY_OUT, where=case.film_name)


@lru_cache(maxsize=64)
def _copied(take: Path) -> Any:
    """The fingerprints of such a copy, made once however many channels the same picture and sound go to."""
    return apart(_COPIES, str(take), limits=Limits(work=120))


GATE = Gate("found-again", "Is a copy of the film known again once its proof is gone?", _check, stage=2, rank=80)
