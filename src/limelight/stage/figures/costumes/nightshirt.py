"""A long plain nightshirt, wide and soft, over bare feet."""

from __future__ import annotations

import skia

from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import placket, round_neck
from limelight.stage.figures.costumes.robe import draw_chest_folds
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_bare_legs
from limelight.stage.figures.placing import Sleeve

HEM, CALF = 1.22, 250.0
FOLDS = ((-0.8, 0.9), (-0.4, 1.0), (0.0, 0.8), (0.4, 1.0), (0.8, 0.9))


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, CALF * stance.span, 30)


def legs(dress: Dress) -> None:
    draw_bare_legs(dress.pen, dress.stance, Shoe("bare"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, shade=1.7)
    with dress.pen.inside(dress.outline):
        dress.skirt_folds(s.build.shoulders * HEM, CALF * s.span, s.down(470), FOLDS)
        draw_chest_folds(dress)


def collar(dress: Dress) -> None:
    s = dress.stance
    placket(dress, s.down(240), s.down(420), 3)
    round_neck(dress, 44, 16)


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.3), open_to=232, legs=legs)
