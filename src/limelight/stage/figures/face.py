"""A face is a set of numbers: how far brows, lids, mouth, head and shoulders are from rest. Faces blend.

Every number is 0 (or its default) at rest, so that half of hurt is hurt's numbers halved. Faces are written for a head
turned to screen right, and `mirrored` for one turned left. Pairs are (screen left, screen right): for a head turned
right the left one is the near side.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

Pair = tuple[float, float]


@dataclass(frozen=True)
class Face:
    brow_inner: Pair = (0, 0)
    """Inner ends of the brows, up: -31 to 36."""
    brow_outer: Pair = (0, 0)
    """Outer ends, up: -22 to 30."""
    brow_arch: Pair = (0, 0)
    knit: float = 0
    """Inner ends drawn together: 0 to 1.1."""
    lid: Pair = (1, 1)
    """Upper lids: 0 shut, 1 at rest, 1.5 terror."""
    squint: Pair = (0, 0)
    """Lower lids, up: -0.15 to 0.6."""
    slant: Pair = (0, 0)
    """The upper lid's slope: -0.95 angry to 0.9 sad."""
    gaze: Pair = (0, 0)
    """Where the eyes look, across and down: -0.85 to 0.85."""
    iris: float = 1
    """0.62 terror to 1.08 tender."""
    mouth_width: float = 28
    mouth_open: float = 0
    """0 shut to 42."""
    corners: Pair = (0, 0)
    """Mouth corners, up: -25 to 25."""
    mouth_shift: float = 0
    pout: float = 0
    square: float = 0
    """0 a round opening, 1 a square one."""
    clench: float = 0
    teeth: float = 1
    snarl: float = 0
    articulation: float = 1
    """How far the mouth opens on vowels: 0.6 muttered to 1.35 shouted."""
    fold: float = 0
    """Lines from nose to mouth, on faces that have them."""
    forehead: float = 0
    blush: float = 0
    tears: float = 0
    red: float = 0
    """Eyes red from weeping."""
    gloom: float = 0
    """Shadow over brow and eyes."""
    sweat: float = 0
    jaw: float = 0
    """The chin dropped, 0 to 20."""
    tilt: float = 0
    """The head, in degrees, clockwise."""
    pitch: float = 0
    """The head nodded down, -0.95 to 0.7."""
    push: Pair = (0, 0)
    """The head against the shoulders, in head units."""
    breath: float = 1
    """How deep and quick the breath goes: 0.6 held back, 1 at rest, 2 panting."""
    shrug: float = 0
    """-0.3 to 1."""
    shoulders: float = 0
    """The shoulder line's tilt, in degrees."""
    lean: float = 0
    """How far the chest leads, -13 to 13."""

    def blend(self, other: Face, t: float) -> Face:
        """This face at 0, the other at 1, and everything between."""
        between: dict[str, Any] = {
            f.name: _between(getattr(self, f.name), getattr(other, f.name), t) for f in fields(self)
        }
        return Face(**between)

    def in_profile(self) -> Face:
        """The same face on a head that is seen from the side: a nod is then a turn in the picture."""
        return replace(self, tilt=0.5 * self.tilt + 9 * self.pitch, pitch=0)

    def mirrored(self) -> Face:
        """The same face on a head turned the other way."""
        swapped = {name: getattr(self, name)[::-1] for name in _SIDED}
        return replace(
            self,
            **swapped,
            gaze=(-self.gaze[0], self.gaze[1]),
            push=(-self.push[0], self.push[1]),
            mouth_shift=-self.mouth_shift,
            tilt=-self.tilt,
            shoulders=-self.shoulders,
            lean=-self.lean,
        )


_SIDED = ("brow_inner", "brow_outer", "brow_arch", "lid", "squint", "slant", "corners")


def _between(a: Any, b: Any, t: float) -> Any:
    """Numbers, or pairs of them."""
    if isinstance(a, tuple):
        return tuple(x + (y - x) * t for x, y in zip(a, b, strict=True))
    return a + (b - a) * t
