"""Iris: a circle opens out of the dark on whom the shot is about, or closes on them."""

from __future__ import annotations

import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import Seam, cut_by, distances, eased, farthest, flat

SOFT = 14.0
"""Pixels over which the circle's edge is soft, in a frame 1080 wide."""

HEAD = 0.36
"""How far down the frame the circle has its middle where nobody is looked at."""


def apply(frame: Planes, seam: Seam) -> None:
    width, height = frame.size
    x, y = (seam.found.x, seam.found.y) if seam.found else (width / 2, HEAD * height)
    soft = SOFT * width / 1080
    radius = eased(seam.seen) * (farthest(width, height, x, y) + soft)
    mask = np.clip((radius - distances(width, height, round(x), round(y))) / soft * 255, 0, 255).astype(np.uint8)
    cut_by(frame, flat(width, height), mask)
