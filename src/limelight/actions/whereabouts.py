"""Where a production lies, where that puts its store at risk: told once by a make, and by every look at its status.

A sync service may put an older ledger back over a newer one; two machines on one network drive may not see each other's
locks. Both are allowed, since a person may have no other place, and what they wrote and chose is in plain files.
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.actions.opened import Opened
from limelight.core.disk.drives import kind_of_drive
from limelight.core.disk.synced import sync_service_of
from limelight.core.disk.unfinished import write_whole
from limelight.core.session import abroad

TOLD = "told"
"""The file in the store that says what a make has told already."""
_WAY_OUT = (
    "Better keep the film's folder on this computer's own disk, and let only the films go there: limelight make {film} "
    "--out FOLDER."
)
_SYNCED = (
    "{film} is in a folder that {service} keeps the same on several computers. It may copy the store .limelight while "
    "it is written, or put an old one back, and takes would be made again. Let {service} leave .limelight out: your "
    "script and your choices are plain files, and safe there. "
)
_FAR = {
    "network": (
        "{film} is on a network drive. That is slow, and only one computer at a time should make it: two may not see "
        "each other there, and harm the store .limelight. "
    ),
    "host": (
        "{film} is in a folder that this system shares with the computer around it. That is slow, and limelight should "
        "not run in both at a time: they may not see each other, and harm the store .limelight. "
    ),
}
_ALSO = (
    "{machine} works on this film just now, as its mark in .limelight says, or was cut off while it did. Let it finish "
    "first: two computers may not see each other here, and harm the store."
)


def risks(here: Opened) -> Iterator[str]:
    """What puts the store at risk where it lies, in sentences, each with the way out."""
    yield from _of_the_place(here)
    for machine in abroad(here.store.folder / "tmp"):
        yield _ALSO.format(machine=machine)


def _of_the_place(here: Opened) -> Iterator[str]:
    store, film = here.store.folder, here.production.folder.name
    if service := sync_service_of(store):
        yield (_SYNCED + _WAY_OUT).format(film=film, service=service)
    if kind := kind_of_drive(store):
        yield (_FAR[kind] + _WAY_OUT).format(film=film)


def new_risks(here: Opened) -> tuple[str, ...]:
    """Those that no make has told of this store yet; from now on they are told, but for who works on it just now."""
    found, place = tuple(risks(here)), set(_of_the_place(here))
    file = here.store.folder / TOLD
    told = file.read_text("utf-8", errors="replace").splitlines() if file.is_file() else []
    fresh = tuple(risk for risk in found if risk not in told)
    if lasting := place.intersection(fresh):
        write_whole(file, "".join(f"{risk}\n" for risk in (*told, *sorted(lasting))).encode())
    return fresh
