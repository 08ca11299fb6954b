"""Lost: content that the store should hold and does not, or holds otherwise than it was put; and what hung on it.

So that a person reads of the line or the shot whose take it was, not of a file with a long name, and knows at once
whether it comes back by itself: a take of the machine is made again, a file of theirs is taken again from where they
keep it, and what was paid for is not paid for again unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from limelight.core.blobs import hash_file
from limelight.core.store import Store


@dataclass(frozen=True)
class Paid:
    """Whom the take was paid to, and what it cost."""

    engine: str
    cost: float


@dataclass(frozen=True)
class Lost:
    """One content that is gone, or damaged where it lies.

    `fills` are slots as people know them, `offered` those that it was one of several takes for; `files` are a person's
    own, and `file` the one that still holds it. `chosen` says who chose it, and where that is written.
    """

    digest: str
    damaged: bool
    craft: str = ""
    fills: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    file: Path | None = None
    paid: Paid | None = None
    chosen: str = ""

    @property
    def used(self) -> bool:
        """Whether anything knows of it."""
        return bool(self.craft or self.files)

    @property
    def name(self) -> str:
        """What a person knows it by."""
        return next((names[0] for names in (self.files, self.fills, self.offered) if names), self.digest)

    @property
    def text(self) -> str:
        """What is wrong, in a person's words."""
        how = "is damaged" if self.damaged else "is gone"
        if self.files:
            return f"{self.files[0]}: what the store keeps of it {how}"
        if self.fills:
            return f"{_several(self.fills)}: the take that stands there {how}{self.chosen and ', ' + self.chosen}"
        if self.offered:
            return f"{_several(self.offered)}: an earlier take {how}{self.chosen and ', ' + self.chosen}"
        return f"A take that nothing uses {how}"


def lost(store: Store, damaged: Iterable[str], there: set[str], chosen: Mapping[str, str]) -> list[Lost]:
    """All that is lost. `damaged` was found so, `there` is what the folder has; `chosen` says who chose what, where."""
    damaged = set(damaged)
    gone = [digest for digest in _kept(store) if digest not in there]
    return [_found(store, digest, digest in damaged, chosen) for digest in dict.fromkeys((*sorted(damaged), *gone))]


def _kept(store: Store) -> list[str]:
    """The content of every take, and of whatever fills a slot, that was not collected; in the order of the film."""
    rows = store.ledger.rows(
        "SELECT DISTINCT o.digest FROM outputs o WHERE NOT o.collected"
        " AND (o.id IN (SELECT output FROM takes) OR (o.key, o.digest) IN (SELECT key, digest FROM slots))"
        " ORDER BY o.id"
    )
    return [row[0] for row in rows]


def _found(store: Store, digest: str, damaged: bool, chosen: Mapping[str, str]) -> Lost:
    ask = store.ledger.rows
    craft = ask("SELECT r.craft FROM outputs o JOIN recipes r ON r.key = o.key WHERE o.digest = ?", digest)
    fills = ask("SELECT scope, slot, label FROM slots WHERE digest = ? ORDER BY 1, 2", digest)
    offered = ask("SELECT scope, slot, '' FROM candidates WHERE digest = ? ORDER BY 1, 2", digest)
    files = ask("SELECT DISTINCT path FROM edges WHERE digest = ? AND path != '' ORDER BY 1", digest)
    paid = ask(
        "SELECT c.engine, COALESCE(c.spent, c.reserved) FROM calls c JOIN outputs o ON o.key = c.key"
        " WHERE o.digest = ? AND c.state IN ('answered', 'settled') AND COALESCE(c.spent, c.reserved) > 0",
        digest,
    )
    return Lost(
        digest,
        damaged,
        craft[0][0] if craft else "",
        tuple(_named(*row) for row in fills),
        tuple(_named(*row) for row in offered),
        tuple(row[0] for row in files),
        _still_there(store, digest, [row[0] for row in files]),
        Paid(*paid[-1]) if paid else None,
        chosen.get(digest, ""),
    )


def _named(scope: str, slot: str, label: str) -> str:
    label = shorten(label, 60, placeholder=" …")
    return f"{scope + ': ' if scope else ''}{slot}{f' ({label})' if label else ''}"


def _still_there(store: Store, digest: str, paths: Iterable[str]) -> Path | None:
    """The person's file that still holds the content, in whichever production of the store."""
    scopes = [row[0] for row in store.ledger.rows("SELECT DISTINCT scope FROM walks")]
    files = [store.folder.parent / scope / path for path in paths for scope in scopes]
    return next((file for file in files if file.is_file() and hash_file(file) == digest), None)


def _several(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
