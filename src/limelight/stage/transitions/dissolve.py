"""Dissolve: the shot comes through the one before it, as time passes or a memory comes."""

from __future__ import annotations

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import Seam, eased, mixed


def apply(frame: Planes, seam: Seam) -> None:
    mixed(frame, seam.before, eased(seam.seen))
