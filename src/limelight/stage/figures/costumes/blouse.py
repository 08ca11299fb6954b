"""A blouse with a bow at the throat, and a narrow skirt to the knee."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import TROUSERS, placket
from limelight.stage.figures.costumes.robe import draw_chest_folds
from limelight.stage.figures.costumes.shirt import rear
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_bare_legs
from limelight.stage.figures.placing import Sleeve

HEM, KNEE = 0.8, 520.0


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.hips * 1.02, KNEE * stance.span, 7)


def legs(dress: Dress) -> None:
    draw_bare_legs(dress.pen, dress.stance, Shoe("heel", "#2a1c28", "#181018"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    skirt = dress.wearing(Cloth(dress.look.sash or TROUSERS))
    skirt.lay(dress.outline)
    with dress.pen.inside(dress.outline):
        skirt.skirt_folds(s.build.hips, KNEE * s.span, s.waist + 40, ((-0.5, 0.5), (0.1, 0.4), (0.6, 0.5)))
    top = s.outline(s.waist + 22 * s.span, 11, 2)
    dress.lay(top)
    with dress.pen.inside(top):
        draw_chest_folds(dress)
        dress.opening(s.down(250), 50, dress.flesh.skin)
    placket(dress, s.down(256), s.waist + 20 * s.span, 4)


def collar(dress: Dress) -> None:
    """The collar's wings and the bow."""
    s, tone = dress.stance, dress.look.trim
    turned_collar(dress)
    if s.seen(0) < 0.2:
        return
    x, y = s.on(0, s.down(252), 10)
    for side in (-1, 1):
        loop = blob([(x, y), (x + side * 40, y - 22), (x + side * 54, y + 6), (x + side * 36, y + 22)])
        tail = blob([(x, y, "c"), (x + side * 14, y + 4), (x + side * 34, y + 104, "c"), (x + side * 8, y + 110, "c")])
        dress.pen.shape(tail, tone, line=3.6, shade=0.4)
        dress.pen.shape(loop, tone, line=3.6, shade=0.4)
    dress.pen.shape(
        blob([(x - 11, y - 9), (x + 11, y - 9), (x + 11, y + 11), (x - 11, y + 11)]), tone, line=3.6, shade=0.3
    )


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.16, cuff="shirt"), open_to=254, legs=legs, rear=rear, stand=shirt_stand
)
