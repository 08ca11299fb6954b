"""Black: gone at once."""

from __future__ import annotations

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import BLACK, Seam, toward


def apply(frame: Planes, seam: Seam) -> None:
    toward(frame, 0.0 if seam.seen < 1 else 1.0, BLACK)
