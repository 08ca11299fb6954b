"""A model hub: one address a file, gone on from where it broke off; what cannot be that file is refused at once.

A hub that is busy is asked again a little later, one that hardly sends anything is left: another source may do better.
"""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from limelight import __version__
from limelight.engines.catalog.entry import ModelFile, Source
from limelight.engines.catalog.errors import PullStopped, SourceFailed
from limelight.engines.catalog.flow import LEAST, SPAN, Flow
from limelight.engines.catalog.room import BLOCK, Room

PATIENCE = 20.0
"""Seconds without one byte after which nobody is there."""
TICK = 0.2
"""Seconds between two looks at whether somebody wants it to stop, and whether anything comes."""
TRIES = 3
"""How often a hub is asked for one file that is busy, or whose line breaks while bytes come."""
PAUSE, LONGEST = 2.0, 30.0
"""Seconds after which a busy hub is asked again, and the most that it may ask for."""
_BUSY = (429, 503)


def fetch(source: Source, wanted: list[ModelFile], room: Room) -> None:
    """Fetch `wanted` from a hub. Raises SourceFailed at the first that cannot be had, PullStopped.

    In a thread of its own: a line that is dead holds nobody who wants to stop.
    """
    raised: list[BaseException] = []
    flow = Flow()
    thread = threading.Thread(target=lambda: raised.extend(_raised_by(source, wanted, room, flow)), daemon=True)
    thread.start()
    stalls = False
    while thread.is_alive() and not room.stop.is_set() and not stalls:
        thread.join(TICK)
        stalls = flow.stalls()
    thread.join(TICK)
    flow.left = thread.is_alive()
    if raised:
        raise raised[0]
    if flow.left and stalls:
        raise SourceFailed(f"it hardly sends anything (less than {LEAST * SPAN / 1000:.0f} kB in {SPAN:.0f} s)")
    if flow.left:
        raise PullStopped(model=room.model.name)


def _raised_by(source: Source, wanted: list[ModelFile], room: Room, flow: Flow) -> Iterator[BaseException]:
    try:
        _fetch_all(source, wanted, room, flow)
    except BaseException as error:
        yield error


def _fetch_all(source: Source, wanted: list[ModelFile], room: Room, flow: Flow) -> None:
    for file in wanted:
        addresses = source.gives[file.name]
        went_on = [_fetch(address, file, len(addresses) == 1, room, flow) for address in addresses]
        try:
            room.join(file, addresses)
        except SourceFailed:
            if not any(went_on):
                raise
            for address in addresses:  # what it went on from may have been of another file
                _fetch(address, file, len(addresses) == 1, room, flow)
            room.join(file, addresses)


def _fetch(address: str, file: ModelFile, alone: bool, room: Room, flow: Flow) -> bool:
    """Bring the bytes of an address into the room; whether some of them had come in an earlier try."""
    if room.part(address).is_file():
        return True
    part, host = room.coming(address), urlsplit(address).netloc.rpartition("@")[2]
    had = _size(part)
    for tries in range(1, TRIES + 1):
        before = _size(part)
        try:
            _go_on(address, file, alone, room, flow)
            break
        except _Later as later:
            if tries == TRIES or not (later.wait or _size(part) > before):
                raise SourceFailed(str(later)) from later.__cause__
            room.stop.wait(later.wait)
            room.tell()
    if alone and (came := _size(part)) < file.size:
        raise SourceFailed(f"{host} broke off after {came:,} of {file.size:,} bytes of {file.name}")
    part.replace(room.part(address))
    return bool(had)


def _size(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0


class _Later(Exception):
    """It may do better at once, or in so many seconds."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.wait = wait


def _go_on(address: str, file: ModelFile, alone: bool, room: Room, flow: Flow) -> None:
    """Ask for the bytes that are not there yet. Raises _Later, SourceFailed."""
    part, host = room.coming(address), urlsplit(address).netloc.rpartition("@")[2]
    have = _size(part)
    if have >= file.size:
        return
    try:
        with flow.line(), _opened(address, have) as answer:
            have *= answer.status == http.HTTPStatus.PARTIAL_CONTENT
            _refuse(answer, have, file, alone, host)
            _receive(answer, part, have, file, room, flow)
    except urllib.error.HTTPError as error:
        error.close()
        reason = "".join(filter(str.isprintable, str(error.reason)))[:60]
        told = f"{host} answers {error.code} {reason} for {file.name}"
        wait = _wait(error.headers.get("Retry-After", ""))
        raise _Later(told, wait) if error.code in _BUSY and wait <= LONGEST else SourceFailed(told) from error
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
        raise SourceFailed(f"{host} cannot be reached ({_why(error)})") from error


def _wait(said: str) -> float:
    """The seconds of a Retry-After; those that nobody has to say where it is a date, or none."""
    return float(said[:9]) if said.isascii() and said.isdigit() and int(said) else PAUSE


def _why(error: Exception) -> str:
    """What the system says, without its number."""
    reason = getattr(error, "reason", error)
    return str(getattr(reason, "strerror", None) or reason)


def _opened(address: str, have: int) -> http.client.HTTPResponse:
    headers = {"User-Agent": f"limelight/{__version__}", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=PATIENCE)


def _refuse(answer: http.client.HTTPResponse, have: int, file: ModelFile, alone: bool, host: str) -> None:
    """Refuse what cannot be the file: a proxy's page in its place, or another size."""
    if answer.headers.get_content_type() == "text/html":
        raise SourceFailed(f"{host} sent a web page instead of {file.name}: a proxy or a login answers in its place")
    length = answer.headers["Content-Length"]
    if alone and length and have + int(length) != file.size:
        raise SourceFailed(f"{host} has another {file.name}, of {have + int(length):,} bytes instead of {file.size:,}")


def _receive(answer: http.client.HTTPResponse, part: Path, have: int, file: ModelFile, room: Room, flow: Flow) -> None:
    """Write what comes behind the `have` bytes there are, and not one byte more than the file has."""
    flow.came(0)
    with part.open("r+b" if have else "wb") as out:
        out.seek(have)
        while block := _read(answer):
            flow.came(len(block))
            have += len(block)
            if have > file.size:
                part.unlink()
                raise SourceFailed(f"it sends more than the {file.size:,} bytes of {file.name}")
            room.tell()  # whoever has stopped it may be gone by now, and another be at work here
            out.write(block)
            out.flush()


def _read(answer: http.client.HTTPResponse) -> bytes:
    try:
        return answer.read1(BLOCK)
    except (OSError, http.client.HTTPException) as error:  # the line's; the disk's are another matter
        raise _Later(f"the line broke off ({error})") from error
