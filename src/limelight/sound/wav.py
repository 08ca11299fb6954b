"""WAV files of float samples, stereo at 48 kHz: written and read whole (IEEE float, tag 3 of RIFF)."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

from limelight.sound.signal import RATE

_FLOAT = 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sII4sI")
_CHANNELS, _BYTES = 2, 4


def write(path: Path, sound: np.ndarray) -> Path:
    """`(n, 2)` float32 samples as they are: beyond full scale is allowed."""
    data = np.ascontiguousarray(sound, "<f4").tobytes()
    frame = _CHANNELS * _BYTES
    header = _HEADER.pack(
        *(b"RIFF", _HEADER.size - 8 + len(data), b"WAVE"),
        *(b"fmt ", 16, _FLOAT, _CHANNELS, RATE, RATE * frame, frame, 8 * _BYTES),
        *(b"fact", 4, len(data) // frame, b"data", len(data)),
    )
    path.write_bytes(header + data)
    return path


def read(path: Path) -> np.ndarray:
    """`(n, 2)` float32 samples of a file that `write` wrote. ValueError for any other."""
    raw = path.read_bytes()
    if (
        len(raw) < _HEADER.size
        or raw[:4] != b"RIFF"
        or _HEADER.unpack_from(raw)[5:9] != (_FLOAT, _CHANNELS, RATE, RATE * 8)
    ):
        raise ValueError(f"{path.name} is no 48 kHz stereo float WAV")
    return np.frombuffer(raw, "<f4", offset=_HEADER.size).reshape(-1, _CHANNELS)
