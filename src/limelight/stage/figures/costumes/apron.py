"""An apron with a bib over a shirt, the sleeves rolled up."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes._collars import shirt_stand, turned_collar
from limelight.stage.figures.costumes._cut import trousers
from limelight.stage.figures.costumes.shirt import outline, rear, trunk
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.placing import Sleeve

LENGTH = 360.0


def _broad(stance: Stance, wide: float, y: float) -> tuple[float, float]:
    """How far cloth on the front reaches to screen left and right, `wide` degrees of it to either side."""
    xs = [stance.on(deg, y, 18)[0] for deg in (-wide, -wide / 2, 0, wide / 2, wide) if stance.seen(deg) > -0.3]
    return min(xs), max(xs)


def bib(dress: Dress) -> None:
    """The apron, its neck strap and its strings."""
    s, tone = dress.stance, dress.look.trim
    low = s.hip + LENGTH * s.span
    if s.view.behind:
        for y in (s.waist - 4,):
            band = [s.on(deg, y, 14) for deg in range(90, 271, 20) if s.seen(deg) > -0.05]
            dress.strip(band, 14, tone)
        x, y = s.on(180, s.waist, 16)
        for side in (-1, 1):
            dress.pen.shape(
                blob([(x, y), (x + side * 42, y - 20), (x + side * 52, y + 10), (x + side * 30, y + 22)]),
                tone,
                line=3.4,
                shade=0.3,
            )
        return
    for side in (-1, 1):
        if s.seen(side * 60) > -0.2:
            dress.strip([s.on(side * 96, 160, 4), s.on(side * 56, 222, 10), s.on(side * 30, s.down(352), 16)], 15, tone)
    if s.seen(0) < -0.02:
        return
    (tl, tr), (wl, wr), (lx, rx) = _broad(s, 30, s.down(344)), _broad(s, 74, s.waist), _broad(s, 76, s.hip)
    (bl, br), top = _broad(s, 36, s.down(480)), s.down(344)
    shape = blob([
        (tl, top, "c"), (tr, top, "c"), (br, s.down(480)), (wr, s.waist, "c"), (rx + 4, s.hip), (rx, low, "c"),
        ((lx + rx) / 2, low + 14), (lx, low, "c"), (lx - 4, s.hip), (wl, s.waist, "c"), (bl, s.down(480)),
    ], pull=0.22)  # fmt: skip
    dress.pen.shape(shape, tone, line=4.5, shade=1.2)
    with dress.pen.inside(shape):
        for deg in (-40, 6, 44):
            (x, y), end = s.on(deg, s.waist + 30, 16), s.on(deg, s.hip, 20)
            dress.pen.taper((x, y), (end[0], (y + low) / 2), (end[0] + 8, low - 30), 4, darker(tone, 0.55), 150)
        pouch = blob([s.on(deg, s.down(702 - abs(deg) / 3), 20) for deg in (-34, 0, 34)], closed=False)
        dress.pen.stroke(pouch, 4, darker(tone, 0.5), 180)
        band = s.around(-80, 80, s.waist - 2, dip=8, ease=16)
        dress.strip(band, 12, lighter(tone, 0.1))


COSTUME = Costume(
    outline,
    trunk,
    turned_collar,
    Sleeve(bare=0.4, full=1.2),
    open_to=256,
    legs=trousers,
    rear=rear,
    stand=shirt_stand,
    over=bib,
)
