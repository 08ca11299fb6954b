"""The sheet of effects: what each looks like to the ear, `docs/pictures/effects.jpg`.

    python -m tools.effects_sheet

Five seconds of each, 50 Hz to 16 kHz upwards, its wave below: so that a whisper of a new effect is seen before it is
heard, and a claim that it rings, hisses or beats can be looked at.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path

import cv2
import numpy as np

from limelight.sound import effects
from limelight.sound.signal import RATE, chance

HOME = Path(__file__).parents[1] / "docs" / "pictures"
SECONDS, WIDE, TALL, WAVE, LABEL, GAP, ACROSS = 5, 216, 108, 30, 20, 6, 7
LOWEST, HIGHEST, RANGE_DB = 50, 16_000, 66
WINDOW, HOP = 1024, 256
PAGE = 255


def sheet() -> np.ndarray:
    """All effects, BGR."""
    tiles = [tile(name) for name in effects.known()]
    blank = np.full_like(tiles[0], PAGE)
    tiles += [blank] * (ceil(len(tiles) / ACROSS) * ACROSS - len(tiles))
    return np.vstack([np.hstack(tiles[first : first + ACROSS]) for first in range(0, len(tiles), ACROSS)])


def tile(name: str) -> np.ndarray:
    sound = effects.play(name, float(SECONDS), chance(name))[: SECONDS * RATE].mean(axis=1)
    mono = np.pad(sound, (0, SECONDS * RATE - len(sound)))
    shown = np.vstack([_label(name), _spectrogram(mono), _wave(mono)])
    return np.pad(shown, ((GAP, GAP), (GAP, GAP), (0, 0)), constant_values=PAGE)


def _spectrogram(mono: np.ndarray) -> np.ndarray:
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(mono, WINDOW // 2), WINDOW)[::HOP]
    level = 20 * np.log10(np.abs(np.fft.rfft(frames * np.hanning(WINDOW), axis=1)).T + 1e-6)
    rows = np.searchsorted(np.fft.rfftfreq(WINDOW, 1 / RATE), np.geomspace(LOWEST, HIGHEST, TALL))
    heard = level[np.clip(rows, 1, len(level) - 1)][::-1]
    shade = np.clip((heard - heard.max() + RANGE_DB) / RANGE_DB, 0, 1)
    grey = cv2.resize((shade * 255).astype(np.uint8), (WIDE, TALL), interpolation=cv2.INTER_AREA)
    return cv2.applyColorMap(grey, cv2.COLORMAP_MAGMA)


def _wave(mono: np.ndarray) -> np.ndarray:
    strip = np.full((WAVE, WIDE, 3), 20, np.uint8)
    parts = (mono / max(1e-6, np.abs(mono).max()))[: len(mono) // WIDE * WIDE].reshape(WIDE, -1)
    for x, part in enumerate(parts):
        top, bottom = (round(WAVE / 2 * (1 - 0.9 * at)) for at in (part.max(), part.min()))
        strip[top : bottom + 1, x] = 205
    return strip


def _label(name: str) -> np.ndarray:
    label = np.full((LABEL, WIDE, 3), PAGE, np.uint8)
    cv2.putText(label, name, (1, 14), cv2.FONT_HERSHEY_SIMPLEX, 0.46, (40, 36, 44), 1, cv2.LINE_AA)
    return label


if __name__ == "__main__":
    cv2.imwrite(str(HOME / "effects.jpg"), sheet(), [cv2.IMWRITE_JPEG_QUALITY, 82])
