"""A model hub: one address a file, gone on from where it broke off; what cannot be that file is refused at once."""

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
from limelight.engines.catalog.room import BLOCK, Room

PATIENCE = 20.0
"""Seconds without one byte after which nobody is there."""
TICK = 0.2
"""Seconds between two looks at whether somebody wants it to stop."""


def fetch(source: Source, wanted: list[ModelFile], room: Room) -> None:
    """Fetch `wanted` from a hub. Raises SourceFailed at the first that cannot be had, PullStopped.

    In a thread of its own: a line that is dead holds nobody who wants to stop.
    """
    raised: list[BaseException] = []
    thread = threading.Thread(target=lambda: raised.extend(_raised_by(source, wanted, room)), daemon=True)
    thread.start()
    while thread.is_alive() and not room.stop.is_set():
        thread.join(TICK)
    thread.join(TICK)
    if raised:
        raise raised[0]
    if thread.is_alive():
        raise PullStopped(model=room.model.name)


def _raised_by(source: Source, wanted: list[ModelFile], room: Room) -> Iterator[BaseException]:
    try:
        _fetch_all(source, wanted, room)
    except BaseException as error:
        yield error


def _fetch_all(source: Source, wanted: list[ModelFile], room: Room) -> None:
    for file in wanted:
        addresses = source.gives[file.name]
        went_on = [_fetch(address, file, len(addresses) == 1, room) for address in addresses]
        try:
            room.join(file, addresses)
        except SourceFailed:
            if not any(went_on):
                raise
            for address in addresses:  # what it went on from may have been of another file
                _fetch(address, file, len(addresses) == 1, room)
            room.join(file, addresses)


def _fetch(address: str, file: ModelFile, alone: bool, room: Room) -> bool:
    """Bring the bytes of an address into the room; whether some of them had come in an earlier try."""
    if room.part(address).is_file():
        return True
    part, host = room.coming(address), urlsplit(address).netloc
    have = part.stat().st_size if part.is_file() else 0
    if have < file.size:
        try:
            with _opened(address, have) as answer:
                have *= answer.status == http.HTTPStatus.PARTIAL_CONTENT
                _refuse(answer, have, file, alone, host)
                _receive(answer, part, have, file, room)
        except urllib.error.HTTPError as error:
            error.close()
            raise SourceFailed(f"{host} answers {error.code} {error.reason} for {file.name}") from error
        except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
            raise SourceFailed(f"{host} cannot be reached ({_why(error)})") from error
    came = part.stat().st_size
    if alone and came < file.size:
        raise SourceFailed(f"{host} broke off after {came:,} of {file.size:,} bytes of {file.name}")
    part.replace(room.part(address))
    return bool(have)


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


def _receive(answer: http.client.HTTPResponse, part: Path, have: int, file: ModelFile, room: Room) -> None:
    """Write what comes behind the `have` bytes there are, and not one byte more than the file has."""
    with part.open("r+b" if have else "wb") as out:
        out.seek(have)
        while block := _read(answer):
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
        raise SourceFailed(f"the line broke off ({error})") from error
