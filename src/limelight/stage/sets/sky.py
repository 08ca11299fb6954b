"""The sky of an hour: gradient, stars, sun or moon, clouds that the wind tears."""

from __future__ import annotations

from random import Random

import skia

from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.shapes import blob, ellipse, linear, moved


def everything(layer: Layer, top: float | None = None) -> skia.Path:
    """The whole sheet, or all of it below `top`."""
    view = layer.view
    return skia.Path.Rect(skia.Rect.MakeLTRB(view.left, view.top if top is None else top, view.right, view.bottom))


def paint_sky(easel: Easel, chance: Random, *, horizon: float = 1000.0, orb: tuple[float, float] | None = None) -> None:
    """The farthest layer of every place under the open sky, down to `horizon`; `orb` moves the sun or moon."""
    air = easel.air
    with easel.layer("sky", 9.0, lit=0.0, ambient=0.0, rim=0.0, haze=0.0) as sky:
        sky.wash(everything(sky), linear((0, -110), (0, horizon), air.sky))
        _stars(sky, chance, air.stars, horizon)
        x, y, radius = (*orb, air.orb[2]) if orb else air.orb
        sky.flat(ellipse(x, y, radius * 3.4), air.orb_glow, 105, blur=70)
        sky.flat(ellipse(x, y, radius), air.orb_colour, 255, blur=3)
        if air.wind > 0.5 or air.clouds >= 1:
            _scud(sky, chance, air.cloud, air.cloud_shade, horizon)
        else:
            _fair_clouds(sky, chance, air.cloud, air.cloud_shade, horizon)


def _stars(sky: Layer, chance: Random, share: float, horizon: float) -> None:
    for _ in range(int(240 * share)):
        size = chance.random() ** 4 * 3.0 + 0.7
        at = (chance.uniform(-110, 1190), chance.uniform(-110, horizon * 0.75))
        sky.flat(ellipse(*at, size), "#fff6e0", chance.randint(90, 255))


def _fair_clouds(sky: Layer, chance: Random, colour: str, shade: str, horizon: float) -> None:
    for k in range(7):
        x, y, w = (
            chance.uniform(-160, 1240),
            150 + k * horizon * 0.085 + chance.uniform(-40, 40),
            chance.uniform(120, 290),
        )
        puff = [(x - w, y), (x - w * 0.5, y - 24), (x - w * 0.1, y - 60), (x + w * 0.4, y - 40)]
        puff += [(x + w, y - 6), (x + w * 0.4, y + 10), (x - w * 0.4, y + 12)]
        cloud = blob(puff)
        sky.flat(moved(cloud, 0, 14), shade, 70, blur=10)
        sky.flat(cloud, colour, 145, blur=6)


def _scud(sky: Layer, chance: Random, colour: str, shade: str, horizon: float) -> None:
    """Storm cloud in torn bands: dark above, lit from behind at its edges."""
    for k in range(4):
        y = -40 + k * horizon * 0.2
        for _ in range(5):
            x, w = chance.uniform(-300, 1300), chance.uniform(220, 460)
            crown = [(x - w, y + chance.uniform(0, 30)), (x - w * 0.4, y - 40 - chance.uniform(0, 50))]
            crown += [(x + w * 0.2, y - 64 - chance.uniform(0, 50)), (x + w * 0.8, y - 34), (x + w * 1.3, y - 10)]
            belly = [(x + w * 0.6, y + 30), (x, y + 44), (x - w * 0.5, y + 34)]
            cloud = blob(crown + belly)
            sky.flat(moved(cloud, -8, -10), colour, 60, blur=9)
            sky.flat(cloud, shade, 165, blur=12)
