"""An official's round-collared robe: a badge of rank on the breast, a stiff jade belt, wide sleeves."""

from __future__ import annotations

import skia

from limelight.stage.figures.arms import Sleeve
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes.robe import HEM, LIFT, draw_folds, shoes
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.stage.shapes import blob, darker, ellipse, lighter, linear, path

GOLD = "#d6a548"
JADE = "#bfe0cf"


def outline(stance: Stance) -> skia.Path:
    return stance.gown(HEM, LIFT)


def trunk(dress: Dress) -> None:
    pen, s, look = dress.pen, dress.stance, dress.look
    pen.shape(dress.outline, look.cloth, line=5, shade=1.7, grade=0.22)
    with pen.inside(dress.outline):
        dress.brocade(size=21)
        _draw_folds(dress)
        _draw_badge(dress)
        _draw_belt(dress)
        w, x, floor = s.build.shoulders, s.bend(1.0), s.build.floor
        y = floor - LIFT + 2
        waves = path(f"M {-w * HEM + x - 30} {y - 10} Q {x} {y + 12} {w * HEM + x + 30} {y - 10}")
        pen.stroke(waves, 68, darker(look.trim, 0.6))
        pen.stroke(waves, 60, look.trim)


def _draw_folds(dress: Dress) -> None:
    s = dress.stance
    w = s.build.shoulders
    draw_folds(dress)
    for k in (-0.62, 0.64):
        dress.fold(
            (k * w + s.bend(0.3), s.waist - 210),
            (k * w * 0.9 + s.bend(0.4), s.waist - 120),
            (k * w * 0.8 + s.bend(0.6), s.waist - 30),
            4,
        )


def _draw_badge(dress: Dress) -> None:
    """The square on the breast: a crane over waves, in gold thread, read at a glance as a badge."""
    pen, s = dress.pen, dress.stance
    half = s.build.shoulders * 0.44
    x, y = s.turn * 60 + s.bend(0.3), 400 * s.span
    narrow = 1 - 0.2 * abs(s.turn)
    box = blob(
        [
            (x - half * narrow, y - half, "c"),
            (x + half * narrow, y - half, "c"),
            (x + half * narrow, y + half, "c"),
            (x - half * narrow, y + half, "c"),
        ]
    )
    pen.shaded(box, linear((0, y - half), (0, y + half), ["#27406e", "#16284c"]))
    with pen.inside(box):
        pen.flat(ellipse(x + half * 0.4, y - half * 0.5, half * 0.17), "#e0503c")
        for k in range(5):
            pen.stroke(ellipse(x - half + k * half * 0.5, y + half * 0.98, half * 0.34, half * 0.3), 4, "#7fb0d8")
        body = blob(
            [
                (x - half * 0.5, y + half * 0.3),
                (x - half * 0.1, y - half * 0.1),
                (x + half * 0.5, y + half * 0.1),
                (x, y + half * 0.34),
            ]
        )
        pen.flat(body, "#f4efe2")
        pen.stroke(
            blob(
                [
                    (x - half * 0.3, y + half * 0.12),
                    (x - half * 0.5, y - half * 0.3),
                    (x - half * 0.28, y - half * 0.6),
                ],
                closed=False,
            ),
            5.5,
            "#f4efe2",
        )
        pen.flat(blob([(x, y), (x + half * 0.1, y - half * 0.62), (x + half * 0.7, y - half * 0.1)]), "#dfe6f2")
    pen.stroke(box, 9, darker(GOLD, 0.55))
    pen.stroke(box, 5.5, GOLD)


def _draw_belt(dress: Dress) -> None:
    pen, s = dress.pen, dress.stance
    w, y, x = s.build.shoulders * 1.1, s.waist - 10, s.bend(0.6)
    belt = blob(
        [(-w + x, y, "c"), (x, y + 14), (w + x, y, "c"), (w + x, y + 52, "c"), (x, y + 66), (-w + x, y + 52, "c")]
    )
    pen.shape(belt, "#1d1622", line=5, shade=0.5)
    for k in range(-2, 3):
        px, py = x + s.turn * 30 + k * w * 0.34, y + 38 - abs(k) * 4
        plaque = blob(
            [(px - 24, py - 15, "c"), (px + 24, py - 15, "c"), (px + 24, py + 15, "c"), (px - 24, py + 15, "c")]
        )
        pen.shape(plaque, JADE, line=3.4, shade=0.3, contour=darker(GOLD, 0.4))
        pen.flat(ellipse(px - 8, py - 6, 7, 3), "#ffffff", 150)


def collar(dress: Dress) -> None:
    """A round collar close to the neck, its edge of trim, white linen inside it."""
    pen, s, look = dress.pen, dress.stance, dress.look
    n = s.skull.neck
    a, b, low = s.at(-n * 1.62, -26), s.at(n * 1.62, -26), s.at(s.turn * 20, 62)
    with pen.inside(dress.outline):
        inner = path(f"M {a[0] + 10} {a[1]} Q {low[0]} {low[1] * 1.13 - 30} {b[0] - 10} {b[1]}")
        pen.stroke(inner, 34, darker(look.inner, 0.6))
        pen.stroke(inner, 26, look.inner)
        ring = path(f"M {a[0]} {a[1]} Q {low[0]} {low[1] * 1.2 - 4} {b[0]} {b[1]}")
        pen.stroke(ring, 40, darker(look.trim, 0.75))
        pen.stroke(ring, 32, look.trim)
        pen.stroke(ring, 3, lighter(look.trim, 0.4), 120)


COSTUME = Costume(outline, trunk, collar, Sleeve(wide=1.15, cuff="lined"), open_to=226, legs=shoes)
