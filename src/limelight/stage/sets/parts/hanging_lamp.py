"""A lamp that hangs from above, its shade at the piece's point: it can swing."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, burn = asked.wide / 2, asked.hour.burn
    layer.stroke(f"M 0 {asked.top} L 0 {-asked.high * 0.5}", "#4a3a3a", 5)
    shade = path(f"M {-w} 20 C {-w * 0.92} {-asked.high * 0.75} {w * 0.92} {-asked.high * 0.75} {w} 20 Z")
    layer.shape(shade, asked.tint, shade=0.8)
    layer.stroke(
        f"M {-w * 0.66} -22 Q {-w * 0.5} {-asked.high * 0.4} {-w * 0.16} {-asked.high * 0.44}", "#ffffff", 5, 60
    )
    layer.flat(ellipse(0, 22, w * 0.8, 15), "#fff0c4" if burn else "#d8d0c0")
    if burn:
        layer.flat(ellipse(0, 26, 22, 20), "#fffbe8", 255, blur=2)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    hook = (0.0, asked.top + 70)
    return (Bulb(0, 40, 430, "#ffcf8a", 0.95 * burn, halo=480, glow=0.55, pivot=hook, pool=(-240, 700)),)


def _shine(layer: Layer, asked: Asked) -> None:
    burn, w = asked.hour.burn, asked.wide / 2
    if burn:
        cone = [(-w * 0.85, 24), (w * 0.85, 24), (w * 3.7, 1080), (-w * 3.7, 1080)]
        layer.beam(cone, "#ffd090", 26 * burn, 24)


PART = Part(
    _draw, 208, 80, "#2f6a66", z=1.2, bulbs=_bulbs, shine=_shine, middle=0.0, rim=0.6, haze=0.0,
)  # fmt: skip
