"""Any sound as something to judge it by: light enough to stand in a page, with its outline to be drawn."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np

from limelight.media.container import MP4_OPTIONS
from limelight.works.viewing import Audition

BARS = 160
"""Points of an outline."""
BITS_A_SECOND = {1: 72_000, 2: 112_000}
"""By channels."""


def audition(samples: np.ndarray, rate: int, scratch: Path) -> Audition:
    """`(n, channels)` float samples, one channel or two."""
    path = scratch / "audition.m4a"
    _encode(samples, rate, path)
    return Audition(path.read_bytes(), len(samples) / rate, outline(samples))


def outline(samples: np.ndarray) -> tuple[int, ...]:
    """The loudest of each stretch, in hundredths of the loudest of all: what a waveform's drawing shows."""
    loud = np.abs(samples).max(axis=1) if len(samples) else np.zeros(1, np.float32)
    edges = np.linspace(0, len(loud), BARS + 1).astype(int)
    peaks = np.array([loud[a : max(a + 1, b)].max(initial=0.0) for a, b in pairwise(edges)])
    return tuple(int(each) for each in np.round(100 * peaks / max(1e-9, float(peaks.max()))))


def _encode(samples: np.ndarray, rate: int, path: Path) -> None:
    channels = samples.shape[1]
    layout = "stereo" if channels == 2 else "mono"
    with av.open(str(path), "w", format="mp4", options=MP4_OPTIONS) as file:
        stream = file.add_stream("aac", rate=rate, layout=layout, options={"aac_coder": "fast"})
        stream.codec_context.bit_rate = BITS_A_SECOND[channels]
        stream.codec_context.thread_count = 1
        planar = np.ascontiguousarray(samples.T.astype(np.float32))
        for at in range(0, planar.shape[1], 1024):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(planar[:, at : at + 1024]), "fltp", layout)
            frame.sample_rate, frame.pts, frame.time_base = rate, at, Fraction(1, rate)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
