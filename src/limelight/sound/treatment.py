"""A tone of voice laid on finished sound, for voices that cannot take it on themselves: breath, brightness, and no
more.

Breath is noise through the speaker's own throat: the envelope of every moment, with chance phases. It sits where the
voice is, so that consonants and pauses stay as they are. What needs the voice's source (its melody, a tremor) cannot be
done to finished sound without being heard, and is left to voices that can.
"""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import chance
from limelight.works.tones import WHISPERED, Tone

TREATABLE = ("breath", "tilt", "whisper")
_WINDOW, _HOP = 960, 240
"""40 ms and 10 ms at 24 kHz."""
_LIFTER = 36
"""Quefrencies kept of a spectrum: its envelope without its harmonics."""
_BREATH_DB = -11.0
"""Noise against the voice that it replaces."""


def toned(samples: np.ndarray, rate: int, tone: Tone, done: tuple[str, ...], seed: int) -> np.ndarray:
    """Mono `samples` with the breath and the brightness of `tone`, as far as the voice has not `done` them itself."""
    breath = 0.0 if "breath" in done or ("whisper" in done and tone.breath >= WHISPERED) else tone.breath
    treated = _breathed(samples, rate, breath, seed) if breath else samples
    return _tilted(treated, rate, tone.tilt) if tone.tilt and "tilt" not in done else treated


def undoable(tone: Tone, done: tuple[str, ...]) -> tuple[str, ...]:
    """What of the tone neither the voice nor its treatment can do, by name."""
    plain = Tone()
    asked = [name for name in ("span", "tremor", "rough") if getattr(tone, name) != getattr(plain, name)]
    return tuple(name for name in asked if name not in done)


def _breathed(samples: np.ndarray, rate: int, breath: float, seed: int) -> np.ndarray:
    """Some of the voice turned into breath; all of it is a whisper."""
    padded = np.pad(samples.astype(np.float64), _WINDOW)
    starts = np.arange(0, len(padded) - _WINDOW, _HOP)
    window = np.hanning(_WINDOW + 1)[:-1]
    spectra = np.fft.rfft(padded[starts[:, None] + np.arange(_WINDOW)] * window, axis=1)
    phases = chance("breath", seed).uniform(-np.pi, np.pi, spectra.shape)
    noise = _envelopes(np.abs(spectra)) * np.exp(1j * phases) * _colour(spectra.shape[1], rate)
    voiced = _voicing(spectra, rate)[:, None]
    kept = spectra * np.sqrt(1 - breath * voiced)
    mixed = np.fft.irfft(kept + noise * np.sqrt(breath) * voiced, axis=1) * window
    return _overlapped(mixed, starts, len(padded))[_WINDOW : _WINDOW + len(samples)].astype(np.float32)


def _envelopes(magnitudes: np.ndarray) -> np.ndarray:
    """Smooth spectra by cepstral liftering (Oppenheim and Schafer 1968)."""
    cepstra = np.fft.irfft(np.log(magnitudes + 1e-7), axis=1)
    cepstra[:, _LIFTER : cepstra.shape[1] - _LIFTER + 1] = 0
    return np.exp(np.fft.rfft(cepstra, axis=1).real)


def _colour(bins: int, rate: int) -> np.ndarray:
    """Turbulence: little below 500 Hz, a little more above 2 kHz."""
    hertz = np.arange(bins) * rate / _WINDOW
    return 10 ** ((np.interp(hertz, [0, 300, 700, 2500, 8000], [-24, -14, -3, 2, 3]) + _BREATH_DB) / 20)


def _voicing(spectra: np.ndarray, rate: int) -> np.ndarray:
    """0 to 1 a moment: how much more there is under 1 kHz than above 3 kHz, as in vowels and not in hisses."""
    power = np.abs(spectra) ** 2
    hertz = np.arange(spectra.shape[1]) * rate / _WINDOW
    low, high = power[:, hertz < 1000].sum(axis=1), power[:, hertz > 3000].sum(axis=1)
    return np.clip((10 * np.log10((low + 1e-9) / (high + 1e-9)) + 3) / 9, 0, 1)


def _overlapped(pieces: np.ndarray, starts: np.ndarray, length: int) -> np.ndarray:
    """Windowed pieces laid over one another again (a squared Hann at a quarter sums to 1.5)."""
    out = np.zeros(length)
    for start, piece in zip(starts, pieces, strict=True):
        out[start : start + _WINDOW] += piece
    return out / 1.5


def _tilted(samples: np.ndarray, rate: int, db_an_octave: float) -> np.ndarray:
    """Brighter, or darker: so many decibels an octave about 1 kHz."""
    size = len(samples) + rate // 10
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / rate), 1)
    octaves = np.clip(np.log2(hertz / 1000), -1.5, 2.5)
    spectrum = np.fft.rfft(samples, size) * 10 ** (octaves * db_an_octave / 20)
    return np.fft.irfft(spectrum, size)[: len(samples)].astype(np.float32)
