"""Fog: banks that drift across behind the people, and a thinner one about their feet; the air itself is the place's
`mood`.
"""

from __future__ import annotations

from limelight.stage.weather._bank import Bank
from limelight.stage.weather.style import Around, Layer, Weather


def layers(around: Around) -> list[Layer]:
    return [
        Bank(around, "far", thick=0.5, speed=34, low=0.2, behind=True),
        Bank(around, "middle", thick=0.62, speed=58, low=0.55, behind=True),
        Bank(around, "near", thick=0.6, speed=95, low=0.94, behind=False),
    ]


WEATHER = Weather(layers, wind=0.1)
