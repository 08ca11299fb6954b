"""An agbada: the great gown of Yoruba men, wide past the hands and gathered on the shoulders, embroidered on the
breast, over tunic and trousers of the same cloth."""

from __future__ import annotations

import math

import skia

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._cut import trousers
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe
from limelight.stage.figures.placing import Sleeve

HEM, LIFT = 1.42, 330.0
FOLDS = ((-0.9, 1.0), (-0.66, 0.8), (-0.4, 1.0), (-0.12, 0.7), (0.18, 0.9), (0.46, 0.72), (0.7, 1.0), (0.92, 0.86))


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, LIFT * stance.span, 46)


def legs(dress: Dress) -> None:
    trousers(dress, colour=dress.look.cloth, wide=(1.2, 1.36), shoe=Shoe("shoe", "#3a2418", "#20140e"))


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, shade=1.9)
    with dress.pen.inside(dress.outline):
        dress.skirt_folds(s.build.shoulders * HEM, LIFT * s.span, s.down(430), FOLDS)
        _draw_gathers(dress)


def _draw_gathers(dress: Dress) -> None:
    """The cloth of the sleeves, taken up on the shoulders, falls in long folds."""
    s = dress.stance
    for deg in (-74, -62, 62, 74, 118, 242):
        for dy in (0, 26):
            dress.crease((deg, 250 + dy), (deg * 0.86, s.down(560) + dy), 5, 150)


def collar(dress: Dress) -> None:
    """The pocket of needlework on the breast, with its spirals, and the round neck."""
    s, look = dress.stance, dress.look
    if s.seen(0) < 0.05:
        return
    left, right, low = s.on(-34, 232, 30), s.on(22, 224, 30), s.down(560)
    panel = blob([
        (*left, "c"), (*s.on(-36, s.down(420), 40), "c"), (*s.on(-22, low, 44), "c"), (*s.on(12, low - 20, 44), "c"),
        (*s.on(24, s.down(430), 40), "c"), (*right, "c"),
    ], pull=0.12)  # fmt: skip
    ring = [(deg, 172 + 58 * max(0.0, 1 - abs(deg) / 100) ** 0.8) for deg in range(-120, 121, 30)]
    with dress.pen.inside(dress.outline):
        dress.pen.stroke(panel, 17, darker(look.trim, 0.55))
        dress.pen.stroke(panel, 11, look.trim)
        for deg, y, size in ((-20, 330, 40), (4, 410, 46), (-22, 470, 34), (6, 300, 26)):
            _draw_spiral(dress, *s.on(deg, s.down(y), 36), size * s.reach**0.5)
        dress.strip(dress.skin_line(*ring), 24, look.trim)


def _draw_spiral(dress: Dress, x: float, y: float, size: float) -> None:
    points = []
    for k in range(19):
        a, r = k * 0.62, size * (1 - k / 21)
        points.append((x + math.cos(a) * r, y + math.sin(a) * r))
    dress.pen.stroke(blob(points, closed=False), 6.5, darker(dress.look.trim, 0.5))
    dress.pen.stroke(blob(points, closed=False), 3.8, lighter(dress.look.trim, 0.15))
    dress.pen.flat(ellipse(x, y, 4), dress.look.trim)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(wide=2.3, cuff="lined", full=1.3), open_to=236, legs=legs, rear=_draw_gathers
)
