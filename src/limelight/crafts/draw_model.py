"""Draw a model: one part of a character's model sheet, from every side, with every face, or in every pose."""

from __future__ import annotations

from pathlib import Path

import cv2

from limelight.core.graph import Needs, craft
from limelight.stage.drawing.hand import drawn_by
from limelight.stage.figures.rig.cast import lacking, with_rigs
from limelight.stage.light.finish import tone
from limelight.stage.light.printing import people_tones
from limelight.stage.models.people import STUDIO, Cut, drawings, stature
from limelight.works.cast import Character
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.models import Drawing, Model, Part

LIGHTLY = (cv2.IMWRITE_PNG_COMPRESSION, 1)


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=300))
def draw_model(
    character: Character, part: Part, look: BrandLook = HOUSE, rigs: tuple[tuple[str, Path], ...] = ()
) -> Model:
    """The drawings of that part by the brand's hand, each on a clear ground; `rigs` is the character's own drawing.

    Raises RigRefused for one that cannot act.
    """
    [actor] = with_rigs([character], rigs).values()
    with drawn_by(look.hand):
        cuts = tuple(drawings(actor, part))
    return Model(part, tuple(_packed(cut, look) for cut in cuts), stature(actor), tuple(lacking([actor])))


def _packed(cut: Cut, look: BrandLook) -> Drawing:
    printed = tone(cut.image, look.press, people_tones(STUDIO))
    png = cv2.imencode(".png", printed, LIGHTLY)[1].tobytes()
    return Drawing(cut.name, png, cut.x, cut.y, cut.unit)
