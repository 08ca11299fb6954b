"""A hooded sweatshirt, its hood down, over jeans and trainers."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, trousers
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 40.0
JEANS = "#39496a"


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 22, 4)


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.sash or JEANS, shoe=Shoe("trainer", "#e8e4dc", "#ffffff"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    bottom = s.hip + BELOW * s.span
    loose_folds(dress, bottom - 40)
    with dress.pen.inside(dress.outline):
        left, right = s.edge(-1, s.ring(bottom, 26))[0], s.edge(1, s.ring(bottom, 26))[0]
        dress.strip(
            [(left, bottom - 16), ((left + right) / 2, bottom - 8), (right, bottom - 16)],
            40,
            darker(dress.look.cloth, 0.12),
        )
        _draw_pocket(dress)


def _draw_pocket(dress: Dress) -> None:
    s = dress.stance
    if s.seen(0) < 0.3:
        return
    top, low = s.down(600), s.down(745)
    points = [
        s.on(-24, top, 16),
        s.on(24, top, 16),
        s.on(44, low - 44, 16),
        s.on(42, low, 16),
        s.on(-42, low, 16),
        s.on(-44, low - 44, 16),
    ]
    shape = blob([(*p, "c") for p in points], pull=0.1)
    dress.pen.shape(shape, lighter(dress.look.cloth, 0.05), line=4, shade=0.4)


def collar(dress: Dress) -> None:
    """The hood lies about the neck like a thick scarf; its strings hang."""
    s, tint = dress.stance, dress.cloth.colour
    rim = [(-118, 140), (-84, 150), (-52, 186), (-22, 226), (0, 240), (22, 226), (52, 186), (84, 150), (118, 140)]
    dress.strip(dress.skin_line(*rim), 50, lighter(tint, 0.07))
    for deg in (-14, 14):
        if s.seen(deg) > 0.25:
            (x, y), (lx, ly) = s.on(deg, 246, 14), s.on(deg * 1.1, s.down(395), 14)
            dress.pen.stroke(
                blob([(x, y), (x + 3, (y + ly) / 2), (lx, ly)], closed=False), 7, darker(dress.look.trim, 0.5)
            )
            dress.pen.stroke(blob([(x, y), (x + 3, (y + ly) / 2), (lx, ly)], closed=False), 4, dress.look.trim)


def rear(dress: Dress) -> None:
    """The hood hangs on the back."""
    s = dress.stance
    hood = blob([
        s.on(112, 158, 10), s.on(126, 240, 20), s.on(160, s.down(392), 26), s.on(200, s.down(392), 26),
        s.on(234, 240, 20), s.on(248, 158, 10), s.on(180, 172, 10),
    ])  # fmt: skip
    dress.pen.shape(hood, lighter(dress.cloth.colour, 0.06), line=4.5, shade=0.8)
    dress.crease((180, 200), (180, s.down(360)), 4, 150)


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.24, cuff="rib"), open_to=246, legs=legs, rear=rear)
