"""Pop: the word that is heard comes forward, in its colour, and settles a little larger than the others."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from limelight.media.caption_styles.style import CaptionStyle, Spoken, over
from limelight.media.captions import Page, alone, extent, without

SCALES = ((0, 1.05), (2, 1.14), (4, 1.07))
"""From which frame of a word how large it is."""
FULLY = 3.2
"""Widths of a letter's body up to which a word grows so far: a longer one would run into its neighbours."""


def _turns(frames: int) -> Iterable[int]:
    return (frame for frame, _ in SCALES if frame < frames)


def _dress(page: Page, spoken: Spoken) -> np.ndarray:
    left, top, right, bottom = extent(page, spoken.word)
    ground = without(page, spoken.word)
    if right <= left:
        return ground
    asked = [scale for frame, scale in SCALES if frame <= spoken.frame][-1]
    scale = 1 + (asked - 1) * min(1.0, FULLY * page.size / (right - left))
    return over(ground, _grown(alone(page, spoken.word), (left + right) / 2, (top + bottom) / 2, scale))


def _grown(image: np.ndarray, x: float, y: float, scale: float) -> np.ndarray:
    """The image enlarged about a point."""
    matrix = np.array([[scale, 0, x * (1 - scale)], [0, scale, y * (1 - scale)]])
    return cv2.warpAffine(image, matrix, image.shape[1::-1], flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)


STYLE = CaptionStyle(_turns, _dress)
