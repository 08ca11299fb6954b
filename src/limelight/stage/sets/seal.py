"""The brand's seal: a few letters in red at the edge of the picture, as a painter signs."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from limelight.stage.drawing.shapes import Sheet, paint
from limelight.stage.sets.lettering import across

RED, CUT = "#b3261e", "#f2e8d4"
AT = (0.14, 0.11)
"""Where its top left stands in a frame: clear of faces, captions and a phone's buttons."""
SIZE = 0.042
"""A letter's height, of the frame's shorter side."""
GAP = 1.12


def sealed(plate: np.ndarray, letters: str, margin: int) -> np.ndarray:
    """The plate, a picture with `margin` around its frame, with the seal on it: letters one under the other."""
    height, width = plate.shape[0] - 2 * margin, plate.shape[1] - 2 * margin
    size = SIZE * min(width, height)
    seal = Sheet(round(size * 1.5), round(size * (GAP * len(letters) + 0.5)))
    down, wide = seal.image.shape[:2]
    block = skia.Rect.MakeWH(wide, down).makeInset(size * 0.05, size * 0.05)
    seal.canvas.drawRoundRect(block, size * 0.16, size * 0.16, paint(RED, 235))
    for nth, letter in enumerate(letters):
        across(seal, letter, wide / 2, size * (1.08 + GAP * nth), size, CUT, cjk=True)
    x, y = margin + round(AT[0] * width), margin + round(AT[1] * height)
    window = plate[y : y + down, x : x + wide]
    through = cv2.bitwise_not(cv2.extractChannel(seal.image, 3))
    window[:] = cv2.add(seal.image, cv2.multiply(window, cv2.merge([through] * 4), scale=1 / 255))
    return plate
