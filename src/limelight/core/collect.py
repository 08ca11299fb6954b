"""Collect: free what nobody needs any more.

Reached, and so kept, is what fills a slot, what a person chose, what is pinned (releases), and everything that those
were made from, own takes included. What was used within the grace period stays too, counted by makes, whose numbers
rise whatever the clock does. Only the bytes go: the ledger keeps every row of what was made, so that lineage still
knows what was there, and a recipe asked for again is simply made again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from limelight.core.crash import crash_point
from limelight.core.errors import StoreError
from limelight.core.ledger.database import Ledger
from limelight.core.ledger.forgetting import forget
from limelight.core.moments import moments
from limelight.core.records import A_DAY
from limelight.core.store import Store

GRACE = 14 * 86_400.0
"""Two weeks, as git gives what nothing reaches."""

A_YEAR = 365 * 86_400.0

_REACHED = """
WITH RECURSIVE reached (digest) AS (
    SELECT s.digest FROM slots s LEFT JOIN json_each(?) since ON since.key = s.scope
        WHERE s.walk = 0 OR s.walk >= COALESCE(since.value, 0)
    UNION SELECT digest FROM pins
    UNION SELECT value FROM json_each(?)
    UNION SELECT e.digest FROM reached r JOIN outputs o ON o.digest = r.digest JOIN edges e ON e.key = o.key
) SELECT digest FROM reached
"""

_USED = """
SELECT digest FROM outputs WHERE walk >= ?1
UNION SELECT digest FROM candidates WHERE walk >= ?1 OR until >= ?1
"""


class ClockInDoubt(StoreError):
    code = "clock-in-doubt"
    sentence = (
        "By the clock of this machine the last make was {days} days ago. Where that is so, `limelight make` once, and "
        "collect then; else set the clock right: what is new would seem old, and be thrown away."
    )


@dataclass(frozen=True)
class Collected:
    """What was freed (or would be), and how much stays."""

    freed: tuple[str, ...]
    bytes: int
    kept: int


def collect(store: Store, chosen: Iterable[str] = (), *, grace: float = GRACE, rehearse: bool = False) -> Collected:
    """Free what no slot, choice, pin or own take reaches, and nothing used within the last `grace` seconds.

    `chosen` are the digests that people chose, in every production of the store. A slot that its production has not
    planned for longer than the grace period (a scene cut out, a language given up) reaches nothing any more. With
    `rehearse` nothing is freed. Raises StoreBusy while a make runs, ClockInDoubt where the clock must be wrong.
    """
    with store.alone():
        there, now = store.blobs.all(), time.time()
        made = moments(store.ledger, now)
        _check_clock(made, now, grace)
        idle = there - reached(store.ledger, chosen, grace, made)
        freed = sorted(digest for digest in idle - _used(store.ledger, made, now - grace) if _old(store, digest, grace))
        size = sum(store.blobs.path(digest).stat().st_size for digest in freed)
        if not rehearse:
            _free(store, freed)
            forget(store.ledger, _first_since(made, now - grace))
    return Collected(tuple(freed), size, len(there) - len(freed))


def reached(ledger: Ledger, chosen: Iterable[str], grace: float, made: Mapping[int, float]) -> set[str]:
    """Every digest that something keeps. `made` says when each walk was."""
    since: dict[str, int] = {}
    for scope, last in ledger.rows("SELECT scope, MAX(id) FROM walks GROUP BY scope"):
        since[scope] = _first_since(made, made[last] - grace - A_DAY)
    return {row[0] for row in ledger.rows(_REACHED, json.dumps(since), json.dumps(list(chosen)))}


def _first_since(made: Mapping[int, float], moment: float) -> int:
    """The first walk at that moment or after it; one more than the last where there is none."""
    return next((walk for walk in sorted(made) if made[walk] >= moment), max(made, default=0) + 1)


def _used(ledger: Ledger, made: Mapping[int, float], since: float) -> set[str]:
    """What was made, or stood in a film, since that moment."""
    return {row[0] for row in ledger.rows(_USED, _first_since(made, since))}


def _old(store: Store, digest: str, grace: float) -> bool:
    """Whether the file came that long ago; one of a day to come is counted from now on."""
    age = store.blobs.age(digest)
    if age < -A_DAY:
        store.blobs.touch(digest)
    return age >= grace


def _check_clock(made: Mapping[int, float], now: float, grace: float) -> None:
    """Raise ClockInDoubt where more than a year seems to have passed since anything was made here."""
    silent = now - max(made.values(), default=now)
    if grace and silent > A_YEAR:
        raise ClockInDoubt(days=round(silent / A_DAY))


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
