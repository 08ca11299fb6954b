"""The number as a code that forgives: 64 bits become 128 (Reed-Solomon), and doubtful ones are tried both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from reedsolo import ReedSolomonError, RSCodec

BYTES, PARITY = 8, 8
BITS = (BYTES + PARITY) * 8
DOUBTED, AT_ONCE = 10, 3
"""So many of the least certain bits are tried the other way, so many of them together."""
BELIEVED = 0.7
"""How well a code must agree with what was heard: chance agrees by less than 0.5."""
_CODEC = RSCodec(PARITY)


@dataclass(frozen=True)
class Understood:
    """A number, and how well its code agrees with what was heard: 1 is to the letter."""

    id: int
    agreement: float


def encode(id: int) -> np.ndarray:
    """(128,) of 1 and -1: the code of a number of 64 bits."""
    data = bytes(_CODEC.encode(id.to_bytes(BYTES, "big")))
    return 1.0 - 2.0 * np.unpackbits(np.frombuffer(data, np.uint8))


def decode(heard: np.ndarray) -> Understood | None:
    """The number whose code (128,) real numbers sound like, by sign and by how sure they are; None for none."""
    bits = (heard < 0).astype(np.uint8)
    for flipped in _doubts(np.argsort(np.abs(heard), kind="stable")[:DOUBTED]):
        tried = bits.copy()
        tried[list(flipped)] ^= 1
        found = _corrected(np.packbits(tried).tobytes())
        if found is not None and (agreement := _agreement(found, heard)) >= BELIEVED:
            return Understood(found, agreement)
    return None


def _doubts(least_certain: np.ndarray) -> Iterator[tuple[int, ...]]:
    for many in range(AT_ONCE + 1):
        yield from combinations((int(at) for at in least_certain), many)


def _corrected(code: bytes) -> int | None:
    try:
        return int.from_bytes(bytes(_CODEC.decode(code)[0]), "big")
    except ReedSolomonError:
        return None


def _agreement(id: int, heard: np.ndarray) -> float:
    length = float(np.sqrt(np.sum(heard * heard) * BITS))
    return float(np.sum(encode(id) * heard)) / length if length else 0.0
