"""A bus shelter: a roof on posts, glass behind, a bench, a lit panel with its words; its lamp burns from dusk on."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.tint
    glass = polygon(box(-w * 0.46, -h + 50, w * 0.66, h - 150))
    layer.flat(glass, "#a8c8d8", 74)
    for k in range(3):
        x = -w * 0.4 + k * w * 0.22
        layer.flat(polygon([(x, -120), (x + 40, -120), (x + 150, -h + 60), (x + 110, -h + 60)]), "#ffffff", 34)
    for x in (-w * 0.46, -w * 0.13, w * 0.2):
        slab(layer, x - 7, -h + 30, 14, h - 30, steel, line=2.6, shade=0.5)
    slab(layer, -w * 0.46, -122, w * 0.66, 12, steel, line=2.4, shade=0.3)
    _panel(layer, asked, w * 0.24, -h + 60, w * 0.24, h - 170)
    bench = [(-w * 0.4, -150), (w * 0.12, -150), (w * 0.14, -122), (-w * 0.42, -122)]
    layer.shape(polygon(bench), "#b07a48", line=3, shade=0.3)
    for x in (-w * 0.34, w * 0.06):
        slab(layer, x, -122, 14, 118, steel, line=2.6, shade=0.4)
    slab(layer, -w / 2, -h, w, 44, darker(steel, 0.1), line=3.4, shade=0.4)
    roof = [(-w * 0.48, -h - 26), (w * 0.48, -h - 26), (w / 2 + 12, -h), (-w / 2 - 12, -h)]
    layer.shape(polygon(roof), asked.trim, line=3, shade=0.2)


def _panel(layer: Layer, asked: Asked, x: float, y: float, wide: float, high: float) -> None:
    lit = asked.hour.burn
    slab(layer, x - 10, y - 10, wide + 20, high + 70, darker(asked.tint, 0.2), line=3.2, shade=0.5)
    face = polygon(box(x, y, wide, high))
    layer.wash(face, linear((0, y), (0, y + high), ["#f4d27a", "#e8744a"] if not lit else ["#ffe9a8", "#ff9a5a"]))
    layer.flat(polygon([(x, y + high * 0.62), (x + wide * 0.4, y + high * 0.44), (x + wide, y + high * 0.66),
                        (x + wide, y + high), (x, y + high)]), "#3a5a7a", 220)  # fmt: skip
    if asked.words:
        across(layer, asked.words, x + wide / 2, y + high * 0.2, min(wide * 0.3, 1.4 * wide / max(3, len(asked.words))),
               "#3a2a3c")  # fmt: skip


def _shine(layer: Layer, asked: Asked) -> None:
    """The tube under the roof, the light it throws down, and the panel from within."""
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    if not burn:
        return
    layer.flat(polygon(box(-w * 0.38, -h + 46, w * 0.5, 12)), "#f4faff", 250 * burn, blur=1.5)
    layer.beam([(-w * 0.38, -h + 56), (w * 0.12, -h + 56), (w * 0.26, 30), (-w * 0.54, 30)], "#dcecff", 44 * burn, 18)
    layer.flat(polygon(box(w * 0.24, -h + 60, w * 0.24, h - 170)), "#ffd8a0", 40 * burn)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    return (
        Bulb(-asked.wide * 0.12, -asked.high + 70, 420, "#e8f2ff", 1.2 * burn, halo=360, glow=0.4, name="shelter"),
        Bulb(asked.wide * 0.36, -asked.high * 0.6, 260, "#ffc07a", 0.8 * burn, halo=200, glow=0.4, name="panel"),
    )


PART = Part(
    _draw,
    800,
    720,
    "#5a6676",
    "#7c8a98",
    words="CITY",
    z=1.3,
    bulbs=_bulbs,
    shine=_shine,
    rim=0.8,
    haze=0.02,
    shadow=0.3,
)
