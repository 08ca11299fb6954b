"""A sentence at exactly the pace that was asked for.

The network counts in steps of 25 ms, so that at 1.15 it speaks hardly faster than at 1. What its rounding leaves out is
made up here by laying its frames closer or wider, which a pulse and filter bear without harm.
"""

from __future__ import annotations

import numpy as np

from limelight.engines.voices.hibari.network import Network, Spectra


def drawn_at(network: Network, symbols: str, pace: float) -> Spectra:
    """The sentence, `pace` times as fast as the network speaks it by itself."""
    plain = network.draw(symbols, 1.0)
    if pace == 1.0:
        return plain
    near = network.draw(symbols, pace)
    return _laid(near, plain.frames / pace / near.frames)


def _laid(spectra: Spectra, apart: float) -> Spectra:
    """Every frame `apart` times as long: strengths and pitch between two frames, phases as the nearer has them."""
    edges = np.round(np.concatenate([[0], np.cumsum(spectra.durations)]) * apart).astype(int)
    at = np.clip((np.arange(edges[-1]) + 0.5) / apart - 0.5, 0, spectra.frames - 1)
    low = np.minimum(at.astype(int), spectra.frames - 2)
    part = (at - low).astype(np.float32)
    near = np.round(at).astype(int)

    def between(rows: np.ndarray) -> np.ndarray:
        return rows[..., low] * (1 - part) + rows[..., low + 1] * part

    return Spectra(
        harmonic=between(spectra.harmonic),
        harmonic_phase=spectra.harmonic_phase[:, near],
        noise=between(spectra.noise),
        rest=between(spectra.rest),
        rest_phase=spectra.rest_phase[:, near],
        pitch=_pitch_between(spectra.pitch, low, part, near),
        durations=np.diff(edges),
    )


def _pitch_between(pitch: np.ndarray, low: np.ndarray, part: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Pitch glides only where it is voiced on both sides; at an edge of the voice it is the nearer frame's."""
    voiced = np.minimum(pitch[low], pitch[low + 1]) > 60
    return np.where(voiced, pitch[low] * (1 - part) + pitch[low + 1] * part, pitch[near]).astype(np.float32)
