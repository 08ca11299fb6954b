"""A long coat, open over what is worn under it."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import front_open, lapels, loose_folds, pocket, round_neck, trousers
from limelight.stage.figures.costumes.style import Costume, Dress, turned_nape
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 420.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 20, 26)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    loose_folds(dress, s.hip + 300 * s.span)
    if not s.view.behind:
        front_open(dress, 190, s.hip + (BELOW + 30) * s.span, 26, 15, dress.look.inner)


def collar(dress: Dress) -> None:
    s = dress.stance
    inner = dress.wearing(dress.cloth)
    round_neck(inner, 44, 28, dress.look.inner)
    lapels(dress, s.down(520), lighter(dress.cloth.colour, 0.1))
    for side in (-1, 1):
        pocket(dress, side * 48, s.down(740), 44, 90 * s.span, flap=True)


def legs(dress: Dress) -> None:
    trousers(dress, shoe=Shoe("boot", "#2a211f"))


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.2), open_to=232, legs=legs, rear=turned_nape)
