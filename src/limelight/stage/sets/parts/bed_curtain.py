"""A ward's curtain on a rail under the ceiling, drawn to one side: its rail's middle is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

FOLD = 44.0


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    count = int(w / FOLD)
    for k in range(count):
        x = -w / 2 + (k + 0.5) * FOLD
        fold = [(x - 26, 14, "c"), (x + 26, 14, "c"), (x + 30, h * 0.5), (x + 25, h, "c"), (x - 29, h, "c"),
                (x - 22, h * 0.45)]  # fmt: skip
        tone = asked.tint if k % 2 else darker(asked.tint, 0.09)
        layer.shape(blob(fold, pull=0.3), tone, line=2.2, shade=0.7)
        layer.stroke(f"M {x - 9} 30 C {x - 3} {h * 0.4} {x - 12} {h * 0.7} {x - 8} {h - 20}", lighter(tone, 0.5), 4, 80)
        layer.stroke(f"M {x} -6 L {x} 16", asked.trim, 4)
    layer.stroke(f"M {asked.left} 0 L {asked.right} 0", darker(asked.trim, 0.3), 11)
    layer.stroke(f"M {asked.left} -2 L {asked.right} -2", lighter(asked.trim, 0.4), 4)


PART = Part(_draw, 260, 1080, "#a9d3cc", "#9aa6b0", z=1.45, middle=-0.5, rim=0.5, haze=0.0, shadow=0.25, sway=0.003)
