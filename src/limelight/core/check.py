"""Check: prove the store whole, or say what is wrong with it and what to do.

Every blob is hashed again; the ledger's own integrity is checked; and every row that points somewhere is followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limelight.core.ledger import Ledger
from limelight.core.store import Store

Kind = Literal["damaged", "missing", "dangling", "ledger", "stray", "in doubt"]
HINTS: dict[Kind, str] = {
    "damaged": "`limelight check --repair` takes it away; `limelight make` makes it again",
    "missing": "`limelight make` makes it again",
    "dangling": "`limelight make` makes it again; tell us how this came about",
    "ledger": "copy .limelight/ away, then run `sqlite3 ledger.db .recover`",
    "stray": "this file is none of limelight's: take it out of blobs/",
    "in doubt": "`limelight costs` takes your word on whether it was charged; the next make then goes on",
}


@dataclass(frozen=True)
class Trouble:
    """One thing that is wrong: its kind, what it is about, in words, and what to do."""

    kind: Kind
    about: str
    text: str

    @property
    def hint(self) -> str:
        return HINTS[self.kind]


@dataclass(frozen=True)
class Checked:
    """What was found. `spare` blobs are whole, and no row knows them: a crash left them, `collect` frees them."""

    troubles: tuple[Trouble, ...]
    blobs: int
    bytes: int
    spare: int
    repaired: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong with the store (money in doubt is not the store's fault)."""
        return all(trouble.kind == "in doubt" for trouble in self.troubles)


def check(store: Store, *, repair: bool = False) -> Checked:
    """Check the whole store; with `repair`, take damaged blobs away, so that a make makes them again."""
    there = store.blobs.all()
    sizes = {digest: store.blobs.path(digest).stat().st_size for digest in there}
    damaged = [digest for digest in sorted(there) if store.blobs.damaged(digest)]
    troubles = [
        *(Trouble("ledger", "ledger.db", complaint) for complaint in store.ledger.complaints()),
        *(Trouble("stray", name, f"{name} is named like no blob") for name in store.blobs.strays()),
        *(Trouble("damaged", digest, f"{digest} does not hold what its name says") for digest in damaged),
        *_missing(store, there),
        *_dangling(store.ledger),
        *_in_doubt(store),
    ]
    if repair:
        for digest in damaged:
            store.blobs.remove(digest)
    spare = len(there - _known(store.ledger))
    return Checked(tuple(troubles), len(there), sum(sizes.values()), spare, len(damaged) if repair else 0)


def _missing(store: Store, there: set[str]) -> list[Trouble]:
    """Takes, and what fills a slot, whose blob is gone, and was not collected."""
    rows = store.ledger.rows(
        "SELECT DISTINCT o.digest, r.craft FROM outputs o JOIN recipes r ON r.key = o.key"
        " WHERE NOT o.collected"
        " AND (o.id IN (SELECT output FROM takes) OR (o.key, o.digest) IN (SELECT key, digest FROM slots))"
    )
    return [Trouble("missing", digest, f"a take of {craft} is gone") for digest, craft in rows if digest not in there]


_DANGLING = {
    "a take without its output": "SELECT key FROM takes WHERE output NOT IN (SELECT id FROM outputs)",
    "an output without its recipe": "SELECT key FROM outputs WHERE key NOT IN (SELECT key FROM recipes)",
    "a slot without its take": "SELECT scope || ' ' || slot FROM slots WHERE key NOT IN (SELECT key FROM takes)",
    "a candidate without its recipe": "SELECT slot FROM candidates WHERE key NOT IN (SELECT key FROM recipes)",
}


def _dangling(ledger: Ledger) -> list[Trouble]:
    """Rows that point nowhere."""
    return [
        Trouble("dangling", row[0], f"{what}: {row[0]}") for what, sql in _DANGLING.items() for row in ledger.rows(sql)
    ]


def _in_doubt(store: Store) -> list[Trouble]:
    """Paid calls whose answer was lost."""
    return [
        Trouble("in doubt", call.id, f"{call.slot}: a call to {call.engine} is in doubt, costs {call.reserved:.2f}")
        for call in store.journal.in_doubt()
    ]


def _known(ledger: Ledger) -> set[str]:
    rows = ledger.rows("SELECT digest FROM outputs UNION SELECT digest FROM edges UNION SELECT digest FROM pins")
    return {row[0] for row in rows}
