"""Relighting: the same place at the same hour, lit as another take has it.

A key from the other side turns cel shadows and rims about, and must be known before anything is painted; all else is
how strong and how warm the lights are, and is laid over what the painter has decided.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2

from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.drawing.shapes import mix
from limelight.stage.light.lamplight import NATURAL
from limelight.stage.sets.easel import Easel
from limelight.stage.sets.mood import Air


@dataclass(frozen=True)
class Relight:
    """Factors of the ambient light (on the `place`, and on `people`, whom it never loses), rims, lamps, vignette, bloom
    and grade. `haze` is added to the air's density; `tint` is laid over the light, as far as `tinted`.
    """

    place: float = 1.0
    people: float = 1.0
    rims: float = 1.0
    lamps: float = 1.0
    vignette: float = 1.0
    bloom: float = 1.0
    grade: float = 1.0
    haze: float = 0.0
    tint: str = "#ffffff"
    tinted: float = 0.0
    mirrored: bool = False


RELIGHTS: dict[str, Relight] = {
    "": Relight(),
    "low-key": Relight(place=0.42, people=0.68, rims=2.2, lamps=0.95, vignette=1.7, bloom=0.8, grade=1.6),
    "other-side": Relight(people=0.94, rims=1.8, mirrored=True),
    "warm": Relight(tint="#ff9a4a", tinted=0.42, lamps=1.15),
    "high-key": Relight(
        place=1.5, people=1.16, rims=0.6, vignette=0.1, bloom=1.5, grade=0.3, tint="#ffffff", tinted=0.3
    ),
    "haze": Relight(place=1.12, haze=4.0, bloom=2.2, vignette=0.4, grade=0.7, lamps=1.15, tint="#fff2e4", tinted=0.25),
    "cool": Relight(tint="#4a86ee", tinted=0.42, lamps=0.7),
}
"""Every lighting by the name that a variation has for it (works.variation.lighting)."""


def from_its_side(air: Air, name: str) -> Air:
    """The air with its key, rims and shadows on the side that this lighting has them."""
    if not _named(name).mirrored:
        return air
    (kx, ky), (cx, cy) = air.key, air.cast
    return replace(
        air, key=(-kx, ky), cast=(-cx, cy), rims=tuple((c, -dx, dy, strength) for c, dx, dy, strength in air.rims)
    )


def relit(air: Air, name: str) -> Air:
    """The air that a painter left, in this lighting."""
    to = _named(name)
    return replace(
        air,
        ambient_top=mix(air.ambient_top, to.tint, to.tinted),
        ambient_bottom=mix(air.ambient_bottom, to.tint, to.tinted),
        ambient=air.ambient * to.place,
        rims=tuple((colour, dx, dy, strength * to.rims) for colour, dx, dy, strength in air.rims),
        density=air.density + to.haze,
        vignette=min(0.8, air.vignette * to.vignette),
        bloom=min(1.0, air.bloom * to.bloom),
        grade=min(0.4, air.grade * to.grade),
    )


def relit_people(light: Light, name: str) -> Light:
    """The light on people, in this lighting: it was lifted for their faces, whatever the place has."""
    to = _named(name)
    return replace(
        light,
        ambient=light.ambient * to.people,
        ambient_top=mix(light.ambient_top, to.tint, 0.5 * to.tinted),
        ambient_bottom=mix(light.ambient_bottom, to.tint, 0.5 * to.tinted),
    )


def relit_lamps(lamps: list[Lamp], name: str) -> list[Lamp]:
    """The lamps of a place, as strong as this lighting has them."""
    return [replace(lamp, strength=lamp.strength * _named(name).lamps) for lamp in lamps]


FLAMES = ("flame", "flames")
"""How layers are called that are gone when all is put out."""
EMBER = 0.14
"""How much of its own light a lamp that is out still shows."""


def put_out(easel: Easel) -> None:
    """Put out all that somebody lit: the lamps, and their light in the air; the moon stays at the window."""
    easel.lamps = [lamp for lamp in easel.lamps if lamp.name.startswith(NATURAL)]
    easel.layers = [
        replace(layer, image=cv2.convertScaleAbs(layer.image, alpha=EMBER))
        if layer.emit and not layer.name.startswith(NATURAL)
        else layer
        for layer in easel.layers
        if layer.name not in FLAMES
    ]


def _named(name: str) -> Relight:
    if name not in RELIGHTS:
        raise ValueError(f"lighting {name!r}: known are {', '.join(each for each in RELIGHTS if each)}")
    return RELIGHTS[name]
