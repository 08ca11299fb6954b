"""How clothes of today are cut: necklines, collars, plackets and pockets that more than one of them has."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes.style import Dress
from limelight.stage.figures.feet import Shoe, Trousers, draw_trousers

TROUSERS = "#2c3044"


def trousers(
    dress: Dress, *, colour: str = "", wide: tuple[float, float] = (1.04, 1.0), shoe: Shoe | None = None
) -> None:
    worn = Trousers(colour or dress.look.sash or TROUSERS, wide, 0.0, shoe or Shoe())
    draw_trousers(dress.pen, dress.stance, worn, dress.flesh)


def round_neck(dress: Dress, depth: float = 46.0, width: float = 30.0, colour: str = "") -> None:
    """A jumper's or T-shirt's round neck."""
    around = range(-180, 121, 30) if dress.stance.turn > 0 else range(-120, 181, 30)
    ring = [(deg, 170 + depth * max(0.0, 1 - abs(deg) / 100) ** 0.8) for deg in around]
    with dress.pen.inside(dress.outline):
        dress.strip(dress.skin_line(*ring), width, colour or dress.look.trim)


def scooped(stance: Stance, wide: float, half: float, mid: float) -> list[tuple[float, float]]:
    """The edge of a scooped neck, all the way round: (degrees, height) each. It is `wide` degrees to either side at the
    shoulders, and `half` as it passes a grown body's height `mid`.
    """
    side = [(half, stance.down(mid)), (wide, 172.0), (104.0, 162.0), (134.0, 158.0), (158.0, 156.0)]
    return [*((-deg, y) for deg, y in side[::-1]), (0.0, stance.down(290)), *side]


def placket(dress: Dress, top: float, bottom: float, buttons: int, colour: str = "") -> None:
    """The line where a shirt closes, and its buttons."""
    s = dress.stance
    line = [p for p in (s.on(2, y, 6) for y in (top, (top + s.waist) / 2, s.waist, s.hip)) if p]
    if s.seen(0) < 0.05:
        return
    end = (line[-1][0], bottom)
    with dress.pen.inside(dress.outline):
        dress.pen.stroke(blob([*line, end], closed=False), 3.4, darker(dress.cloth.colour, 0.6), 190)
        wide = [(x + 20 * max(0.3, s.seen(0)), y) for x, y in [*line, end]]
        dress.pen.stroke(blob(wide, closed=False), 2, darker(dress.cloth.colour, 0.5), 90)
    for k in range(buttons):
        y = top + (bottom - top) * (0.1 + 0.84 * k / max(1, buttons - 1))
        dress.button(5, min(y, s.rings[-1].y), colour or dress.look.trim)


def loose_folds(dress: Dress, bottom: float) -> None:
    """Folds of a shirt that is not tucked in: from the armpit down and from the chest."""
    s = dress.stance
    with dress.pen.inside(dress.outline):
        for deg, end in ((-62, -44), (-26, -20), (40, 34), (66, 50), (140, 156), (218, 202)):
            dress.crease((deg, s.down(470)), (end, min(bottom, s.down(700))), 3.6, 130)
        for deg in (-70, 70):
            dress.crease((deg, s.down(352)), (deg * 0.6, s.down(418)), 3.2, 130)
        low = bottom - 26
        for deg in (-40, 8, 46):
            dress.crease((deg, low - 70), (deg + 6, low), 3.0, 110)


def pocket(dress: Dress, deg: float, y: float, wide: float, tall: float, *, flap: bool = False) -> None:
    s = dress.stance
    if s.seen(deg) < 0.3:
        return
    x, py = s.on(deg, y, 6)
    with dress.pen.placed(x, py) as here:
        here.canvas.scale(s.seen(deg), 1)
        patch = blob(
            [(-wide, 0, "c"), (wide, 0, "c"), (wide, tall * 0.8, "c"), (0, tall), (-wide, tall * 0.8, "c")], pull=0.2
        )
        here.stroke(patch, 3, darker(dress.cloth.colour, 0.55), 170)
        if flap:
            here.stroke(
                blob([(-wide, 4, "c"), (0, tall * 0.34), (wide, 4, "c")], closed=False),
                3,
                darker(dress.cloth.colour, 0.55),
                190,
            )


def lapels(dress: Dress, low: float, colour: str, *, broad: float = 1.0) -> None:
    """A jacket's collar and lapels, down to where it closes."""
    s = dress.stance
    for side in sorted((-1, 1), key=lambda one: s.seen(one * 50)):
        if s.seen(side * 40) < -0.15:
            continue
        nape, neck = s.on(side * 108, 154), s.on(side * 70, 166)
        close = s.on(side * 2, low, 8)
        notch, wing = s.on(side * 46 * broad, s.down(300), 8), s.on(side * 52 * broad, s.down(276), 8)
        inner, cut = s.on(side * 16, s.down(330), 6), _mid(notch, wing)
        lapel: list[tuple[float, float] | tuple[float, float, str]] = [
            (*nape, "c"), ((nape[0] + neck[0]) / 2, neck[1] - 4), _mid(neck, inner), inner, (*close, "c"),
            (*notch, "c"), (cut[0] - side * 14 * s.seen(side * 46), cut[1] + 2, "c"), (*wing, "c"),
            (*s.on(side * 74, 206, 6), "c"),
        ]  # fmt: skip
        dress.pen.shape(blob(lapel, pull=0.22), colour, line=4.5, shade=0.6)


def _mid(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def front_open(dress: Dress, top: float, bottom: float, wide_top: float, wide_low: float, colour: str) -> None:
    """What is worn under an open coat, from the throat to the hem."""
    s = dress.stance
    if s.seen(0) < 0.05:
        return
    heights = [top, (top + bottom) / 2, bottom]
    widths = [wide_top, (wide_top + wide_low) / 2, wide_low]
    right = [s.on(w, min(y, s.rings[-1].y), 4) for w, y in zip(widths, heights, strict=True)]
    left = [s.on(-w, min(y, s.rings[-1].y), 4) for w, y in zip(widths, heights, strict=True)]
    right[-1], left[-1] = (right[-1][0], bottom), (left[-1][0], bottom)
    shape = blob([(*left[0], "c"), (*right[0], "c"), right[1], (*right[2], "c"), (*left[2], "c"), left[1]])
    with dress.pen.inside(dress.outline):
        dress.pen.shape(shape, colour, line=4.5, shade=0.8)


def belt(dress: Dress, y: float, tall: float, colour: str, buckle: str = "") -> None:
    s = dress.stance
    high = sorted([s.edge(-1, s.ring(y, 6)), *s.around(-84, 84, y, dip=10, ease=6), s.edge(1, s.ring(y, 6))])
    if s.view.behind:
        high = [s.edge(-1, s.ring(y, 6)), s.edge(1, s.ring(y, 6))]
    with dress.pen.inside(dress.outline):
        dress.strip([(x, py + tall / 2) for x, py in high], tall, colour)
    if buckle and s.seen(0) > 0.2:
        x, py = s.on(0, y, 6)
        dress.pen.stroke(ellipse(x, py + tall * 0.7, 16 * s.seen(0), tall * 0.4), 5, buckle)
