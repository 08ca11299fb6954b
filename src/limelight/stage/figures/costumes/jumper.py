"""A woollen jumper with ribbed cuffs and hem."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, round_neck, trousers
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.placing import Sleeve

BELOW = 30.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 16, 2)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    bottom = s.hip + BELOW * s.span
    loose_folds(dress, bottom - 30)
    with dress.pen.inside(dress.outline):
        left, right = s.edge(-1, s.ring(bottom, 20)), s.edge(1, s.ring(bottom, 20))
        middle = ((left[0] + right[0]) / 2, bottom - 14)
        dress.strip(
            [(left[0], bottom - 20), middle, (right[0], bottom - 20)], 48 * s.span, darker(dress.look.cloth, 0.14)
        )
        for k in range(1, 16):
            x = left[0] + (right[0] - left[0]) * k / 16
            dress.pen.taper(
                (x, bottom - 40 * s.span), (x, bottom - 16), (x, bottom + 8), 1.8, darker(dress.look.cloth, 0.6), 140
            )


def collar(dress: Dress) -> None:
    round_neck(dress, 44, 32, darker(dress.look.cloth, 0.14) if dress.look.trim == dress.look.cloth else "")


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.14, cuff="rib"), open_to=232, legs=trousers)
