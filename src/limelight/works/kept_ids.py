"""The ids of a screenplay kept in `script.ids`, by everybody who writes an id anywhere: a make, a choice, a draft.

Ids are given by what `script.ids` held when the folder was read. Where another command has kept newer ones since, those
would be forgotten, and given once more to another line: nothing is written then, and the folder is read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.core.crash import crash_point
from limelight.core.disk.locks import Held, wait_for_lock
from limelight.core.disk.unfinished import written_whole
from limelight.core.errors import InputError, StoreBusy
from limelight.core.identity import digest
from limelight.works.anchors import read_ids, write_ids
from limelight.works.reading import IDS

if TYPE_CHECKING:
    from limelight.works.production import Production

_PATIENCE = 10.0


class SavedMeanwhile(InputError):
    code = "saved-meanwhile"
    sentence = (
        "{file} was saved, and made from, while this began: its lines may be called something else by now. "
        "Nothing was written; say it again."
    )


def save_ids(production: Production) -> bool:
    """Write `script.ids`, whole and for good, where the ids changed; whether it did.

    Raises SavedMeanwhile where it does not hold any more what this production was read from.
    """
    path = production.folder / IDS
    data = write_ids(production.anchors).encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    held = _hold(production.folder / f".{IDS}.lock")
    try:
        return _replace(path, data, production.sources.get(IDS, ""))
    finally:
        held.remove()


def keep_names_of(production: Production, slots: Iterable[str]) -> None:
    """Keep the ids for something that is said about these slots.

    Where another command kept newer ones meanwhile it is enough that those call the same lines so. Raises
    SavedMeanwhile where they do not.
    """
    try:
        save_ids(production)
    except SavedMeanwhile:
        path = production.folder / IDS
        now = {anchor.id: anchor for anchor in read_ids(path.read_text("utf-8") if path.is_file() else "")[0]}
        read = {anchor.id: anchor for anchor in production.anchors}
        if any(now.get(id_) != read.get(id_) for slot in slots for id_ in _owners(slot)):
            raise


def _owners(slot: str) -> tuple[str, ...]:
    """The scene and the line that a slot is of."""
    parts = slot.split("/")
    return tuple("/".join(parts[:count]) for count in range(1, len(parts)))


def _replace(path: Path, data: bytes, read: str) -> bool:
    """Put `data` there, unless it stands there by now. `read` is the digest of what it was made from."""
    there = path.read_bytes() if path.is_file() else None
    if there == data:
        return False
    if (digest(there) if there is not None else "") != read:
        raise SavedMeanwhile(file="The screenplay")
    with written_whole(path) as file:
        file.write(data)
        crash_point("script.ids written aside")
    crash_point("script.ids in place")
    return True


def _hold(lock: Path) -> Held:
    held = wait_for_lock(lock, _PATIENCE)
    if held is None:
        raise StoreBusy(folder=str(lock.parent), by="another command keeps the ids of the screenplay")
    return held
