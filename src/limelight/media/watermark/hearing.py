"""What a picture says on the carriers, if its tiles are of a certain size: how loud, and where the tiles begin."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.media.watermark.carriers import SHORTEST, TILE, Carriers, carriers
from limelight.media.watermark.payload import BITS

FINE = 2
"""A tile's beginning is looked for in steps of a pixel over this."""


@dataclass(frozen=True)
class Heard:
    """`certainty` is how far the pilots stand out, in standard deviations; `bits` (128,) is what the others say."""

    scale: float
    certainty: float
    bits: np.ndarray


def luma(picture: np.ndarray) -> np.ndarray:
    """(h, w) float32 of (h, w, 3) BGR."""
    return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)


def listen(light: np.ndarray, scale: float) -> Heard:
    """What `light` says if its tiles are 128 x `scale` pixels large."""
    known = carriers()
    tones = _levelled(known, tones_of(light, scale))
    begins, certainty = _beginning(known, tones)
    turned = np.exp(2j * np.pi * (known.down * begins[0] + known.right * begins[1]) / (FINE * TILE))
    said = np.real(tones * np.conj(known.phase) * turned)
    data = ~known.pilots
    return Heard(scale, certainty, np.bincount(known.bit[data], weights=said[data], minlength=BITS))


def tones_of(light: np.ndarray, scale: float = 1.0) -> np.ndarray:
    """The complex strength of every carrier in a picture, after all that is merely picture was made even."""
    flat = _evened(light, scale)
    height, width = flat.shape
    down = _waves(np.arange(-SHORTEST, SHORTEST + 1), height, scale)
    right = _waves(np.arange(SHORTEST + 1), width, scale)
    spectrum = down @ (flat.astype(np.float64) @ right.T)  # so exact that its rounding changes no pixel
    known = carriers()
    return spectrum[known.down + SHORTEST, known.right]


def _evened(light: np.ndarray, scale: float) -> np.ndarray:
    """Without what is larger than a wave, and as strong in a busy place as in a calm one."""
    rough = light - cv2.GaussianBlur(light, (0, 0), 6 * scale)
    return rough / (np.sqrt(cv2.GaussianBlur(rough * rough, (0, 0), 10 * scale)) + 2.0)


def _waves(per_tile: np.ndarray, length: int, scale: float) -> np.ndarray:
    return np.exp(-2j * np.pi * np.outer(per_tile, np.arange(length)) / (TILE * scale))


def _levelled(known: Carriers, tones: np.ndarray) -> np.ndarray:
    """Each as strong as others about as quick: pictures have more of slow waves than of quick ones."""
    power = known.nearby(1.5) @ (np.abs(tones) ** 2)
    return tones / np.sqrt(np.maximum(power, 1e-12))


def _beginning(known: Carriers, tones: np.ndarray) -> tuple[tuple[int, int], float]:
    """Where the tiles begin by what the pilots say (in steps of 1/FINE pixel of a tile), and how surely."""
    size, pilots = FINE * TILE, known.pilots
    grid = np.zeros((size, size), np.complex128)
    grid[known.down[pilots] % size, known.right[pilots]] = (tones * np.conj(known.phase))[pilots]
    likely = np.real(np.fft.ifft2(grid))
    at = np.unravel_index(int(np.argmax(likely)), likely.shape)
    return (int(at[0]), int(at[1])), float(likely[at] / max(float(likely.std()), 1e-12))
