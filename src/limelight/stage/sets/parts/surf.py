"""The edge of the sea on a beach: the last waves with their foam, the wet sand they leave; its point is that line."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, lighter, mix
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

WAVES = ((0.0, 0.95), (-46.0, 0.7), (-96.0, 0.5))
"""Each line of foam: how far out, and how strong; the last to arrive first."""


def _draw(layer: Layer, asked: Asked) -> None:
    left, right = asked.left - 60, asked.right + 60
    sky = asked.hour.outside.sky[-1]
    for out, strength in reversed(WAVES):
        crest = _line(asked, left, right, out)
        water = mix(asked.tint, sky, 0.25 + 0.25 * strength)
        foot = [(x, y + 34 + 22 * strength) for x, y in reversed(crest)]
        layer.flat(blob([*crest, *foot], pull=0.3), water, 225)
        foam = [(x, y + 13 + 12 * strength) for x, y in crest]
        back = [(x, y - 3) for x, y in reversed(crest)]
        layer.flat(blob([*foam, *back], pull=0.3), asked.trim, 245 * strength)
        layer.stroke(blob([(x, y + 26 + 16 * strength) for x, y in crest], closed=False), asked.trim, 3, 120 * strength)
    wet = _line(asked, left, right, 26)
    dry = [(x, y + 46) for x, y in reversed(wet)]
    layer.flat(blob([*wet, *dry], pull=0.3), mix("#c8a878", lighter(sky, 0.2), 0.35), 235)


def _line(asked: Asked, left: float, right: float, out: float) -> list[Point]:
    """A waterline that comes and goes in tongues."""
    step = (right - left) / 9
    return [(left + k * step, out + asked.chance.uniform(-16, 16)) for k in range(10)]


PART = Part(_draw, 1080, 120, "#4fb0c0", "#fbfdfa", z=1.6, rim=0.2, haze=0.03)
