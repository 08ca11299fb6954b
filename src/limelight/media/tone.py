"""High dynamic range and wide colours brought into the film's range, by a table of colours that FFmpeg applies.

A phone films skies of a thousand nits in colours that our film does not have. What it calls white (203 nits, ITU-R
BT.2408-7, 2.1) becomes nearly ours; what is brighter is rolled off and not cut, by the curve of ITU-R BT.2390-11, 5.4.1
on the largest of red, green and blue, so that no colour turns into another. Colours outside BT.709 move toward grey of
their own luminance.

Sources: PQ, SMPTE ST 2084; HLG with its display's gamma of 1.2 at 1000 nits, ITU-R BT.2100-2, table 5; primaries,
ITU-R BT.2087-0 and SMPTE EG 432-1. Output is for a display of gamma 2.2, as drawn pictures are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

WHITE = 203.0
"""Nits of a white page under HDR's reference light."""
HLG_PEAK = 1000.0
PEAKS = (400.0, 4000.0)
"""Between these a master's stated peak is believed."""
GAMMA = 2.2
STEPS = 33
"""Points of the table along each colour; PQ and HLG are even to the eye, so that few do."""


@dataclass(frozen=True)
class Range:
    """How coded colours are meant: the transfer ("pq", "hlg" or "" for a standard range), primaries ("bt2020", "p3",
    "bt709"), and the brightest nits of the master."""

    transfer: str = ""
    primaries: str = "bt709"
    peak: float = HLG_PEAK

    @property
    def ours(self) -> bool:
        """Whether it is the film's own range already."""
        return not self.transfer and self.primaries == "bt709"


def write_table(source: Range, path: Path) -> None:
    """The table from `source` to the film's range as a .cube file, which FFmpeg's `lut3d` reads."""
    colours = table(source).reshape(-1, 3)
    rows = "\n".join(f"{r:.6f} {g:.6f} {b:.6f}" for r, g, b in colours)
    path.write_text(f"LUT_3D_SIZE {STEPS}\n{rows}\n")


@lru_cache(maxsize=4)
def table(source: Range) -> np.ndarray:
    """(STEPS, STEPS, STEPS, 3): the film's RGB for coded RGB, blue slowest, as a .cube has it."""
    steps = np.linspace(0, 1, STEPS)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    return mapped(np.stack([red, green, blue], axis=-1), source)


def mapped(coded: np.ndarray, source: Range) -> np.ndarray:
    """Coded RGB (0-1) of `source` as the film's RGB (0-1), any shape with three last."""
    light = _light(coded, source.transfer) @ _TO_BT709[source.primaries].T
    light = _inside(light)
    if source.transfer:
        brightest = light.max(axis=-1, keepdims=True)
        light = light * (_rolled_off(brightest, _peak(source)) / np.maximum(brightest, 1e-6))
    return np.clip(light, 0, 1) ** (1 / GAMMA)


def _peak(source: Range) -> float:
    return HLG_PEAK if source.transfer == "hlg" else min(max(source.peak, PEAKS[0]), PEAKS[1])


def _light(coded: np.ndarray, transfer: str) -> np.ndarray:
    """Linear light, 1 for WHITE."""
    if transfer == "pq":
        return _pq_light(coded) / WHITE
    if transfer == "hlg":
        return _hlg_light(coded) / WHITE
    return np.asarray(coded**GAMMA)


def _pq_light(coded: np.ndarray) -> np.ndarray:
    root = np.maximum(coded, 0) ** (1 / _M2)
    return 10_000 * (np.maximum(root - _C1, 0) / (_C2 - _C3 * root)) ** (1 / _M1)


def _pq_coded(nits: np.ndarray) -> np.ndarray:
    power = (np.maximum(nits, 0) / 10_000) ** _M1
    return ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2


_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32


def _hlg_light(coded: np.ndarray) -> np.ndarray:
    """The scene's light, then the display's gamma on its luminance."""
    scene = np.where(coded <= 0.5, coded**2 / 3, (np.exp((coded - _HLG_C) / _HLG_A) + _HLG_B) / 12)
    luminance = (scene @ _LUMINANCE_2020)[..., None]
    return HLG_PEAK * scene * np.maximum(luminance, 1e-9) ** 0.2


_HLG_A = 0.17883277
_HLG_B = 1 - 4 * _HLG_A
_HLG_C = 0.5 - _HLG_A * np.log(4 * _HLG_A)


def _rolled_off(light: np.ndarray, peak: float) -> np.ndarray:
    """BT.2390's curve: as it is up to a knee, then a Hermite spline that brings `peak` nits to WHITE."""
    whole = _pq_coded(np.array(peak))
    code = _pq_coded(light * WHITE) / whole
    most = _pq_coded(np.array(WHITE)) / whole
    knee = 1.5 * most - 0.5
    t = np.clip((code - knee) / (1 - knee), 0, 1)
    spline = (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (-2 * t**3 + 3 * t**2) * most
    return _pq_light(np.where(code < knee, code, spline) * whole) / WHITE


def _inside(light: np.ndarray) -> np.ndarray:
    """Colours with a negative part moved half of the way toward grey of their luminance that would leave them none, and
    the rest cut off: all of the way, a green leaf in the sun turns to mint.
    """
    grey = np.maximum((light @ _LUMINANCE_709)[..., None], 0)
    least = light.min(axis=-1, keepdims=True)
    kept = np.where(least < 0, grey / np.maximum(grey - least, 1e-9), 1.0)
    return np.maximum(grey + (light - grey) * (1 + kept) / 2, 0)


_LUMINANCE_2020 = np.array([0.2627, 0.6780, 0.0593])
_LUMINANCE_709 = np.array([0.2126, 0.7152, 0.0722])

_TO_BT709 = {
    "bt709": np.eye(3),
    "bt2020": np.array([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]),
    "p3": np.array([[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]]),
}
"""Linear RGB of each set of primaries (white D65) in BT.709's."""
