"""No hair at all: a crown with its own highlight."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, lighter


def front(pen: Pen, head: Head) -> None:
    """A bald head's own highlight."""
    p = head.at
    if not head.capped:
        glow = blob([p(-62, -126, 10), p(-20, -152, 10), p(30, -150, 10), p(10, -138, 10), p(-30, -132, 10)])
        pen.flat(glow, lighter(head.flesh.skin, 0.7), 120, blur=5)


HAIR = HairStyle(front)
