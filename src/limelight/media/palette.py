"""A palette: the colours that a drawing is mostly painted in, each with its share of the paint."""

from __future__ import annotations

import cv2
import numpy as np

SWATCHES, UNLIKE, COARSE = 8, 72, 16
"""How many colours are told, how unlike each other they are, and how finely they are told apart at first."""


def palette(png: bytes) -> list[tuple[str, str]]:
    """Shares and colours (`31 %`, `#3a6675`) of a PNG on a clear ground, the largest share first."""
    image = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    assert image is not None, "drawings are packed by draw_model"
    paint = image[image[..., 3] > 250][:, :3].astype(np.int32)
    levels, counts = np.unique(paint // COARSE * COARSE + COARSE // 2, axis=0, return_counts=True)
    found = _apart(levels[np.argsort(-counts, kind="stable")])
    nearest = np.abs(levels[:, None] - found[None]).sum(axis=2).argmin(axis=1)
    shares = np.bincount(nearest, weights=counts, minlength=len(found)) / counts.sum()
    ranked = np.argsort(-shares, kind="stable")
    return [(f"{100 * shares[at]:.0f} %", "#{2:02x}{1:02x}{0:02x}".format(*found[at].tolist())) for at in ranked]


def _apart(levels: np.ndarray) -> np.ndarray:
    """The first of these colours, and each next that is unlike all before it."""
    found = [levels[0]]
    for level in levels[1:]:
        if len(found) < SWATCHES and all(np.abs(level - other).sum() > UNLIKE for other in found):
            found.append(level)
    return np.array(found)
