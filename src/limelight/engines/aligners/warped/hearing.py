"""What the ear keeps of a voice: how its spectrum is shaped, a hundred times a second, whoever speaks.

Mel-frequency cepstra (Davis and Mermelstein 1980) without the first, levelled over the recording, and how each changes:
loudness, microphone and most of the person fall away, and what is said stays.
"""

from __future__ import annotations

import numpy as np

RATE = 16_000
STEP = 0.01
"""Seconds from one frame to the next."""
_HOP, _WINDOW, _BINS = 160, 400, 512
_BANDS, _CEPSTRA = 40, 13
_LOWEST, _HIGHEST = 80.0, 7600.0
_FLOOR_DB = -60.0
"""How far under the loudest moment nothing is heard any more."""


def heard(mono: np.ndarray, stretch: float = 1.0) -> np.ndarray:
    """A row of features for every hundredth of a second of `mono`, at `RATE`.

    `stretch` moves the frequencies as the length of a vocal tract does (Lee and Rose 1998): above 1 a longer one.
    """
    power = _power(mono)
    bands = 10 * np.log10(power @ _mel(stretch).T + 1e-12)
    bands = np.maximum(bands, bands.max() + _FLOOR_DB)
    cepstra = bands @ _cosines().T
    level = bands.mean(axis=1, keepdims=True)
    still = _levelled(np.concatenate([cepstra, level * 0.7], axis=1))
    return np.concatenate([still, _levelled(_slope(still)) * 0.6], axis=1).astype(np.float32)


def _power(mono: np.ndarray) -> np.ndarray:
    """The power spectrum of windows that lie about every step, pre-emphasised."""
    sharp = np.append(mono[:1], mono[1:] - 0.97 * mono[:-1])
    steps = max(1, len(mono) // _HOP)
    padded = np.pad(sharp, (_WINDOW // 2, _WINDOW + _HOP))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[: steps * _HOP : _HOP]
    return np.abs(np.fft.rfft(windows * np.hanning(_WINDOW), _BINS)) ** 2


def _mel(stretch: float) -> np.ndarray:
    """Triangles as wide as the ear's bands (O'Shaughnessy 1987)."""

    def mel(hertz: np.ndarray | float) -> np.ndarray:
        return 2595 * np.log10(1 + np.asarray(hertz) / 700)

    edges = 700 * (10 ** (np.linspace(mel(_LOWEST), mel(_HIGHEST), _BANDS + 2) / 2595) - 1)
    hertz = np.arange(_BINS // 2 + 1) * RATE / _BINS * stretch
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    return np.clip(np.minimum((hertz - low) / (middle - low), (high - hertz) / (high - middle)), 0, None)


def _cosines() -> np.ndarray:
    bands = (np.arange(_BANDS) + 0.5) / _BANDS
    return np.cos(np.pi * np.arange(1, _CEPSTRA)[:, None] * bands) / _BANDS


def _levelled(rows: np.ndarray) -> np.ndarray:
    return (rows - rows.mean(axis=0)) / (rows.std(axis=0) + 1e-6)


def _slope(rows: np.ndarray) -> np.ndarray:
    """How each feature changes over a twentieth of a second."""
    padded = np.pad(rows, ((2, 2), (0, 0)), mode="edge")
    return (2 * (padded[4:] - padded[:-4]) + padded[3:-1] - padded[1:-3]) / 10
