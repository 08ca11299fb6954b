"""Undo: the last thing that a person said does not hold any more, and what held before it does again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from limelight.actions.adopt import withdraw
from limelight.actions.choosing import take_back
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import Prospect, prospect
from limelight.core.choices.lines import Approval, Decision, Refresh, Rejection, Written, slots_of
from limelight.core.errors import InputError
from limelight.core.takes import takes


class NothingToUndo(InputError):
    code = "nothing-to-undo"
    sentence = "There is nothing to take back: {file} holds no choice, rejection, refresh or approval{about}."


@dataclass(frozen=True)
class UndoRequest:
    folder: Path = Path(".")
    about: str = ""
    """A slot, a shot, a line, a time or words: the last thing said about that. "" is the last of all."""
    by: str = ""


@dataclass(frozen=True)
class UndoResult:
    """What was taken back: what it was, about which slots, who had said it, when and why.

    `number` is the take's, 0 where there is none; `own`: it was a file of the person's own. The next make makes
    `to_make` parts, and perhaps `may_follow`.
    """

    kind: Literal["choice", "rejection", "refresh", "approval"]
    slots: tuple[str, ...]
    label: str
    number: int
    by: str
    when: str
    because: str
    to_make: int
    may_follow: int
    own: bool = False


def undo(request: UndoRequest) -> UndoResult:
    """Take the last line back that still holds. Raises NothingToUndo; UnknownSlot and SeveralSlots for `about`."""
    folder = find_production(request.folder)
    with opened(folder) as here:
        ahead = prospect(here)
        line = _last(here, ahead, request.about)
        withdraw(here, line.said)  # first: a kill between leaves a line that can be taken back once more
        take_back(here, line, by=request.by)
        number = _number(here, line)
    with opened(folder) as here:
        return _result(line, number, prospect(here))


def _last(here: Opened, ahead: Prospect, about: str) -> Written:
    """The last line that holds, about anything or about that. A slot that the film has lost is known by its name."""
    slot = about if not about or here.choices.last(about) else ahead.point_at_one(about)
    line = here.choices.last(slot)
    if line is None:
        raise NothingToUndo(file=here.production.choices.name, about=f" about {slot}" if slot else "")
    return line


def _number(here: Opened, line: Written) -> int:
    """The number of the take that was spoken of."""
    said = line.said
    if not isinstance(said, Decision | Rejection):
        return 0
    digest = said.digest if isinstance(said, Decision) else said.rejects
    return next((take.number for take in takes(here.store, said.slot) if take.digest == digest), 0)


_KINDS: dict[type, Literal["choice", "rejection", "refresh", "approval"]] = {
    Decision: "choice",
    Rejection: "rejection",
    Refresh: "refresh",
    Approval: "approval",
}


def _result(line: Written, number: int, ahead: Prospect) -> UndoResult:
    said = line.said
    kind = _KINDS[type(said)]
    slots = slots_of(said)
    return UndoResult(
        *(kind, slots, ahead.labels.get(slots[0], "") if slots else "", number, said.by, said.when),
        because=said.because if isinstance(said, Decision | Rejection | Approval) else "",
        to_make=len(ahead.found.of("to make")),
        may_follow=len(ahead.found.of("open")),
        own=isinstance(said, Decision | Rejection) and bool(said.own),
    )
