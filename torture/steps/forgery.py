"""Every byte of a signed file turned round, in every format: none of the media's goes unnoticed, and none that does go
unnoticed changes a word of what is read.

Padding, the names of boxes and their checksums lie outside the credential by C2PA's own rules: there a turned byte may
leave the file trusted, but then what it says of its making is what was signed. The release's manifest of digests
catches those as well.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.sign.credentials.forgeries import flipped
from tests.sign.credentials.signed import read, signed
from tests.sign.credentials.small_files import BESIDE, INSIDE, media_bytes

from limelight.sign.credentials.credential import Credential
from torture.seen import Room, Seen


def run(room: Room) -> Iterator[Seen]:
    for kind in INSIDE:
        yield from _inside(room, kind)
    for kind in BESIDE:
        yield from _beside(room, kind)


def _inside(room: Room, kind: str) -> Iterator[Seen]:
    file = signed(kind, room.folder).file
    data, whole, chance = file.read_bytes(), read(file), room.chance
    media = media_bytes(kind, data)
    missed = [at for at in media if _turned(file, data, at, chance).state in ("trusted", "unknown signer")]
    yield Seen(f"{kind}: {len(media)} bytes of media turned, {len(missed)} unnoticed", not missed)
    told, unnoticed, untrue = 0, 0, []
    for at in _sampled(room, [each for each in range(len(data)) if each not in media]):
        turned = _turned(file, data, at, chance)
        told += 1
        unnoticed += turned.state == "trusted"
        untrue += [at] if turned.state == "trusted" and turned != whole else []
    yield Seen(
        f"{kind}: {told} other bytes turned, {unnoticed} leave it trusted, {len(untrue)} of them with other words "
        f"{untrue[:5] or ''}",
        not untrue,
    )
    file.write_bytes(data)


def _beside(room: Room, kind: str) -> Iterator[Seen]:
    file = signed(kind, room.folder).file
    data = file.read_bytes()
    missed = [at for at in range(len(data)) if _turned(file, data, at, room.chance).state == "trusted"]
    yield Seen(f"{kind}: {len(data)} bytes turned, {len(missed)} unnoticed", not missed)


def _turned(file: Path, data: bytes, at: int, chance: random.Random) -> Credential:
    file.write_bytes(flipped(data, at, 1 << chance.randrange(8)))
    return read(file)


def _sampled(room: Room, places: list[int]) -> Iterable[int]:
    """All of them in a whole run."""
    count = min(len(places), room.times(len(places)))
    return sorted(room.chance.sample(places, count))
