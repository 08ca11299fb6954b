"""Breath: shoulders rise and sink, the head less; deep and quick in fear or anger, hardly seen in somebody cold."""

from __future__ import annotations

import math
import zlib

SECONDS = 3.6
"""A breath at rest."""
RISE = 2.4
"""Figure units that it lifts the shoulders."""
IN = 0.42
"""The share of it in which air goes in."""
HEAD = 0.45
"""How much of the lift the head does not follow."""


def breath(time: float, name: str, depth: float) -> float:
    """Figure units that the shoulders stand higher at a second of the shot; `depth` is 1 at rest, 2 out of breath."""
    if depth <= 0:
        return 0.0
    start = zlib.crc32(name.encode()) % 97 / 97
    t = (time / (SECONDS / (0.55 + 0.45 * depth)) + start) % 1.0
    way = t / IN if t < IN else (1 - t) / (1 - IN)
    return RISE * (0.4 + 0.6 * depth) * 0.5 * (1 - math.cos(math.pi * way))
