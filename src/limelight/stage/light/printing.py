"""The print that a whole frame is in: grade, dots and paper on everything, and the frame's vignette, each at its
place.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.planes import Cutout, cutout, even_crop
from limelight.stage.drawing.art import Cel, Light, frame_unit, overscan
from limelight.stage.light.finish import FINEST, finish_figure, finish_plate, vignette
from limelight.stage.light.ink_wash import Tones, gone_out, tones_of
from limelight.stage.light.shading import colour_of
from limelight.stage.sets.seal import sealed


@dataclass(frozen=True)
class Print:
    """The finish of one frame. `shading` is its vignette, `margin` pixels around the frame included; `unit` is what
    measures in pixels are multiplied with.
    """

    light: Light
    shading: np.ndarray
    margin: int
    unit: float
    place: Tones
    """Where the place's darks and lights lie, and those of its people: what decides a print in ink."""
    people: Tones

    @property
    def fine(self) -> bool:
        """Whether its frame is large enough to show single dots, a glance, and every drawing of a movement."""
        return self.unit >= FINEST

    @classmethod
    def of(cls, light: Light, width: int, height: int, plate: np.ndarray | None = None) -> Print:
        """The print for a frame; `plate` is the place that it is made for, as it was lit."""
        margin = overscan(width, height)
        shading = vignette(width + 2 * margin, height + 2 * margin, light.vignette)
        place = Tones() if plate is None else tones_of(plate)
        return cls(light, shading, margin, frame_unit(width, height), place, people_tones(light))

    def plate(self, image: np.ndarray) -> np.ndarray:
        """The plate, printed; it fills the frame and its margin."""
        done = self._shaded(finish_plate(image, self.light, self.unit, self.place), -self.margin, -self.margin)
        letters = self.light.look.press.seal
        return sealed(done, letters, self.margin) if letters else done

    def piece(self, image: np.ndarray, x: int, y: int) -> np.ndarray:
        """A lit picture of people whose top left lies at (x, y) of the frame, printed."""
        return self._shaded(finish_figure(image, self.light, x, y, self.unit, self.people), x, y)

    def cel(self, cel: Cel) -> tuple[np.ndarray, int, int]:
        """A cel of the place, printed and cut to its paint, and its even place in the frame."""
        x, y = int(cel.x), int(cel.y)
        printed = self._shaded(finish_figure(cel.image, self.light, x, y, self.unit, self.place), x, y)
        printed = gone_out(printed, self.light.look.press, x + self.margin, y + self.margin, self.shading.shape)
        piece, left, top = even_crop(_on_even_place(printed, x, y))
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


HAIR_DARK, SKIN_LIGHT = 0.2, 0.78
"""How bright black hair is in full light, and fair skin: ink and paper, where a picture is printed in ink."""


def people_tones(light: Light) -> Tones:
    """A face is paper at any hour, and its lines are ink."""
    falls = (colour_of(light.ambient_top) + colour_of(light.ambient_bottom)).mean() / 2 * light.ambient
    return Tones(HAIR_DARK * float(falls), SKIN_LIGHT * float(falls))


def _on_even_place(image: np.ndarray, x: int, y: int) -> np.ndarray:
    if not (x & 1 or y & 1):
        return image
    return cv2.copyMakeBorder(image, y & 1, 0, x & 1, 0, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
