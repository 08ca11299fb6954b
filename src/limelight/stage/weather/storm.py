"""A storm: three depths of rain that the wind drives aslant, the nearest as long as a hand."""

from __future__ import annotations

from limelight.stage.weather._drips import drips
from limelight.stage.weather._fall import Falls
from limelight.stage.weather._splash import splashes
from limelight.stage.weather.rain import streaks
from limelight.stage.weather.style import Around, Layer, Weather

SLANT = -0.26


def layers(around: Around) -> list[Layer]:
    return [
        streaks(around, "storm far", SLANT, 430, (24, 60), 1.0, 62, 1500, behind=True),
        *drips(around),
        *splashes(around, 52),
        Falls(
            streaks(around, "storm", SLANT, 110, (60, 130), 1.7, 78, 2500),
            streaks(around, "storm near", SLANT * 1.06, 32, (120, 260), 2.8, 88, 3900),
        ),
    ]


WEATHER = Weather(layers, wind=1.0, wet=True)
