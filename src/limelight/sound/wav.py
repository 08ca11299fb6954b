"""WAV files of float samples at 48 kHz: written and read whole (IEEE float, tag 3 of RIFF)."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

from limelight.sound.signal import RATE

_FLOAT = 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sII4sI")
_BYTES = 4


def write(path: Path, sound: np.ndarray) -> Path:
    """`(n, channels)` float32 samples as they are: beyond full scale is allowed."""
    data = np.ascontiguousarray(sound, "<f4")
    frame = sound.shape[1] * _BYTES
    header = _HEADER.pack(
        *(b"RIFF", _HEADER.size - 8 + data.nbytes, b"WAVE"),
        *(b"fmt ", 16, _FLOAT, sound.shape[1], RATE, RATE * frame, frame, 8 * _BYTES),
        *(b"fact", 4, len(data), b"data", data.nbytes),
    )
    with path.open("wb") as file:
        file.write(header)
        data.tofile(file)
    return path


def read(path: Path, channels: int = 2) -> np.ndarray:
    """`(n, channels)` float32 samples of a file that `write` wrote. ValueError for any other."""
    raw = path.read_bytes()
    if (
        len(raw) < _HEADER.size
        or raw[:4] != b"RIFF"
        or _HEADER.unpack_from(raw)[5:9] != (_FLOAT, channels, RATE, RATE * channels * _BYTES)
    ):
        raise ValueError(f"{path.name} is no 48 kHz float WAV of {channels} channels")
    return np.asfortranarray(np.frombuffer(raw, "<f4", offset=_HEADER.size).reshape(-1, channels))
