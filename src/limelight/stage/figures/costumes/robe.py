"""A long robe crossed left over right, the way the living wear it, with a sash and wide sleeves, down to the ground."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import Point, blob, darker
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._collars import crossed, trim_stand
from limelight.stage.figures.costumes.style import Costume, Dress, nape
from limelight.stage.figures.feet import Shoe, draw_feet
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look

HEM = 1.16
"""Half the hem's width against the shoulders'."""
LIFT = 30.0
"""How far above the ground the hem hangs: shoes peep out."""
FOLDS = ((-0.8, 0.9), (-0.52, 1.0), (-0.26, 0.66), (-0.04, 1.0), (0.22, 0.76), (0.5, 1.0), (0.78, 0.86))
"""Where a skirt's folds end across the hem, and how far down each of them comes."""
CROSSING = 338.0


def cloth(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern or ("brocade" if look.feminine else ""), look.trim, look.inner)


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, LIFT)


def shoes(dress: Dress) -> None:
    """Cloth shoes with white soles under the hem."""
    colour = darker(dress.look.trim, 0.35)
    draw_feet(dress.pen, dress.stance, Shoe("cloth boot", colour, "#efe4d4"), dress.flesh)


def trunk(dress: Dress) -> None:
    s = dress.stance
    dress.lay(dress.outline, shade=1.7)
    with dress.pen.inside(dress.outline):
        hem = s.build.shoulders * HEM
        dress.skirt_folds(hem, LIFT, s.waist + 40, FOLDS)
        draw_chest_folds(dress)
        dress.hem_band(hem, LIFT, 44, dress.look.trim, rise=14)
        if not s.view.behind:
            _draw_panel(dress, hem)
            dress.opening(s.down(CROSSING), 46, dress.flesh.skin)


def draw_chest_folds(dress: Dress) -> None:
    """Cloth that is drawn in at the waist, and pulled at the armpit."""
    waist = dress.stance.waist
    for deg, end in ((-58, -46), (-30, -26), (34, 30), (62, 48), (150, 162), (210, 198)):
        dress.crease((deg, waist - 150), (end, waist - 26), 3.6, 130)
    for deg in (-66, 66):
        dress.crease((deg, 372 * dress.stance.span), (deg * 0.62, 430 * dress.stance.span), 3.2, 120)


def _draw_panel(dress: Dress, hem: float) -> None:
    """The edge of the over skirt, from the sash to the hem, on the wearer's right."""
    s = dress.stance
    left, right = s.hem(hem, s.floor - LIFT)
    x, y = s.on(-44, s.waist + 20)
    end = ((left + right) / 2 - (right - left) * 0.3, s.floor - LIFT + 12)
    if s.seen(-44) > 0.05 and s.legs.kind == "stand":
        edge = blob([(x, y), ((x * 0.66 + end[0] * 0.34), (y + end[1]) / 2), end], closed=False)
        dress.pen.stroke(edge, 30, darker(dress.look.trim, 0.68))
        dress.pen.stroke(edge, 23, dress.look.trim)


def collar(dress: Dress) -> None:
    """The under band stops at the crossing; the over band runs on below the sash."""
    s, look = dress.stance, dress.look
    k = max(0.72, s.reach**0.6)
    low = s.down(CROSSING)
    over = [(112, 158), (84, 164), (50, 205), (22, low - 70), (0, low), (-24, low + 74 * s.span), (-50, s.waist + 8)]
    under = [(-112, 158), (-84, 164), (-50, 205), (-22, low - 70), (-10, low - 34)]
    for places in (under, over):
        crossed(dress, places, 50 * k, look.trim, look.inner)
    if look.sash:
        draw_sash(dress)


def draw_sash(dress: Dress) -> None:
    """A broad sash, its knot and two tails that hang from it and swing in a walk."""
    pen, s, look = dress.pen, dress.stance, dress.look
    y = s.waist - 30
    high = [s.edge(-1, s.ring(y, 8)), *s.around(-80, 80, y, dip=13, ease=8), s.edge(1, s.ring(y, 8))]
    if s.view.behind:
        high = [s.edge(-1, s.ring(y, 8)), s.edge(1, s.ring(y, 8))]
    high = sorted(high)
    tall = 66 * s.span
    first, *between, last = high
    band = blob([
        (*first, "c"), *between, (*last, "c"), (last[0], last[1] + tall, "c"),
        *((x, py + tall) for x, py in reversed(between)), (first[0], first[1] + tall, "c"),
    ])  # fmt: skip
    with pen.inside(dress.outline):
        pen.shape(band, look.sash, line=5, shade=0.8)
        for down in (0.3, 0.7):
            pen.stroke(blob([(x, py + tall * down) for x, py in high], closed=False), 3, darker(look.sash, 0.45), 160)
    if s.seen(14) > 0.15:
        _draw_knot(dress, s.on(14, y + tall * 0.3, 10))


def _draw_knot(dress: Dress, at: Point) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    (x, y), sway, k = at, s.swing, s.span
    for dx, length in ((-15, 290 * k), (13, 350 * k)):
        tail = blob([
            (x + dx - 13, y + 30, "c"), (x + dx + 13, y + 30, "c"), (x + dx * 1.3 + 17 + sway * 0.5, y + length * 0.6),
            (x + dx * 1.7 + 20 + sway * 1.4, y + length, "c"), (x + dx * 1.7 - 15 + sway * 1.4, y + length - 5, "c"),
            (x + dx * 1.3 - 14 + sway * 0.5, y + length * 0.6),
        ])  # fmt: skip
        pen.shape(tail, look.sash, line=3.6, shade=0.5)
    knot = blob([(x - 25, y - 2), (x, y - 12), (x + 25, y - 2), (x + 23, y + 34), (x, y + 42), (x - 23, y + 34)])
    pen.shape(knot, look.sash, line=4, shade=0.5)
    pen.taper((x - 10, y + 2), (x - 2, y + 14), (x - 8, y + 30), 2.4, darker(look.sash, 0.5), 170)


def rear(dress: Dress) -> None:
    nape(dress)
    if dress.look.sash:
        draw_sash(dress)


COSTUME = Costume(
    outline, trunk, collar, Sleeve(wide=1.0, cuff="lined"), legs=shoes, rear=rear, stand=trim_stand, cloth=cloth
)
