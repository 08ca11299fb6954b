"""What a painted face is: what lies on the skin below eyes and brows, from the lens and in profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.stage.figures.hair.style import Head, nothing, nothing_aside
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


@dataclass(frozen=True)
class Paint:
    """Both draw inside the face's contour, over the skin; eyes, brows and mouth come after."""

    front: Callable[[Pen, Head], None]
    side: Callable[[Pen, Profile], None]


BARE = Paint(nothing, nothing_aside)
