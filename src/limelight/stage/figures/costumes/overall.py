"""A mechanic's overall: one piece from throat to ankle, zipped, belted, its pockets and knees patched."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import belt, pocket, trousers
from limelight.stage.figures.costumes.jumper import outline
from limelight.stage.figures.costumes.robe import draw_chest_folds
from limelight.stage.figures.costumes.shirt import rear
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.cloth, wide=(1.14, 1.16), shoe=Shoe("boot", "#3a2a20", "#1c1410"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, line=0)
    edge = s.outline(s.hip + 8, 16, 2)
    dress.pen.outline(edge, dress.cloth.colour, 5)
    with dress.pen.inside(dress.outline):
        dress.pen.shape(edge, dress.cloth.colour, line=0, shade=1.6, grade=0.2)
        draw_chest_folds(dress)
        dress.opening(s.down(250), 50, dress.look.inner)


def collar(dress: Dress) -> None:
    s = dress.stance
    if s.seen(0) > 0.05:
        line = [s.on(0, y, 8) for y in (s.down(252), s.down(420), s.waist, s.hip)]
        with dress.pen.inside(dress.outline):
            dress.pen.stroke(blob(line, closed=False), 8, darker(dress.cloth.colour, 0.5))
            dress.pen.stroke(blob(line, closed=False), 3, "#c8ccd2")
    for deg in (-38, 38):
        pocket(dress, deg, s.down(400), 34, 70 * s.span, flap=True)
    belt(dress, s.waist - 14, 34, darker(dress.cloth.colour, 0.2))
    turned_collar(dress)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(full=1.2, cuff="shirt"), open_to=240, legs=legs, rear=rear, stand=shirt_stand
)
