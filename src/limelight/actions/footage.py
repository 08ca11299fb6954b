"""What a person's own pictures are, read before anything is asked about their shots: until then the plan has no picture
for them, nor anything that follows from one.
"""

from __future__ import annotations

from limelight.actions.opened import Opened
from limelight.actions.part import make_part
from limelight.actions.prospect import Prospect, prospect
from limelight.core.errors import InputError, UnknownSlot, words
from limelight.core.jobs import Executor
from limelight.kinds import film
from limelight.works.naming import parse_slot


class FootageUnread(InputError):
    code = "footage-unread"
    sentence = "{file}: {why}"


def footage_read(here: Opened, what: str, executor: Executor) -> Prospect:
    """The prospect, with the own pictures of what a person means by `what` known for what they are.

    Raises FootageUnread for one of them that cannot be read.
    """
    ahead = prospect(here)
    unread = [slot for slot in ahead.found.states if _is_footage(slot) and slot not in ahead.found.outputs]
    meant = _meant(ahead, what)
    unread = [slot for slot in unread if not meant or _owner(slot) in meant]
    if not unread:
        return ahead
    plan = film.plan_film(here.production, ahead.wanted, own=here.own(keep=True))
    report = make_part(here, plan, unread, executor)
    for failure in (failure for failure in report.errors if _owner(failure.slot) in meant):
        raise FootageUnread(file=failure.where or failure.slot, why=words(failure.fault))
    return prospect(here)


def _meant(ahead: Prospect, what: str) -> frozenset[str]:
    """The paths that `what` means; none where that cannot be told yet: it may name a picture not planned so far."""
    try:
        return frozenset(_owner(slot) for slot in ahead.point(what))
    except UnknownSlot:
        return frozenset()


def _owner(slot: str) -> str:
    return slot.rpartition("/")[0]


def _is_footage(slot: str) -> bool:
    asked = parse_slot(slot)
    return asked is not None and asked.role == "footage"
