"""What a hat is: what shows behind the body, what sits on the head, and whether it covers the crown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.shapes import blob, moved, polygon
from limelight.stage.figures.anatomy import Bearing
from limelight.stage.figures.hair.style import Head, nothing, nothing_aside
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

MIDDLE = -17.0
"""Where the middle of a skull is in profile."""


@dataclass(frozen=True)
class Hat:
    """`back` is drawn behind the body, `front` over hair and face; one that `covers` leaves no bun or knot to draw.

    `rear` is the whole hat as it is seen from behind,
    where it is not `front` with `back` over it. In profile a hat that is round draws
    itself once more, and one that is not says how with `side` and `side_back`. `top` is how high it reaches above the
    eyes, `wide` how far to either side, in head units.
    """

    front: Callable[[Pen, Head], None]
    back: Callable[[Pen, Head], None] = nothing
    covers: bool = True
    top: float = 200
    wide: float = 140
    hides_hair: bool = False
    rear: Callable[[Pen, Head], None] | None = None
    side: Callable[[Pen, Profile], None] | None = None
    side_back: Callable[[Pen, Profile], None] = nothing_aside

    def drawn_aside(self, pen: Pen, side: Profile) -> None:
        """The hat in profile."""
        if self.side is not None:
            self.side(pen, side)
        else:
            with pen.placed(MIDDLE * side.deep, 0) as moved:
                (self.rear or self.front)(moved, as_if_from_front(side))


def under_hat(covers: bool, middle: float = 0.0) -> skia.Path:
    """Where hair may show beside a hat that covers the crown: below its edge, falling away to both sides."""
    if not covers:
        return polygon([(-900, -900), (900, -900), (900, 900), (-900, 900)])
    x = middle
    return blob([
        (x - 112, -124), (x, -140), (x + 112, -124), (x + 190, -64), (x + 320, 60), (x + 700, 900, "c"),
        (x - 700, 900, "c"),
        (x - 320, 60), (x - 190, -64),
    ])  # fmt: skip


def as_if_from_front(side: Profile) -> Head:
    """A head seen from the front that is as wide as this profile is deep, for what is round about it."""
    skull = replace(side.skull, temple=106 * side.deep * 1.06)
    bearing = Bearing(skull, 0.0, 0.0, 0.0, 0.0)
    return Head(
        bearing, side.look, side.flesh, moved(side.contour, -MIDDLE * side.deep, 0), capped=side.capped, sway=side.sway
    )
