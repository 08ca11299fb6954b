"""Fade: out of the dark, or into it."""

from __future__ import annotations

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import BLACK, Seam, toward


def apply(frame: Planes, seam: Seam) -> None:
    toward(frame, seam.seen, BLACK)
