"""The user's files as each walk found them: path, content, and the draft that a file grew from.

That is how it is known later what a person wrote, what a machine drafted, and what became of the draft.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.core.ledger.database import Ledger, Writing


@dataclass(frozen=True)
class Source:
    """A file as it was read. `drafted_from` is the digest of the machine's draft that it began as ("" for none)."""

    path: str
    digest: str
    drafted_from: str = ""


def commit_sources(db: Writing, walk: int, sources: Iterable[Source]) -> None:
    """Record the sources of a walk."""
    rows = [(walk, source.path, source.digest, source.drafted_from) for source in sources]
    db.many("INSERT OR REPLACE INTO sources (walk, path, digest, drafted_from) VALUES (?, ?, ?, ?)", rows)


def sources_of(ledger: Ledger, walk: int) -> list[Source]:
    """The sources of a walk, by path."""
    rows = ledger.rows("SELECT path, digest, drafted_from FROM sources WHERE walk = ? ORDER BY path", walk)
    return [Source(*row) for row in rows]


def last_sources(ledger: Ledger, scope: str) -> list[Source]:
    """The sources of the production's last walk that recorded any."""
    row = ledger.one(
        "SELECT MAX(s.walk) FROM sources s JOIN walks w ON w.id = s.walk WHERE w.scope = ?",
        scope,
    )
    return sources_of(ledger, row[0]) if row and row[0] else []
