"""The inside of a car, seen from its front: the rear window over the bench, side windows, the lined roof and its lamp.

Its point is the middle of the rear window's sill. What is painted before it goes by outside.
"""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, linear, mix, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Bulb, Part

LAMP = (0.0, -610.0)


def _draw(layer: Layer, asked: Asked) -> None:
    left, right, lining = asked.left - 20, asked.right + 20, asked.tint
    whole = polygon(box(left, asked.top - 20, right - left, asked.bottom - asked.top + 40))
    stops = [lighter(lining, 0.1), lining, darker(lining, 0.35), darker(lining, 0.55)]
    layer.wash(whole, linear((0, -700), (0, 760), stops, [0, 0.3, 0.6, 1]))
    _roof(layer, asked)
    for glass in _windows(asked):
        layer.cut(glass)
        layer.wash(glass, linear((0, -330), (0, 0), [("#ffffff", 0.0), ("#ffffff", 22.0)]))
        layer.stroke(glass, darker(lining, 0.72), 15)
        layer.stroke(glass, lighter(lining, 0.25), 3, 130)
    _pillars(layer, asked)
    _bench(layer, asked)


def _windows(asked: Asked) -> tuple[skia.Path, ...]:
    rear = blob([(-262, -8, "c"), (-236, -250), (-190, -318), (0, -332), (190, -318), (236, -250), (262, -8, "c")],
                pull=0.22)  # fmt: skip
    sides = []
    for side in (-1, 1):
        edge = (asked.left if side < 0 else asked.right) * 1.2
        sides.append(blob([(side * 352, 44, "c"), (side * 330, -210), (side * 368, -330), (edge, -420, "c"),
                           (edge, 110, "c")], pull=0.16))  # fmt: skip
    return rear, *sides


def _roof(layer: Layer, asked: Asked) -> None:
    lining = asked.tint
    for y in (-560, -468, -396):
        bow = path(f"M {asked.left} {y - 70} Q 0 {y + 40} {asked.right} {y - 70}")
        layer.stroke(bow, darker(lining, 0.4), 5, 120)
        layer.stroke(bow, lighter(lining, 0.4), 2, 70)
    burn = asked.hour.burn
    x, y = LAMP
    layer.shape(blob([(x - 84, y - 22), (x + 84, y - 22), (x + 84, y + 24), (x - 84, y + 24)], pull=0.2),
                lighter(lining, 0.3), line=3, shade=0.4)  # fmt: skip
    layer.flat(ellipse(x, y, 62, 15), "#ffe6b0" if burn else "#e8e4dc", 235)


def _pillars(layer: Layer, asked: Asked) -> None:
    """Between the windows; the belts hang from them."""
    for side in (-1, 1):
        post = [(side * 276, 20), (side * 252, -230), (side * 226, -330), (side * 330, -352), (side * 318, -230),
                (side * 342, 40)]  # fmt: skip
        layer.shape(blob(post, pull=0.2), lighter(asked.tint, 0.06), line=3.2, shade=0.8)
        layer.stroke(f"M {side * 292} -300 C {side * 296} -200 {side * 300} -80 {side * 318} 40",
                     darker(asked.tint, 0.6), 11, 170)  # fmt: skip
        layer.flat(ellipse(side * 291, -296, 13, 9), "#b8b4c4")


def _bench(layer: Layer, asked: Asked) -> None:
    seat, left, right = asked.trim, asked.left - 20, asked.right + 20
    layer.shape(polygon([(left, 60), (-330, 12), (330, 12), (right, 60), (right, 110), (left, 110)]),
                mix(asked.tint, "#1a1030", 0.2), line=3, shade=0.4)  # fmt: skip
    for x in (-190, 190):
        rest = [(x - 78, 66, "c"), (x - 86, -30), (x - 58, -66), (x + 58, -66), (x + 86, -30), (x + 78, 66, "c")]
        layer.shape(blob(rest, pull=0.3), seat, line=3.2, shade=0.9)
    back = [(left, 100, "c"), (-360, 60), (0, 48), (360, 60), (right, 100, "c"), (right, 800, "c"), (left, 800, "c")]
    layer.shape(blob(back, pull=0.2), seat, line=3.4, shade=0.7)
    for x in (-250, 0, 250):
        layer.stroke(f"M {x} 64 C {x * 1.05} 200 {x * 1.08} 400 {x * 1.1} 780", darker(seat, 0.5), 4, 130)
        layer.stroke(
            f"M {x - 8} 70 C {x * 1.05 - 8} 200 {x * 1.08 - 8} 400 {x * 1.1 - 8} 780", lighter(seat, 0.3), 3, 60
        )


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return (Bulb(0, -160, 460, "#fff2dc", 0.3, name="daylight"),)
    street = Bulb(-520, -140, 430, "#ff9a4a", 0.75 * burn, name="street")
    neon = Bulb(520, -140, 430, "#ff4a7a", 0.6 * burn, name="neon")
    return Bulb(*LAMP, 420, "#ffd8a0", 0.6 * burn, halo=330, glow=0.35, name="roof light"), street, neon


PART = Part(_draw, 1080, 620, "#6a6488", "#544c70", z=1.7, bulbs=_bulbs, rim=0.5, haze=0.0)
