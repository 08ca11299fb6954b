"""Forgetting: what the ledger need not know any more leaves it, and the disk has its space back.

How an attempt went is asked of the last ones only, and of a walk that made nothing nobody asks which files it read.
What was made, of what and by whom stays for good, its bytes collected or not: a film on another disk may ask for it.
"""

from __future__ import annotations

from contextlib import suppress

from limelight.core.errors import StoreBusy
from limelight.core.ledger.database import Ledger

LAST = 100
"""Attempts of a craft by which it is judged how long it takes."""
_ROOM = 0.2
"""The share of the ledger that is empty before it is written anew."""

_ATTEMPTS = """
DELETE FROM attempts WHERE walk < ?
    AND id NOT IN (SELECT MAX(id) FROM attempts GROUP BY scope, slot)
    AND id NOT IN (
        SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY craft, state ORDER BY id DESC) AS nth FROM attempts)
        WHERE nth <= ?
    )
"""
_SOURCES = """
DELETE FROM sources WHERE walk < ?
    AND walk NOT IN (SELECT walk FROM outputs)
    AND walk NOT IN (SELECT MAX(s.walk) FROM sources s JOIN walks w ON w.id = s.walk GROUP BY w.scope)
"""


def forget(ledger: Ledger, before: int) -> None:
    """Let go of what nobody asks of walks before that one."""
    with ledger.writing("forgotten") as db:
        db.run(_ATTEMPTS, before, LAST)
        db.run(_SOURCES, before)
    pages, empty = (ledger.rows(f"PRAGMA {name}")[0][0] for name in ("page_count", "freelist_count"))
    if empty > _ROOM * pages:
        with suppress(OSError, StoreBusy):  # no room to write it anew, or somebody reads it: another collect does
            ledger.rows("VACUUM")
            ledger.rows("PRAGMA wal_checkpoint(TRUNCATE)")
