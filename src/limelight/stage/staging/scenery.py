"""Scenery: a place at an hour, in a weather, by a brand's hand; and that part of it which stands behind a shot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from limelight.stage.drawing.art import Light, SetArt
from limelight.stage.sets import falls_in, light_of, paint_place
from limelight.stage.sets.backing import Backing
from limelight.stage.staging.backdrops import backdrop_of
from limelight.stage.staging.placing import Backdrop
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.places import Place
from limelight.works.shots import Shot

Size = tuple[int, int]
"""Width and height of the frame."""


@dataclass(frozen=True)
class Scenery:
    """`backing` is the picture that hangs behind all else of the place."""

    place: Place
    hour: str
    weather: str
    look: BrandLook = HOUSE
    backing: Backing | None = None

    def behind(self, shot: Shot, size: Size, *, beyond: float = 0.0, nearness: float = 1.0) -> Backdrop:
        """The part that stands behind the shot, as `backdrop_of` finds it."""
        place = self.place
        return backdrop_of(
            shot, place.kind, self.hour, self.weather, size, place.design, beyond=beyond, nearness=nearness
        )

    def painted(
        self, behind: Backdrop, size: Size, *, lighting: str = "", dark: bool = False, sharp: str = ""
    ) -> SetArt:
        """That part of it, painted and lit for the frame; `lighting`, `dark` and `sharp` as `paint_place` has them."""
        return _painted(self, behind, size, lighting, dark, sharp)

    @property
    def light(self) -> Light:
        """Its light on people, lamps apart."""
        place = self.place
        return light_of(place.kind, place.design, hour=self.hour, weather=self.weather, tint=place.tint, look=self.look)

    @property
    def falling(self) -> tuple[str, ...]:
        """What of its weather falls in it."""
        return falls_in(self.place.kind, self.place.design, hour=self.hour, weather=self.weather)


@lru_cache(maxsize=3)
def _painted(scenery: Scenery, behind: Backdrop, size: Size, lighting: str, dark: bool, sharp: str) -> SetArt:
    """Kept for the next shots: neighbours often stand before the same part."""
    place, (width, height) = scenery.place, size
    return paint_place(
        place.kind, design=place.design, backing=scenery.backing, hour=scenery.hour, weather=scenery.weather,
        tint=place.tint, width=width, height=height, blur=behind.blur, sharp=sharp or None, lighting=lighting,
        dark=dark, look=scenery.look,
        focus=None if behind.zoom == 1 else (behind.x, behind.y, behind.zoom),
    )  # fmt: skip
