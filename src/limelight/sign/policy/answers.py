"""How what needs a person's word is told at a gate: what waits, and the command that settles it; what was agreed to."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator

from limelight.core.choices.lines import Approval
from limelight.sign.gates.gate import Finding, Status
from limelight.sign.policy.asked import Asked, Standing
from limelight.works.production import Production


def waiting(stands: Iterable[Standing], production: Production, clause: str) -> Iterator[Finding]:
    """Everything that nobody has agreed to as it stands now."""
    for each in stands:
        if each.approval is None:
            asked = each.asked
            yield Finding(Status.BROKEN, told(asked), way_out(production, asked.what), clause, asked.where)


def told(asked: Asked) -> str:
    """What there is to look at, in a sentence."""
    if not asked.words:
        where = f"{asked.where}: " if asked.what == "translation" else ""
        return f"{asked.what.capitalize()}: {where}{asked.says}."
    return f"{asked.where} speaks of {asked.what} ({', '.join(asked.words)}): {asked.says}"


def approved(stands: Iterable[Standing], production: Production, clause: str) -> Iterator[Finding]:
    """Everything that somebody has agreed to; by whom and why only where the production publishes decisions."""
    for each in stands:
        if each.approval:
            which = each.asked.where if each.asked.words else each.asked.says
            says = f"{each.asked.what.capitalize()}, {which}: {_word(each.approval, production)}."
            yield Finding(Status.KEPT, says, clause=clause, where=each.asked.where)


def _word(approval: Approval, production: Production) -> str:
    if not production.release.publishes_decisions:
        return f"a person approved it on {approval.when[:10]}"
    because = f": {approval.because}" if approval.because else ""
    return f"{approval.by} approved it on {approval.when[:10]}{because}"


def way_out(production: Production, what: str) -> str:
    """What a person types who has looked at it."""
    folder = os.path.relpath(production.folder)
    return f'Look at it; where it may go out: limelight approve {shlex.quote(folder)} {what} --because "…"'
