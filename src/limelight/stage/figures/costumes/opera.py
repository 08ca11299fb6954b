"""The opera's dress of a young lady: a straight robe sewn with peonies over a pleated skirt, a cloud collar with its
fringe, and water sleeves, long and white."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, lighter, mix
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes._needle import GOLD, peony, scallops, spray
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.figures.feet import Shoe, draw_feet
from limelight.stage.figures.placing import Sleeve

HEM, LIFT, ROBE = 1.2, 22.0, 470.0
LOBES = tuple((deg, deg % 48 == 0) for deg in range(-168, 169, 24))
"""Where the cloud collar's points hang and where it is cut in, in degrees about the neck."""


def outline(stance: Stance) -> skia.Path:
    return stance.gown(stance.build.shoulders * HEM, LIFT, 12)


def _robe(stance: Stance) -> skia.Path:
    return stance.outline(stance.hip + ROBE * stance.span, 16, 40)


def shoes(dress: Dress) -> None:
    draw_feet(dress.pen, dress.stance, Shoe("slipper", dress.look.trim, "#efe4d4"), dress.flesh)


def trunk(dress: Dress) -> None:
    s, look = dress.stance, dress.look
    skirt = Cloth(mix(look.inner, look.cloth, 0.1))
    under = dress.wearing(skirt)
    under.lay(dress.outline, shade=1.5)
    with dress.pen.inside(dress.outline):
        pleats = [(k / 9, 1.0) for k in range(-8, 9)]
        under.skirt_folds(s.build.shoulders * HEM, LIFT, s.waist, pleats)
        under.hem_band(s.build.shoulders * HEM, LIFT, 36, look.trim, rise=8)
    if s.legs.kind != "stand":
        return
    robe = _robe(s)
    dress.lay(robe, shade=1.6)
    with dress.pen.inside(robe):
        _draw_flowers(dress)
        _draw_edges(dress)


def _draw_flowers(dress: Dress) -> None:
    """Sprays that grow from the hem, and a flower at each breast."""
    s, look = dress.stance, dress.look
    bottom = s.hip + ROBE * s.span
    blush = lighter(look.trim, 0.25)
    for deg, way in ((-46, 1), (46, -1), (140, 1), (220, -1)):
        if s.seen(deg) > 0.2:
            x, _ = s.on(deg, s.hip)
            spray(dress.pen, x, bottom - 40, 118 * s.span, blush, way=way)
    for deg in (-38, 38):
        if s.seen(deg) > 0.3:
            peony(dress.pen, *s.on(deg, s.down(470), 6), 34 * s.span, blush)


def _draw_edges(dress: Dress) -> None:
    """The bands down the front, and the hem's border."""
    s, look = dress.stance, dress.look
    bottom = s.hip + ROBE * s.span
    left, right = s.edge(-1, s.ring(s.hip, 56))[0], s.edge(1, s.ring(s.hip, 56))[0]
    hem = [(left - 30, bottom - 10), ((left + right) / 2, bottom + 2), (right + 30, bottom - 10)]
    dress.strip(hem, 46, look.trim)
    scallops(dress.pen, hem, 13, GOLD)
    if s.view.behind or s.seen(0) < 0.05:
        return
    for deg in (-9, 9):
        top = [s.on(deg * 2.2, 205), s.on(deg, s.down(400), 6), s.on(deg, s.waist, 6), s.on(deg, s.hip, 10)]
        dress.strip([*top, (top[-1][0], bottom + 20)], 40 * s.span, look.trim)
        scallops(dress.pen, [*top[1:], (top[-1][0], bottom)], 12, GOLD)


def collar(dress: Dress) -> None:
    """A high white collar, then the cloud collar over the shoulders."""
    look = dress.look
    ring = [(deg, 160 + 42 * max(0.0, 1 - abs(deg) / 100)) for deg in range(-120, 121, 24)]
    dress.strip(dress.skin_line(*ring), 26, lighter(look.inner, 0.3))


def _draw_cloud(dress: Dress) -> None:
    """Lobes of silk about the neck, bordered with gold, a fringe below."""
    pen, s, look = dress.pen, dress.stance, dress.look
    shown = [(deg, out) for deg, out in (LOBES if not s.view.behind else _behind()) if s.seen(deg) > -0.12]
    if len(shown) < 3:
        return
    inner = [s.on(deg, 182, 6) for deg, _ in shown]
    outer = [s.on(deg, s.down(322 if out else 286), 14) for deg, out in shown]
    for (x, y), (_, out) in zip(outer, shown, strict=True):
        if out:
            for k in range(-4, 5):
                start = (x + k * 7 * s.reach, y - 6 - abs(k) * 4)
                pen.taper(
                    start,
                    (start[0] + 2, start[1] + 24),
                    (start[0] + s.swing * 0.2, start[1] + 52 * s.span),
                    2.6,
                    look.trim,
                    240,
                )
    edge: list[tuple[float, float] | tuple[float, float, str]] = []
    for (x, y), (_, out) in zip(outer, shown, strict=True):
        edge.append((x, y) if out else (x, y, "c"))
    shape = blob([(*inner[0], "c"), *inner[1:-1], (*inner[-1], "c"), *edge[::-1]], pull=0.4)
    pen.shape(shape, mix(look.cloth, look.trim, 0.55), line=5, shade=0.8)
    with pen.inside(shape):
        pen.stroke(shape, 26, GOLD, 235)
        pen.stroke(shape, 16, darker(look.trim, 0.1))
        for (x, y), (deg, out) in zip(outer, shown, strict=True):
            if out and s.seen(deg) > 0.3:
                peony(pen, x, y - 48 * s.span, 25 * s.span, lighter(look.trim, 0.5))


def _behind() -> tuple[tuple[int, bool], ...]:
    return tuple((deg + 180, out) for deg, out in LOBES)


def rear(dress: Dress) -> None:
    """Nothing but the cloud collar, which is its mantle."""


COSTUME = Costume(
    outline, trunk, collar, Sleeve(wide=1.5, cuff="lined", full=1.1, water=360), open_to=214, legs=shoes, rear=rear,
    mantle=_draw_cloud,
)  # fmt: skip
