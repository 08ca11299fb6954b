"""Choosing: what a person says about takes, written down in the production's choices, with who said it and why.

It is written at once, also while a make runs; the next make follows it.
"""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from limelight.actions.opened import Opened
from limelight.core import takes as core
from limelight.core.choices.file import append, confirm
from limelight.core.choices.lines import (
    Approval,
    Decision,
    Line,
    Refresh,
    Rejection,
    Remade,
    Undo,
    Written,
    now,
    slots_of,
)
from limelight.core.errors import InputError
from limelight.core.takes import Candidate
from limelight.works.kept_ids import keep_names_of

OWN = "own"
"""How a person names the own file of a slot, where others name a take by its number."""

Said = TypeVar("Said", bound=Line)


class NoTakes(InputError):
    code = "no-takes"
    sentence = "{slot} has no takes yet. `limelight make` makes its first."


class NoOwnFile(InputError):
    code = "no-own-file"
    sentence = "No file in own/ is for {slot}. `limelight adopt FILE {slot}` puts one there."


class OwnFileReplaced(InputError):
    code = "own-file-replaced"
    sentence = (
        "Take {take} of {slot} is of another {file} than the one that lies there now. Put that file back to use it: "
        "the store has its content as {blob}."
    )


@dataclass(frozen=True)
class Named:
    """What a person named to fill a slot: a take that there is, or an own file (its digest) that none was made of."""

    take: Candidate | None
    own: str = ""


def name_take(here: Opened, slot: str, named: str) -> Named:
    """The take of that number or digest; `own` is the own file. Raises UnknownTake, NoTakes, NoOwnFile."""
    candidates = core.takes(here.store, slot, here.choices)
    if named == OWN:
        digests = _own_of(here, slot)
        if not digests:
            raise NoOwnFile(slot=slot)
        of_it = [each for each in candidates if each.own == digests[0]]
        return Named(of_it[-1] if of_it else None, digests[0])
    if not candidates:
        raise NoTakes(slot=slot)
    take = core.pick(candidates, slot, named)
    return Named(take, take.own)


def decide(here: Opened, slot: str, take: Candidate, *, by: str = "", because: str = "") -> Decision:
    """Let this take fill the slot. A machine's take sets aside the own file that lies there, until that changes.

    Raises OwnFileReplaced for a take of an own file that is not there any more.
    """
    beside = _own_of(here, slot)
    if take.own and take.own not in beside:
        raise OwnFileReplaced(take=take.number, slot=slot, file=take.file, blob=here.store.blobs.path(take.own))
    decision = core.choose(here.store, slot, take.digest, by=_by(here, by), because=because, beside=beside)
    return _say(here, decision)


def decide_own(
    here: Opened,
    slot: str,
    own: str,
    *,
    by: str = "",
    because: str = "",
    adopted: str = "",
    instead_of: tuple[str, ...] = (),
) -> Decision:
    """Let the own file of that digest fill the slot, whatever was chosen before it.

    `adopted` is its path where it was put there for this, `instead_of` what was moved aside for it.
    """
    lasting = {"own": own, "adopted": adopted, "instead_of": instead_of}
    return _say(here, Decision(slot, own, by=_by(here, by), when=now(), because=because, **lasting))


def refuse(here: Opened, slot: str, take: Candidate, *, by: str = "", because: str = "") -> Rejection:
    """Let this take never fill the slot, unless it is chosen later."""
    return _say(here, core.reject(here.store, slot, take.digest, by=_by(here, by), because=because))


def refuse_own(here: Opened, slot: str, own: str, *, by: str = "", because: str = "") -> Rejection:
    """Let the own file of that digest not fill the slot, unless it is chosen later."""
    return _say(here, Rejection(slot, own, by=_by(here, by), when=now(), because=because, own=own))


def renew(here: Opened, remade: Mapping[str, Remade], *, by: str = "") -> Refresh:
    """Let what newer makers made fill these slots: one word, that is taken back as one."""
    return _say(here, Refresh(remade, _by(here, by), now()))


def agree(here: Opened, approves: Mapping[str, str], *, by: str = "", because: str = "") -> Approval:
    """Let these go out as they are now: each name with the digest of what it stands for."""
    return _say(here, Approval(approves, _by(here, by), now(), because))


def take_back(here: Opened, line: Written, *, by: str = "") -> Undo:
    """Let a line of the choices not hold any more."""
    return _say(here, Undo(line.id, _by(here, by), now()))


def who(folder: Path) -> str:
    """The person at work: the name that git knows in this folder, else the one of this account."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], cwd=folder, capture_output=True, text=True, timeout=5)
        name = " ".join(asked.stdout.split())
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        name = ""
    return name or _account()


def _own_of(here: Opened, slot: str) -> list[str]:
    """The digests of the own files that could fill the slot, the most particular first."""
    return [own.file.digest for own in here.own().all_of(slot)]


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _by(here: Opened, by: str) -> str:
    return by.strip() or who(here.production.folder)


def _say(here: Opened, line: Said) -> Said:
    """Write a line down. What was the last thing said, and is typed once more after a kill, is one word."""
    last = here.choices.last()
    if last and type(last.said) is type(line) and replace(last.said, when=line.when) == line:
        confirm(here.production.choices)
        return line
    keep_names_of(here.production, slots_of(line))  # what lines are called must last as long as what is said of them
    append(here.production.choices, line)
    return line
