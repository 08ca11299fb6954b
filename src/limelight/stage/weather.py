"""Weather in front of the camera, as data that costs the compositor almost nothing.

Rain, snow and fog are luma alone: a tile that repeats, drawn once, slid along its own slant, and added to the frame's
Y plane. Petals are small sprites on paths that are pure functions of time. Lightning is a gain for each moment.
Everything follows from a seed, so that a segment made again has the same bytes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from random import Random

import cv2
import numpy as np

from limelight.stage.shapes import Sheet, paint, path

TILE_HEIGHT = 2080
"""For a frame 1920 tall: taller than it, so that no repeat shows in a still."""
SLANT = -0.18
"""Pixels that rain moves sideways for each that it falls."""


@dataclass(frozen=True)
class Fall:
    """One depth of falling or drifting weather: add `at(t)` to the luma of every frame.

    `plane` is the tile laid out large enough for every window; `vx`, `vy` are pixels a second; `front` falls before
    the people, the others behind them (or before all, where a frame has no layers).
    """

    plane: np.ndarray
    period: tuple[int, int]
    size: tuple[int, int]
    vx: float
    vy: float
    front: bool

    def at(self, t: float) -> np.ndarray:
        """(height, width) uint8: the luma to add at `t` seconds; a view, not a copy."""
        x = round(-t * self.vx) % self.period[0]
        y = round(-t * self.vy) % self.period[1]
        return self.plane[y : y + self.size[1], x : x + self.size[0]]


def falls(weather: str, width: int, height: int, seed: int = 0) -> tuple[Fall, ...]:
    """What falls in that weather, from far to near; nothing in clear weather."""
    unit = height / 1920
    match weather:
        case "rain":
            depths = ((360, 20, 52, 0.9, 58, 1500, False), (150, 60, 130, 1.5, 74, 2500, True))
        case "storm":
            depths = (
                (430, 24, 60, 1.0, 62, 1500, False),
                (110, 60, 130, 1.7, 78, 2500, False),
                (32, 120, 260, 2.8, 88, 3900, True),
            )
        case "snow":
            return _snow(width, height, unit, seed)
        case "fog":
            return (_fog(width, height, seed),)
        case _:
            return ()
    slant = SLANT * (1.4 if weather == "storm" else 0.8)
    return tuple(_streaks(width, height, unit, seed + k, slant, *depth) for k, depth in enumerate(depths))


def _streaks(
    width: int, height: int, unit: float, seed: int, slant: float, count: int, short: float, long: float, thick: float,
    bright: int, speed: float, front: bool,
) -> Fall:  # fmt: skip
    """One depth of rain: streaks drawn with their repeats across the tile's edges."""
    tall, wide = _period(height), width
    chance = Random(f"rain {seed}")
    sheet = Sheet(wide, tall)
    for _ in range(count):
        x, y, near = chance.uniform(0, wide), chance.uniform(0, tall), chance.random() ** 1.6
        length = (short + (long - short) * near) * unit
        ink = paint("#ffffff", bright * (0.35 + 0.65 * near), stroke=max(0.8, thick * unit * (0.6 + 0.6 * near)))
        across = (0, wide, -wide) if x + length * slant < thick * unit * 2 or x > wide - thick * unit * 2 else (0,)
        down = (0, -tall) if y + length > tall - thick * unit * 2 else (0,)
        for dx, dy in product(across, down):
            sheet.canvas.drawLine(x + dx, y + dy, x + dx + length * slant, y + dy + length, ink)
    tile = cv2.extractChannel(sheet.image, 3)
    return _fall(tile, width, height, speed * unit * slant, speed * unit, front)


def _period(height: int) -> int:
    return max(64, round(TILE_HEIGHT * height / 1920 / 2) * 2)


def _fall(tile: np.ndarray, width: int, height: int, vx: float, vy: float, front: bool) -> Fall:
    tall, wide = tile.shape
    down, across = -(-(height + tall) // tall), -(-(width + wide) // wide)
    plane = np.ascontiguousarray(np.tile(tile, (down, across))[: height + tall, : width + wide])
    return Fall(plane, (wide, tall), (width, height), vx, vy, front)


def _snow(width: int, height: int, unit: float, seed: int) -> tuple[Fall, ...]:
    made = []
    for k, (count, small, large, bright, speed, front) in enumerate(
        ((520, 1.2, 2.6, 90, 110, False), (190, 2.4, 5.0, 130, 190, False), (40, 6.0, 12.0, 120, 330, True))
    ):
        chance = Random(f"snow {seed} {k}")
        tall, wide = _period(height), width
        sheet = Sheet(wide, tall)
        for _ in range(count):
            x, y, r = chance.uniform(0, wide), chance.uniform(0, tall), chance.uniform(small, large) * unit
            for dx in (-wide, 0, wide):
                for dy in (-tall, 0, tall):
                    sheet.canvas.drawCircle(x + dx, y + dy, r, paint("#ffffff", bright, blur=r * 0.35))
        tile = cv2.extractChannel(sheet.image, 3)
        made.append(_fall(tile, width, height, -0.22 * speed * unit, speed * unit, front))
    return tuple(made)


def _fog(width: int, height: int, seed: int) -> Fall:
    """Banks of fog that drift: broad noise, thicker toward the ground."""
    chance = np.random.default_rng(seed + 11)
    down, across = max(8, height // 120), max(8, width // 60)
    noise = chance.random((down, across), np.float32)
    wrapped = cv2.copyMakeBorder(noise, 4, 4, 4, 4, cv2.BORDER_WRAP)
    soft = cv2.GaussianBlur(wrapped, (0, 0), 1.4)[4:-4, :]
    grown = cv2.resize(soft, (soft.shape[1] * width // across, height), interpolation=cv2.INTER_CUBIC)
    edge = 4 * width // across
    banks = np.clip((grown[:, edge : edge + width] - 0.42) * 5, 0, 1)
    thick = np.clip(np.linspace(-0.2, 1.0, height, dtype=np.float32), 0.05, 1)[:, None]
    tile = (banks * thick * 46).astype(np.uint8)
    across_twice = np.ascontiguousarray(np.hstack([tile, tile]))
    return Fall(across_twice, (width, 1), (width, height), 26.0 * width / 1080, 0.0, True)


def lightning(seed: int, seconds: float, *, every: float = 7.0) -> tuple[float, ...]:
    """When it strikes within a stretch of film: the first in its first two seconds, then about every so often."""
    chance = Random(f"lightning {seed}")
    strikes = []
    at = chance.uniform(0.7, 2.0)
    while at < seconds - 0.4:
        strikes.append(round(at, 3))
        at += every * chance.uniform(0.6, 1.5)
    return tuple(strikes)


def flash(t: float, strikes: tuple[float, ...]) -> float:
    """How bright lightning makes a moment, 0 to 1: a first stroke, a gap, a second that fades."""
    glow = 0.0
    for strike in strikes:
        since = t - strike
        if -0.05 < since < 0.9:
            first = max(0.0, 1 - abs(since) / 0.08) * 0.75
            second = math.exp(-max(0.0, since - 0.2) / 0.16) if since > 0.15 else 0.0
            glow = max(glow, first, second)
    return glow


def flash_gain(t: float, strikes: tuple[float, ...]) -> float:
    """What to multiply a frame's luma with: 1 between strokes, up to 1.55 in one."""
    return 1 + 0.55 * flash(t, strikes)


@dataclass(frozen=True)
class Flight:
    """Where one petal is at a moment: which sprite, and its middle, in frame pixels."""

    sprite: int
    x: float
    y: float


@dataclass(frozen=True)
class Petals:
    """Petals on the wind: sprites (BGRA premultiplied), and `at(t)` for where each of them is."""

    sprites: tuple[np.ndarray, ...]
    size: tuple[int, int]
    seeds: tuple[tuple[float, float, float, float, int], ...]
    """For each petal: start across and down (0-1), speed, phase, first sprite."""
    turns: int

    def at(self, t: float) -> tuple[Flight, ...]:
        width, height = self.size
        flights = []
        for across, down, speed, phase, first in self.seeds:
            fall = (down + t * speed * 0.11) % 1.0
            drift = across + t * speed * 0.05 + 0.035 * math.sin(t * 1.7 * speed + phase)
            turn = int((t * 2.2 * speed + phase) * self.turns / 2) % self.turns
            x, y = (drift % 1.0) * width * 1.1 - width * 0.05, fall * height * 1.1 - height * 0.05
            flights.append(Flight(first + turn, x, y))
        return tuple(flights)


def petals(width: int, height: int, seed: int = 0, *, count: int = 34) -> Petals:
    """A drift of plum petals in three sizes and colours; the nearest are out of focus."""
    chance = Random(f"petals {seed}")
    turns = 8
    looks = ((7.0, "#ffd3dc", 0.0), (10.0, "#ffb8c8", 0.0), (13.0, "#f79ab2", 0.6), (24.0, "#ffc4d0", 4.0))
    unit = height / 1920
    sprites = tuple(
        _petal(size * unit, colour, blur * unit, k / turns) for size, colour, blur in looks for k in range(turns)
    )
    seeds = []
    for i in range(count):
        look = 3 if i % 12 == 0 else chance.randrange(3)
        speed = 0.6 + 0.25 * look + chance.uniform(-0.1, 0.2)
        seeds.append((chance.random(), chance.random(), speed, chance.uniform(0, math.tau), look * turns))
    return Petals(sprites, (width, height), tuple(seeds), turns)


@lru_cache(maxsize=128)
def _petal(size: float, colour: str, blur: float, turn: float) -> np.ndarray:
    """One petal, tumbling: it turns in the plane and narrows as it turns its edge to us. Even sides."""
    side = int(size * 3 + blur * 6) // 2 * 2 + 4
    sheet = Sheet(side, side)
    sheet.canvas.translate(side / 2, side / 2)
    sheet.canvas.rotate(360 * turn)
    sheet.canvas.scale(size, size * (0.35 + 0.65 * abs(math.cos(turn * math.tau))))
    outline = path("M 0 -1 C 1 -1 1 0.6 0 1 C -0.7 0.4 -0.8 -0.6 0 -1 Z")
    sheet.canvas.drawPath(outline, paint(colour, 235, blur=blur / size if blur else 0))
    return sheet.image
