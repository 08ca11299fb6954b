"""A suit: jacket with lapels, shirt and tie, trousers of the same cloth."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import inner_stand, turned_collar
from limelight.stage.figures.costumes._cut import front_open, lapels, loose_folds, pocket, trousers
from limelight.stage.figures.costumes.style import Costume, Dress, turned_nape
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 84.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 14, 12)


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.cloth, wide=(1.04, 1.0), shoe=Shoe("shoe", "#1c1620"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    loose_folds(dress, s.hip + BELOW * s.span)
    front_open(dress, 196, s.down(540), 34, 6, dress.look.inner)


def draw_tie(dress: Dress) -> None:
    """A tie, from the throat to the waist."""
    s, tie = dress.stance, dress.look.trim
    if s.seen(0) < 0.1:
        return
    (x, y), (lx, ly) = s.on(0, 236, 4), s.on(0, s.down(545), 6)
    k = s.reach**0.5 * max(0.4, s.seen(0))
    dress.pen.shape(blob([
        (x - 11 * k, y + 28, "c"), (x + 11 * k, y + 28, "c"), (lx + 24 * k, ly - 40, "c"), (lx, ly, "c"),
        (lx - 24 * k, ly - 40, "c"),
    ], pull=0.1), tie, line=4, shade=0.5)  # fmt: skip
    knot = blob(
        [(x - 19 * k, y - 4, "c"), (x + 19 * k, y - 4, "c"), (x + 12 * k, y + 32, "c"), (x - 12 * k, y + 32, "c")],
        pull=0.1,
    )
    dress.pen.shape(knot, tie, line=4, shade=0.4)


def collar(dress: Dress) -> None:
    s = dress.stance
    with dress.pen.inside(dress.outline):
        draw_tie(dress)
    turned_collar(dress.wearing(Cloth(dress.look.inner)), dress.look.inner, 232)
    lapels(dress, s.down(548), lighter(dress.cloth.colour, 0.07))
    for k in (0, 1):
        dress.button(7, s.down(584 + 84 * k), dress.look.cloth, 8)
    pocket(dress, 38, s.down(402), 30, 18)
    for side in (-1, 1):
        pocket(dress, side * 46, s.down(704), 40, 26, flap=True)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.12, cuff=""), open_to=246, legs=legs, rear=turned_nape, stand=inner_stand
)
