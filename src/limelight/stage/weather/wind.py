"""Wind: leaves and dust race by in gusts, and what is drawn to sway (trees, grass, cloth) sways."""

from __future__ import annotations

from limelight.stage.weather import dust
from limelight.stage.weather.leaves import blown
from limelight.stage.weather.style import Around, Layer, Weather


def layers(around: Around) -> list[Layer]:
    return [*dust.layers(around), *blown(around, ((16, 0, 0.8, True), (12, 1, 1.3, False), (3, 2, 2.2, False)))]


WEATHER = Weather(layers, wind=0.8)
