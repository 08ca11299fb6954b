"""A finished mix becomes AAC, once: every version that shares the mix copies the same coded sound.

FFmpeg's own encoder at 224 kbit/s, 48 kHz, with its fast search: measured on a mix, 27.6 dB of signal to noise in 0.5 s
a minute, where its thorough search at 192 kbit/s gives 27.3 dB in 1.2 s. It puts 1024 samples of its own before the
first; the file's edit list says so, and whoever plays it starts with the first sample of the mix.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.codec.context import Flags

from limelight.media.container import MP4_OPTIONS
from limelight.media.errors import StreamMissing

RATE = 48_000
BITS_A_SECOND = 224_000


def encode_sound(mix: Path, out: Path) -> float:
    """Write `mix` (WAV, any rate, one or two channels) to `out` as AAC in MP4; returns its length in seconds."""
    samples = 0
    with av.open(str(out), "w", format="mp4", options=MP4_OPTIONS) as file:
        stream = file.add_stream("aac", rate=RATE, layout="stereo", options={"aac_coder": "fast"})
        stream.codec_context.bit_rate = BITS_A_SECOND
        stream.codec_context.thread_count = 1
        stream.codec_context.flags |= Flags.bitexact
        for frame in _resampled(mix):
            frame.pts, frame.time_base = samples, Fraction(1, RATE)
            samples += frame.samples
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return samples / RATE


def _resampled(mix: Path) -> Iterator[av.AudioFrame]:
    """The mix as the encoder takes it, in the sizes that it takes."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(mix)) as file:
        if not file.streams.audio:
            raise StreamMissing(file=Path(mix).name, kind="sound")
        for frame in file.decode(audio=0):
            yield from resampler.resample(frame)
    yield from resampler.resample(None)
