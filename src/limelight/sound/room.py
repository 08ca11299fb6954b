"""Where a sound stands: the answer of a place to it, as first reflections off its walls and a diffuse tail behind them.

The first reflections are those of a box with a talker and a listener in it (Allen and Berkley, "Image method for
efficiently simulating small-room acoustics", JASA 65, 1979), to the second order: they tell how large a place is. The
tail dies in three bands, each in its own time: they tell what it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np

from limelight.sound.convolving import Kernel
from limelight.sound.signal import RATE, abreast, chance, samples, shaped, sides

_SPEED = 343.0
"""Metres a second."""
_TALKER, _LISTENER = (0.42, 0.36, 0.55), (0.55, 0.62, 0.58)
"""Where they are, as shares of the box."""
_EAR = 0.09
"""Metres from the middle of a head to an ear."""
_LOW, _HIGH = 400.0, 3000.0
"""Hertz between the three bands of the tail."""
_EARLY = 0.35
"""How much of the answer's energy its first reflections are."""


@dataclass(frozen=True)
class Room:
    """`size` is width, depth and height in metres; `last` the seconds in which its middle band dies to -60 dB, and
    `low`, `high` how much longer or shorter the others take. `hard` is what a wall gives back of a blow, and `wet` how
    much of the answer stands beside a voice (dB)."""

    name: str
    size: tuple[float, float, float]
    last: float
    wet: float
    low: float = 1.1
    high: float = 0.6
    hard: float = 0.7
    open_air: bool = False
    """Only the ground gives back, and whatever stands as far as its walls."""


CAR = Room("car", (1.5, 2.4, 1.2), 0.11, -15, low=1.6, high=0.6, hard=0.5)
BEDROOM = Room("bedroom", (4.0, 4.2, 2.5), 0.34, -18, low=1.4, high=0.55, hard=0.6)
CHAMBER = Room("chamber", (4.6, 5.4, 2.6), 0.45, -17, low=1.25, high=0.65, hard=0.7)
STUDY = Room("study", (5.0, 6.2, 3.2), 0.52, -17, low=1.1, high=0.5, hard=0.68)
KITCHEN = Room("kitchen", (3.4, 4.2, 2.6), 0.55, -15, low=1.0, high=0.85, hard=0.82)
OFFICE = Room("office", (8.0, 11.0, 2.7), 0.5, -18, low=1.3, high=0.6, hard=0.62)
CLASSROOM = Room("classroom", (7.5, 9.0, 3.2), 0.8, -15, low=1.2, high=0.75, hard=0.78)
WARD = Room("ward", (5.0, 7.0, 2.8), 0.72, -15, low=1.0, high=0.9, hard=0.85)
DINING = Room("dining", (9.0, 14.0, 3.2), 0.85, -17, low=1.2, high=0.65, hard=0.7)
COURT = Room("court", (14.0, 20.0, 7.0), 1.3, -14, low=1.1, high=0.6, hard=0.75)
LOBBY = Room("lobby", (15.0, 26.0, 6.5), 1.8, -13, low=1.05, high=0.75, hard=0.85)
PALACE = Room("palace", (14.0, 26.0, 10.0), 2.1, -13, low=1.2, high=0.55, hard=0.8)
CHURCH = Room("church", (18.0, 40.0, 16.0), 3.4, -12, low=1.15, high=0.5, hard=0.85)
BATH = Room("bath", (2.2, 2.8, 2.5), 0.9, -12, low=0.8, high=0.95, hard=0.93)
CORRIDOR = Room("corridor", (2.2, 18.0, 2.8), 1.2, -13, low=0.9, high=0.75, hard=0.88)
CAVE = Room("cave", (7.0, 16.0, 5.0), 1.7, -12, low=1.3, high=0.55, hard=0.85)
GRAVE = Room("grave", (9.0, 12.0, 3.0), 0.55, -22, low=1.2, high=0.4, hard=0.5, open_air=True)
GARDEN = Room("garden", (14.0, 18.0, 6.0), 0.65, -25, low=0.8, high=0.5, hard=0.45, open_air=True)
FOREST = Room("forest", (20.0, 26.0, 12.0), 1.1, -24, low=0.7, high=0.35, hard=0.4, open_air=True)
STREET = Room("street", (13.0, 50.0, 14.0), 1.3, -22, low=0.9, high=0.6, hard=0.75, open_air=True)
OPEN = Room("open", (60.0, 60.0, 30.0), 0.4, -30, low=0.8, high=0.4, hard=0.25, open_air=True)
HALL = Room("hall", (19.0, 34.0, 14.0), 2.3, -9, low=1.1, high=0.55, hard=0.85)
"""Where the music plays."""


def answer(sound: np.ndarray, room: Room, tail: float = 0.0) -> np.ndarray:
    """What `room` answers to mono or stereo `sound`: stereo, `tail` seconds longer, without the sound itself."""
    length = len(sound) + round(tail * RATE)
    heard = sides(sound) if sound.ndim == 2 else [sound, sound]
    return abreast([kernel.laid_on(side, length) for kernel, side in zip(_kernels(room), heard, strict=True)])


@lru_cache(maxsize=16)
def _kernels(room: Room) -> tuple[Kernel, ...]:
    return tuple(Kernel(side) for side in sides(impulse(room)))


@lru_cache(maxsize=16)
def impulse(room: Room) -> np.ndarray:
    """The answer to a single sample: stereo, of unit energy a side."""
    tail, first = _diffuse(room), _reflections(room)
    early = np.zeros_like(tail)
    early[: len(first)] = first[: len(tail)]
    both = np.sqrt(_EARLY) * _of_unit_energy(early) + np.sqrt(1 - _EARLY) * _of_unit_energy(tail)
    return _of_unit_energy(shaped(both, [80, 200], [-12, 0]))


def _diffuse(room: Room) -> np.ndarray:
    """Noise that sets in as the walls have answered, each band dying in its own time."""
    rng, length = chance("room", room.name), samples(room.last * max(1.0, room.low))
    time = np.arange(length, dtype=np.float32) / RATE
    noise = rng.standard_normal((2, length), dtype=np.float32).T
    below = shaped(noise, [_LOW * 0.7, _LOW * 1.4], [0, -60])
    above = shaped(noise, [_HIGH * 0.7, _HIGH * 1.4], [-60, 0])
    tail = sum(
        band * np.exp(-6.9 / (room.last * part) * time)[:, None]
        for band, part in ((below, room.low), (noise - below - above, 1.0), (above, room.high))
    )
    first = min(_paths(room))[0]
    return tail * (np.clip((time - first) / (1.5 * first + 0.004), 0, 1) ** 2)[:, None]


def _reflections(room: Room) -> np.ndarray:
    """What comes off each wall, at each ear."""
    paths = list(_paths(room))
    heard = np.zeros((samples(max(after for after, _, _ in paths) + 0.002), 2), np.float32)
    for after, loud, across in paths:
        for ear, side in ((0, -1.0), (1, 1.0)):
            heard[samples(after + side * -across * _EAR / _SPEED), ear] += loud * (1 + 0.35 * side * across)
    return shaped(heard, [2500, 9000], [0, -9])


def _paths(room: Room) -> Iterator[tuple[float, float, float]]:
    """Seconds after the sound itself, strength, and from where across (-1 to 1) of every image of the talker."""
    ears = np.array(_LISTENER) * room.size
    straight = float(np.linalg.norm(np.array(_TALKER) * room.size - ears))
    for turns in product((-1, 0, 1), repeat=3):
        order = sum(map(abs, turns))
        if not 0 < order <= 2 or (room.open_air and turns[2] > 0):
            continue
        image = np.array(
            [_mirrored(turn, part, metres) for turn, part, metres in zip(turns, _TALKER, room.size, strict=True)]
        )
        way = float(np.linalg.norm(image - ears))
        lost = (0.5 if room.open_air and turns != (0, 0, -1) else 1.0) * room.hard**order
        yield (way - straight) / _SPEED + 0.0004, lost * straight / way, float((image - ears)[0] / way)


def _mirrored(turn: int, part: float, metres: float) -> float:
    """A place in the box, or behind the wall at either end of it."""
    return {-1: -part * metres, 0: part * metres, 1: (2 - part) * metres}[turn]


def _of_unit_energy(sound: np.ndarray) -> np.ndarray:
    return (sound / np.sqrt((sound**2).sum(axis=0, keepdims=True))).astype(np.float32)
