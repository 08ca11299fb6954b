"""From spectra to sound, in another body: the network's own source and filter, with pitch and vocal tract moved apart.

The network draws a sentence as a pulse train through a filter, plus noise, plus a rest (hibari.dsp). Because source and
filter are apart, a voice is made lower by slower pulses and larger by a filter stretched in frequency (as WORLD does,
Morise 2016), with none of the artefacts of stretching finished sound. An unchanged voice is hibari's own, bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hibari import dsp

from limelight.engines.voices.hibari.network import FRAME, Spectra
from limelight.works.speech import RATE
from limelight.works.tones import PLAIN, Tone

BIN_HZ = RATE / dsp.N_FFT
_VOICED_HZ = 60.0
_LOWEST_HZ = 62.0
_SILENT = -30.0
"""Log magnitude of nothing."""
_TREMOR_HZ = 5.3
_HISS = 0.4
"""How far a hiss follows the body: it is made at the teeth, and an s that sinks with the vowels becomes an sh."""
_WHISPER_DB = -13.0
"""A whisper's noise against the voice that it replaces."""


@dataclass(frozen=True)
class Body:
    """Who speaks: `pitch` and `timbre` (formants) as factors of the network's own voice, and how it is said."""

    pitch: float = 1.0
    timbre: float = 1.0
    tone: Tone = PLAIN

    @property
    def is_own(self) -> bool:
        return self.pitch == 1 and self.timbre == 1 and self.tone == PLAIN


def sound(spectra: Spectra, body: Body, rng: np.random.Generator) -> np.ndarray:
    """Mono float32 samples, `FRAME` for every frame of `spectra`."""
    if not body.is_own:
        spectra = embodied(spectra, body, rng)
    return dsp.synth(
        spectra.harmonic, spectra.harmonic_phase, spectra.noise, spectra.rest, spectra.rest_phase, spectra.pitch, rng
    )


def embodied(spectra: Spectra, body: Body, rng: np.random.Generator) -> Spectra:
    """The same words from another body."""
    voiced = spectra.pitch > _VOICED_HZ
    tilt = _tilt(body.tone.tilt)[:, None]
    harmonic = _stretched(_envelope(spectra), body.timbre) + tilt
    noise = _stretched(_smooth(spectra.noise), body.timbre) + tilt
    breath = _breath(harmonic, body.tone.breath, voiced)
    return replace(
        spectra,
        harmonic=(harmonic + _gain(1 - body.tone.breath)).astype(np.float32),
        noise=np.logaddexp(noise, breath).astype(np.float32),
        rest=_rest(spectra, body, voiced, tilt),
        rest_phase=_loosened(spectra.rest_phase, voiced, rng),
        pitch=_moved(spectra.pitch, body, rng),
    )


def _envelope(spectra: Spectra) -> np.ndarray:
    """The voiced filter without the ripple between harmonics; below the first harmonic, where the network never had to
    draw anything, it goes on as it was there."""
    smooth = _smooth(spectra.harmonic)
    first = np.clip(spectra.pitch / BIN_HZ, 1, 30).round().astype(int)
    rows = np.maximum(np.arange(smooth.shape[0])[:, None], first[None, :])
    return np.take_along_axis(smooth, rows, axis=0)


def _smooth(log_magnitude: np.ndarray) -> np.ndarray:
    """Median of five bins (single bins of the network are dead), then a Hann of 100 Hz."""
    padded = np.pad(log_magnitude, ((2, 2), (0, 0)), mode="edge")
    median = np.median(np.lib.stride_tricks.sliding_window_view(padded, 5, axis=0), axis=-1)
    padded = np.pad(median, ((2, 2), (0, 0)), mode="edge")
    window = np.hanning(7)[1:-1] / np.hanning(7).sum()
    return sum(weight * padded[n : n + len(median)] for n, weight in enumerate(window))  # type: ignore[return-value]


def _stretched(log_magnitude: np.ndarray, timbre: float) -> np.ndarray:
    """The envelope with every resonance at `timbre` times its frequency; what comes from beyond the top fades out."""
    top = log_magnitude.shape[0] - 1
    source = np.arange(top + 1) / timbre
    low = np.minimum(source.astype(int), top - 1)
    part = np.minimum(source - low, 1.0)[:, None]
    beyond = np.maximum(source - top, 0.0)[:, None] * BIN_HZ / 1000 * 3.0
    return log_magnitude[low] * (1 - part) + log_magnitude[low + 1] * part - beyond


def _tilt(db_an_octave: float) -> np.ndarray:
    octaves = np.clip(np.log2(np.maximum(np.arange(dsp.N_FFT // 2 + 1) * BIN_HZ, 1) / 1000), -1.5, 2.5)
    return octaves * db_an_octave * np.log(10) / 20


def _breath(harmonic: np.ndarray, breath: float, voiced: np.ndarray) -> np.ndarray:
    """Turbulence through the same vocal tract: little below 500 Hz, a little more above 2 kHz."""
    hertz = np.arange(harmonic.shape[0]) * BIN_HZ
    colour_db = np.interp(hertz, [0, 300, 700, 2500, 8000], [-24, -14, -3, 2, 3])
    level = (harmonic + (colour_db[:, None] + _WHISPER_DB) * np.log(10) / 20) + _gain(breath)
    return np.where(voiced[None, :], level, _SILENT)


def _rest(spectra: Spectra, body: Body, voiced: np.ndarray, tilt: np.ndarray) -> np.ndarray:
    """The rest holds consonants, and in vowels what is left of the old pitch, which would ring beside the new one."""
    hertz = np.arange(spectra.rest.shape[0]) * BIN_HZ
    hush_db = np.interp(hertz, [0, 1500, 4000], [-12, -9, -3])[:, None] * voiced[None, :]
    vowels, consonants = _stretched(spectra.rest, body.timbre), _stretched(spectra.rest, body.timbre**_HISS)
    whole = np.where(voiced[None, :], vowels, consonants)
    return (whole + tilt + hush_db * np.log(10) / 20).astype(np.float32)


def _loosened(phase: np.ndarray, voiced: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    random = rng.uniform(-np.pi, np.pi, phase.shape).astype(np.float32)
    return np.where(voiced[None, :], random, phase)


def _moved(pitch: np.ndarray, body: Body, rng: np.random.Generator) -> np.ndarray:
    """The pitch contour about its own middle: moved, its span scaled, with the tremor and roughness of the manner."""
    voiced = pitch > _VOICED_HZ
    if not voiced.any():
        return pitch
    middle = float(np.exp(np.log(pitch[voiced]).mean()))
    contour = middle * body.pitch * (np.maximum(pitch, 1) / middle) ** body.tone.span
    seconds = np.arange(len(pitch)) * FRAME / RATE
    shiver = body.tone.tremor * np.sin(2 * np.pi * _TREMOR_HZ * seconds + rng.uniform(0, 6.28))
    contour = contour * 2 ** (shiver / 12) * (1 + body.tone.rough * rng.standard_normal(len(pitch)))
    return np.where(voiced, np.maximum(contour, _LOWEST_HZ), np.minimum(pitch, 30)).astype(np.float32)


def _gain(share: float) -> float:
    """The log magnitude of a share of the power."""
    return 0.5 * float(np.log(max(share, 1e-6)))
