"""Flash: out of white light, all at once."""

from __future__ import annotations

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import WHITE, Seam, toward


def apply(frame: Planes, seam: Seam) -> None:
    toward(frame, seam.seen, WHITE)
