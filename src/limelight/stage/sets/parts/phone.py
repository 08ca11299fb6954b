"""A telephone of today, upright, its screen lit: a map with a way on it, and above it what it says, in any script."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, linear, path, polygon
from limelight.stage.drawing.writing import Hand, write
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def rounded(x: float, y: float, wide: float, high: float, corner: float) -> skia.Path:
    """A rectangle with round corners, its top left at (x, y)."""
    builder = skia.PathBuilder()
    builder.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x, y, wide, high), corner, corner))
    return builder.detach()


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(rounded(-w / 2 + 16, -h / 2 + 26, w, h, w * 0.13), "#0a0618", 130, blur=16)
    layer.shape(rounded(-w / 2, -h / 2, w, h, w * 0.13), asked.tint, line=4, shade=0.3)
    layer.stroke(rounded(-w / 2 + 5, -h / 2 + 5, w - 10, h - 10, w * 0.12), lighter(asked.tint, 0.4), 3, 150)
    # Dark glass under the light of the screen: whatever lamp falls on it, its letters keep their contrast.
    layer.flat(_screen(asked), "#000000")
    for y, high in ((-h * 0.22, h * 0.09), (-h * 0.09, h * 0.06)):
        layer.shape(rounded(w / 2 - 3, y, 9, high, 4), asked.tint, line=2.4, shade=0.2)


def _screen(asked: Asked) -> skia.Path:
    w, h = asked.wide * 0.9, asked.high * 0.945
    return rounded(-w / 2, -h / 2, w, h, asked.wide * 0.09)


def _shine(layer: Layer, asked: Asked) -> None:
    """The screen is light of its own: no hour tints it."""
    w, h = asked.wide * 0.9, asked.high * 0.945
    screen = _screen(asked)
    with clipped(layer.canvas, screen):
        layer.wash(screen, linear((0, -h / 2), (0, h / 2), ["#20304e", "#2c4266", "#1c2c48"]))
        _map(layer, asked, w, h)
        _status(layer, w, h)
        if asked.words:
            _message(layer, asked, w, h)
        glare = polygon([(-w / 2, -h / 2), (-w * 0.1, -h / 2), (-w * 0.5, h * 0.3)])
        layer.flat(glare, "#ffffff", 12)


def _map(layer: Layer, asked: Asked, w: float, h: float) -> None:
    chance = asked.chance
    for _ in range(9):
        x, y = chance.uniform(-0.55, 0.45) * w, chance.uniform(-0.3, 0.45) * h
        park = blob([(x, y), (x + w * 0.2, y - h * 0.03), (x + w * 0.24, y + h * 0.08), (x + w * 0.04, y + h * 0.1)])
        layer.flat(park, chance.choice(("#2c5a54", "#2e4470", "#34507a")), 150)
    for k in range(7):
        y = (-0.32 + 0.12 * k) * h
        layer.stroke(f"M {-w} {y} L {w} {y + chance.uniform(-0.1, 0.1) * h}", "#4a648e", 7, 200)
        x = (-0.5 + 0.17 * k) * w
        layer.stroke(f"M {x} {-h} L {x + chance.uniform(-0.2, 0.2) * w} {h}", "#4a648e", 6, 180)
    way = path(f"M {-w * 0.3} {h * 0.36} C {-w * 0.34} {h * 0.2} {w * 0.02} {h * 0.24} {-w * 0.02} {h * 0.1} "
               f"C {-w * 0.06} {h * 0.01} {w * 0.24} {h * 0.08} {w * 0.22} {-h * 0.02}")  # fmt: skip
    layer.stroke(way, "#0c2038", 22, 190)
    layer.stroke(way, "#58b8ff", 13)
    layer.flat(ellipse(-w * 0.3, h * 0.36, 17), "#ffffff")
    layer.flat(ellipse(-w * 0.3, h * 0.36, 10), "#58b8ff")
    x, y = w * 0.22, -h * 0.02
    pin = path(
        f"M {x} {y} C {x - 40} {y - 46} {x - 36} {y - 92} {x} {y - 92} C {x + 36} {y - 92} {x + 40} {y - 46} {x} {y} Z"
    )
    layer.flat(pin, "#ff5a5a")
    layer.flat(ellipse(x, y - 56, 13), "#ffffff")


def _status(layer: Layer, w: float, h: float) -> None:
    y = -h / 2 + h * 0.028
    layer.flat(rounded(-w * 0.13, y - 4, w * 0.26, h * 0.026, 14), "#04060c")
    for k in range(4):
        layer.flat(polygon(box(w * 0.3 + k * 10, y + 10 - k * 4, 7, 6 + k * 4)), "#e8f0ff", 230)
    layer.stroke(rounded(w * 0.41, y + 1, 26, 14, 4), "#e8f0ff", 2.4, 230)
    layer.flat(rounded(w * 0.41 + 4, y + 5, 14, 6, 2), "#e8f0ff", 230)


def _message(layer: Layer, asked: Asked, w: float, h: float) -> None:
    """The card over the map: who it is, what it says, and what can be answered."""
    x, y, wide = -w * 0.45, -h * 0.42, w * 0.9
    high = h * 0.29
    layer.flat(rounded(x + 4, y + 12, wide, high, 34), "#040814", 120, blur=10)
    layer.flat(rounded(x, y, wide, high, 34), "#f6f8fc")
    face = x + 74, y + 76
    layer.flat(ellipse(*face, 46), "#d8b0e8")
    layer.flat(ellipse(face[0], face[1] - 10, 17), "#7a4a9a")
    with clipped(layer.canvas, ellipse(*face, 46)):
        layer.flat(ellipse(face[0], face[1] + 40, 32, 32), "#7a4a9a")
    ink = Hand(h * 0.043, "#141a2a", bold=True, leading=1.2)
    write(layer, asked.words, x + 142, y + 28, wide - 166, ink, high=high * 0.6)
    for k, colour in enumerate(("#e4e8f0", "#22b06a")):
        button = rounded(x + 26 + k * (wide / 2 - 12), y + high - 84, wide / 2 - 40, 60, 30)
        layer.flat(button, colour)
        mid, tall = x + 26 + k * (wide / 2 - 12) + wide / 4 - 20, y + high - 54
        if k:
            layer.stroke(path(f"M {mid - 16} {tall} L {mid - 4} {tall + 12} L {mid + 18} {tall - 13}"), "#ffffff", 7)
        else:
            cross = (
                f"M {mid - 13} {tall - 13} L {mid + 13} {tall + 13} M {mid + 13} {tall - 13} L {mid - 13} {tall + 13}"
            )
            layer.stroke(cross, darker(colour, 0.5), 6)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = max(0.25, asked.hour.burn)
    return (Bulb(0, 0, asked.wide * 1.1, "#a8d0ff", 0.7 * burn, halo=asked.wide * 1.3, glow=0.25, name="screen"),)


PART = Part(
    _draw, 470, 930, "#1c1a26", "#58b8ff", z=1.01, bulbs=_bulbs, shine=_shine, middle=0.0, rim=0.9, haze=0.0,
)  # fmt: skip
