"""What a beard is: what grows under the mouth's drawing, and what hangs over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def _none(pen: Pen, head: Head, face: Face) -> None:
    """Draws nothing."""


def _none_aside(pen: Pen, side: Profile) -> None:
    """Draws nothing."""


@dataclass(frozen=True)
class Beard:
    """`under` is drawn before the mouth; `over`, a moustache, after it. Both keep still while the mouth speaks.

    `side` and `side_over` are the same in profile.
    """

    under: Callable[[Pen, Head, Face], None] = _none
    over: Callable[[Pen, Head, Face], None] = _none
    side: Callable[[Pen, Profile], None] = _none_aside
    side_over: Callable[[Pen, Profile], None] = _none_aside
