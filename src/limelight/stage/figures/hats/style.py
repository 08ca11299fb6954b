"""What a hat is: what shows behind the body, what sits on the head, and whether it covers the crown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.stage.figures.hair.style import Head, nothing
from limelight.stage.figures.pen import Pen


@dataclass(frozen=True)
class Hat:
    """`back` is drawn behind the body, `front` over hair and face; one that `covers` leaves no bun or knot to draw.

    `rear` is the hat as it is seen from behind, where that differs from `front`. `top` is how high it reaches above the
    eyes, in head units.
    """

    front: Callable[[Pen, Head], None]
    back: Callable[[Pen, Head], None] = nothing
    covers: bool = True
    top: float = 200
    hides_hair: bool = False
    rear: Callable[[Pen, Head], None] | None = None
