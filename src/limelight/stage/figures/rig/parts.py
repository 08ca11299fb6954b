"""A rig as it comes out of a file: drawings by the names of their layers, all in the file's own space.

A layer that is not named for a part is drawn with the part it lies in. What lies in the body but is a part of its own
(an arm, a head) is that part's alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import skia

from limelight.stage.drawing.shapes import Sheet
from limelight.stage.figures.mouths import VISEMES
from limelight.works.vocabulary import EXPRESSIONS

MOUTHS = (*VISEMES, "smile", "sad")
EYES = ("open", "half", "shut", "wide")
LIMBS = ("arm-near", "arm-far", "forearm-near", "forearm-far", "leg-near", "leg-far")
ALONE = (
    *("body", "head", "behind", "front", "head-behind", "back"),
    *("brows", "brow-left", "brow-right", "pupils", "lashes", "lashes-half", *LIMBS),
)
POINTS = (*(f"pivot-{limb}" for limb in LIMBS), "grip-near", "grip-far", "chin", "ground")
"""Layers that are not drawn: the middle of what is painted on them is a point."""
_FELT = (
    "brows",
    "brow-left",
    "brow-right",
    "lashes",
    "lashes-half",
    *(f"mouth-{m}" for m in MOUTHS),
    *(f"eyes-{e}" for e in EYES),
)
NAMES = frozenset(
    (
        *ALONE,
        *POINTS,
        *_FELT,
        *(f"face-{face}" for face in EXPRESSIONS),
        *(f"{part}-{face}" for part in _FELT for face in EXPRESSIONS),
    )
)
"""Every name that a layer can have a meaning by."""

_GLANCE = 512
"""Pixels of the longer side of the sheet on which a part's paint is looked for."""

Box = tuple[float, float, float, float]


def part_name(label: str) -> str:
    """The part that a layer's name means; "" for none. `Mouth A`, `mouth_a` and `mouth-a` are one."""
    name = re.sub(r"[\s_]+", "-", label.strip().lower())
    return name if name in NAMES else ""


@dataclass(frozen=True, eq=False)
class Part:
    """One drawing of a rig, played onto a canvas in the file's space, `width` x `height`."""

    name: str
    width: float
    height: float
    play: Callable[[skia.Canvas], None] = field(repr=False)

    @cached_property
    def paint(self) -> np.ndarray:
        """What of it is painted, small: (h, w) bool."""
        sheet = Sheet(max(1, round(self.width * self.scale)), max(1, round(self.height * self.scale)))
        sheet.canvas.scale(self.scale, self.scale)
        self.play(sheet.canvas)
        return sheet.image[..., 3] > 8

    @property
    def scale(self) -> float:
        return _GLANCE / max(self.width, self.height)

    @cached_property
    def box(self) -> Box | None:
        """Left, top, right, bottom of its paint; None where nothing is painted."""
        rows, columns = np.flatnonzero(self.paint.any(axis=1)), np.flatnonzero(self.paint.any(axis=0))
        if not len(rows):
            return None
        edges = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
        left, top, right, bottom = (float(edge) / self.scale for edge in edges)
        return left, top, right, bottom

    @property
    def middle(self) -> tuple[float, float]:
        left, top, right, bottom = self.box or (0.0, 0.0, self.width, self.height)
        return (left + right) / 2, (top + bottom) / 2

    def farthest(self, x: float, y: float) -> tuple[float, float]:
        """The painted point that lies farthest from (x, y)."""
        rows, columns = np.nonzero(self.paint)
        if not len(rows):
            return x, y
        across, down = columns / self.scale, rows / self.scale
        at = int(np.argmax((across - x) ** 2 + (down - y) ** 2))
        return float(across[at]), float(down[at])


@dataclass(frozen=True, eq=False)
class Rig:
    """A person's own drawn character. `order` is how its layers lie, the lowest first; `left_out` what no layer of it
    shows, in words.
    """

    name: str
    width: float
    height: float
    parts: Mapping[str, Part]
    order: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    def has(self, part: str) -> bool:
        return part in self.parts and self.parts[part].box is not None

    def point(self, name: str) -> tuple[float, float] | None:
        """Where a named point lies, if there is one."""
        return self.parts[name].middle if self.has(name) else None
