"""A character on paper: who they are, their colours, everything drawn of them, and how a drawing is laid on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.media.paper import Box, Page
from limelight.media.tints import NOBODY, strength
from limelight.works.models import Drawing, Model, Part, Stature

FRONT = "front"
"""The view in which somebody stands beside others."""
WORN, GREYISH = ("cloth", "trim", "inner", "sash"), 40
"""What somebody is known by, and how far from grey its colour is."""


@dataclass(frozen=True)
class Person:
    """One character on paper. `facts` and `colours` are names with what they are; colours are `#rrggbb`."""

    name: str
    about: str
    facts: Sequence[tuple[str, str]]
    colours: Sequence[tuple[str, str]]
    models: Mapping[Part, Model]

    @property
    def tint(self) -> str:
        """The colour they are known by: the strongest that they wear."""
        worn = [colour for name, colour in self.colours if name in WORN or name.endswith("%")]
        return next((colour for colour in worn if strength(colour) > GREYISH), max(worn, key=strength, default=NOBODY))

    @property
    def stature(self) -> Stature:
        return self.models["turnaround"].stature

    @property
    def front(self) -> Drawing:
        return next(each for each in self.models["turnaround"].drawings if each.name == FRONT)

    @property
    def breadth(self) -> float:
        """How far the head reaches from its middle, in head units."""
        rows = decoded(self.front)[: round(self.front.y + self.stature.chin * self.front.unit), :, 3]
        columns = np.flatnonzero(rows.any(axis=0))
        reach = max(abs(columns[0] - self.front.x), abs(columns[-1] - self.front.x)) if len(columns) else 0.0
        return reach / self.front.unit

    @property
    def lacks(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for model in self.models.values() for each in model.lacks))


def lay(page: Page, drawing: Drawing, x: float, eyes: float, scale: float) -> None:
    """The drawing with the middle between its eyes at (x, eyes), `scale` points to a head unit."""
    image = decoded(drawing)
    by = scale / drawing.unit
    box = Box(x - drawing.x * by, eyes - drawing.y * by, image.shape[1] * by, image.shape[0] * by)
    page.cut_out(image, box)


def decoded(drawing: Drawing) -> np.ndarray:
    """(h, w, 4) uint8 BGRA, premultiplied."""
    picture = cv2.imdecode(np.frombuffer(drawing.png, np.uint8), cv2.IMREAD_UNCHANGED)
    assert picture is not None, "drawings are packed by draw_model"
    return picture
