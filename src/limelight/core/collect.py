"""Collect: free what nobody needs any more.

Reached, and so kept, is what fills a slot, what a person chose, what is pinned (releases), and everything that those
were made from, own takes included. What is younger than the grace period stays too. Only the bytes go: the ledger keeps
every row, so that lineage still knows what was there, and a recipe asked for again is simply made again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass

from limelight.core.crash import crash_point
from limelight.core.ledger import Ledger
from limelight.core.records import A_DAY
from limelight.core.store import Store

GRACE = 14 * 86_400.0
"""Two weeks, as git gives what nothing reaches."""

_REACHED = """
WITH RECURSIVE reached (digest) AS (
    SELECT s.digest FROM slots s
        WHERE s.seen >= (SELECT MAX(l.seen) FROM slots l WHERE l.scope = s.scope) - ?
    UNION SELECT digest FROM pins
    UNION SELECT value FROM json_each(?)
    UNION SELECT e.digest FROM reached r JOIN outputs o ON o.digest = r.digest JOIN edges e ON e.key = o.key
) SELECT digest FROM reached
"""


@dataclass(frozen=True)
class Collected:
    """What was freed (or would be), and how much stays."""

    freed: tuple[str, ...]
    bytes: int
    kept: int


def collect(store: Store, chosen: Iterable[str] = (), *, grace: float = GRACE, rehearse: bool = False) -> Collected:
    """Free what no slot, choice, pin or own take reaches and is older than `grace` seconds.

    `chosen` are the digests that people chose, in every production of the store. A slot that its production has not
    planned for longer than the grace period (a scene cut out, a language given up) reaches nothing any more. With
    `rehearse` nothing is freed. Raises StoreBusy while a make runs.
    """
    with store.alone():
        there = store.blobs.all()
        idle = sorted(there - reached(store.ledger, chosen, grace))
        freed = [digest for digest in idle if store.blobs.age(digest) >= grace]
        size = sum(store.blobs.path(digest).stat().st_size for digest in freed)
        if not rehearse:
            _free(store, freed)
    return Collected(tuple(freed), size, len(there) - len(freed))


def reached(ledger: Ledger, chosen: Iterable[str], grace: float) -> set[str]:
    """Every digest that something keeps. (When a slot was last planned is known to the day.)"""
    return {row[0] for row in ledger.rows(_REACHED, grace + A_DAY, json.dumps(list(chosen)))}


def pin(store: Store, digest: str, why: str) -> None:
    """Keep a blob, and all that it was made from, for good: a release does so."""
    with store.ledger.writing(f"pinned {digest}") as db:
        db.run("INSERT OR IGNORE INTO pins (digest, why, at) VALUES (?, ?, ?)", digest, why, time.time())


def _free(store: Store, freed: list[str]) -> None:
    """The ledger knows first: a crash between leaves a blob too many, never one that is missed."""
    with store.ledger.writing("collected") as db:
        db.many("UPDATE outputs SET collected = 1 WHERE digest = ?", [(digest,) for digest in freed])
    for digest in freed:
        store.blobs.remove(digest)
        crash_point(f"blob collected {digest}")
