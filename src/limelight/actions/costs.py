"""Costs: what engines that charge were asked for, what that has cost, and what nobody here can know.

A call whose answer was lost waits for a person's word: only they can look into their account. So does a take that was
paid for and is lost. What they say is written down once, and the next make goes on by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from limelight.actions.finding import find_production
from limelight.actions.opened import opened
from limelight.actions.prospect import Prospect, prospect
from limelight.core.errors import InputError, PaidTakeLost
from limelight.core.money.journal import Call

ALL = "all"
State = Literal["paid", "free", "refused", "in doubt", "under way", "lost"]
"""`refused` cost nothing; `in doubt` may have been charged; `lost` was paid for, and its take is gone."""


class NothingInDoubt(InputError):
    code = "nothing-in-doubt"
    sentence = "Nothing {about}waits for such a word. `limelight costs` lists what does."


class BothWays(InputError):
    code = "both-ways"
    sentence = "{slot} cannot have been charged and not charged. Say one of the two."


@dataclass(frozen=True)
class CostsRequest:
    """Marks of calls, slots, lines, times or words, or "all": which calls in doubt were charged, which were not, and
    which lost takes may be paid for once more."""

    folder: Path = Path(".")
    charged: tuple[str, ...] = ()
    not_charged: tuple[str, ...] = ()
    pay_again: tuple[str, ...] = ()


@dataclass(frozen=True)
class Expense:
    """One call that was sent: what for, to whom, when (UTC), and what it cost or may have cost.

    `mark` tells it from all others, `label` are the words that were sent. `said`: a person said so.
    """

    mark: str
    slot: str
    label: str
    engine: str
    cost: float
    state: State
    when: str
    said: bool = False


@dataclass(frozen=True)
class CostsResult:
    """`spent` is gone for certain; `open` is set aside for what is in doubt or under way. `budget` None is no limit."""

    title: str
    budget: float | None
    spent: float
    open: float
    expenses: tuple[Expense, ...]
    settled: tuple[str, ...] = ()
    """The slots that a word was taken for now."""

    def of(self, *states: State) -> tuple[Expense, ...]:
        return tuple(each for each in self.expenses if each.state in states)

    @property
    def exit(self) -> int:
        """3 while something waits for a person."""
        return 3 if self.of("in doubt", "lost") else 0


def costs(request: CostsRequest) -> CostsResult:
    """What was sent and what it cost. Raises NothingInDoubt, BothWays, UnknownSlot for words that mean nothing."""
    with opened(find_production(request.folder)) as here:
        ahead = prospect(here)
        settled = _settle(request, ahead)
        ahead = prospect(here) if settled else ahead
        journal = here.store.journal
        doubtful, lost = {call.id for call in journal.in_doubt()}, _lost(ahead)
        expenses = [_expense(call, doubtful, lost) for call in journal.calls()]
    open_now = sum(each.cost for each in expenses if each.state in ("in doubt", "under way"))
    return CostsResult(
        here.production.title,
        here.production.budget,
        sum(each.cost for each in expenses) - open_now,
        open_now,
        tuple(expenses),
        tuple(settled),
    )


def _settle(request: CostsRequest, ahead: Prospect) -> list[str]:
    """Take a person's words; the slots that they were about."""
    journal = ahead.here.store.journal
    doubts = {call.id: call.slot for call in journal.in_doubt()}
    lost = {call.id: call.slot for call in journal.calls() if call.id in _lost(ahead)}
    charged, free = _meant(request.charged, doubts, ahead), _meant(request.not_charged, doubts, ahead)
    again = _meant(request.pay_again, lost, ahead)
    if both := [doubts[call] for call in charged if call in free]:
        raise BothWays(slot=both[0])
    for call in (*charged, *free):
        journal.settle(call, charged=call in charged)
    for call in again:
        journal.write_off(call)
    return list(dict.fromkeys([*(doubts[call] for call in (*charged, *free)), *(lost[call] for call in again)]))


def _meant(queries: Sequence[str], waiting: dict[str, str], ahead: Prospect) -> list[str]:
    """The ids of the waiting calls that a person means; a slot that the film has lost is known by its name."""
    found: list[str] = []
    for query in queries:
        calls = [call for call in waiting if _mark(call) == query]
        if not calls:
            slots = _slots(query, waiting.values(), ahead)
            calls = [call for call, slot in waiting.items() if slot in slots]
        if not calls:
            raise NothingInDoubt(about=f"of {query} " if query != ALL else "")
        found += calls
    return found


def _slots(query: str, waiting: Iterable[str], ahead: Prospect) -> set[str]:
    there = set(waiting)
    return there if query == ALL else {query} if query in there else set(ahead.point(query))


def _lost(ahead: Prospect) -> set[str]:
    """The calls that were paid for, and whose takes the store has lost, as far as the film needs them."""
    return {str(fault.fields["call"]) for fault in ahead.found.faults.values() if fault.code == PaidTakeLost.code}


def _expense(call: Call, doubtful: set[str], lost: set[str]) -> Expense:
    when = datetime.fromtimestamp(call.sent, UTC).isoformat(timespec="seconds")
    cost = call.reserved if call.spent is None else call.spent
    state = _state(call, doubtful, lost)
    return Expense(_mark(call.id), call.slot, call.about, call.engine, cost, state, when, said=call.state == "settled")


def _mark(call: str) -> str:
    """A few letters that tell a call from all others of a production."""
    return call.rpartition(":")[2][:8]


def _state(call: Call, doubtful: set[str], lost: set[str]) -> State:
    if call.id in doubtful:
        return "in doubt"
    if call.id in lost:
        return "lost"
    if call.spent is None:
        return "under way" if call.reserved else "free"
    return "paid" if call.spent else "refused" if call.state == "refused" else "free"
