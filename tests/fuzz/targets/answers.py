"""What a speech service answers: a WAV whose header was written before anybody knew its length, or anything."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from limelight.engines.voices.openai.wave_file import samples_of
from targets import _media

LONGEST = 1024
WORDS = (
    b"RIFF",
    b"WAVE",
    b"fmt ",
    b"data",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\xfe\xff",
    b"LIST",
    b"\x03\0",
    b"\x01\0",
)


def attempt(data: bytes) -> None:
    try:
        samples, rate = samples_of(data)
    except ValueError as error:
        str(error).encode("utf-8")
        return
    assert np.isfinite(samples).all()
    assert samples.ndim == 1
    assert rate > 0


def seeds() -> Iterator[bytes]:
    yield from (sound[:1000] for sound in _media.sounds() if sound[:4] == b"RIFF")
