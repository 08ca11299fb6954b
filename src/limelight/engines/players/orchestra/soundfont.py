"""A soundfont, read: SoundFont 2.04, its samples as PCM or as Ogg Vorbis (`.sf3`), each unpacked when it is first
played.

A preset is resolved into regions, one for each sample that it may sound, with the generators of instrument and preset
added up as section 9.4 of the specification says.
"""

from __future__ import annotations

import io
import mmap
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import av
import numpy as np

_OFFSET, _COARSE = (0, 1, 2, 3), (4, 12, 45, 50)
_PAN, _ATTENUATION, _COARSE_TUNE, _FINE_TUNE = 17, 48, 51, 52
_ATTACK, _HOLD, _DECAY, _SUSTAIN, _RELEASE = 34, 35, 36, 37, 38
_KEYS, _VELOCITIES, _INSTRUMENT, _SAMPLE, _MODES, _SCALE, _ROOT = 43, 44, 41, 53, 54, 56, 58
_SIGNED = frozenset(
    (*_OFFSET, *_COARSE, _PAN, _ATTENUATION, _COARSE_TUNE, _FINE_TUNE, _ATTACK, _HOLD, _DECAY, _RELEASE)
)
_ADDED = frozenset((_PAN, _ATTENUATION, _COARSE_TUNE, _FINE_TUNE, _ATTACK, _HOLD, _DECAY, _SUSTAIN, _RELEASE))
"""Generators that a preset adds to those of its instruments."""
_DEFAULTS = {_ATTACK: -12000, _HOLD: -12000, _DECAY: -12000, _RELEASE: -12000, _SCALE: 100, _ROOT: -1}
_VORBIS = 0x10
_EAR = 0.4
"""Of the written attenuation that is applied: every player of soundfonts follows the EMU hardware in this."""


class NotASoundfont(ValueError):
    """The file is no soundfont, or a damaged one."""


@dataclass(frozen=True)
class Sample:
    """`start`, `end` in the sample chunk (frames, or bytes of Vorbis); the loop in frames from the sample's start."""

    start: int
    end: int
    loop: tuple[int, int]
    rate: int
    root: int
    cents: int
    packed: bool


@dataclass(frozen=True)
class Region:
    """One sample of a preset: for which keys and velocities, how it is tuned, placed and enveloped (seconds, dB)."""

    sample: int
    keys: tuple[int, int]
    velocities: tuple[int, int]
    root: float
    per_key: float
    """Cents from key to key."""
    pan: float
    """-1 left to 1 right."""
    gain_db: float
    attack: float
    hold: float
    decay: float
    sustain_db: float
    release: float
    loops: bool

    def meets(self, key: int, velocity: int) -> bool:
        return self.keys[0] <= key <= self.keys[1] and self.velocities[0] <= velocity <= self.velocities[1]


class Soundfont:
    """The soundfont in `path`, mapped: what is not played is never read."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._raw = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._raw[:4] != b"RIFF" or self._raw[8:12] != b"sfbk":
            raise NotASoundfont(f"{path.name} is no soundfont")
        self._chunks = dict(self._lists())
        self._samples = [_sample(row) for row in self._rows(b"shdr", "<20sIIIIIBbHH")]
        self._presets = {(row[2], row[1]): n for n, row in enumerate(self._rows(b"phdr", "<20sHHHIII")[:-1])}

    def __contains__(self, preset: tuple[int, int]) -> bool:
        return preset in self._presets

    @lru_cache(maxsize=64)  # noqa: B019 - a soundfont lives as long as its worker
    def regions(self, bank: int, program: int) -> tuple[Region, ...]:
        """All that the preset may sound. KeyError where there is none."""
        found: list[Region] = []
        for over in self._zones(b"phdr", b"pbag", b"pgen", self._presets[bank, program], 24, _INSTRUMENT):
            for own in self._zones(b"inst", b"ibag", b"igen", over[_INSTRUMENT], 20, _SAMPLE):
                if region := _region(own, over, self._samples[own[_SAMPLE]]):
                    found.append(region)
        return tuple(found)

    def sample(self, number: int) -> Sample:
        return self._samples[number]

    @lru_cache(maxsize=400)  # noqa: B019
    def sound(self, number: int) -> np.ndarray:
        """The sample as mono float32, three frames of silence after it for the interpolation to look at."""
        sample, (begin, _) = self._samples[number], self._chunks[b"smpl"]
        if sample.packed:
            frames = _unpacked(self._raw[begin + sample.start : begin + sample.end])
        else:
            frames = np.frombuffer(self._raw[begin + 2 * sample.start : begin + 2 * sample.end], "<i2") / 32768
        return np.pad(frames.astype(np.float32), (1, 3))

    def _lists(self) -> Iterator[tuple[bytes, tuple[int, int]]]:
        for name, start, size in _riff(self._raw, 12, len(self._raw)):
            if name == b"LIST":
                for inner, at, length in _riff(self._raw, start + 4, start + size):
                    yield inner, (at, length)

    def _rows(self, chunk: bytes, form: str) -> list[tuple]:
        at, length = self._chunks[chunk]
        return list(
            struct.iter_unpack(form, self._raw[at : at + length // struct.calcsize(form) * struct.calcsize(form)])
        )

    @lru_cache(maxsize=8)  # noqa: B019
    def _table(self, chunk: bytes) -> np.ndarray:
        at, length = self._chunks[chunk]
        return np.frombuffer(self._raw[at : at + length], "<u2").reshape(-1, 2)

    def _zones(
        self, heads: bytes, bags: bytes, generators: bytes, number: int, bag_at: int, last: int
    ) -> Iterator[dict[int, int]]:
        """The generators of every zone of one preset or instrument, those of its global zone under them."""
        size = 38 if heads == b"phdr" else 22
        at = self._chunks[heads][0]
        first, end = (struct.unpack_from("<H", self._raw, at + size * (number + n) + bag_at)[0] for n in (0, 1))
        everywhere: dict[int, int] = {}
        for bag in range(first, end):
            begin, stop = int(self._table(bags)[bag][0]), int(self._table(bags)[bag + 1][0])
            zone = everywhere | {
                int(kind): _value(int(kind), int(v)) for kind, v in self._table(generators)[begin:stop]
            }
            if last in zone:
                yield zone
            elif bag == first:
                everywhere = zone


def _value(kind: int, raw: int) -> int:
    return raw - 65536 if kind in _SIGNED and raw > 32767 else raw


def _riff(raw: mmap.mmap, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    while at + 8 <= end:
        name, size = struct.unpack_from("<4sI", raw, at)
        yield name, at + 8, size
        at += 8 + size
        at += size % 2 and raw[at : at + 1] == b"\0"  # not every writer fills an odd chunk up


def _sample(row: tuple) -> Sample:
    _, start, end, loop, loop_end, rate, root, cents, _, kind = row
    packed = bool(kind & _VORBIS)
    origin = 0 if packed else start
    return Sample(start, end, (loop - origin, loop_end - origin), rate, root, cents, packed)


def _region(own: dict[int, int], over: dict[int, int], sample: Sample) -> Region | None:
    keys = _both(own.get(_KEYS, 127 << 8), over.get(_KEYS, 127 << 8))
    velocities = _both(own.get(_VELOCITIES, 127 << 8), over.get(_VELOCITIES, 127 << 8))
    if keys[0] > keys[1] or velocities[0] > velocities[1]:
        return None

    def value(kind: int) -> int:
        return own.get(kind, _DEFAULTS.get(kind, 0)) + (over.get(kind, 0) if kind in _ADDED else 0)

    root = value(_ROOT) if value(_ROOT) >= 0 else sample.root
    tuned = 100 * value(_COARSE_TUNE) + value(_FINE_TUNE) + sample.cents
    attack, hold, decay, release = (2 ** (value(kind) / 1200) for kind in (_ATTACK, _HOLD, _DECAY, _RELEASE))
    return Region(
        own[_SAMPLE], keys, velocities, root - tuned / 100, value(_SCALE),
        max(-1.0, min(1.0, value(_PAN) / 500)), -_EAR * value(_ATTENUATION) / 10,
        attack, hold, decay, -value(_SUSTAIN) / 10, release, own.get(_MODES, 0) in (1, 3),
    )  # fmt: skip


def _both(one: int, other: int) -> tuple[int, int]:
    return max(one & 255, other & 255), min(one >> 8, other >> 8)


def _unpacked(data: bytes) -> np.ndarray:
    with av.open(io.BytesIO(data), "r", format="ogg") as file:
        return np.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
