"""What a make leaves behind: which take fills every slot, and every file there is; to compare two productions by."""

from __future__ import annotations

from pathlib import Path

from limelight.core.store import Store

_BLOBS = "blobs"
_COMES_AND_GOES = ("traces", "ledger.db-wal", "ledger.db-shm")
"""In the store: traces are named by the clock, and a ledger that somebody was killed over has files beside it until
the next one closes it."""


def takes_in(production: Path) -> dict[str, str]:
    """The recipe and the content that fill every slot of a production with a store of its own, candidates left out."""
    with Store.open(production / ".limelight") as store:
        return dict(store.ledger.rows("SELECT slot, key || ' ' || digest FROM slots WHERE slot NOT LIKE '%#%'"))


def files_in(folder: Path) -> set[str]:
    """Every file below `folder`, and every empty folder that is no shelf for blobs, without what comes and goes."""
    empty = (
        each for each in folder.rglob("*") if each.is_dir() and each.parent.name != _BLOBS and not any(each.iterdir())
    )
    files = (each for each in folder.rglob("*") if not each.is_dir())
    found = (each.relative_to(folder) for each in (*files, *empty))
    return {each.as_posix() for each in found if not set(each.parts) & set(_COMES_AND_GOES)}
