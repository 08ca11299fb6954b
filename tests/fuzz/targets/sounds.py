"""A recording, a piece of music, a noise: its samples, as far as they can be decoded, or a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from limelight.media.errors import SoundRefused
from limelight.media.listening import known_sound, listen
from limelight.sound.recording import made_ready
from targets import _media
from targets._files import laid

LONGEST = 10_000
WORDS = (
    b"RIFF",
    b"WAVEfmt ",
    b"data",
    b"LIST",
    b"ID3",
    b"\xff\xfb",
    b"OggS",
    b"fLaC",
    b"FORM",
    b"AIFF",
    b"\xff\xff\xff\x7f",
    b"ftypM4A ",
)


def attempt(data: bytes) -> None:
    file = laid(data, "sound")
    try:
        codec, seconds = known_sound(file, "sound.wav")
        assert codec
        assert seconds >= 0
        sound = listen(file, "sound.wav", most=5.0)
        assert np.isfinite(sound.samples).all()
        made_ready(sound.samples, sound.rate)
    except SoundRefused as error:
        str(error).encode("utf-8")


def seeds() -> Iterator[bytes]:
    return _media.sounds()
