"""A shirt with a turned-down collar, worn over trousers."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import loose_folds, placket, pocket, trousers
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


def rear(dress: Dress) -> None:
    """The collar's fall, the yoke and its box pleat."""
    s = dress.stance
    band = [s.on(deg, 172, 4) for deg in range(100, 261, 20) if s.seen(deg) > 0]
    with dress.pen.inside(dress.outline):
        dress.strip(band, 40, dress.shine(dress.cloth.colour))
        yoke = [s.on(deg, s.down(290), 4) for deg in range(110, 251, 20) if s.seen(deg) > 0.1]
        dress.pen.stroke(blob(yoke, closed=False), 3, darker(dress.cloth.colour, 0.5), 130)
        for deg in (174, 186):
            dress.crease((deg, s.down(296)), (deg, s.hip), 3, 120)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.04, cuff="shirt"), open_to=256, legs=trousers, rear=rear, stand=shirt_stand
)
