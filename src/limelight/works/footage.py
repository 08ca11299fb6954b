"""Footage: what an own picture file is, said once before anything is made of it.

Everything here is as a viewer would see it: upright, with square pixels. What stands here decides how the file is
fitted (`works.fitting`); what it takes to decode it is known to `media` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

STEADY_WITHIN = 0.02
"""Rates this near to one another, as a share, are one rate for the eye: 29.97 and 30."""


@dataclass(frozen=True)
class Footage:
    """A clip or a still. `seconds` and `rate` are 0 for a still; `rate` is the mean where it is `variable`."""

    kind: Literal["clip", "still"]
    width: int
    """As shown: turned upright, pixels made square."""
    height: int
    seconds: float = 0.0
    rate: float = 0.0
    variable: bool = False
    rotation: int = 0
    """Degrees by which it has to be turned clockwise to stand upright: 0, 90, 180 or 270."""
    hdr: str = ""
    """ "pq" or "hlg"; "" for a standard range."""
    alpha: bool = False
    sound: bool = False
    codec: str = ""
    name: str = ""
    """The file, as its owner called it."""

    @property
    def aspect(self) -> float:
        return self.width / self.height
