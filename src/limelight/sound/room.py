"""Where a sound stands: the answer of a place to it, as an impulse of early reflections and a dying diffuse tail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from limelight.sound.convolving import Kernel
from limelight.sound.signal import RATE, abreast, chance, samples, shaped, sides


@dataclass(frozen=True)
class Room:
    """`last` is the seconds to -60 dB, `dark` the hertz above which the tail dies first, `first` the seconds until the
    first reflection, `wet` how much of the answer stands beside a voice (dB)."""

    name: str
    last: float
    dark: float
    first: float
    wet: float


OPEN = Room("open", last=0.5, dark=2200, first=0.022, wet=-27)
GARDEN = Room("garden", last=0.7, dark=3000, first=0.018, wet=-24)
GRAVE = Room("grave", last=0.65, dark=1500, first=0.008, wet=-20)
CHAMBER = Room("chamber", last=0.55, dark=4200, first=0.006, wet=-17)
CAR = Room("car", last=0.12, dark=2500, first=0.002, wet=-15)
HALL = Room("hall", last=2.3, dark=3800, first=0.024, wet=-9)
"""Where the music plays."""


def answer(sound: np.ndarray, room: Room, tail: float = 0.0) -> np.ndarray:
    """What `room` answers to mono or stereo `sound`: stereo, `tail` seconds longer, without the sound itself."""
    length = len(sound) + round(tail * RATE)
    heard = sides(sound) if sound.ndim == 2 else [sound, sound]
    return abreast([kernel.laid_on(side, length) for kernel, side in zip(_kernels(room), heard, strict=True)])


@lru_cache(maxsize=16)
def _kernels(room: Room) -> tuple[Kernel, ...]:
    return tuple(Kernel(side) for side in sides(_impulse(room)))


@lru_cache(maxsize=16)
def _impulse(room: Room) -> np.ndarray:
    """Stereo, of unit energy a side: bright and dark noise, the bright dying twice as fast, behind six reflections."""
    rng = chance("room", room.name)
    length = samples(room.last)
    time = np.arange(length) / RATE
    diffuse = rng.standard_normal((length, 2)).astype(np.float32)
    low = shaped(diffuse, [room.dark / 2, room.dark, room.dark * 4], [0, -6, -40])
    tail = low * np.exp(-6.9 * time / room.last)[:, None] + (diffuse - low) * np.exp(-13.8 * time / room.last)[:, None]
    tail *= np.minimum(time / (2.5 * room.first + 1e-3), 1.0)[:, None] ** 2
    tail[: samples(room.first)] = 0
    for number in range(6):
        at = samples(room.first * (1 + number * rng.uniform(0.7, 1.3)))
        if at < length:
            tail[at, number % 2] += 3.0 * 0.75**number
    tail = shaped(tail, [80, 200], [-12, 0])
    return (tail / np.sqrt((tail**2).sum(axis=0, keepdims=True))).astype(np.float32)
