"""A backing: a photograph or a painting behind the actors, as studios hang one behind a set; the hour lights it.

It fills the page that the frame shows, its middle kept. It has a light of its own, so the hour only leans on it, the
less the darker it is; what lies low in it is taken to be near, and stays sharper than what is far.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import skia

from limelight.stage.drawing.shapes import linear, paint
from limelight.stage.sets.easel import Easel, Layer

FAR, NEAR = 3.0, 1.25
"""The depths of its upper part and of the ground at its foot."""
GROUND = 0.62, 0.86
"""Between which heights of it, in shares, its ground comes forward."""
BEYOND = 40.0
"""Page units that it goes on past the page: a sheet is rounded up to whole pixels."""
LEANS = 0.72
"""How much of the hour a picture takes on that is bright all over."""


@dataclass(frozen=True, eq=False)
class Backing:
    """The picture, (h, w, 3) uint8 BGR. Two are the same only where they are one."""

    image: np.ndarray


def hang_backing(easel: Easel, backing: Backing) -> None:
    """The picture across the page, far, and its ground nearer."""
    share = LEANS * _brightness(backing.image)
    how = {"lit": 0.5 * share, "ambient": share, "rim": 0.0, "haze": 0.0}
    with easel.layer("backing", FAR, **how) as far:
        _draw(far, backing.image)
    with easel.layer("backing ground", NEAR, **how) as near:
        box = near.canvas.getLocalClipBounds()
        near.canvas.saveLayer(box, None)
        _draw(near, backing.image)
        view = near.view
        top, bottom = (view.top + down * (view.bottom - view.top) for down in GROUND)
        fade = paint(shader=linear((0, top), (0, bottom), [("#000000", 0.0), ("#000000", 255.0)]),
                     blend=skia.BlendMode.kDstIn)  # fmt: skip
        near.canvas.drawRect(box, fade)
        near.canvas.restore()


def _draw(layer: Layer, image: np.ndarray) -> None:
    """Over the whole page: as large as it must be to leave nothing bare, its middle in the middle."""
    view = layer.view
    page = skia.Rect.MakeLTRB(view.left, view.top, view.right, view.bottom).makeOutset(BEYOND, BEYOND)
    wide, high = page.width(), page.height()
    scale = max(wide / image.shape[1], high / image.shape[0])
    seen = skia.Rect.MakeXYWH(0, 0, wide / scale, high / scale)
    seen.offset((image.shape[1] - seen.width()) / 2, (image.shape[0] - seen.height()) / 2)
    drawn = skia.Image.fromarray(cv2.cvtColor(image, cv2.COLOR_BGR2BGRA), colorType=skia.kBGRA_8888_ColorType)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    layer.canvas.drawImageRect(drawn, seen, page, smooth, paint())


def _brightness(image: np.ndarray) -> float:
    """0 for a picture taken in the dark, which is not darkened again; 1 for one that is bright."""
    bright = float(cv2.mean(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY))[0]) / 255
    return min(1.0, max(0.0, (bright - 0.15) / 0.3))
