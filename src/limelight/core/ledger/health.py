"""Whether a ledger is whole: its pages, its rows, and where its rows point to."""

from __future__ import annotations

from limelight.core.errors import LedgerDamaged
from limelight.core.ledger.database import Ledger
from limelight.core.ledger.rows import rotten

_DANGLING = {
    "a take without its output": "SELECT key FROM takes WHERE output NOT IN (SELECT id FROM outputs)",
    "an output without its recipe": "SELECT key FROM outputs WHERE key NOT IN (SELECT key FROM recipes)",
    "a slot without its take": "SELECT scope || ' ' || slot FROM slots WHERE key NOT IN (SELECT key FROM takes)",
    "a candidate without its recipe": "SELECT slot FROM candidates WHERE key NOT IN (SELECT key FROM recipes)",
}


def complaints(ledger: Ledger) -> list[str]:
    """What SQLite finds wrong with the pages; where it finds nothing, rows that cannot be what was written."""
    try:
        return ledger.complaints() or list(rotten(ledger))
    except LedgerDamaged as error:
        return [str(error.fields["why"])]


def dangling(ledger: Ledger) -> list[str]:
    """Rows that point nowhere; nothing is said of a ledger that cannot be read so far."""
    try:
        return [f"{what} ({row[0]})" for what, sql in _DANGLING.items() for row in ledger.rows(sql)]
    except LedgerDamaged:
        return []
