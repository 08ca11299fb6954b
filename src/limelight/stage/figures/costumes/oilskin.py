"""A fisherman's oilskin: a stiff coat to the knees, toggled, with storm flaps; a jumper in its neck, rubber boots."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, pocket, round_neck, trousers
from limelight.stage.figures.costumes.style import Costume, Dress, turned_nape
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 330.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 28, 34)


def legs(dress: Dress) -> None:
    trousers(dress, wide=(1.1, 1.1), shoe=Shoe("boot", "#26343a", "#161c20"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, shade=1.9)
    loose_folds(dress, s.hip + 260 * s.span)
    with dress.pen.inside(dress.outline):
        for deg in (-50, 34):
            if s.seen(deg) > 0.3:
                x, y = s.on(deg, s.down(420), 20)
                shine = blob([(x - 10, y - 70), (x - 22, y + 40), (x - 16, y + 190)], closed=False)
                dress.pen.stroke(shine, 13, lighter(dress.cloth.colour, 0.6), 120, blur=4)


def collar(dress: Dress) -> None:
    s, tint = dress.stance, dress.cloth.colour
    round_neck(dress, 46, 34, dress.look.inner)
    bottom = s.hip + BELOW * s.span
    if s.seen(8) > 0.1:
        line = [s.on(10, y, 24) for y in (226, s.down(420), s.waist, s.hip)]
        with dress.pen.inside(dress.outline):
            dress.pen.stroke(blob([*line, (line[-1][0] + 6, bottom)], closed=False), 4.5, darker(tint, 0.62), 210)
        for k in range(5):
            _draw_toggle(dress, 6, s.down(270) + (s.hip + 60 - s.down(270)) * k / 4)
    for side in sorted((-1, 1), key=lambda one: s.seen(one * 50)):
        if s.seen(side * 40) > -0.2:
            wing = blob([
                (*s.on(side * 104, 150, 4), "c"), (*s.on(side * 40, 186, 6), "c"), (*s.on(side * 12, 232, 10), "c"),
                (*s.on(side * 36, 268, 22), "c"), (*s.on(side * 78, 222, 18), "c"),
            ], pull=0.2)  # fmt: skip
            dress.pen.shape(wing, lighter(tint, 0.1), line=4.5, shade=0.6)
    for side in (-1, 1):
        pocket(dress, side * 44, s.down(720), 50, 84 * s.span, flap=True)


def _draw_toggle(dress: Dress, deg: float, y: float) -> None:
    s = dress.stance
    x, py = s.on(deg, min(y, s.rings[-1].y), 24)
    dress.pen.shape(ellipse(x, py, 20 * max(0.4, s.seen(deg)), 7), "#4a3626", line=3, shade=0.3)


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.36, cuff="band"), open_to=228, legs=legs, rear=turned_nape)
