"""A monitor on a stand by a sickbed: a heart's line in green on a dark screen, that glows."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, limb, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part

BEAT = ((0, 0), (0.2, 0), (0.26, -0.14), (0.31, 0), (0.36, 0.1), (0.42, -0.62), (0.49, 0.34), (0.54, 0), (0.66, 0),
        (0.74, -0.2), (0.82, 0), (1, 0))  # fmt: skip
"""One heartbeat on the screen: across and up."""


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.shape(limb([(0, -h * 0.7), (0, -26)], [10, 10]), asked.trim, line=2.8, shade=0.4)
    layer.shape(ellipse(0, -14, w * 0.42, 15), asked.trim, line=2.8, shade=0.4)
    slab(layer, -w / 2, -h, w, h * 0.34, asked.tint, line=3.4, shade=0.8)
    layer.shape(polygon(box(-w / 2 + 16, -h + 16, w - 32, h * 0.34 - 44)), "#10202a", line=2.6, shade=0)
    for k, colour in enumerate(("#e86a5a", "#f0c05a", "#6ac08a", "#d8dee2")):
        layer.shape(ellipse(-w * 0.3 + k * w * 0.2, -h * 0.69, 7), colour, line=1.8, shade=0.2)


def _lines(asked: Asked) -> list[tuple[str, str]]:
    w, h = asked.wide, asked.high
    left, wide, top = -w / 2 + 24, (w - 48) * 0.74, -h + 16
    rows = (("#6affa0", 0.1, 0.11), ("#6ac8ff", 0.2, 0.045))
    traces = []
    for colour, down, tall in rows:
        points = [(left + (k + x) * wide / 2, top + down * h + y * tall * h) for k in (0, 1) for x, y in BEAT]
        traces.append((colour, "M " + " L ".join(f"{x} {y}" for x, y in points)))
    return traces


def _shine(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    for colour, trace in _lines(asked):
        layer.stroke(path(trace), colour, 9, 70, blur=5)
        layer.stroke(path(trace), colour, 3.4)
    for k, colour in enumerate(("#6affa0", "#6ac8ff")):
        slab_x, y = w / 2 - 60, -h + 34 + k * 0.11 * h
        layer.flat(polygon(box(slab_x, y, 32, 20)), colour, 200)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    return (Bulb(0, -asked.high * 0.85, 170, "#8affc0", 0.35 if asked.hour.burn else 0.12, name="monitor"),)


PART = Part(
    _draw, 250, 560, "#dfe5e8", "#9aa6b0", z=1.3, bulbs=_bulbs, shine=_shine, rim=0.5, haze=0.0, shadow=0.3,
)  # fmt: skip
