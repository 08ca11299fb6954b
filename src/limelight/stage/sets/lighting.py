"""From an easel's layers to cels: the hour's light, lamps, rims, haze by depth, contact shadows, and the lens.

Each layer is lit in its own box only. Its shadow on what lies behind is painted under it in the same cel, violet and
soft, so that cels compose by plain over. Blur is a disc, as in a lens, and grows with the distance from the depth in
focus.
"""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.art import OVERSCAN, Cel, Lamp, Light
from limelight.stage.light import GRID, Ground, apply, as_map, colour_of, flood, rims
from limelight.stage.sets.easel import Easel, Layer, View
from limelight.stage.sets.mood import Air
from limelight.stage.shapes import mix

SHADOW = np.array([0.10, 0.03, 0.06], np.float32)
"""What a contact shadow is made of (BGR): dark violet."""


def seen_lamps(easel: Easel) -> tuple[Lamp, ...]:
    """The easel's lamps, in frame pixels."""

    def seen(lamp: Lamp) -> Lamp:
        x, y = easel.view.seen(lamp.x, lamp.y)
        pivot = None if lamp.pivot is None else easel.view.seen(*lamp.pivot)
        return replace(lamp, x=x, y=y, reach=lamp.reach * easel.view.scale, pivot=pivot)

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


def people_light(air: Air, lamps: tuple[Lamp, ...]) -> Light:
    """The light on people: the same, but lifted and carried farther, so that a face reads at night on a small screen."""
    lift = 0.42 * max(0.0, 1.05 - _brightness(air))
    return replace(
        set_light(air, lamps),
        ambient_top=mix(air.ambient_top, "#f4ecff", lift),
        ambient_bottom=mix(air.ambient_bottom, "#fff0e4", lift),
        ambient=air.ambient + (0.98 - air.ambient) * min(1.0, 2 * lift),
        rims=tuple((colour, dx, dy, strength * 1.35) for colour, dx, dy, strength in air.rims),
        lamps=tuple(replace(lamp, strength=lamp.strength * 0.8, reach=lamp.reach * 1.3) for lamp in lamps),
    )


def _brightness(air: Air) -> float:
    return float(colour_of(air.ambient_top).mean() + colour_of(air.ambient_bottom).mean()) / 2 * air.ambient


def lit_cels(easel: Easel, *, blur: float = 0.0, sharp: float = 1.0) -> list[Cel]:
    """The easel's layers as lit cels. `blur` is the lens's blur at a great distance, in pixels; `sharp` the depth in
    focus.
    """
    light = set_light(easel.air, seen_lamps(easel))
    cels = []
    for layer in easel.layers:
        spread = math.hypot(layer.lens * layer.view.scale, _out_of_focus(layer.z, blur, sharp))
        image, x, y = (layer.image, layer.x, layer.y) if layer.emit else _lit(layer, light, easel.air)
        image, x, y = _through_lens(image, x, y, spread, layer.view)
        cels.append(Cel(layer.name, image, x - OVERSCAN, y - OVERSCAN, layer.z, layer.emit, layer.sway))
    return cels


def _out_of_focus(z: float, blur: float, sharp: float) -> float:
    """The blur's sigma at a depth: nothing in focus, half at a third of the way on, all of it far away."""
    off = abs(z - sharp)
    return blur * off / (off + 0.35)


def _lit(layer: Layer, light: Light, air: Air) -> tuple[np.ndarray, int, int]:
    image, x, y = layer.image, layer.x, layer.y
    height, width = image.shape[:2]
    frame_height = layer.view.height
    at = Ground(x - OVERSCAN, y - OVERSCAN, 1.0, width, height)
    coarse, half = at.coarser(GRID), at.coarser(2)
    gain = flood(light, coarse, frame_height, lit=layer.lit)
    if layer.ambient < 1:
        gain = gain * layer.ambient + (1 - layer.ambient)
    alpha = cv2.extractChannel(image, 3)
    small = cv2.resize(alpha, (half.width, half.height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    added = (
        rims(small, light, half, lit=layer.lit, breadth=layer.view.scale) * np.float32(layer.rim) if layer.rim else None
    )
    add = np.zeros((half.height, half.width, 3), np.float32) if added is None else added
    haze = _haze(layer, air, coarse)
    if haze is not None:
        gain = gain * (1 - haze)
        add += cv2.resize(haze, (half.width, half.height))[..., None] * colour_of(air.haze)
    done = apply(image, as_map(gain, add, width, height))
    return _on_shadow(done, alpha, x, y, layer, light, air)


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


def _on_shadow(
    image: np.ndarray, alpha: np.ndarray, x: int, y: int, layer: Layer, light: Light, air: Air
) -> tuple[np.ndarray, int, int]:
    """The layer's image over its own contact shadow and the shadow that the first lamp throws, on a box that holds
    them.
    """
    if not (layer.shadow or (layer.throw and light.lamps)):
        return image, x, y
    width, height = layer.view.sheet
    scale = layer.view.scale
    pad = int(110 * scale) + (int(420 * scale) if layer.throw else 0)
    left, top = max(0, x - pad), max(0, y - pad)
    right, bottom = min(width, x + image.shape[1] + pad), min(height, y + image.shape[0] + pad)
    small = cv2.resize(alpha, (-(-alpha.shape[1] // 4), -(-alpha.shape[0] // 4)), interpolation=cv2.INTER_AREA)
    size = (-(-(right - left) // 4), -(-(bottom - top) // 4))
    offset = ((x - left) / 4, (y - top) / 4)
    dark = _cast(small, size, offset, air.cast, scale, layer.shadow)
    if layer.throw and light.lamps:
        dark = cv2.max(dark, _thrown(small, size, offset, light.lamps[0], (left, top), layer.throw))
    dark = cv2.resize(dark, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR)
    under = cv2.merge([cv2.multiply(dark, float(c)) for c in SHADOW] + [dark])
    window = under[y - top : y - top + image.shape[0], x - left : x - left + image.shape[1]]
    window[:] = over(window, image)
    return under, left, top


def _cast(
    small: np.ndarray,
    size: tuple[int, int],
    offset: tuple[float, float],
    cast: tuple[float, float],
    scale: float,
    k: float,
) -> np.ndarray:
    move = np.float32([[1, 0, offset[0] + cast[0] * scale / 4], [0, 1, offset[1] + cast[1] * scale / 4]])
    return cv2.multiply(cv2.GaussianBlur(cv2.warpAffine(small, move, size), (0, 0), max(0.6, 4.5 * scale)), k)


def _thrown(
    small: np.ndarray, size: tuple[int, int], offset: tuple[float, float], lamp: Lamp, corner: tuple[int, int], k: float
) -> np.ndarray:
    """The outline enlarged about the lamp, fading with distance."""
    grow = 1.5
    lx, ly = (lamp.x + OVERSCAN - corner[0]) / 4, (lamp.y + OVERSCAN - corner[1]) / 4
    move = np.float32([[grow, 0, lx + (offset[0] - lx) * grow], [0, grow, ly + (offset[1] - ly) * grow]])
    shape = cv2.GaussianBlur(cv2.warpAffine(small, move, size), (0, 0), 3.2).astype(np.float32)
    xs, ys = np.arange(size[0], dtype=np.float32)[None], np.arange(size[1], dtype=np.float32)[:, None]
    away = ((xs - lx) ** 2 + (ys - ly) ** 2) * np.float32(16 / lamp.reach**2)
    return np.clip(shape * k / (1 + away * 0.5), 0, 255).astype(np.uint8)


def over(below: np.ndarray, above: np.ndarray) -> np.ndarray:
    """`above` over `below`, both BGRA premultiplied and of one size."""
    through = cv2.bitwise_not(cv2.extractChannel(above, 3))
    return cv2.add(above, cv2.multiply(below, cv2.merge([through] * 4), scale=1 / 255))


def _through_lens(image: np.ndarray, x: int, y: int, sigma: float, view: View) -> tuple[np.ndarray, int, int]:
    """`image` out of focus: a disc's blur, done small when it is wide; what bleeds past the sheet is dropped."""
    if sigma < 0.6:
        return image, x, y
    radius = 2 * sigma
    pad = int(radius + 4)
    width, height = view.sheet
    wide = cv2.copyMakeBorder(image, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    _hold_edges(wide, pad, x, y, image.shape, width, height)
    small = max(1, int(radius / 5))
    size = (-(-wide.shape[1] // small), -(-wide.shape[0] // small))
    soft = cv2.resize(wide, size, interpolation=cv2.INTER_AREA) if small > 1 else wide
    soft = cv2.filter2D(soft, -1, disc(radius / small), borderType=cv2.BORDER_REPLICATE)
    if small > 1:
        soft = cv2.resize(soft, (wide.shape[1], wide.shape[0]), interpolation=cv2.INTER_CUBIC)
        soft = cv2.min(soft, cv2.merge([cv2.extractChannel(soft, 3)] * 4))
    left, top = max(0, x - pad), max(0, y - pad)
    right, bottom = min(width, x - pad + wide.shape[1]), min(height, y - pad + wide.shape[0])
    return np.ascontiguousarray(soft[top - y + pad : bottom - y + pad, left - x + pad : right - x + pad]), left, top


def _hold_edges(wide: np.ndarray, pad: int, x: int, y: int, shape: tuple[int, ...], width: int, height: int) -> None:
    """Where the picture is cut by the sheet's edge it goes on beyond it: without this the edge would turn clear."""
    if x <= 0:
        wide[:, :pad] = wide[:, pad : pad + 1]
    if x + shape[1] >= width:
        wide[:, -pad:] = wide[:, -pad - 1 : -pad]
    if y <= 0:
        wide[:pad] = wide[pad : pad + 1]
    if y + shape[0] >= height:
        wide[-pad:] = wide[-pad - 1 : -pad]


def disc(radius: float) -> np.ndarray:
    """A lens's blur: a soft-edged disc, a little brighter at its rim, summing to 1."""
    reach = math.ceil(radius)
    xs = np.arange(-reach, reach + 1, dtype=np.float32)
    away = np.sqrt(xs[None] ** 2 + xs[:, None] ** 2)
    kernel = np.clip(radius + 0.5 - away, 0, 1) * (0.8 + 0.2 * np.clip(away / radius, 0, 1))
    return kernel / kernel.sum()
