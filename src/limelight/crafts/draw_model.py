"""Draw a model: one part of a character's model sheet, from every side, with every face, or in every pose."""

from __future__ import annotations

import cv2

from limelight.core.graph import Needs, craft
from limelight.stage.models.people import Cut, drawings, stature
from limelight.works.cast import Character
from limelight.works.models import Drawing, Model, Part

LIGHTLY = (cv2.IMWRITE_PNG_COMPRESSION, 1)


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=300))
def draw_model(character: Character, part: Part) -> Model:
    """The drawings of that part, each on a clear ground."""
    return Model(part, tuple(_packed(cut) for cut in drawings(character, part)), stature(character))


def _packed(cut: Cut) -> Drawing:
    png = cv2.imencode(".png", cut.image, LIGHTLY)[1].tobytes()
    return Drawing(cut.name, png, cut.x, cut.y, cut.unit)
