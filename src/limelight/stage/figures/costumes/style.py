"""What a costume is: how it dresses the trunk before the neck is drawn, and after; and how it dresses an arm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import skia

from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.arms import Sleeve
from limelight.stage.figures.body import Stance
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import darker, ellipse
from limelight.works.cast import Look


@dataclass(frozen=True)
class Dress:
    """A body being dressed."""

    pen: Pen
    stance: Stance
    look: Look
    flesh: Flesh
    outline: skia.Path

    def fold(
        self, start: tuple[float, float], bend: tuple[float, float], end: tuple[float, float], width: float = 4
    ) -> None:
        """A fold of the cloth."""
        self.pen.taper(start, bend, end, width, darker(self.look.cloth, 0.6), 150)

    def brocade(self, alpha: float = 46, size: float = 15) -> None:
        """Roundels of four petals woven into the cloth, a shade off its colour; drawn inside what is clipped."""
        width, floor = self.stance.build.shoulders, self.stance.build.floor
        tint = darker(self.look.cloth, 0.4)
        for row, y in enumerate(range(300, int(floor), 118)):
            for column in range(-2, 3):
                x = (column + 0.5 * (row % 2)) * width * 0.52 + self.stance.bend(min(1.0, (y - 185) / 700))
                self._roundel(x, y, size, tint, alpha)

    def _roundel(self, x: float, y: float, size: float, tint: str, alpha: float) -> None:
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            self.pen.flat(ellipse(x + dx * size * 0.6, y + dy * size * 0.6, size * 0.5), tint, alpha)
        self.pen.stroke(ellipse(x, y, size * 1.6), 2.2, tint, alpha)


def _no_legs(dress: Dress) -> None:
    """The cloth reaches the ground."""


@dataclass(frozen=True)
class Costume:
    """`trunk` draws cloth under the neck, `collar` over it; `outline` is what arms join; `legs` come first of all.

    `open_to` is how low the neck shows, in head units.
    """

    outline: Callable[[Stance], skia.Path]
    trunk: Callable[[Dress], None]
    collar: Callable[[Dress], None]
    sleeve: Sleeve
    open_to: float = 275.0
    legs: Callable[[Dress], None] = _no_legs
