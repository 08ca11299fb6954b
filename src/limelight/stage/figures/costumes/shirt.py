"""A shirt with a turned-down collar, worn over trousers."""

from __future__ import annotations

import skia

from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, placket, pocket, trousers, turned_collar
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.placing import Sleeve

BELOW = 60.0
"""How far below the hips it hangs."""


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 12, 6)


def trunk(dress: Dress) -> None:
    dress.lay(dress.outline)
    dress_bottom = dress.stance.hip + BELOW * dress.stance.span
    loose_folds(dress, dress_bottom)
    if not dress.stance.view.behind:
        dress.opening(dress.stance.down(252), 60, dress.flesh.skin)


def collar(dress: Dress) -> None:
    s = dress.stance
    placket(dress, s.down(262), s.hip + BELOW * s.span, 5)
    pocket(dress, 34, s.down(392), 34, 78 * s.span)
    turned_collar(dress)


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.04, cuff="shirt"), open_to=256, legs=trousers)
