"""The carriers: which waves of a tile stand for what. They are drawn from a hash, and so the same for ever.

Some carriers are pilots, which always say the same: by them a reader finds where the tiles begin. Each of the others is
lent to one bit of the code in turn.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from limelight.media.watermark.payload import BITS

TILE = 128
LONGEST, SHORTEST = 7, 18
"""Waves per tile: slower ones would be seen, quicker ones do not outlast JPEG at half the size."""
PILOTS = 0.3
_SCHEME = "limelight second mark 1"


@dataclass(frozen=True)
class Carriers:
    """For each carrier: its waves per tile downwards and to the right, its phase as a unit number, the bit it says.

    `bit` is -1 for a pilot.
    """

    down: np.ndarray
    right: np.ndarray
    phase: np.ndarray
    bit: np.ndarray

    @property
    def pilots(self) -> np.ndarray:
        return self.bit < 0

    @property
    def pace(self) -> np.ndarray:
        """How many waves per tile, whichever way."""
        return np.hypot(self.down, self.right)

    def signs(self, code: np.ndarray) -> np.ndarray:
        """What each carrier says, 1 or -1, of a code of as many."""
        return np.where(self.pilots, 1.0, code[self.bit])

    def nearby(self, width: float) -> np.ndarray:
        """(n, n): which carriers are about as quick as which, as weights of a mean."""
        alike = np.abs(self.pace[:, None] - self.pace[None, :]) < width
        return alike / alike.sum(axis=1, keepdims=True)


@lru_cache(maxsize=1)
def carriers() -> Carriers:
    """All of them, in the order of the hash."""
    drawn = sorted((_drawn(down, right), down, right) for down, right in _waves())
    pilots = round(len(drawn) * PILOTS)
    angles = np.array([int.from_bytes(digest[:4], "big") for digest, _, _ in drawn]) * (2 * np.pi / 2**32)
    bit = np.array([-1 if at < pilots else (at - pilots) % BITS for at in range(len(drawn))])
    down, right = (np.array([each[axis] for each in drawn]) for axis in (1, 2))
    return Carriers(down, right, np.exp(1j * angles), bit)


def _waves() -> list[tuple[int, int]]:
    """Half of the ring: the other half of a real picture says the same."""
    reach = range(-SHORTEST, SHORTEST + 1)
    ring = [(down, right) for down in reach for right in range(SHORTEST + 1)]
    return [
        (down, right)
        for down, right in ring
        if LONGEST**2 <= down * down + right * right <= SHORTEST**2 and (right > 0 or down > 0)
    ]


def _drawn(down: int, right: int) -> bytes:
    return hashlib.sha256(f"{_SCHEME} {down} {right}".encode()).digest()
