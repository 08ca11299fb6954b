"""A curtain on its rail, drawn aside to both sides of what it hangs at: its upper edge's middle is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

FOLDS = 4


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    for side in (-1, 1):
        for k in range(FOLDS):
            x = side * (w / 2 - 14 - k * 27)
            fold = [(x - 22, 6, "c"), (x + 22, 6, "c"), (x + 26, h * 0.45), (x + 20, h, "c"), (x - 24, h, "c"),
                    (x - 18, h * 0.42)]  # fmt: skip
            tone = asked.tint if k % 2 == 0 else darker(asked.tint, 0.12)
            layer.shape(blob(fold, pull=0.3), tone, line=2.4, shade=0.8)
            layer.stroke(
                f"M {x - 8} 20 C {x - 4} {h * 0.4} {x - 10} {h * 0.7} {x - 6} {h - 20}", lighter(tone, 0.35), 4, 70
            )
    slab(layer, -w / 2 - 40, -8, w + 80, 14, asked.trim, line=3, shade=0.3)
    for x in (-w / 2 - 44, w / 2 + 44):
        layer.shape(ellipse(x, -1, 13), asked.trim, line=2.6, shade=0.5)


PART = Part(_draw, 540, 1040, "#c97f74", "#8a5a40", z=1.5, middle=-0.5, rim=0.5, haze=0.0, shadow=0.25, sway=0.004)
