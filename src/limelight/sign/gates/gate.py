"""What a gate is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from limelight.sign.case import Case


class Status(StrEnum):
    """How a rule stands in a case."""

    KEPT = "kept"
    BROKEN = "broken"
    WAIVED = "waived"
    WORTH_KNOWING = "worth knowing"
    NOT_ASKED = "not asked"


@dataclass(frozen=True)
class Finding:
    """What a gate found: `says` names the file and the value in a sentence, `way_out` what to do, `clause` the rule.

    `where` is the file or the slot that it is about. Nobody may waive a `firm` one, whatever else of its gate may be.
    """

    status: Status
    says: str
    way_out: str = ""
    clause: str = ""
    where: str = ""
    firm: bool = False


@dataclass(frozen=True)
class Gate:
    """A rule. `about` is the question it asks, in a sentence; a `waivable` one may be passed by name and reason.

    The gates of stage 1 ask whether a release may be put together, those of stage 2 look at what was put together.
    What breaks one that `waits` is settled by a person's word, and by nothing else: nothing has to be mended.
    """

    name: str
    about: str
    check: Callable[[Case], Iterable[Finding]]
    waivable: bool = False
    stage: Literal[1, 2] = 1
    rank: int = 50
    waits: bool = False
