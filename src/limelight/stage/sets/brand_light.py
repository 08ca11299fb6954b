"""A brand's light: what a look does with the air and the lamps of an hour.

It leans on what the hour, the weather and the painter have decided and replaces none of it, so that night stays darker
than day in every style. A tint changes the colour of the light and never how much there is: that is `ambient` alone.
"""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.drawing.art import Lamp
from limelight.stage.drawing.shapes import mix
from limelight.stage.light.lamplight import NATURAL, SPOT
from limelight.stage.light.shading import colour_of, luma
from limelight.stage.sets.easel import Layer, View
from limelight.stage.sets.mood import Air, Rim
from limelight.works.looks import BrandLook

FAINTEST = 0.4
"""How strong a rim is at least that a brand has a colour for."""
RIM_REACH = 13.0
SPOT_AT, SPOT_REACH = (0.5, 0.34), 0.42
"""Its middle in shares of the frame's width and height, and its reach in frame heights."""


def under_its_sky(air: Air, look: BrandLook) -> Air:
    """The air with the brand's sky, before a place is painted under it."""
    light = look.light
    if light.sky <= 0:
        return air
    return replace(
        air,
        sky=tuple(_leaning(colour, light.tint, light.sky) for colour in air.sky),
        cloud=_leaning(air.cloud, light.tint, light.sky),
        cloud_shade=_leaning(air.cloud_shade, light.tint, light.sky),
        haze=_leaning(air.haze, light.tint, light.sky),
    )


def _leaning(colour: str, tint: str, share: float) -> str:
    """The colour leaning to a hue; a tint that is brighter does not bleach it."""
    return mix(colour, mix(tint, "#000000", max(0.0, 1 - (luma(colour) + 0.05) / (luma(tint) + 0.05))), share)


def in_its_light(air: Air, look: BrandLook) -> Air:
    """The air that a painter left, in the brand's light and for its print."""
    light, press = look.light, look.press
    tinted = replace(
        air,
        ambient_top=mix(air.ambient_top, light.tint, light.tinted),
        ambient_bottom=mix(air.ambient_bottom, light.tint, light.tinted),
    )
    return replace(
        tinted,
        ambient=air.ambient * light.ambient * _brightness(air) / max(0.05, _brightness(tinted)),
        rims=_rims(air, look),
        density=air.density * light.haze,
        grade_shadow=press.shadows or air.grade_shadow,
        grade_light=press.lights or air.grade_light,
        grade=min(0.6, air.grade * press.grade),
        bloom=air.bloom * press.bloom,
        vignette=min(0.85, air.vignette * press.vignette),
        dots=air.dots * press.dots,
    )


def _brightness(air: Air) -> float:
    return luma(air.ambient_top) + luma(air.ambient_bottom)


def _rims(air: Air, look: BrandLook) -> tuple[Rim, ...]:
    """The hour's rims, or the brand's colours from the side of the hour's and from the other."""
    light = look.light
    if not light.rims:
        return tuple((colour, dx, dy, strength * light.rim) for colour, dx, dy, strength in air.rims)
    first, *other = light.rims
    dx, dy, strength = air.rims[0][1:] if air.rims else _from_key(air)
    caught = max(FAINTEST, strength) * light.rim
    return (first, dx, dy, caught), *((colour, -dx, dy, 0.8 * caught) for colour in other)


def _from_key(air: Air) -> tuple[float, float, float]:
    dx, dy = air.key
    length = math.hypot(dx, dy) or 1.0
    return -dx / length * RIM_REACH, -dy / length * RIM_REACH, FAINTEST


def glows_in_look(layers: list[Layer], look: BrandLook) -> list[Layer]:
    """The layers of a place, with the light that lamps throw into the air as the brand has it."""
    light = look.light
    if light.glowing <= 0:
        return layers
    return [
        replace(layer, image=_glowing(layer.image, light.glow, light.glowing))
        if layer.emit and not layer.name.startswith(NATURAL)
        else layer
        for layer in layers
    ]


def _glowing(image: np.ndarray, colour: str, share: float) -> np.ndarray:
    """Light of another colour, as bright as it was."""
    strength = cv2.split(image)
    most = cv2.max(cv2.max(strength[0], strength[1]), strength[2])
    other = [cv2.convertScaleAbs(most, alpha=float(c)) for c in colour_of(colour)]
    return cv2.addWeighted(image, 1 - share, cv2.merge([*other, strength[3]]), share, 0)


def lamps_in_look(lamps: list[Lamp], look: BrandLook, view: View) -> list[Lamp]:
    """The lamps of a place as bright as the brand has them, and its spot light, in page units."""
    light = look.light
    own = [
        replace(lamp, strength=lamp.strength * light.lamps, colour=mix(lamp.colour, light.glow, light.glowing))
        for lamp in lamps
    ]
    if light.spot <= 0:
        return own
    x, y = ((share * side - away) / view.scale for share, side, away in
            zip(SPOT_AT, (view.width, view.height), (view.dx, view.dy), strict=True))  # fmt: skip
    reach = SPOT_REACH * view.height / view.scale
    return [*own, Lamp(x, y, reach, light.spot_colour, light.spot, name=SPOT)]
