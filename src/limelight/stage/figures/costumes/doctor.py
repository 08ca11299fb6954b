"""A doctor's white coat, open over a shirt, with a stethoscope."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, ellipse
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import front_open, lapels, loose_folds, pocket, trousers
from limelight.stage.figures.costumes.style import Costume, Dress, turned_nape
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

WHITE = "#f3f4f6"
BELOW = 300.0


def cloth(look: Look) -> Cloth:
    return Cloth(WHITE, look.pattern, look.trim, look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 18, 22)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    loose_folds(dress, s.hip + 220 * s.span)
    front_open(dress, 196, s.hip + (BELOW + 30) * s.span, 30, 12, dress.look.cloth)


def collar(dress: Dress) -> None:
    s = dress.stance
    turned_collar(dress.wearing(Cloth(dress.look.cloth)), "", 238)
    lapels(dress, s.down(500), WHITE)
    pocket(dress, 40, s.down(420), 32, 74 * s.span)
    for side in (-1, 1):
        pocket(dress, side * 46, s.down(730), 46, 96 * s.span)


def stethoscope(dress: Dress) -> None:
    s = dress.stance
    hangs = ((-96, 158.0), (-50, 214.0), (-26, s.down(360)), (-10, s.down(450)), (12, s.down(440)), (24, s.down(350)))
    tube = [s.on(deg, y, 10) for deg, y in (*hangs, (50, 214.0), (96, 158.0)) if s.seen(deg) > -0.2]
    if s.view.behind or len(tube) < 4:
        return
    dress.pen.stroke(blob(tube, closed=False), 13, "#20242c")
    dress.pen.stroke(blob(tube, closed=False), 8, "#3c4656")
    if s.seen(0) > 0.2:
        (x, y), (ex, ey) = s.on(2, s.down(450), 10), s.on(6, s.down(540), 12)
        dress.pen.stroke(blob([(x, y), (x + 8, (y + ey) / 2), (ex, ey)], closed=False), 9, "#3c4656")
        dress.pen.shape(ellipse(ex, ey + 10, 19 * max(0.5, s.seen(0)), 19), "#c4ccd6", line=4, shade=0.4)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.2, cuff=""), open_to=250, legs=trousers, rear=turned_nape, over=stethoscope,
    stand=shirt_stand,
    cloth=cloth,
)  # fmt: skip
