"""Whip: the old picture is thrown off to the left, and the new one comes to rest behind it."""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.transitions.style import Seam, eased, pairs

SMEAR = 0.3
"""How far the picture smears at its fastest, in frame widths."""


def apply(frame: Planes, seam: Seam) -> None:
    width = frame.size[0]
    gone = eased(seam.seen)
    smear = SMEAR * width * (1 - abs(2 * seam.seen - 1))
    for plane, before in pairs(frame, seam.before):
        grain = width // plane.shape[1]
        both = np.hstack([before, plane])
        left = round(gone * plane.shape[1])
        part = both[:, left : left + plane.shape[1]]
        across = max(1, round(smear / grain)) | 1
        np.copyto(plane, cv2.blur(part, (across, 1), borderType=cv2.BORDER_REPLICATE | cv2.BORDER_ISOLATED))
