"""Weather and air, one kind a file: a file that sets `WEATHER` is a weather by its own name."""

from __future__ import annotations

from collections.abc import Iterable

from limelight.stage.drawing.family import Family
from limelight.stage.weather._wind import gust
from limelight.stage.weather.style import Around, Layer, Weather

WEATHERS: Family[Weather] = Family("weather", "WEATHER", "weather", Weather(lambda around: []))


def layers_of(names: Iterable[str], around: Around) -> list[Layer]:
    """All that is in the air, from far to near: what lies behind the people first. A name that is no weather's is not
    the air's.
    """
    layers = [layer for name in dict.fromkeys(names) if name in WEATHERS for layer in WEATHERS[name].layers(around)]
    return sorted(layers, key=lambda layer: not layer.behind)


def wind_of(names: Iterable[str]) -> float:
    """How hard it blows in all of these together, 0 to 1."""
    return max((WEATHERS[name].wind for name in names if name in WEATHERS), default=0.0)


def wet_in(names: Iterable[str]) -> bool:
    """Whether any of these wets what it falls on."""
    return any(WEATHERS[name].wet for name in names if name in WEATHERS)


__all__ = ["WEATHERS", "Around", "Layer", "Weather", "gust", "layers_of", "wet_in", "wind_of"]
