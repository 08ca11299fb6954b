"""Recordings as people make them: a line of the built-in voice, whose times are known, in any container and codec."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import av
import numpy as np

from limelight.engines.voices.hibari import HibariVoice
from limelight.sound.resampling import resampled
from limelight.works.speech import RATE, Delivery, Speech, Voice


@lru_cache(maxsize=1)
def engine() -> HibariVoice:
    return HibariVoice()


@lru_cache(maxsize=8)
def said(words: str, pitch: float = 1.0) -> Speech:
    """`words` as the built-in voice says them."""
    return engine().speak(words, voice=Voice(pitch=pitch), language="en", delivery=Delivery(), seed=1)


def samples(words: str) -> np.ndarray:
    return np.frombuffer(said(words).pcm, "<f4")


def written(path: Path, mono: np.ndarray, rate: int, codec: str = "pcm_s16le", channels: int = 1) -> Path:
    """`mono`, which is at the rate of lines, as a file of that rate, codec and number of channels."""
    sound = np.repeat(resampled(mono, RATE, rate)[None, :], channels, axis=0).astype(np.float32)
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=rate, layout="stereo" if channels == 2 else "mono")
        form = stream.codec_context.format.name if stream.codec_context.format else "s16"
        resampler = av.AudioResampler(form, stream.codec_context.layout, rate, stream.codec_context.frame_size or None)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound), "fltp", "stereo" if channels == 2 else "mono")
        frame.sample_rate = rate
        for each in (*resampler.resample(frame), *resampler.resample(None)):
            file.mux(stream.encode(each))
        file.mux(stream.encode(None))
    return path


def picture(path: Path) -> Path:
    """A clip without sound."""
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(5):
            file.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        file.mux(stream.encode(None))
    return path
