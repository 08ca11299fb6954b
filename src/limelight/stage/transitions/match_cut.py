"""Match cut: what the one shot was about becomes what the next is about. For a few frames the old picture is brought to
where the new one stands, so that the eye need not look for it, and melts into it.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import Seam, Subject, eased, mixed

NEAREST, FARTHEST = 0.6, 1.7
"""How much smaller and larger the old picture may become."""


def apply(frame: Planes, seam: Seam) -> None:
    before = seam.before
    if seam.left and seam.found:
        before = _brought(before, seam.left, seam.found, eased(seam.seen))
    mixed(frame, before, eased(seam.seen))


def _brought(frame: Planes, left: Subject, found: Subject, way: float) -> Planes:
    """The old picture, that much of the way to where the new one stands; beyond its edges it goes on."""
    zoom = min(FARTHEST, max(NEAREST, found.size / left.size)) ** way
    x, y = left.x + (found.x - left.x) * way, left.y + (found.y - left.y) * way
    moved = []
    for plane, grain in ((frame.y, 1), (frame.u, 2), (frame.v, 2)):
        matrix = np.array([[zoom, 0, (x - zoom * left.x) / grain], [0, zoom, (y - zoom * left.y) / grain]])
        moved.append(cv2.warpAffine(plane, matrix, plane.shape[::-1], None, cv2.INTER_LINEAR, cv2.BORDER_REFLECT_101))
    return Planes(*moved)
