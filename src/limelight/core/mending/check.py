"""Check: prove the store whole, or say what is wrong with it and what to do.

Every blob is hashed again; the ledger's own integrity is checked; and every row that points somewhere is followed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from limelight.core.ledger.database import Ledger
from limelight.core.ledger.health import complaints, dangling
from limelight.core.mending.lost import Lost, lost
from limelight.core.money.calls_file import CallsFile
from limelight.core.store import Store

Kind = Literal["damaged", "missing", "dangling", "ledger", "stray", "in doubt", "calls"]
REPAIR = "`limelight check --repair` brings it back"


@dataclass(frozen=True)
class Trouble:
    """One thing that is wrong: its kind, what it is about, in words, and what to do."""

    kind: Kind
    about: str
    text: str
    hint: str


@dataclass(frozen=True)
class Checked:
    """What was found. `spare` blobs are whole, and no row knows them: a crash left them, `collect` frees them."""

    troubles: tuple[Trouble, ...]
    blobs: int
    bytes: int
    spare: int
    lost: tuple[Lost, ...] = field(default=(), repr=False)

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong with the store (money in doubt is not the store's fault)."""
        return all(trouble.kind == "in doubt" for trouble in self.troubles)


def check(store: Store, chosen: Mapping[str, str] | None = None, *, reread: bool = True) -> Checked:
    """Check the whole store. `chosen` says of digests who chose them, and where that is written.

    Without `reread` content is believed that is there: where it has just been read.
    """
    there = store.blobs.all()
    sizes = {digest: store.blobs.path(digest).stat().st_size for digest in there}
    damaged = [digest for digest in sorted(there) if reread and store.blobs.damaged(digest)]
    found = lost(store, damaged, there, chosen or {})
    troubles = [
        *(_of_ledger("ledger", f"damaged: {wrong}") for wrong in complaints(store.ledger)),
        *(_of_ledger("dangling", f"not whole: it has {wrong}") for wrong in dangling(store.ledger)),
        *(_stray(name) for name in store.blobs.strays()),
        *(lost_trouble(one) for one in found),
        *_torn_calls(store.ledger),
        *_in_doubt(store),
    ]
    spare = len(there - _known(store.ledger))
    return Checked(tuple(troubles), len(there), sum(sizes.values()), spare, tuple(found))


def lost_trouble(one: Lost, why: str = "") -> Trouble:
    """What is lost, as a trouble; `why` it did not come back."""
    return Trouble("damaged" if one.damaged else "missing", one.name, one.text, _hint(one, why))


def _hint(one: Lost, why: str) -> str:
    if one.paid:
        slot = next((name.partition(" (")[0] for name in (*one.fills, *one.offered)), "")
        paid = f"it was paid for ({one.paid.engine}, {one.paid.cost:.2f})"
        return f"{paid}, and is not paid for again unasked: `limelight costs --pay-again {slot}` asks for it"
    if one.files and not one.craft and not one.file:
        return f"put {one.files[0]} back as it was; what was made of it stays as it is"
    if why:
        return f"it cannot be brought back as it was ({why}); `limelight make` makes anew what the film needs"
    return REPAIR if one.used else "`limelight check --repair` takes it away"


def _of_ledger(kind: Kind, wrong: str) -> Trouble:
    return Trouble(kind, "ledger.db", f"The ledger is {wrong}", REPAIR)


def _stray(name: str) -> Trouble:
    hint = "this file is none of limelight's: take it out of blobs/"
    return Trouble("stray", name, f"{name} is named like no take", hint)


def _torn_calls(ledger: Ledger) -> list[Trouble]:
    file = CallsFile(ledger)
    torn = file.told()[1]
    text = f"{torn} line{'s' * (torn > 1)} of {file.file.name}, where paid calls are written down, cannot be read"
    hint = "the ledger knows these calls, too; `limelight check --repair` writes them down again"
    return [Trouble("calls", file.file.name, text, hint)] if torn else []


def _in_doubt(store: Store) -> list[Trouble]:
    """Paid calls whose answer was lost."""
    hint = "say with `limelight costs` whether it was charged; the next make then goes on"
    calls = [
        (call.id, f"{call.slot}: a call to {call.engine} is in doubt, costs {call.reserved:.2f}")
        for call in store.journal.in_doubt()
    ]
    return [Trouble("in doubt", id_, text, hint) for id_, text in calls]


def _known(ledger: Ledger) -> set[str]:
    rows = ledger.rows("SELECT digest FROM outputs UNION SELECT digest FROM edges UNION SELECT digest FROM pins")
    return {row[0] for row in rows}
