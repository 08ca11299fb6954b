"""WAV files of float samples at 48 kHz: written and read whole or in pieces (IEEE float, tag 3 of RIFF)."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import numpy as np

from limelight.sound.signal import RATE

_FLOAT = 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sII4sI")
_BYTES = 4
_SHEET = b"lvls"
_MOST = 2**32
"""Bytes that RIFF can count: an hour of six channels, three of two."""


def write(path: Path, sound: np.ndarray, sheet: str = "") -> Path:
    """`(n, channels)` float32 samples as they are: beyond full scale is allowed. `sheet` is what is said of them, in a
    chunk of its own after the samples, which every other program passes over."""
    return write_pieces(path, sound.shape, [sound], sheet)


def write_pieces(path: Path, shape: tuple[int, ...], pieces: Iterable[np.ndarray], sheet: str = "") -> Path:
    """The same, a piece at a time; `shape` is that of all of them together."""
    (length, channels), frame = shape, shape[1] * _BYTES
    told = sheet.encode()
    told += b" " * (len(told) % 2)
    beside = struct.pack("<4sI", _SHEET, len(told)) + told if told else b""
    if _HEADER.size + length * frame + len(beside) >= _MOST:
        raise ValueError(f"{length / RATE / 60:.0f} minutes of {channels} channels are more than a WAV file can hold")
    header = _HEADER.pack(
        *(b"RIFF", _HEADER.size - 8 + length * frame + len(beside), b"WAVE"),
        *(b"fmt ", 16, _FLOAT, channels, RATE, RATE * frame, frame, 8 * _BYTES),
        *(b"fact", 4, length, b"data", length * frame),
    )
    with path.open("wb") as file:
        file.write(header)
        for piece in pieces:
            file.write(np.ascontiguousarray(piece, "<f4").data)  # not tofile: C keeps silent when the last of it does
        file.write(beside)  # not fit on the disk
    return path


def read(path: Path, channels: int = 2, begin: int = 0, end: int | None = None) -> np.ndarray:
    """`(n, channels)` float32 samples of a file that `write` wrote, all or those of a stretch. ValueError for any
    other."""
    with path.open("rb") as file:
        length, frame = _length(file, path, channels), channels * _BYTES
        count = max(0, min(length, length if end is None else end) - begin)
        file.seek(_HEADER.size + begin * frame)
        raw = file.read(count * frame)
    return np.asfortranarray(np.frombuffer(raw, "<f4", count * channels).reshape(-1, channels))


def length(path: Path, channels: int = 2) -> int:
    """How many samples such a file has. ValueError for any other."""
    with path.open("rb") as file:
        return _length(file, path, channels)


def _length(file: BinaryIO, path: Path, channels: int) -> int:
    head = file.read(_HEADER.size)
    if (
        len(head) < _HEADER.size
        or head[:4] != b"RIFF"
        or _HEADER.unpack(head)[5:9] != (_FLOAT, channels, RATE, RATE * channels * _BYTES)
    ):
        raise ValueError(f"{path.name} is no 48 kHz float WAV of {channels} channels")
    return _HEADER.unpack(head)[-1] // (channels * _BYTES)


def sheet_of(path: Path) -> str:
    """What is said of the samples of a file that `write` wrote; "" where nothing is."""
    with path.open("rb") as file:
        file.seek(_HEADER.unpack(file.read(_HEADER.size))[-1], 1)
        beside = file.read()
    return beside[8:].decode().rstrip() if beside[:4] == _SHEET else ""
