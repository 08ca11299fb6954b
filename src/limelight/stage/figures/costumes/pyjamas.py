"""Pyjamas with moons and stars on them, piped at the edges, over bare feet."""

from __future__ import annotations

import skia

from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth, printed
from limelight.stage.figures.costumes._collars import trim_stand, turned_collar
from limelight.stage.figures.costumes._cut import loose_folds, placket
from limelight.stage.figures.costumes.shirt import rear
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, Trousers, draw_trousers, trouser
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

BELOW = 50.0


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or "stars", look.trim, look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 16, 12)


def legs(dress: Dress) -> None:
    wear = Trousers(dress.look.cloth, (1.2, 1.34), 0.0, Shoe("bare"))
    draw_trousers(dress.pen, dress.stance, wear, dress.flesh)
    for leg in dress.stance.legs.ordered(dress.stance.view):
        printed(dress.pen, trouser(dress.stance, leg, wear), dress.cloth, (0, 0))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    bottom = s.hip + BELOW * s.span
    loose_folds(dress, bottom)
    with dress.pen.inside(dress.outline):
        left, right = s.edge(-1, s.ring(bottom, 24))[0], s.edge(1, s.ring(bottom, 24))[0]
        dress.strip([(left, bottom), ((left + right) / 2, bottom + 9), (right, bottom)], 8, dress.look.trim)
        if not s.view.behind:
            dress.opening(s.down(252), 56, dress.flesh.skin)


def collar(dress: Dress) -> None:
    s = dress.stance
    placket(dress, s.down(262), s.hip + BELOW * s.span, 4, dress.look.trim)
    turned_collar(dress, dress.look.trim)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.24), open_to=256, legs=legs, rear=rear, stand=trim_stand, cloth=cloth
)
