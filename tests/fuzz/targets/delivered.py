"""`delivered.json`, what limelight wrote into `out/`: damaged in any way, no person's file is overwritten by it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from limelight.actions.deliveries import deliver, withdraw
from limelight.core.identity import digest
from targets._files import laid, scratch

LONGEST = 512
WORDS = (
    *(b'{"schema": 1, "files": {', b'"out/film.mp4": ["', b"b3:", b'"]', b"null", b"1e999", b"[", b"{", b'"../../a"'),
    digest(b"ours").encode(),
)


def attempt(data: bytes) -> None:
    store = scratch() / "film" / ".limelight"
    out = scratch() / "film" / "out"
    for folder in (store, out):
        folder.mkdir(parents=True, exist_ok=True)
    (store / "delivered.json").write_bytes(data)
    theirs, blob = out / "film.mp4", laid(b"ours", "blob")
    words = hashlib.sha256(data).digest()
    theirs.write_bytes(words)
    withdraw([theirs], store)
    assert theirs.read_bytes() == words
    done = deliver({theirs: digest(b"ours")}, lambda _: blob, store)
    kept = done[0].kept
    assert kept is not None
    assert kept.read_bytes() == words
    kept.unlink()


def seeds() -> Iterator[bytes]:
    yield b'{"schema": 1, "files": {"out/film.mp4": ["' + digest(b"ours").encode() + b'"]}}'
