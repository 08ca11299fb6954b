"""A WAV file as services send it: its header may have been written before anybody knew how long the sound would be."""

from __future__ import annotations

import struct

import numpy as np

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE


def samples_of(data: bytes) -> tuple[np.ndarray, int]:
    """Mono float32 samples, and how many a second. ValueError, with the reason, for what is no such file."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError(f"it sent {data[:4]!r}... where a WAV file was asked for")
    at, form = 12, None
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        if name == b"fmt ":
            form = struct.unpack_from("<HHIIHH", data, at + 8)
        elif name == b"data" and form:
            return _decoded(data[at + 8 : at + 8 + size], form), form[2]
        at += 8 + size + size % 2
    raise ValueError("its WAV file holds no sound")


def _decoded(sound: bytes, form: tuple[int, ...]) -> np.ndarray:
    tag, channels, _, _, _, bits = form
    kind = {(_PCM, 16): "<i2", (_EXTENSIBLE, 16): "<i2", (_FLOAT, 32): "<f4", (_PCM, 32): "<i4"}.get((tag, bits))
    if kind is None or not channels:
        raise ValueError(f"its WAV file is of a kind that nobody here reads (tag {tag}, {bits} bits)")
    frame = channels * bits // 8
    values = np.frombuffer(sound[: len(sound) // frame * frame], kind).reshape(-1, channels)
    scale = 1.0 if kind == "<f4" else float(1 << (bits - 1))
    return (values.mean(axis=1) / scale).astype(np.float32)
