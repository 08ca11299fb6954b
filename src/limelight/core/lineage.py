"""Lineage: everything that a file or a take came from, read off the graph that made it, down to what people wrote."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.errors import NotFromHere
from limelight.core.ledger.database import Ledger
from limelight.core.store import Store


@dataclass(frozen=True)
class Input:
    """One recorded input of a making: another slot's output, or a file of the user's."""

    name: str
    digest: str
    slot: str = ""
    path: str = ""


@dataclass(frozen=True)
class Origin:
    """How one blob came to be. `slots` are the slots that it fills now, as (production, slot, label, chosen by)."""

    digest: str
    key: str
    craft: str
    revision: int
    engine: str
    fingerprint: str
    take: int
    machine: str
    seconds: float
    cost: float
    made: float
    inputs: tuple[Input, ...]
    slots: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Lineage:
    """The descent of `digest`: every making on the way, nearest first, each once; and the user's files at its ends."""

    digest: str
    origins: tuple[Origin, ...]
    sources: tuple[Input, ...]

    @property
    def cost(self) -> float:
        return sum(origin.cost for origin in self.origins)


def lineage_of_file(store: Store, file: Path) -> Lineage:
    """The descent of a file, wherever it lies and whatever it is called. Raises NotFromHere."""
    return lineage(store, hash_file(file), str(file))


def lineage(store: Store, digest: str, name: str = "") -> Lineage:
    """The descent of a blob. Raises NotFromHere when this store has neither made it nor been given it."""
    origins: dict[str, Origin] = {}
    sources: dict[tuple[str, str], Input] = {}
    ahead = deque([digest])
    while ahead:
        wanted = ahead.popleft()
        origin = None if wanted in origins else _origin(store.ledger, wanted)
        if origin:
            origins[wanted] = origin
            sources.update({(i.path, i.digest): i for i in origin.inputs if i.path})
            ahead.extend(i.digest for i in origin.inputs if not i.path)
    if not origins and not store.ledger.one("SELECT 1 FROM edges WHERE digest = ?", digest):
        raise NotFromHere(file=name or digest, folder=str(store.folder.parent))
    return Lineage(digest, tuple(origins.values()), tuple(sources.values()))


def _origin(ledger: Ledger, digest: str) -> Origin | None:
    """How a blob was made; of several ways to the same bytes, one that fills a slot now, else the first."""
    row = ledger.one(
        "SELECT o.key, r.craft, o.revision, r.engine, o.fingerprint, r.take, o.machine, o.seconds, o.cost, o.made"
        " FROM outputs o JOIN recipes r ON r.key = o.key WHERE o.digest = ?"
        " ORDER BY EXISTS (SELECT 1 FROM slots s WHERE s.key = o.key AND s.digest = o.digest) DESC, o.id LIMIT 1",
        digest,
    )
    if row is None:
        return None
    inputs = ledger.rows("SELECT input, digest, slot, path FROM edges WHERE key = ? ORDER BY input, slot", row[0])
    slots = ledger.rows("SELECT scope, slot, label, chosen_by FROM slots WHERE digest = ? ORDER BY 1, 2", digest)
    ways = [tuple(Input(*each) for each in inputs), tuple(slots)]
    return Origin(digest, *row, *ways)
