"""A dress of wax print: fitted to the waist, flounced at the shoulder, wide in the skirt."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._cut import belt, scooped
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_bare_legs
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

HEM, CALF = 1.42, 380.0
FOLDS = ((-0.84, 1.0), (-0.5, 0.86), (-0.16, 1.0), (0.2, 0.86), (0.56, 1.0), (0.86, 0.84))


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or "ankara", look.trim, look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, CALF * stance.span, 3)


def scoop(dress: Dress) -> list[tuple[float, float]]:
    """The edge of its neck."""
    return scooped(dress.stance, 62, 36, 244)


def legs(dress: Dress) -> None:
    draw_bare_legs(dress.pen, dress.stance, Shoe("sandal", darker(dress.look.trim, 0.35), "#2a1c20"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline)
    with dress.pen.inside(dress.outline):
        dress.skirt_folds(s.build.shoulders * HEM, CALF * s.span, s.waist + 6, FOLDS)
        for deg in (-50, 50):
            dress.crease((deg, s.down(440)), (deg * 0.8, s.waist - 10), 3.4, 150)
        dress.hem_band(s.build.shoulders * HEM, CALF * s.span, 12, dress.look.trim, rise=2)
    belt(dress, s.waist - 18, 32, dress.look.sash or darker(dress.look.cloth, 0.62))


def bare(dress: Dress) -> None:
    """What the neck and the sleeves' seams lie over."""
    with dress.pen.inside(dress.outline):
        dress.bare_above(scoop(dress))


def collar(dress: Dress) -> None:
    with dress.pen.inside(dress.outline):
        dress.strip(dress.skin_line(*scoop(dress)), 13, dress.look.trim)


COSTUME = Costume(outline, trunk, collar, Sleeve(bare=0.64, full=1.3), open_to=278, stand=bare, legs=legs, cloth=cloth)
