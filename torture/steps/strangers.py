"""Strangers' files, torn and turned in every way, given to `verify`: each gets a verdict in time, none harms the one
that asks, and none is trusted that says anything else than what was signed.

What is registered as a release is looked for in every one of them, so that all that takes films, sounds and pictures
apart meets them too.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.sign.credentials.signed import signed, world
from tests.sign.credentials.small_files import BESIDE, INSIDE
from tests.sign.verify.films_to_copy import film

from limelight.media.fingerprints.taking import fingerprints_of
from limelight.sign.registry.registered import Registered, Registry
from limelight.sign.verify.verdict import Verdict
from limelight.sign.verify.verifying import Verifier
from torture.seen import Room, Seen

_PATIENCE = 60.0
"""Seconds for a small file, on a machine that is busy."""
_LENGTHS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff")


def run(room: Room) -> Iterator[Seen]:
    files = [film(room.folder / "film.mp4"), *(signed(kind, room.folder).file for kind in (*INSIDE, *BESIDE))]
    verifier = Verifier(world().anchors, _registry(files[0]))
    whole = {file: verifier.verify(file) for file in files}
    told: Counter[str] = Counter()
    slow, untrue = [], []
    chance = room.chance
    for number in range(room.times(400)):
        file = chance.choice(files)
        torn = room.folder / f"torn{file.suffix}"
        torn.write_bytes(_torn(file.read_bytes(), chance))
        began = time.monotonic()
        verdict = verifier.verify(torn)
        told[verdict.standing] += 1
        slow += [f"{number}: {file.name}"] if time.monotonic() - began > _PATIENCE else []
        untrue += [f"{number}: {file.name}"] if _lies(verdict, whole[file]) else []
        torn.unlink()
    counts = ", ".join(f"{count} {standing}" for standing, count in told.most_common())
    yield Seen(f"{sum(told.values())} torn files have a verdict: {counts}")
    yield Seen(f"{len(slow)} took longer than {_PATIENCE:.0f} s {slow[:5] or ''}", not slow)
    yield Seen(f"{len(untrue)} are trusted with other words than were signed {untrue[:5] or ''}", not untrue)


def _registry(file: Path) -> Registry:
    """The film, as if it had been released."""
    prints = fingerprints_of(file)
    assert prints is not None
    about = ("r1", "film", "A film", "2026-11-23T08:00:00+00:00", "en", (), "9:16", "", "eu", "tiktok")
    return Registry((Registered(*about, str(file.parent), prints={file.name: prints}),))


def _lies(verdict: Verdict, whole: Verdict) -> bool:
    return verdict.standing == "trusted" and verdict.credential != whole.credential


def _torn(data: bytes, chance: random.Random) -> bytes:
    """The bytes after one to forty harms, most of them where a file's tables stand."""
    torn = bytearray(data)
    for _ in range(chance.choice((1, 5, 40))):
        at = chance.randrange(min(len(torn), 8000) if chance.random() < 0.7 else len(torn))
        chance.choice(_HARMS)(torn, at, chance)
        if not torn:
            return b"\0"
    return bytes(torn)


def _turn(torn: bytearray, at: int, chance: random.Random) -> None:
    torn[at] = chance.randrange(256)


def _lengthen(torn: bytearray, at: int, chance: random.Random) -> None:
    torn[at : at + 4] = chance.choice(_LENGTHS)


def _cut(torn: bytearray, at: int, chance: random.Random) -> None:
    del torn[at : at + chance.randrange(1, 2000)]


def _put_in(torn: bytearray, at: int, chance: random.Random) -> None:
    torn[at:at] = chance.randbytes(chance.randrange(1, 500))


_Harm = Callable[[bytearray, int, random.Random], None]
_HARMS: tuple[_Harm, ...] = (_turn, _turn, _turn, _lengthen, _cut, _put_in)
