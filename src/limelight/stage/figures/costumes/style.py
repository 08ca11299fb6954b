"""What a costume is: how it dresses the trunk before the neck is drawn, and after; and how it dresses an arm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import skia

from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.arms import Sleeve
from limelight.stage.figures.body import Stance
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import darker
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
