"""The sky of an hour: gradient, stars, sun or moon, clouds that the wind tears."""

from __future__ import annotations

from random import Random

import skia

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, mix, moved, polygon, union
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.mood import Air


def everything(layer: Layer, top: float | None = None) -> skia.Path:
    """The whole sheet, or all of it below `top`."""
    view = layer.view
    return skia.Path.Rect(skia.Rect.MakeLTRB(view.left, view.top if top is None else top, view.right, view.bottom))


def paint_sky(easel: Easel, chance: Random, *, horizon: float = 1000.0, orb: tuple[float, float] | None = None) -> None:
    """The farthest layer of every place under the open sky, down to `horizon`; `orb` moves the sun or moon."""
    with easel.layer("sky", 9.0, lit=0.0, ambient=0.0, rim=0.0, haze=0.0) as sky:
        draw_sky(sky, easel.air, chance, horizon, orb)


def draw_sky(sky: Layer, air: Air, chance: Random, horizon: float, orb: tuple[float, float] | None = None) -> None:
    """The sky in page units: gradient, the deep of the night, sun or moon, clouds."""
    sky.wash(everything(sky), linear((0, -110), (0, horizon), air.sky))
    if air.stars:
        _stars(sky, chance, air.stars, horizon)
    x, y = orb or air.orb[:2]
    _orb(sky, air, x, y, air.orb[2])
    if air.wind > 0.5 or air.clouds >= 1:
        _scud(sky, chance, air, horizon)
    else:
        _fair_clouds(sky, chance, air, horizon)


def _across(sky: Layer, chance: Random, beyond: float = 0.0) -> float:
    return chance.uniform(sky.view.left - beyond, sky.view.right + beyond)


def _stars(sky: Layer, chance: Random, share: float, horizon: float) -> None:
    """A band of far stars, single ones of all sizes, and a few that glint."""
    view = sky.view
    full = (view.right - view.left) / 1300
    for _ in range(int(34 * share * full)):
        x = _across(sky, chance)
        haze = ellipse(x, 0.36 * horizon - 0.22 * (x - 540) + chance.gauss(0, 60), chance.uniform(60, 150), 46)
        sky.flat(haze, chance.choice(("#8a9ae0", "#a88ad0", "#7ab0e0")), chance.uniform(8, 20), blur=30)
    for _ in range(int(300 * share * full)):
        size = chance.random() ** 5 * 3.0 + 0.7
        at = _across(sky, chance), view.top + (horizon * 0.86 - view.top) * chance.random() ** 1.25
        sky.flat(ellipse(*at, size), chance.choice(("#ffffff", "#fff0d0", "#d8e6ff")), chance.randint(70, 250))
    for _ in range(int(9 * share * full)):
        x, y, size = _across(sky, chance), chance.uniform(40, horizon * 0.6), chance.uniform(7, 13)
        sky.flat(ellipse(x, y, size * 1.7), "#bcd0ff", 60, blur=6)
        sky.flat(glint(x, y, size), "#fff8e0", 225)


def glint(x: float, y: float, size: float) -> skia.Path:
    """A star of four thin rays."""
    w = size * 0.13
    rays = [(x, y - size), (x + w, y - w), (x + size, y), (x + w, y + w)]
    return polygon([*rays, (x, y + size), (x - w, y + w), (x - size, y), (x - w, y - w)])


def _orb(sky: Layer, air: Air, x: float, y: float, radius: float) -> None:
    sky.flat(ellipse(x, y, radius * 3.4), air.orb_glow, 105, blur=70)
    sky.flat(ellipse(x, y, radius * 1.5), air.orb_glow, 60, blur=24)
    disc = ellipse(x, y, radius)
    sky.flat(disc, air.orb_colour, 255, blur=3)
    if air.stars:
        with clipped(sky.canvas, disc):
            for dx, dy, size in ((-0.3, -0.2, 0.34), (0.28, 0.1, 0.26), (-0.06, 0.46, 0.3), (0.3, -0.5, 0.16)):
                mare = ellipse(x + dx * radius, y + dy * radius, size * radius, size * radius * 0.8)
                sky.flat(mare, air.orb_glow, 90, blur=0.1 * radius)


def _fair_clouds(sky: Layer, chance: Random, air: Air, horizon: float) -> None:
    """Heaps with a flat foot, lit from the sun's side; the farther ones near the horizon are smaller and flatter."""
    count = round(6 * (sky.view.right - sky.view.left) / 1300)
    for k in range(count):
        t = (k + 0.5) / count
        y = horizon * (0.16 + 0.66 * t) + chance.uniform(-30, 30)
        wide = chance.uniform(150, 280) * (1.1 - 0.72 * t)
        _heap(sky, chance, _across(sky, chance, 100), y, wide, wide * (0.42 - 0.16 * t), air)
    for _ in range(4):
        x, y, wide = _across(sky, chance), chance.uniform(0.1, 0.5) * horizon, chance.uniform(160, 320)
        wisp = [(x - wide, y + 8), (x - wide * 0.2, y - 8), (x + wide, y - 16), (x + wide * 0.2, y + 4)]
        sky.flat(blob(wisp), air.cloud, 70, blur=7)


def _heap(sky: Layer, chance: Random, x: float, y: float, wide: float, high: float, air: Air) -> None:
    """One cumulus: round heads over a flat foot, its shaded body first, then the light on its heads."""
    heads = []
    for k in range(9):
        t = (k + 0.8) / 9.6 * 2 - 1
        rise = (1 - t * t) ** 0.7
        radius = high * (0.3 + 0.34 * rise) * chance.uniform(0.8, 1.25)
        heads.append((x + t * wide * 0.8, y - rise * high * chance.uniform(0.5, 0.95) - radius * 0.2, radius))
    foot = blob([(x - wide, y), (x - wide * 0.5, y - high * 0.35), (x + wide * 0.5, y - high * 0.35), (x + wide, y),
                 (x + wide * 0.5, y + high * 0.09), (x - wide * 0.5, y + high * 0.09)])  # fmt: skip
    body = union([foot, *(ellipse(*head) for head in heads)])
    toward = -1.0 if air.key[0] < 0 else 1.0
    sky.flat(body, mix(air.cloud, air.cloud_shade, 0.55), 225, blur=2.5)
    with clipped(sky.canvas, body):
        for hx, hy, radius in heads:
            sky.flat(ellipse(hx + toward * radius * 0.3, hy - radius * 0.3, radius * 0.95), air.cloud, 190,
                     blur=radius * 0.16)  # fmt: skip
        sky.wash(body, linear((0, y - high * 0.5), (0, y + high * 0.1),
                              [(air.cloud_shade, 0.0), (air.cloud_shade, 130.0)]))  # fmt: skip


def _scud(sky: Layer, chance: Random, air: Air, horizon: float) -> None:
    """Storm cloud in torn bands: dark above, lit from behind at its edges."""
    across = max(5, round(5 * (sky.view.right - sky.view.left) / 1300))
    for k in range(4):
        y = -40 + k * horizon * 0.2
        for _ in range(across):
            x, w = _across(sky, chance, 200), chance.uniform(220, 460)
            crown = [(x - w, y + chance.uniform(0, 30)), (x - w * 0.4, y - 40 - chance.uniform(0, 50))]
            crown += [(x + w * 0.2, y - 64 - chance.uniform(0, 50)), (x + w * 0.8, y - 34), (x + w * 1.3, y - 10)]
            belly = [(x + w * 0.6, y + 30), (x, y + 44), (x - w * 0.5, y + 34)]
            cloud = blob(crown + belly)
            sky.flat(moved(cloud, -8, -10), air.cloud, 60, blur=9)
            sky.flat(cloud, air.cloud_shade, 165, blur=12)
