"""A WAV file as services send it: its header may have been written before anybody knew how long the sound would be."""

from __future__ import annotations

import struct

import numpy as np

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_UNKNOWN = (0, 0x7FFF_FFFF, 0xFFFF_FFFF)
"""Lengths that a header holds which was written too early; those of a whole stream may lie some bytes below."""
_LOUDEST = 64.0
"""Times full scale: torn floats are louder than anything."""
_SLOWEST, _FASTEST = 4_000, 192_000
"""Samples a second between which any voice is sent."""


def samples_of(data: bytes) -> tuple[np.ndarray, int]:
    """Mono float32 samples, and how many a second. ValueError, with the reason, for what is no such file, or half."""
    if not data:
        raise ValueError("its answer is empty")
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError(f"it sent {_named(data)} where a sound was asked for")
    at, form = 12, None
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        if name == b"fmt ":
            form = _form(data, at + 8)
        elif name == b"data" and form:
            return _decoded(_whole(data, at + 8, size), form), form[2]
        at += 8 + size + size % 2
    raise ValueError("its WAV file holds no sound")


def _named(data: bytes) -> str:
    """What somebody sent who sent no sound, as a person knows it."""
    begins = data[:64].lstrip().lower()
    if begins.startswith((b"<!doctype", b"<html", b"<?xml", b"<")):
        return "a web page"
    if begins.startswith((b"{", b"[")):
        return f"a message ({data[:200].decode('utf-8', 'replace')})"
    return f"{data[:8]!r}..."


def _form(data: bytes, at: int) -> tuple[int, ...]:
    if at + 16 > len(data):
        raise ValueError("its WAV file breaks off")
    form = struct.unpack_from("<HHIIHH", data, at)
    if not _SLOWEST <= form[2] <= _FASTEST:
        raise ValueError(f"its WAV file has {form[2]:,} samples a second, and no voice has")
    return form


def _whole(data: bytes, at: int, size: int) -> bytes:
    """The sound, unless it is shorter than its header says that it is."""
    announced = size not in _UNKNOWN and size < 0x7FFF_0000
    if announced and at + size > len(data):
        raise ValueError(f"its sound breaks off after {len(data) - at:,} of {size:,} bytes")
    return data[at : at + size] if announced else data[at:]


def _decoded(sound: bytes, form: tuple[int, ...]) -> np.ndarray:
    tag, channels, _, _, _, bits = form
    kind = {(_PCM, 16): "<i2", (_EXTENSIBLE, 16): "<i2", (_FLOAT, 32): "<f4", (_PCM, 32): "<i4"}.get((tag, bits))
    if kind is None or not channels:
        raise ValueError(f"its WAV file is of a kind that nobody here reads (tag {tag}, {bits} bits)")
    frame = channels * bits // 8
    values = np.frombuffer(sound[: len(sound) // frame * frame], kind).reshape(-1, channels)
    if len(values) and not np.isfinite(values).any():
        raise ValueError("its sound holds no numbers")
    scale = 1.0 if kind == "<f4" else float(1 << (bits - 1))
    mono = np.clip(np.nan_to_num(values.astype(np.float64)).mean(axis=1) / scale, -_LOUDEST, _LOUDEST)
    return mono.astype(np.float32)
