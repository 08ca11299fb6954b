"""An official's round-collared robe: a badge of rank on the breast, a stiff jade belt, wide sleeves."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, linear
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import trim_stand
from limelight.stage.figures.costumes.robe import FOLDS, draw_chest_folds
from limelight.stage.figures.costumes.style import Costume, Dress, nape
from limelight.stage.figures.feet import Shoe, draw_feet
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

GOLD = "#d6a548"
JADE = "#bfe0cf"
HEM, LIFT = 1.22, 34.0


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or "brocade", look.trim, look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, LIFT, 16)


def boots(dress: Dress) -> None:
    draw_feet(dress.pen, dress.stance, Shoe("cloth boot", "#1c1826", "#f0e8da"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    hem = s.build.shoulders * HEM
    dress.lay(dress.outline, shade=1.8)
    with dress.pen.inside(dress.outline):
        dress.skirt_folds(hem, LIFT, s.waist + 40, FOLDS)
        draw_chest_folds(dress)
        _draw_waves(dress, hem)
        _draw_badge(dress)
        _draw_belt(dress)


def _draw_waves(dress: Dress, hem: float) -> None:
    """The border of the hem: standing water and waves in gold thread."""
    s, trim = dress.stance, dress.look.trim
    dress.hem_band(hem, LIFT, 64, trim, rise=22)
    y = s.floor - LIFT
    left, right = s.hem(hem, y)
    step = 56.0
    k = left
    while k < right:
        for r in (26, 17, 8):
            dress.pen.stroke(ellipse(k, y + 6, r, r * 0.9), 3, GOLD, 170)
        k += step


def _draw_badge(dress: Dress) -> None:
    """The square on the breast (and on the back): a crane over waves, read at a glance as a badge."""
    pen, s = dress.pen, dress.stance
    middle = 180 if s.view.behind else 0
    seen = s.seen(middle)
    if seen < 0.2:
        return
    half = min(88.0, s.build.chest * 0.52)
    x, y = s.on(middle, s.down(430), 8)
    with pen.placed(x, y) as here:
        here.canvas.scale(0.3 + 0.7 * seen, 1)
        square = blob([(-half, -half, "c"), (half, -half, "c"), (half, half, "c"), (-half, half, "c")])
        here.shaded(square, linear((0, -half), (0, half), ["#27406e", "#16284c"]))
        with here.inside(square):
            here.flat(ellipse(half * 0.46, -half * 0.54, half * 0.17), "#e0503c")
            for k in range(6):
                for r in (0.34, 0.22):
                    here.stroke(ellipse(-half + k * half * 0.42, half * 0.98, half * r, half * r * 0.9), 3.4, "#7fb0d8")
            body = blob(
                [(-half * 0.5, half * 0.3), (-half * 0.1, -half * 0.1), (half * 0.5, half * 0.1), (0, half * 0.34)]
            )
            here.flat(body, "#f4efe2")
            neck = blob(
                [(-half * 0.3, half * 0.12), (-half * 0.5, -half * 0.3), (-half * 0.28, -half * 0.6)], closed=False
            )
            here.stroke(neck, 5.5, "#f4efe2")
            here.flat(ellipse(-half * 0.26, -half * 0.62, half * 0.08, half * 0.07), "#d8402f")
            here.flat(blob([(0, 0), (half * 0.1, -half * 0.62), (half * 0.7, -half * 0.1)]), "#dfe6f2")
        here.stroke(square, 9, darker(GOLD, 0.55))
        here.stroke(square, 5.5, GOLD)


def _draw_belt(dress: Dress) -> None:
    """A stiff hoop that stands off the body, set with jade."""
    pen, s = dress.pen, dress.stance
    y, tall = s.waist - 6, 48 * s.span
    ring = s.ring(y, 24)
    half, middle = s.view.half(ring.wide, ring.deep), s.middle(ring)
    belt = blob([
        (middle - half, y - 6, "c"), (middle, y + 14), (middle + half, y - 6, "c"), (middle + half, y - 6 + tall, "c"),
        (middle, y + 14 + tall), (middle - half, y - 6 + tall, "c"),
    ])  # fmt: skip
    pen.shape(belt, "#1d1622", line=5, shade=0.5)
    for deg in range(-160, 181, 40):
        seen = s.seen(deg)
        if seen > 0.2:
            px, py = s.on(deg, y, 24)
            with pen.placed(px, py + 14 * seen + tall * 0.5 - 4) as here:
                here.canvas.scale(0.25 + 0.75 * seen, 1)
                plaque = blob([(-25, -15, "c"), (25, -15, "c"), (25, 15, "c"), (-25, 15, "c")], pull=0.2)
                here.shape(plaque, JADE, line=3.4, shade=0.3, contour=darker(GOLD, 0.4))
                here.flat(ellipse(-9, -6, 7, 3), "#ffffff", 150)


def collar(dress: Dress) -> None:
    """A round collar close to the neck, its edge of trim, white linen inside it."""
    s, look = dress.stance, dress.look
    around = range(-180, 121, 30) if s.turn > 0 else range(-120, 181, 30)
    ring = [(deg, 172 + 58 * max(0.0, 1 - abs(deg) / 95) ** 0.7) for deg in around]
    with dress.pen.inside(dress.outline):
        points = dress.skin_line(*ring)
        dress.strip([(x, y - 20) for x, y in points], 18, look.inner)
        dress.strip(points, 32, look.trim)
        dress.pen.stroke(blob(points, closed=False), 3, lighter(look.trim, 0.4), 120)
        line = dress.skin_line((-38, 215), (-58, 300 * s.span), (-66, 420 * s.span))
        if len(line) == 3:
            dress.fold(line[0], line[1], line[2], 4, 170)


def rear(dress: Dress) -> None:
    nape(dress)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(wide=1.2, cuff="lined", full=1.08), open_to=226, legs=boots, rear=rear, cloth=cloth,
    stand=trim_stand,
)  # fmt: skip
