"""The number of a still: the first 64 bits of the digest of what it was before it was marked."""

from __future__ import annotations

from pathlib import Path

from blake3 import blake3


def number_of(still: Path) -> int:
    return int.from_bytes(blake3(still.read_bytes()).digest(length=8), "big")
