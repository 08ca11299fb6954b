"""A short jacket of leather or denim, open over a T-shirt, with jeans."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import darker, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import front_open, lapels, loose_folds, pocket, round_neck, trousers
from limelight.stage.figures.costumes.style import Costume, Dress, turned_nape
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

JEANS = "#2f3d58"


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + 20 * stance.span, 14, 0)


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.sash or JEANS, shoe=Shoe("boot", "#2a2020"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    loose_folds(dress, s.hip - 10)
    front_open(dress, 190, s.hip + 40 * s.span, 34, 24, dress.look.inner)
    with dress.pen.inside(dress.outline):
        y = s.hip - 6
        left, right = s.edge(-1, s.ring(y, 14))[0], s.edge(1, s.ring(y, 14))[0]
        edge = s.on(-24, y, 10)[0] if s.seen(-24) > 0 else left
        other = s.on(24, y, 10)[0] if s.seen(24) > 0 else right
        band = darker(dress.cloth.colour, 0.16)
        for a, b in ((left, edge), (other, right)):
            if b - a > 12:
                dress.strip([(a - 6, y), ((a + b) / 2, y + 4), (b - 6, y + 2)], 30, band)


def collar(dress: Dress) -> None:
    s = dress.stance
    round_neck(dress, 52, 14, dress.look.inner)
    lapels(dress, s.down(430), lighter(dress.cloth.colour, 0.1), broad=1.15)
    for side in (-1, 1):
        pocket(dress, side * 46, s.down(452), 30, 54 * s.span, flap=True)
        for y in (500, 580, 660):
            dress.button(side * 27, s.down(y), "#c9ccd4", 6)


COSTUME = Costume(outline, trunk, collar, Sleeve(full=1.2, cuff="shirt"), open_to=240, legs=legs, rear=turned_nape)
