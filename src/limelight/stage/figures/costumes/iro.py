"""Iro and buba: a wrapper about the hips to the ankles, a loose blouse of lace, and a sash over the shoulder."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._cut import loose_folds
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_feet
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

HEM, LIFT, BLOUSE = 0.92, 46.0, 70.0
FOLDS = ((-0.7, 0.8), (-0.3, 0.7), (0.16, 0.86), (0.6, 0.7))


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or "lace", look.trim, look.inner)


def wrapper(look: Look) -> Cloth:
    return Cloth(look.sash or look.trim, "bands", darker(look.sash or look.trim, 0.3), look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, LIFT, 14)


def legs(dress: Dress) -> None:
    draw_feet(dress.pen, dress.stance, Shoe("sandal", dress.look.trim, "#2a1c20"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    below = dress.wearing(wrapper(dress.look))
    below.lay(dress.outline, shade=1.7)
    with dress.pen.inside(dress.outline):
        below.skirt_folds(s.build.shoulders * HEM, LIFT, s.hip, FOLDS)
    blouse = s.outline(s.hip + BLOUSE * s.span, 24, 20)
    dress.lay(blouse)
    loose_folds(dress, s.hip + BLOUSE * s.span)
    with dress.pen.inside(blouse):
        dress.opening(s.down(262), 56, dress.flesh.skin)


def collar(dress: Dress) -> None:
    s = dress.stance
    edge = [(-104, 162), (-60, 172), (-34, s.down(226)), (0, s.down(262)), (34, s.down(226)), (60, 172), (104, 162)]
    with dress.pen.inside(dress.outline):
        dress.strip(dress.skin_line(*edge), 11, dress.look.trim)


def sash(dress: Dress) -> None:
    """The ipele: a folded length of the wrapper's cloth over the left shoulder."""
    s, tone = dress.stance, wrapper(dress.look)
    deg = 48 if not s.view.behind else 128
    if s.seen(deg) < 0.05:
        return
    top, low = s.on(deg + (14 if deg < 90 else -14), 222, 10), s.on(deg, s.down(700), 26)
    wide = 46 * s.reach**0.5
    shape = blob([
        (top[0] - wide, top[1] + 8, "c"), (top[0], top[1] - 14), (top[0] + wide * 0.8, top[1] + 18, "c"),
        (low[0] + wide, (top[1] + low[1]) / 2), (low[0] + wide * 0.96, low[1], "c"),
        (low[0] - wide * 0.9, low[1] + 8, "c"), (low[0] - wide, (top[1] + low[1]) / 2),
    ])  # fmt: skip
    dress.wearing(tone).lay(shape, line=4.5, shade=0.9)
    with dress.pen.inside(shape):
        for k in (-0.3, 0.3):
            line = [
                (top[0] + k * wide, top[1]),
                (low[0] + k * wide * 1.3, (top[1] + low[1]) / 2),
                (low[0] + k * wide, low[1]),
            ]
            dress.pen.stroke(blob(line, closed=False), 3, darker(tone.colour, 0.6), 150)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(bare=0.26, full=1.5), open_to=256, legs=legs, rear=lambda dress: None, over=sash,
    cloth=cloth,
)  # fmt: skip
