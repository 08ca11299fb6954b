"""Something goes by, fast: a hand, a fist, a scarf; the air closes behind it."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import curve, faded, lay, noise, samples, silence

BED = False
LEVEL = -18.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(0.6)
    going = silence(length)
    rise = curve(length, [(0, 0), (0.22, 0.5), (0.3, 1), (0.36, 0.5), (0.6, 0)]) ** 2
    across = np.linspace(0.15, 0.85, length, dtype=np.float32)
    for hertz, part in ((320, -0.06), (700, -0.02), (1500, 0.0), (3000, 0.02)):
        band = noise(length, rng, [hertz / 2, hertz, hertz * 2], [-24, 0, -24])
        heard = band * np.roll(rise, round(part * 48_000)) * (700 / hertz) ** 0.4
        lay(going[:, 0], heard * np.sqrt(1 - across), 0)
        lay(going[:, 1], heard * np.sqrt(across), 0)
    return faded(going, 0.02, 0.1)
