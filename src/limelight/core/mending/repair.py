"""Repair: have everything again that can be had again, and name what cannot.

The ledger first, for it knows the rest. Then every take that is gone or damaged: a person's own file is taken again
from where it lies, the machine's takes are made again by their recipes; what was paid for waits for a person's word.
Nothing is thrown away: what was damaged lies in `damaged/` until the very same has come back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.core.blobs import DAMAGED, Blobs
from limelight.core.errors import LedgerDamaged
from limelight.core.jobs import Executor
from limelight.core.ledger.database import Ledger
from limelight.core.ledger.health import complaints, dangling
from limelight.core.ledger.rebuild import Rebuilt, rebuild
from limelight.core.mending.lost import Lost
from limelight.core.mending.remake import remake
from limelight.core.money.calls_file import CallsFile
from limelight.core.registry import Registry
from limelight.core.session import Session
from limelight.core.store import Store, alone


@dataclass(frozen=True)
class Repaired:
    """What came back, and what did not, with why."""

    again: tuple[Lost, ...] = ()
    left: tuple[tuple[Lost, str], ...] = ()


def repair_ledger(folder: Path) -> Rebuilt | None:
    """Make the ledger of the store in `folder` anew where it is damaged; None where it is whole. Raises StoreBusy."""
    with alone(folder), closing(Session(folder / "tmp")) as session:
        blobs = Blobs(folder / "blobs", session.folder)
        rebuilt = rebuild(folder, blobs, session.folder) if _damaged(folder, blobs) else None
        with closing(Ledger(folder / "ledger.db")) as ledger:
            CallsFile(ledger).mend()
        return rebuilt


def _damaged(folder: Path, blobs: Blobs) -> bool:
    try:
        with closing(Ledger(folder / "ledger.db", fresh=blobs.none())) as ledger:
            return bool(complaints(ledger) or dangling(ledger))
    except LedgerDamaged:
        return True


def repair(
    store: Store,
    found: Iterable[Lost],
    registry: Registry,
    executor: Executor,
    tell: Callable[[str], None] = lambda slot: None,
) -> Repaired:
    """Have again what was `found` lost. `tell` hears the slot of every take whose making begins."""
    found = list(found)
    with store.making():
        for one in found:
            if one.damaged:
                store.blobs.set_aside(one.digest)
        taken = {one.digest for one in found if one.file and _take_again(store, one)}
        wanted = [one.digest for one in found if one.craft and not one.paid and one.digest not in taken]
        why = remake(store, wanted, registry, executor, tell)
    again = [one for one in found if store.blobs.has(one.digest)]
    for one in again:
        (store.folder / DAMAGED / one.digest.removeprefix("b3:")).unlink(missing_ok=True)
    left = [(one, why.get(one.digest, "")) for one in found if one.used and not store.blobs.has(one.digest)]
    return Repaired(tuple(again), tuple((replace(one, damaged=False), reason) for one, reason in left))


def _take_again(store: Store, one: Lost) -> bool:
    assert one.file is not None, "asked only of what a file still holds"
    return store.blobs.keep_file(one.file) == one.digest
