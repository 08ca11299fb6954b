"""Wipe: a soft edge, leaning a little, passes from left to right, and the shot is behind it."""

from __future__ import annotations

import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import Seam, cut_by, eased

SOFT, LEAN = 0.12, 0.14
"""Share of the frame's width over which the edge is soft, and by which it leans from top to bottom."""


def apply(frame: Planes, seam: Seam) -> None:
    width, height = frame.size
    edge = eased(seam.seen) * (1 + SOFT + LEAN)
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(0, LEAN, height, dtype=np.float32)[:, None]
    cut_by(frame, seam.before, np.clip((edge - across - down) / SOFT * 255, 0, 255).astype(np.uint8))
