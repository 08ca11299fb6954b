"""The print that a whole frame is in: grade, dots and paper on everything, and the frame's vignette, each at its
place.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.art import Cel, Light, frame_unit, overscan
from limelight.stage.finish import finish_figure, finish_plate, vignette
from limelight.stage.planes import Cutout, cutout, even_crop


@dataclass(frozen=True)
class Print:
    """The finish of one frame. `shading` is its vignette, `margin` pixels around the frame included; `unit` is what
    measures in pixels are multiplied with.
    """

    light: Light
    shading: np.ndarray
    margin: int
    unit: float

    @classmethod
    def of(cls, light: Light, width: int, height: int) -> Print:
        margin = overscan(width, height)
        return cls(
            light, vignette(width + 2 * margin, height + 2 * margin, light.vignette), margin, frame_unit(width, height)
        )

    def plate(self, image: np.ndarray) -> np.ndarray:
        """The plate, printed; it fills the frame and its margin."""
        return self._shaded(finish_plate(image, self.light, self.unit), -self.margin, -self.margin)

    def piece(self, image: np.ndarray, x: int, y: int) -> np.ndarray:
        """A lit picture whose top left lies at (x, y) of the frame, printed."""
        return self._shaded(finish_figure(image, self.light, x, y, self.unit), x, y)

    def cel(self, cel: Cel) -> tuple[np.ndarray, int, int]:
        """A cel of the place, printed and cut to its paint, and its even place in the frame."""
        x, y = int(cel.x), int(cel.y)
        piece, left, top = even_crop(_on_even_place(self.piece(cel.image, x, y), x, y))
        return piece, (x & ~1) + left, (y & ~1) + top

    def cutout(self, cel: Cel) -> Cutout:
        """A cel of the place as a cut-out."""
        return cutout(*self.cel(cel))

    def _shaded(self, image: np.ndarray, x: int, y: int) -> np.ndarray:
        height, width = image.shape[:2]
        rows = np.clip(np.arange(y, y + height) + self.margin, 0, self.shading.shape[0] - 1)
        columns = np.clip(np.arange(x, x + width) + self.margin, 0, self.shading.shape[1] - 1)
        part = self.shading[rows[:, None], columns[None, :]]
        return cv2.multiply(image, cv2.merge([part, part, part, np.full_like(part, 255)]), scale=1 / 255)


def _on_even_place(image: np.ndarray, x: int, y: int) -> np.ndarray:
    if not (x & 1 or y & 1):
        return image
    return cv2.copyMakeBorder(image, y & 1, 0, x & 1, 0, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
