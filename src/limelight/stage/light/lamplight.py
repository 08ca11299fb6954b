"""A lamp that moves: how the light of a finished picture changes with it, and where people's shadows fall.

The picture is painted once, with the lamp at rest. What a swing changes is luma alone, and smoothly, so it is a small
map of gains, a quarter of the frame's size: (ambient + lamp now, less shadows) / (ambient + lamp at rest). Shadows
are cut out of the lamp's own light and not out of the picture: the moon still fills them. Everything is a pure
function of its arguments.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from limelight.stage.drawing.art import Lamp, Light, frame_unit
from limelight.stage.light.shading import Ground, colour_of, falloff

STEP = 4
"""Frame pixels per map pixel."""
GAIN_UNITY = 128
"""The gain that changes nothing."""
POOL = " pool"
"""A lamp named for another with this ending is the light that the other throws on the ground: it moves with it."""
SPOT = "spot"
"""The name of a brand's spot light, which stands where the audience is: it lights, and throws no shadow."""
NATURAL = ("window", "moon", "sun", "sky", "fire")
"""How the names of lights begin that no switch puts out."""
TOWARD_US = 0.3
"""Of their height: how far toward us a shadow falls at least. Beside its person it would tell nothing."""
_LUMA = np.array([0.114, 0.587, 0.299], np.float32)


@dataclass(frozen=True)
class Caster:
    """Someone in the light: outline (h, w) uint8, the place of its top left, frame pixels per pixel, the feet."""

    alpha: np.ndarray
    x: float
    y: float
    scale: float
    feet: tuple[float, float]
    casts: bool = True

    @property
    def tall(self) -> float:
        return max(1.0, self.feet[1] - self.y)


def swing(lamp: Lamp, t: float, *, degrees: float = 24.0, period: float = 2.2, fade: float = 6.0) -> Lamp:
    """The lamp `t` seconds into a swing about its pivot, which dies away over `fade` seconds."""
    if lamp.pivot is None or t <= 0:
        return lamp
    push = 1 - math.exp(-t * 5)
    angle = math.radians(degrees) * math.sin(math.tau * t / period) * math.exp(-t / fade) * push
    px, py = lamp.pivot
    dx, dy = lamp.x - px, lamp.y - py
    turned = dx * math.cos(angle) + dy * math.sin(angle), dy * math.cos(angle) - dx * math.sin(angle)
    return replace(lamp, x=px + turned[0], y=py + turned[1])


def flicker(t: float, depth: float = 0.08) -> float:
    """How bright a flame is at a moment, about 1."""
    return 1 - depth * (0.5 + 0.5 * math.sin(t * 17.0) * math.sin(t * 7.3))


def lamp_gain(
    light: Light, now: Lamp, rest: Lamp, size: tuple[int, int], *, shade: np.ndarray | None = None
) -> np.ndarray:
    """(height / 4, width / 4) uint8: what to multiply luma with, 128 for no change.

    `rest` is the lamp as the picture was painted, one of `light.lamps`; `now` is where it hangs, or how bright it is,
    now. `shade` is what `ground_shadow` gave for it. Its pool moves as a light on the ground would.
    """
    ground = Ground(0, 0, STEP, size[0] // STEP, size[1] // STEP)
    still = _luma_ambient(light, ground, size[1])
    before = _luma(rest, ground)
    after = _luma(now, ground)
    for lamp in light.lamps:
        if lamp.name == rest.name + POOL:
            before += _luma(lamp, ground)
            after += _luma(_moved_pool(lamp, now, rest), ground)
        elif lamp.name != rest.name:
            still = still + _luma(lamp, ground)
    if shade is not None:
        after *= 1 - shade.astype(np.float32) / 255
    return np.clip((still + after) / (still + before) * GAIN_UNITY, 0, 255).astype(np.uint8)


def burning(light: Light) -> tuple[Lamp, ...]:
    """The lamps that somebody lit: what comes in from outside stays when they go out."""
    return tuple(lamp for lamp in light.lamps if lamp.strength > 0 and not lamp.name.startswith(NATURAL))


def out_gain(light: Light, size: tuple[int, int]) -> np.ndarray:
    """(height / 4, width / 4) uint8: what to multiply luma with when all of them are out, 128 for no change."""
    ground = Ground(0, 0, STEP, size[0] // STEP, size[1] // STEP)
    lit = burning(light)
    still = _luma_ambient(light, ground, size[1])
    for lamp in light.lamps:
        if lamp not in lit:
            still = still + _luma(lamp, ground)
    whole = still + sum((_luma(lamp, ground) for lamp in lit), np.zeros((ground.height, ground.width), np.float32))
    return np.clip(still / whole * GAIN_UNITY, 0, GAIN_UNITY).astype(np.uint8)


def luma_share(light: Light, lamp: Lamp, size: tuple[int, int], margin: int, shape: tuple[int, ...]) -> np.ndarray:
    """The lamp's own share of the light, 0 to 1, over a map of that shape with `margin` around the frame."""
    ground = Ground(-margin, -margin, STEP, shape[1], shape[0])
    own = _luma(lamp, ground)
    whole = _luma_ambient(light, ground, size[1]) + own
    for other in light.lamps:
        if other.name != lamp.name:
            whole = whole + _luma(other, ground)
    return own / whole


def _moved_pool(pool: Lamp, now: Lamp, rest: Lamp) -> Lamp:
    strength = pool.strength * (now.strength / rest.strength if rest.strength else 0.0)
    return replace(pool, x=pool.x + (now.x - rest.x) * 2.6, y=pool.y + (now.y - rest.y) * 0.8, strength=strength)


def _luma(lamp: Lamp, ground: Ground) -> np.ndarray:
    return falloff(lamp, ground) * float(colour_of(lamp.colour) @ _LUMA)


def _luma_ambient(light: Light, ground: Ground, frame_height: float) -> np.ndarray:
    top, bottom = (float(colour_of(c) @ _LUMA) * light.ambient for c in (light.ambient_top, light.ambient_bottom))
    down = np.clip(ground.ys / frame_height, 0, 1)
    return top * (1 - down) + bottom * down


def ground_shadow(
    casters: Sequence[Caster],
    lamp: Lamp,
    size: tuple[int, int],
    *,
    foot: float,
    longest: float = 0.8,
    horizon: float = 0.0,
    margin: int = 0,
) -> np.ndarray:
    """A quarter of the frame and the `margin` around it, uint8: how much of the lamp's light the people keep from the
    ground, 255 all of it.

    `foot` is the y on the ground straight under the lamp; whoever stands nearer to us casts toward us. A shadow is
    the person's own outline laid along the ground away from the lamp, at most `longest` of their height; it softens
    as it goes. Nothing falls above `horizon`. Who does not cast has none: nothing else about them changes.
    """
    shade = np.zeros(((size[1] + 2 * margin) // STEP, (size[0] + 2 * margin) // STEP), np.uint8)
    unit = frame_unit(*size)
    for caster in casters:
        if caster.casts:
            shade = cv2.max(shade, _laid_down(caster, lamp, foot, longest, shade.shape, unit, margin))
    shade[: max(0, int((horizon + margin) / STEP))] = 0
    return shade


def _laid_down(
    caster: Caster, lamp: Lamp, foot: float, longest: float, shape: tuple[int, ...], unit: float, margin: int
) -> np.ndarray:
    fx, fy = caster.feet
    away_x, away_y = fx - lamp.x, max(TOWARD_US * caster.tall, fy - foot)
    length = math.hypot(away_x, away_y)
    reach = caster.tall * min(longest, length / max(80.0 * unit, foot - lamp.y - caster.tall * 0.5))
    lean_x, lean_y = away_x / length * reach / caster.tall, away_y / length * reach / caster.tall
    s = caster.scale
    # Image (i, j) is at height v = fy - (y + j s) over the feet: it falls at (x + i s + v lean_x, fy + v lean_y).
    lift = fy - caster.y
    matrix = np.array(
        [
            [s / STEP, -s * lean_x / STEP, (caster.x + lift * lean_x + margin) / STEP],
            [0, -s * lean_y / STEP, (fy + lift * lean_y + margin) / STEP],
        ],
        np.float32,
    )
    flat = cv2.warpAffine(caster.alpha, matrix, (shape[1], shape[0]), flags=cv2.INTER_AREA)
    return _softened(flat, (fy + margin) / STEP, max(8.0 * unit, lean_y * caster.tall / STEP), unit)


def _softened(flat: np.ndarray, start: float, reach: float, fine: float) -> np.ndarray:
    """Sharp at the feet, soft and fainter at the head."""
    near = cv2.GaussianBlur(flat, (0, 0), max(0.4, 1.2 * fine)).astype(np.float32)
    far = cv2.GaussianBlur(flat, (0, 0), max(0.8, 5.0 * fine)).astype(np.float32)
    along = np.clip((np.arange(flat.shape[0], dtype=np.float32) - start) / reach, 0, 1)[:, None]
    return ((near * (1 - along) + far * along) * (1 - 0.35 * along)).astype(np.uint8)
