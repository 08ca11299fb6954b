"""Wind: leaves and dust race by in gusts, and what is drawn to sway (trees, grass, cloth) sways."""

from __future__ import annotations

from limelight.stage.weather import dust
from limelight.stage.weather.leaves import blown
from limelight.stage.weather.style import Around, Layer, Weather


def layers(around: Around) -> list[Layer]:
    return [*dust.layers(around), *blown(around, ((9, 0, 0.6, True), (6, 1, 1.1, False), (2, 2, 2.0, False)))]


WEATHER = Weather(layers, wind=0.8)
