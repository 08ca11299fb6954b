"""Light on what was painted in daylight colours: an ambient from above and below, lamps that fade, rims that model.

Light is worked out as a map, once, from the outline it falls on: `gain` multiplies, `add` is laid on top inside the
outline. A mouth or an eyelid drawn later goes through a crop of the same map and cannot show a seam. Maps are 8 bits:
gain is smooth and is worked out on a coarse grid; only the rims, which follow the outline, need half the full size.

A lamp's fall-off is 1 / (1 + 2.2 d²/r²)^1.6: never a visible edge. A rim from a lamp is the slope of the blurred
outline against the way to the lamp: it makes flat shapes round.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.drawing.shapes import rgb

cv2.setNumThreads(1)

UNITY = 100
"""The gain that changes nothing; 255 is 2.55 times as bright."""
GRID = 8
"""Pixels between the points at which smooth light is worked out."""


@dataclass(frozen=True)
class LightMap:
    """Light on one outline. Both are (h, w, 4) uint8 BGRA of its size; a crop of both is the light on that part."""

    gain: np.ndarray
    add: np.ndarray

    def crop(self, x: int, y: int, width: int, height: int) -> LightMap:
        window = slice(y, y + height), slice(x, x + width)
        return LightMap(self.gain[window], self.add[window])


@dataclass(frozen=True)
class Ground:
    """Points of a picture in set space: the first pixel's place, set pixels between points, points across and down."""

    x: float
    y: float
    step: float
    width: int
    height: int

    @property
    def xs(self) -> np.ndarray:
        return (self.x + (np.arange(self.width, dtype=np.float32) + 0.5) * self.step)[None, :]

    @property
    def ys(self) -> np.ndarray:
        return (self.y + (np.arange(self.height, dtype=np.float32) + 0.5) * self.step)[:, None]

    def coarser(self, by: int) -> Ground:
        return Ground(self.x, self.y, self.step * by, -(-self.width // by), -(-self.height // by))


def colour_of(colour: str) -> np.ndarray:
    """`#rrggbb` as BGR, 0-1."""
    return np.array(rgb(colour)[::-1], np.float32) / 255


def luma(colour: str) -> float:
    """How bright `#rrggbb` looks, 0 to 1."""
    blue, green, red = colour_of(colour).tolist()
    return 0.114 * blue + 0.587 * green + 0.299 * red


def falloff(lamp: Lamp, ground: Ground) -> np.ndarray:
    """(h, w) float32: the share of the lamp's light that reaches each point."""
    distance = (ground.xs - lamp.x) ** 2 + (ground.ys - lamp.y) ** 2
    return lamp.strength / (1 + distance * np.float32(2.2 / lamp.reach**2)) ** np.float32(1.6)


def ambient(light: Light, ground: Ground, frame_height: float) -> np.ndarray:
    """(h, 1, 3) float32: the ambient light from the frame's top to its bottom."""
    down = np.clip(ground.ys / frame_height, 0, 1)[..., None]
    mixed = colour_of(light.ambient_top) * (1 - down) + colour_of(light.ambient_bottom) * down
    return mixed * np.float32(light.ambient)


def flood(light: Light, ground: Ground, frame_height: float, *, lit: float = 1.0) -> np.ndarray:
    """(h, w, 3) float32: ambient and lamps together, as a gain."""
    gain = np.repeat(ambient(light, ground, frame_height), ground.width, axis=1)
    for lamp in light.lamps:
        if lit and lamp.strength:
            gain += falloff(lamp, ground)[..., None] * (colour_of(lamp.colour) * np.float32(lit))
    return gain


def rims(
    alpha: np.ndarray, light: Light, ground: Ground, *, lit: float = 1.0, breadth: float = 1.0, unit: float = 1.0
) -> np.ndarray:
    """(h, w, 3) float32: light that the edges of `alpha` (0-1) catch from the sky and from each lamp near enough."""
    added = np.zeros((*alpha.shape, 3), np.float32)
    branded = bool(light.look.light.rims)
    left = _body(alpha, breadth / ground.step) if branded else np.float32(1)
    for colour, dx, dy, strength in light.rims:
        move = np.array([[1, 0, dx * breadth / ground.step], [0, 1, dy * breadth / ground.step]], np.float32)
        behind = _blurred(cv2.warpAffine(alpha, move, alpha.shape[::-1]), 5 * breadth / ground.step)
        caught = np.maximum(alpha - behind, 0) * np.float32(strength) * left
        added += caught[..., None] * colour_of(colour)
        left = left * np.clip(1 - caught, 0, 1) if branded else left
    if lit and light.lamps:
        round_ = _blurred(alpha, 7 * breadth / ground.step)
        slope_x = cv2.Sobel(round_, cv2.CV_32F, 1, 0, ksize=3) * np.float32(breadth / ground.step)
        slope_y = cv2.Sobel(round_, cv2.CV_32F, 0, 1, ksize=3) * np.float32(breadth / ground.step)
        for lamp in light.lamps:
            _lamp_rim(added, slope_x, slope_y, lamp, ground, lit, unit)
    return added


BODY, THIN = 14.0, 0.22
"""How thick a thing is, in pixels, that catches all of a brand's rim, and how much of it the thinnest catches."""


def _body(alpha: np.ndarray, scale: float) -> np.ndarray:
    """(h, w): 1 at the edge of what is thick, less on fingers: two strong rims would bleach them."""
    around = _blurred(alpha, BODY * scale)
    return np.clip((around - 0.24) / 0.24, THIN, 1)


def _lamp_rim(
    added: np.ndarray, slope_x: np.ndarray, slope_y: np.ndarray, lamp: Lamp, ground: Ground, lit: float, unit: float
) -> None:
    """Only within three reaches of the lamp: farther off its rim is under one level."""
    reach = 3 * lamp.reach
    x0, x1 = (int(np.clip((lamp.x + s * reach - ground.x) / ground.step, 0, ground.width)) for s in (-1, 1))
    y0, y1 = (int(np.clip((lamp.y + s * reach - ground.y) / ground.step, 0, ground.height)) for s in (-1, 1))
    if x0 >= x1 or y0 >= y1 or lamp.strength <= 0:
        return
    dx, dy = lamp.x - ground.xs[:, x0:x1], lamp.y - ground.ys[y0:y1]
    away = dx * dx + dy * dy
    facing = -(slope_x[y0:y1, x0:x1] * dx + slope_y[y0:y1, x0:x1] * dy) / (np.sqrt(away) + 40 * unit)
    caught = np.clip(facing * np.float32(4.5), 0, 1) / (1 + away * np.float32(1.6 / lamp.reach**2)) ** np.float32(1.6)
    added[y0:y1, x0:x1] += (caught * np.float32(lamp.strength * lit * 0.8))[..., None] * colour_of(lamp.colour)


def _blurred(alpha: np.ndarray, sigma: float) -> np.ndarray:
    return cv2.GaussianBlur(alpha, (0, 0), sigma) if sigma > 0.3 else alpha


def as_map(gain: np.ndarray, add: np.ndarray, width: int, height: int) -> LightMap:
    """A map of the full size from a gain and an addition on coarser grids (float, BGR); alpha passes unchanged."""
    return LightMap(
        _full(gain * UNITY, UNITY, width, height, gain.shape[1] * GRID, gain.shape[0] * GRID),
        _full(add * 255, 0, width, height, width, height),
    )


def _full(values: np.ndarray, alpha: int, width: int, height: int, across: int, down: int) -> np.ndarray:
    bytes_ = np.clip(values + 0.5, 0, 255).astype(np.uint8)
    fourth = np.full(bytes_.shape[:2], alpha, np.uint8)
    grown = cv2.resize(cv2.merge([*cv2.split(bytes_), fourth]), (across, down), interpolation=cv2.INTER_LINEAR)
    return grown[:height, :width]


def apply(image: np.ndarray, light_map: LightMap, x: int = 0, y: int = 0) -> np.ndarray:
    """`image` lit: a new BGRA premultiplied picture; its top left lies at (x, y) of the map."""
    height, width = image.shape[:2]
    part = light_map.crop(x, y, width, height)
    lit = cv2.multiply(image, part.gain, scale=1 / UNITY)
    alpha = cv2.extractChannel(image, 3)
    everywhere = cv2.merge([alpha, alpha, alpha, alpha])
    cv2.add(lit, cv2.multiply(part.add, everywhere, scale=1 / 255), dst=lit)
    return cv2.min(lit, everywhere)


BEHIND = 0.55
"""How much of a light that is held before a place reaches what stands behind it."""


def shone_on(image: np.ndarray, lamps: tuple[Lamp, ...], at: tuple[float, float]) -> np.ndarray:
    """A lit place with the light of what people hold before it; its top left lies `at` a point of the frame."""
    if not lamps:
        return image
    height, width = image.shape[:2]
    ground = Ground(*at, 1.0, width, height).coarser(GRID)
    gain = np.ones((ground.height, ground.width, 3), np.float32)
    for lamp in lamps:
        gain += falloff(lamp, ground)[..., None] * (colour_of(lamp.colour) * np.float32(BEHIND))
    return apply(image, as_map(gain, np.zeros((1, 1, 3), np.float32), width, height))


def light_map(
    alpha: np.ndarray,
    light: Light,
    at: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
    *,
    frame_height: float = 1920.0,
    breadth: float = 1.0,
    unit: float = 1.0,
) -> LightMap:
    """The light on a figure of outline `alpha` (uint8) that stands with its image's top left `at` a place in set
    space.

    `scale` is set pixels per image pixel, `breadth` widens the rims for figures seen close; `unit` is the frame's
    (`art.frame_unit`).
    """
    height, width = alpha.shape
    whole = Ground(at[0], at[1], scale, width, height)
    coarse = whole.coarser(GRID)
    gain = _shoulder(flood(light, coarse, frame_height) * _form(alpha, light, coarse, unit))
    half = Ground(at[0], at[1], scale * 2, -(-width // 2), -(-height // 2))
    small = cv2.resize(alpha, (half.width, half.height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return as_map(gain, rims(small, light, half, breadth=breadth, unit=unit), width, height)


KNEE = 0.97
"""From which gain on light on people rises more slowly."""


def _shoulder(gain: np.ndarray) -> np.ndarray:
    """Strong light rises half as fast, as film's does: a face beside a candle keeps its drawing."""
    return np.where(gain > KNEE, KNEE + (gain - KNEE) * 0.42, gain)


def _form(alpha: np.ndarray, light: Light, coarse: Ground, unit: float) -> np.ndarray:
    """(h, w, 1): a little brighter on the side of the key light and darker on the other, so that a body is round."""
    small = cv2.resize(alpha, (coarse.width, coarse.height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    soft = cv2.copyMakeBorder(small, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    soft = cv2.GaussianBlur(soft, (0, 0), 4.5 * unit)
    toward = np.array(light.shade, np.float32) * unit / (np.hypot(*light.shade) + 1e-6)
    slope = cv2.Sobel(soft, cv2.CV_32F, 1, 0) * toward[0] + cv2.Sobel(soft, cv2.CV_32F, 0, 1) * toward[1]
    return (1 - np.clip(slope[1:-1, 1:-1] * 0.55, -0.22, 0.14))[..., None]
