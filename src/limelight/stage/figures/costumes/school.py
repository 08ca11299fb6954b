"""A school uniform: a short-sleeved shirt with a tie; a pleated skirt for girls, shorts for boys; long socks."""

from __future__ import annotations

import skia

from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import TROUSERS, loose_folds, placket
from limelight.stage.figures.costumes.shirt import rear
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.costumes.suit import draw_tie
from limelight.stage.figures.feet import Shoe, Trousers, draw_bare_legs, draw_trousers
from limelight.stage.figures.placing import Sleeve

SHOE = Shoe("shoe", "#241c22")
SKIRT = 560.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.waist + 40 * stance.span, 12, 6)


def legs(dress: Dress) -> None:
    """Skirt or shorts hang before the shirt that is tucked into them is drawn."""
    s, colour = dress.stance, dress.look.sash or TROUSERS
    if not dress.look.feminine:
        wear = Trousers(colour, (1.1, 1.3), 300 * s.span, SHOE)
        draw_trousers(dress.pen, s, wear, dress.flesh)
        return
    draw_bare_legs(dress.pen, s, SHOE, dress.flesh)
    hem = s.build.hips * 1.4
    skirt = dress.wearing(Cloth(colour, "checks", "#ffffff", dress.look.trim))
    gown = s.gown(hem, SKIRT * s.span, 6)
    skirt.lay(gown)
    with dress.pen.inside(gown):
        skirt.skirt_folds(hem, SKIRT * s.span, s.waist, [(k / 6, 1.0) for k in range(-5, 6)])


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    loose_folds(dress, s.waist + 20)
    if not s.view.behind:
        dress.opening(s.down(248), 56, dress.flesh.skin)


def collar(dress: Dress) -> None:
    s = dress.stance
    placket(dress, s.down(262), s.waist + 36 * s.span, 4)
    with dress.pen.inside(dress.outline):
        draw_tie(dress)
    turned_collar(dress)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(bare=0.58, full=1.1), open_to=252, legs=legs, rear=rear, stand=shirt_stand
)
