"""WAV files of float samples at 48 kHz: written and read whole (IEEE float, tag 3 of RIFF)."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

from limelight.sound.signal import RATE

_FLOAT = 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sII4sI")
_BYTES = 4
_SHEET = b"lvls"


def write(path: Path, sound: np.ndarray, sheet: str = "") -> Path:
    """`(n, channels)` float32 samples as they are: beyond full scale is allowed. `sheet` is what is said of them, in a
    chunk of its own after the samples, which every other program passes over."""
    told = sheet.encode()
    told += b" " * (len(told) % 2)
    beside = struct.pack("<4sI", _SHEET, len(told)) + told if told else b""
    data = np.ascontiguousarray(sound, "<f4")
    frame = sound.shape[1] * _BYTES
    header = _HEADER.pack(
        *(b"RIFF", _HEADER.size - 8 + data.nbytes + len(beside), b"WAVE"),
        *(b"fmt ", 16, _FLOAT, sound.shape[1], RATE, RATE * frame, frame, 8 * _BYTES),
        *(b"fact", 4, len(data), b"data", data.nbytes),
    )
    with path.open("wb") as file:
        file.write(header)
        file.write(data.data)  # not tofile: C keeps silent when the last of it does not fit on the disk
        file.write(beside)
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
    count = _HEADER.unpack_from(raw)[-1] // _BYTES
    return np.asfortranarray(np.frombuffer(raw, "<f4", count, _HEADER.size).reshape(-1, channels))


def sheet_of(path: Path) -> str:
    """What is said of the samples of a file that `write` wrote; "" where nothing is."""
    with path.open("rb") as file:
        file.seek(_HEADER.unpack(file.read(_HEADER.size))[-1], 1)
        beside = file.read()
    return beside[8:].decode().rstrip() if beside[:4] == _SHEET else ""
