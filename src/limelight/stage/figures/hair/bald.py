"""No hair at all: a crown with its own highlight."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, lighter
from limelight.stage.figures.hair.style import HairStyle, Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    """A bald head's own highlight."""
    p = head.at
    if not head.capped:
        glow = blob([p(-62, -126, 10), p(-20, -152, 10), p(30, -150, 10), p(10, -138, 10), p(-30, -132, 10)])
        pen.flat(glow, lighter(head.flesh.skin, 0.7), 120, blur=5)


def side(pen: Pen, side: Profile) -> None:
    if not side.capped:
        p = side.at
        glow = blob([p(-70, -116), p(-30, -148), p(24, -150), p(10, -136), p(-34, -126)])
        pen.flat(glow, lighter(side.flesh.skin, 0.7), 120, blur=5)


def rear(pen: Pen, head: Head) -> None:
    """Two folds where the skull meets the neck."""
    for y, half in ((92, 34), (104, 24)):
        pen.taper((-half, y), (0, y + 7), (half, y), 2.2, head.flesh.line, 130)
    if not head.capped:
        pen.flat(
            blob([(-62, -126), (-20, -152), (30, -150), (10, -138), (-30, -132)]),
            lighter(head.flesh.skin, 0.7),
            120,
            blur=5,
        )


HAIR = HairStyle(front, side, rear=rear)
