"""A dress with short sleeves, its skirt to the calf."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import belt, scooped
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_bare_legs
from limelight.stage.figures.placing import Sleeve

HEM, CALF = 1.3, 300.0
FOLDS = ((-0.8, 1.0), (-0.46, 0.8), (-0.14, 1.0), (0.24, 0.86), (0.6, 1.0), (0.84, 0.8))


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, CALF * stance.span, 4)


def scoop(dress: Dress) -> list[tuple[float, float]]:
    """The edge of its neck."""
    return scooped(dress.stance, 66, 42, 236)


def legs(dress: Dress) -> None:
    draw_bare_legs(dress.pen, dress.stance, Shoe("shoe", darker(dress.look.trim, 0.3), "#2a1c20"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    with dress.pen.inside(dress.outline):
        dress.skirt_folds(s.build.shoulders * HEM, CALF * s.span, s.waist + 10, FOLDS)
        for deg in (-52, 52):
            dress.crease((deg, s.down(440)), (deg * 0.8, s.waist - 12), 3.4, 130)
    if dress.look.sash:
        belt(dress, s.waist - 16, 30, dress.look.sash)


def bare(dress: Dress) -> None:
    """What the neck and the sleeves' seams lie over."""
    with dress.pen.inside(dress.outline):
        dress.bare_above(scoop(dress))


def collar(dress: Dress) -> None:
    """A scooped neck edged with trim."""
    with dress.pen.inside(dress.outline):
        dress.strip(dress.skin_line(*scoop(dress)), 13, dress.look.trim)


COSTUME = Costume(outline, trunk, collar, Sleeve(bare=0.6, full=1.14), open_to=282, stand=bare, legs=legs)
