"""What a disk can do to one file: a bit, some bytes, a page, the order of pages, the length, or all of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

PAGE = 4096
Harm = Callable[[bytearray, random.Random], bytes]


def _bit(data: bytearray, chance: random.Random) -> bytes:
    used = [at for at in (chance.randrange(len(data)) for _ in range(200)) if data[at]] or [0]
    data[used[0]] ^= 1 << chance.randrange(8)
    return bytes(data)


def _bytes(data: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(max(1, len(data) - 16))
    data[at : at + 16] = chance.randbytes(16)
    return bytes(data)


def _page(data: bytearray, chance: random.Random) -> bytes:
    at = PAGE * chance.randrange(max(1, len(data) // PAGE))
    data[at : at + PAGE] = chance.choice((bytes(PAGE), chance.randbytes(PAGE)))
    return bytes(data)


def _torn_page(data: bytearray, chance: random.Random) -> bytes:
    at = PAGE * chance.randrange(max(1, len(data) // PAGE)) + 512 * chance.randrange(8)
    data[at : at + 512] = bytes(512)
    return bytes(data)


def _swapped(data: bytearray, chance: random.Random) -> bytes:
    one, other = (PAGE * chance.randrange(max(1, len(data) // PAGE)) for _ in range(2))
    data[one : one + PAGE] = data[other : other + PAGE]
    return bytes(data)


def _shifted(data: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return bytes(data[:at] + bytes(7) + data[at:])


def _cut(data: bytearray, chance: random.Random) -> bytes:
    return bytes(data[: chance.randrange(len(data))])


HARMS: dict[str, Harm] = {
    "a bit": _bit,
    "bytes": _bytes,
    "a page": _page,
    "a sector": _torn_page,
    "a page in another's place": _swapped,
    "a shift": _shifted,
    "a cut": _cut,
}


def harm(file: Path, name: str, chance: random.Random) -> None:
    """Do it to the file, whatever its rights say."""
    file.chmod(0o644)
    file.write_bytes(HARMS[name](bytearray(file.read_bytes()), chance))
