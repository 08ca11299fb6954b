"""A burial robe: undyed silk crossed right over left, as only the dead wear it, tied with cords that have no knot."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, mix
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import crossed, shirt_stand
from limelight.stage.figures.costumes.robe import CROSSING, FOLDS, HEM, LIFT, draw_chest_folds, outline
from limelight.stage.figures.costumes.style import Costume, Dress, nape
from limelight.stage.figures.feet import Shoe, draw_feet
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or "clouds", mix(look.cloth, "#8f86a8", 0.34), look.inner)


def feet(dress: Dress) -> None:
    draw_feet(dress.pen, dress.stance, Shoe("bare"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, shade=1.7)
    with dress.pen.inside(dress.outline):
        hem = s.build.shoulders * HEM
        dress.skirt_folds(hem, LIFT, s.waist + 30, FOLDS)
        draw_chest_folds(dress)
        dress.hem_band(hem, LIFT, 18, mix(dress.look.cloth, dress.look.trim, 0.35), rise=4)
        dress.opening(s.down(CROSSING), 46, dress.flesh.skin)


def collar(dress: Dress) -> None:
    """Two plain bands, the left under the right, and cords that hang loose."""
    s, look = dress.stance, dress.look
    low, k = s.down(CROSSING), max(0.72, s.reach**0.6)
    over = [(-112, 158), (-84, 164), (-50, 205), (-22, low - 70), (0, low), (24, low + 74 * s.span), (50, s.waist + 8)]
    under = [(112, 158), (84, 164), (50, 205), (22, low - 70), (10, low - 34)]
    tone = mix(look.cloth, look.trim, 0.2)
    for places in (under, over):
        crossed(dress, places, 44 * k, tone)
    if s.seen(34) > 0.1:
        x, y = s.on(38, s.waist - 8, 8)
        for dx, long in ((-7, 190), (9, 240)):
            cord = blob([(x, y), (x + dx, y + long * 0.5), (x + dx * 1.6 + s.swing, y + long * s.span)], closed=False)
            dress.pen.stroke(cord, 12, darker(tone, 0.6))
            dress.pen.stroke(cord, 7, tone)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(wide=1.1, cuff="lined"), legs=feet, rear=nape, stand=shirt_stand, cloth=cloth
)
