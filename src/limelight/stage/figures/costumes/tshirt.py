"""A T-shirt over trousers."""

from __future__ import annotations

import skia

from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, round_neck, trousers
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 24.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 10, 6)


def trunk(dress: Dress) -> None:
    dress.lay(dress.outline)
    loose_folds(dress, dress.stance.hip + BELOW * dress.stance.span)
    if not dress.stance.view.behind:
        dress.opening(dress.stance.down(228), 62, dress.flesh.skin)


def legs(dress: Dress) -> None:
    trousers(dress, shoe=Shoe("trainer", "#e8e4dc", "#ffffff"))


COSTUME = Costume(
    outline, trunk, lambda dress: round_neck(dress, 52, 17), Sleeve(bare=0.56, full=1.14), open_to=240, legs=legs
)
