"""A paper lantern: ribs, caps, a tassel, a character of mourning or of joy, and a heart that glows when it burns."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, path, polygon, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.lettering import down


def draw_lantern(
    layer: Layer, x: float, y: float, size: float, *, colour: str = "#f08a3c", word: str = "", burn: float = 1.0
) -> None:
    """A lantern hung at its top, its middle at (x, y); `size` 1 is 116 wide."""
    s = size
    _cap(layer, x, y - 64 * s, 28 * s, 14 * s)
    body = blob(
        [
            (x - 34 * s, y - 58 * s),
            (x - 58 * s, y),
            (x - 34 * s, y + 58 * s),
            (x + 34 * s, y + 58 * s),
            (x + 58 * s, y),
            (x + 34 * s, y - 58 * s),
        ]
    )
    layer.shape(body, colour, line=3, shade=0.5, grade=0.3)
    with clipped(layer.canvas, body):
        heart = [("#fff6cf", 255 * burn), ("#ffce70", 200 * burn), ("#ff9a40", 0.0)]
        layer.wash(ellipse(x, y + 8 * s, 52 * s, 58 * s), radial((x, y + 12 * s), 58 * s, heart, [0, 0.5, 1]))
        for lean in (-0.62, -0.22, 0.22, 0.62):
            bow = f"M {x + lean * 52 * s} {y - 58 * s} Q {x + lean * 100 * s} {y} {x + lean * 52 * s} {y + 58 * s}"
            layer.stroke(bow, "#a8481c", 2.4 * s, 130)
    if word:
        down(layer, word, x, y + 18 * s, 46 * s, "#6a1c14", alpha=215)
    _cap(layer, x, y + 62 * s, 25 * s, 12 * s)
    for k in range(-3, 4):
        mid, end = x + (k * 6 + 8) * s, x + (k * 7 + 12) * s
        strand = f"M {x + k * 5 * s} {y + 68 * s} Q {mid} {y + 100 * s} {end} {y + 128 * s}"
        layer.stroke(strand, "#b83a28", 3 * s)


def _cap(layer: Layer, x: float, y: float, half: float, high: float) -> None:
    layer.shape(
        polygon(
            [
                (x - half, y - high / 2),
                (x + half, y - high / 2),
                (x + half * 0.9, y + high / 2),
                (x - half * 0.9, y + high / 2),
            ]
        ),
        "#3a2420",
        line=3,
        shade=0.3,
    )


def draw_flame(layer: Layer, x: float, y: float, size: float) -> None:
    """A candle's flame, its foot at (x, y)."""
    s = size
    flame = path(
        f"M {x} {y} C {x - 26 * s} {y - 16 * s} {x - 18 * s} {y - 46 * s} {x + 2 * s} {y - 90 * s} "
        f"C {x + 12 * s} {y - 52 * s} {x + 28 * s} {y - 22 * s} {x} {y} Z"
    )
    layer.flat(flame, "#ffb440", 255, blur=1.5)
    inner = path(
        f"M {x} {y - 4 * s} C {x - 14 * s} {y - 16 * s} {x - 10 * s} {y - 34 * s} {x + s} {y - 62 * s} "
        f"C {x + 8 * s} {y - 36 * s} {x + 16 * s} {y - 20 * s} {x} {y - 4 * s} Z"
    )
    layer.flat(inner, "#fff6d0", 255, blur=1)
