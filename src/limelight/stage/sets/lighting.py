"""From an easel's layers to cels: the hour's light, lamps, rims, haze by depth, contact shadows, and the lens.

Each layer is lit in its own box only. Its shadow on what lies behind is painted under it in the same cel, violet and
soft, so that cels compose by plain over. Blur is a disc, as in a lens, and grows away from the depth in focus.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.drawing.art import Cel, Lamp, Light
from limelight.stage.drawing.shapes import mix
from limelight.stage.light.finish import FINEST
from limelight.stage.light.lamplight import POOL
from limelight.stage.light.shading import GRID, Ground, apply, as_map, colour_of, flood, rims
from limelight.stage.sets.contact import on_shadow
from limelight.stage.sets.easel import Easel, Layer, View
from limelight.stage.sets.focus import out_of_focus, through_lens
from limelight.stage.sets.mood import Air


def seen_lamps(easel: Easel, view: View) -> tuple[Lamp, ...]:
    """The easel's lamps, in the view's pixels."""

    def seen(lamp: Lamp) -> Lamp:
        x, y = view.seen(lamp.x, lamp.y)
        pivot = None if lamp.pivot is None else view.seen(*lamp.pivot)
        return replace(lamp, x=x, y=y, reach=lamp.reach * view.scale, pivot=pivot)

    return tuple(seen(lamp) for lamp in easel.lamps)


def set_light(air: Air, lamps: tuple[Lamp, ...]) -> Light:
    """The light that falls on the painted place itself."""
    return Light(
        ambient_top=air.ambient_top,
        ambient_bottom=air.ambient_bottom,
        ambient=air.ambient,
        rims=air.rims,
        lamps=lamps,
        shade=air.key,
        grade_shadow=air.grade_shadow,
        grade_light=air.grade_light,
        grade=air.grade,
        bloom=air.bloom,
        vignette=air.vignette,
        dots=air.dots,
    )


BLUSH = 0.5
"""How much of the light from below on people is a warm white, whatever the ground is: grass makes skin sallow."""


SUNNY = 0.6
"""How far the light from above on people leans to the sun's own colour by day: a blue sky makes skin grey."""


def people_light(air: Air, lamps: tuple[Lamp, ...]) -> Light:
    """The light on people: the same, lifted and carried farther, so that a face reads at night on a small screen."""
    bright = _brightness(air)
    lift = min(0.58, 0.22 + 0.85 * max(0.0, 1.05 - bright))
    sun = SUNNY * min(1.0, max(0.0, (bright - 0.8) / 0.15))
    above = mix(air.ambient_top, mix(air.ambient_bottom, "#ffffff", 0.75), lift)
    return replace(
        set_light(air, lamps),
        ambient_top=mix(above, "#fff0d8", sun),
        ambient_bottom=mix(air.ambient_bottom, "#ffeae2", max(lift, BLUSH)),
        ambient=air.ambient + (0.98 - air.ambient) * min(1.0, 2 * lift) + 0.12 * sun,
        rims=tuple((colour, dx, dy, strength * 1.35) for colour, dx, dy, strength in air.rims),
        lamps=tuple(_on_people(lamp) for lamp in lamps),
    )


def _on_people(lamp: Lamp) -> Lamp:
    """A lamp reaches farther on faces than on walls; what it throws on the ground hardly comes back up."""
    if lamp.name.endswith(POOL):
        return replace(lamp, strength=lamp.strength * 0.3)
    return replace(lamp, strength=lamp.strength * 0.6, reach=lamp.reach * 2.2)


def _brightness(air: Air) -> float:
    return float(colour_of(air.ambient_top).mean() + colour_of(air.ambient_bottom).mean()) / 2 * air.ambient


def lit_cels(easel: Easel, *, blur: float = 0.0, sharp: float = 1.0) -> list[Cel]:
    """The easel's layers as lit cels; `blur` is the lens's far away, in pixels, `sharp` the depth in focus."""
    cels = []
    for layer in easel.layers:
        light = set_light(easel.air, seen_lamps(easel, layer.view))
        spread = softness(layer, blur * layer.view.unit / easel.view.unit, sharp)
        image, x, y = (layer.image, layer.x, layer.y) if layer.emit else _lit(layer, light, easel.air)
        image, x, y = through_lens(image, x, y, spread, layer.view)
        if layer.view != easel.view:
            image, x, y = _doubled(image, x, y, layer.view, easel.view)
        cels.append(Cel(layer.name, image, x - easel.view.over, y - easel.view.over, layer.z, layer.emit, layer.sway))
    return cels


def softness(layer: Layer, blur: float, sharp: float) -> float:
    """How far the lens blurs a layer, in its pixels."""
    return math.hypot(layer.lens * layer.view.scale, out_of_focus(layer.z, blur, sharp))


SOFT = 1.0
"""The blur in pixels from which on a layer of a frame too small for dots is painted at half its size."""


def half_will_do(view: View, blur: float, sharp: float) -> Callable[[Layer], bool]:
    """Whether a layer will be so soft in a small frame that nobody sees that it was painted smaller still: light in the
    air is, and what is out of focus.
    """

    def soft(layer: Layer) -> bool:
        return layer.soft or softness(replace(layer, view=view), blur, sharp) >= SOFT

    return soft if view.unit < FINEST else lambda _: False


def _doubled(image: np.ndarray, x: int, y: int, half: View, whole: View) -> tuple[np.ndarray, int, int]:
    """What was painted at half the size, at its place in the whole view's sheet."""
    large = cv2.resize(image, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR)
    left, top = 2 * (x - half.over) + whole.over, 2 * (y - half.over) + whole.over
    x0, y0 = max(0, -left), max(0, -top)
    x1, y1 = min(large.shape[1], whole.sheet[0] - left), min(large.shape[0], whole.sheet[1] - top)
    return np.ascontiguousarray(large[y0:y1, x0:x1]), left + x0, top + y0


def _lit(layer: Layer, light: Light, air: Air) -> tuple[np.ndarray, int, int]:
    image, x, y = layer.image, layer.x, layer.y
    height, width = image.shape[:2]
    frame_height = layer.view.height
    at = Ground(x - layer.view.over, y - layer.view.over, 1.0, width, height)
    coarse, half = at.coarser(GRID), at.coarser(2)
    gain = flood(light, coarse, frame_height, lit=layer.lit)
    if layer.ambient < 1:
        gain = gain * layer.ambient + (1 - layer.ambient)
    alpha = cv2.extractChannel(image, 3)
    small = cv2.resize(alpha, (half.width, half.height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    added = (
        rims(small, light, half, lit=layer.lit, breadth=layer.view.scale, unit=layer.view.unit) * np.float32(layer.rim)
        if layer.rim
        else None
    )
    add = np.zeros((half.height, half.width, 3), np.float32) if added is None else added
    haze = _haze(layer, air, coarse)
    if haze is not None:
        gain = gain * (1 - haze)
        add += cv2.resize(haze, (half.width, half.height))[..., None] * colour_of(air.haze)
    done = apply(image, as_map(gain, add, width, height))
    return on_shadow(done, alpha, x, y, layer, light, air)


def _haze(layer: Layer, air: Air, ground: Ground) -> np.ndarray | None:
    """(h, w, 1): how much of the layer the air hides, more towards the ground."""
    if layer.haze == 0:
        return None
    share = (
        1 - math.exp(-air.density * max(0.0, layer.z - 1) * 0.62) if layer.haze is None else layer.haze * air.density
    )
    _, far = layer.view.seen(0, 500)
    _, near = layer.view.seen(0, 1100)
    down = np.clip((ground.ys - far) / (near - far), 0, 1)
    amount = np.clip(min(1.0, share) * (0.55 + 0.75 * down), 0, 0.95)
    return np.repeat(amount, ground.width, axis=1)[..., None].astype(np.float32)
