"""Buba and sokoto: a loose tunic, embroidered at the throat, over trousers of the same cloth."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import loose_folds, trousers
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

BELOW = 190.0


def outline(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + BELOW * stance.span, 22, 18)


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.sash or dress.look.cloth, wide=(1.16, 1.26), shoe=Shoe("sandal", "#6a3f26"))


def trunk(dress: Dress) -> None:
    dress.lay(dress.outline, shade=1.7)
    loose_folds(dress, dress.stance.hip + BELOW * dress.stance.span)


def embroidered_throat(dress: Dress, depth: float = 250.0, wide: float = 17.0) -> None:
    """A round neck with a slit, and needlework about both in two rows."""
    s, look = dress.stance, dress.look
    if s.seen(0) < 0.05:
        return
    ring = [(deg, 172 + 50 * max(0.0, 1 - abs(deg) / 100) ** 0.8) for deg in range(-120, 121, 30)]
    low = s.down(185 + depth)
    panel = [
        s.on(-wide, 222, 4),
        s.on(-wide, low - 30, 4),
        s.on(0, low, 4),
        s.on(wide, low - 30, 4),
        s.on(wide, 222, 4),
    ]
    with dress.pen.inside(dress.outline):
        shape = blob(
            [(*panel[0], "c"), (*panel[1], "c"), (*panel[2], "c"), (*panel[3], "c"), (*panel[4], "c")], pull=0.1
        )
        dress.pen.stroke(shape, 22, darker(look.trim, 0.55))
        dress.pen.stroke(shape, 15, look.trim)
        dress.pen.stroke(shape, 3, darker(look.trim, 0.5), 200)
        slit = blob([s.on(0, 222, 4), s.on(0, low - 60, 4)], closed=False)
        dress.pen.stroke(slit, 6, darker(look.cloth, 0.6))
        dress.strip(dress.skin_line(*ring), 22, look.trim)
        for y in range(250, int(low - 30), 34):
            for deg in (-wide * 0.5, wide * 0.5):
                x, py = s.on(deg, y, 4)
                star = blob([(x - 8, py), (x, py - 8), (x + 8, py), (x, py + 8)], pull=0.1)
                dress.pen.stroke(star, 3, look.trim, 230)


COSTUME = Costume(
    outline, trunk, embroidered_throat, Sleeve(full=1.34, cuff=""), open_to=232, legs=legs, rear=lambda dress: None
)
