"""The journal of paid calls: what was sent is written down before it is sent, and its price set aside.

A call is reserved, and the reservation committed, before any worker may send it. After a crash the journal knows what
was on its way; the engine declared what may be done then (look it up, send it again, ask a person). No other code sends
a paid call twice. Any error but NotCharged leaves a call in doubt: the money may be gone. A call without a price
is never in doubt: it is simply made again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from limelight.core.errors import BudgetReached, Fault, InDoubt, LedgerDamaged, LimelightError, PaidTakeLost
from limelight.core.identity import digest_of
from limelight.core.jobs import Outcome, PaidCall
from limelight.core.ledger.database import Ledger, Writing
from limelight.core.money.calls_file import CallsFile
from limelight.core.money.prices import price_of
from limelight.core.recipes import Recipe
from limelight.core.records import Making, Renewal, made_by, take_of
from limelight.core.registry import DeclaredEngine


@dataclass(frozen=True)
class Call:
    """A journalled call. `state`: sent, answered, refused (cost nothing), doubtful, or settled by a person's word.

    `about` is what people called it when it was sent: for a line, its words.
    """

    id: str
    key: str
    slot: str
    engine: str
    reserved: float
    spent: float | None
    state: str
    session: str
    sent: float
    about: str


_CALL = "id, key, slot, engine, reserved, spent, state, session, sent, said"


class Journal:
    """Paid calls of one production. `lives` says whether the process of a session still runs."""

    def __init__(self, ledger: Ledger, scope: str, session: str, lives: Callable[[str], bool]) -> None:
        self._ledger = ledger
        self._file = CallsFile(ledger)
        self._scope = scope
        self._session = session
        self._lives = lives
        self._pointed_at: dict[str, str] = {}

    def calls(self) -> list[Call]:
        """Every call of this production, oldest first."""
        self._agree()
        sql = f"SELECT {_CALL} FROM calls WHERE scope = ? ORDER BY sent"
        return [Call(*row) for row in self._ledger.rows(sql, self._scope)]

    def bound(self) -> float:
        """The money that is gone or set aside: what was spent, and the whole price of what is sent or in doubt."""
        return sum(call.reserved if call.spent is None else call.spent for call in self.calls())

    def in_doubt(self) -> list[Call]:
        """Calls whose answer was lost."""
        return [call for call in self.calls() if self._lost(call)]

    def reserve(
        self, recipe: Recipe, slot: str, budget: float | None, *, known: str = "", renew: Renewal = ""
    ) -> PaidCall | None:
        """Set the price aside and write the call down, durably; then it may be sent.

        None when somebody else is at it, or has just made it (`known` is the digest of the take we knew of, if any).
        Raises BudgetReached when it would break the budget, InDoubt when an earlier call is lost and only a person can
        know, PaidTakeLost when it was paid for before, and nobody asked for it to be made anew.
        """
        self._agree()
        with self._ledger.writing(f"call reserved {slot}") as db:
            before = self._of(recipe.key)
            made = _just_made(db, recipe, renew)
            if self._in_flight(before) or made not in ("", known):
                self._check_found(recipe.key, made)
                return None
            self._check(recipe, before, budget, renew=bool(renew))
            lost = next((call for call in before if self._lost(call)), None)
            call = self._again(db, lost) if lost else self._new(db, recipe, slot, len(before))
            self._file.note(db, call.id)
            return call

    def would_refuse(self, recipe: Recipe, budget: float | None) -> Fault | None:
        """Why a call for this recipe would not be sent now, None when it would."""
        self._agree()
        try:
            self._check(recipe, self._of(recipe.key), budget, renew=False)
        except LimelightError as error:
            return Fault.of(error)
        return None

    def answered(self, db: Writing, call: PaidCall, made: Making, outcome: Outcome) -> None:
        """The answer is here: in the transaction that commits its output, write down what it cost."""
        self._end(db, call.id, "answered", call.limit if outcome.spent is None else outcome.spent)
        self._file.note(db, call.id, made, outcome)

    def refused(self, db: Writing, call: PaidCall) -> None:
        """The engine says for certain that nothing was charged."""
        self._end(db, call.id, "refused", 0.0)
        self._file.note(db, call.id)

    def doubtful(self, db: Writing, call: PaidCall) -> None:
        """It ended in a way that may have cost the money."""
        db.run("UPDATE calls SET state = 'doubtful' WHERE id = ?", call.id)
        self._file.note(db, call.id)

    def drop(self) -> None:
        """This session waits for no answer any more: what it has sent is in doubt."""
        if self._ledger.one("SELECT 1 FROM calls WHERE session = ? AND state = 'sent'", self._session):
            with self._ledger.writing("calls dropped") as db:
                db.run("UPDATE calls SET state = 'doubtful' WHERE session = ? AND state = 'sent'", self._session)

    def settle(self, call: str, *, charged: bool) -> None:
        """A person's word on a call in doubt: whether it was charged. The next make then sends a new one."""
        for lost in (each for each in self.in_doubt() if each.id == call):
            with self._ledger.writing(f"call settled {call}") as db:
                self._end(db, lost.id, "settled", lost.reserved if charged else 0.0)
                self._file.note(db, lost.id)

    def write_off(self, call: str) -> None:
        """A person's word on a call whose take is lost: it may be paid for once more."""
        with self._ledger.writing(f"call written off {call}") as db:
            db.run("UPDATE calls SET state = 'settled' WHERE id = ? AND state = 'answered'", call)
            self._file.note(db, call)

    def _agree(self) -> None:
        """Have the ledger know what the file of calls knows: nothing is paid twice because a ledger was torn."""
        if not self._ledger.in_transaction and self._file.differs():
            self._file.agree()

    def _of(self, key: str) -> list[Call]:
        sql = f"SELECT {_CALL} FROM calls WHERE key = ? ORDER BY sent"
        return [Call(*row) for row in self._ledger.rows(sql, key)]

    def _check_found(self, key: str, made: str) -> None:
        """Raise LedgerDamaged where a take is there by one look and not by another: waiting for it would never end."""
        if made and self._pointed_at.get(key) == made:
            raise LedgerDamaged(file=str(self._ledger.file), why="it has a take, and does not find it")
        self._pointed_at[key] = made

    def _lost(self, call: Call) -> bool:
        unanswered = call.state == "doubtful" or (call.state == "sent" and not self._lives(call.session))
        return unanswered and call.reserved > 0

    def _in_flight(self, calls: list[Call]) -> bool:
        return any(call.state == "sent" and self._lives(call.session) for call in calls)

    def _check(self, recipe: Recipe, before: list[Call], budget: float | None, *, renew: bool) -> None:
        """Raise what speaks against sending: a lost call that nobody can look up, a second payment, the budget."""
        engine, price = _engine(recipe), price_of(_engine(recipe))
        lost = next((call for call in before if self._lost(call)), None)
        paid = next((call for call in before if call.state == "answered" and call.spent), None)
        if lost and engine.after_crash == "ask":
            raise InDoubt(engine=lost.engine, cost=lost.reserved, call=lost.id)
        if paid and not lost and not renew:
            raise PaidTakeLost(engine=paid.engine, cost=paid.reserved, call=paid.id)
        left = float("inf") if budget is None else budget - self.bound()
        if budget is not None and not lost and price and price > left + 1e-9:
            raise BudgetReached(engine=engine.name, cost=price, left=max(0.0, left), budget=budget)

    def _again(self, db: Writing, lost: Call) -> PaidCall:
        """The lost call once more: its engine looks it up, or sends it again safely."""
        db.run("UPDATE calls SET state = 'sent', session = ? WHERE id = ?", self._session, lost.id)
        return PaidCall(lost.id, lost.reserved, in_doubt=True)

    def _new(self, db: Writing, recipe: Recipe, slot: str, tries: int) -> PaidCall:
        engine, price = _engine(recipe), price_of(_engine(recipe))
        call = PaidCall(digest_of((recipe.key, tries)), price)
        db.run(
            "INSERT INTO calls (id, key, scope, slot, engine, reserved, state, session, sent, said)"
            " VALUES (?, ?, ?, ?, ?, ?, 'sent', ?, ?, ?)",
            *(call.id, recipe.key, self._scope, slot, engine.name, price, self._session, time.time()),
            recipe.node.label,
        )
        return call

    def _end(self, db: Writing, call: str, state: str, spent: float) -> None:
        sql = "UPDATE calls SET state = ?, spent = ?, ended = ? WHERE id = ?"
        db.run(sql, state, spent, time.time(), call)


def _just_made(db: Writing, recipe: Recipe, renew: Renewal) -> str:
    """The digest of what there is of the recipe, or of the maker that a person asks for; "" for nothing."""
    row = made_by(db, recipe) if renew == "refresh" else take_of(db, recipe.key)
    return row.digest if row else ""


def _engine(recipe: Recipe) -> DeclaredEngine:
    assert recipe.engine is not None, "a paid craft has an engine: Recipes.of saw to that"
    return recipe.engine
