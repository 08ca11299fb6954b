"""What moves in a shot besides the people: rain, petals, lightning, a flame that flickers, a lamp that swings with all
shadows.

Each is laid on the frame where it belongs: far rain and shadows behind the people, near rain and light over all.
"""

from __future__ import annotations

import functools

import cv2
import numpy as np

from limelight.stage.acting.nods import TWOS
from limelight.stage.art import Lamp
from limelight.stage.footing import toward_grey
from limelight.stage.lamplight import GAIN_UNITY, STEP, flicker, ground_shadow, lamp_gain, swing
from limelight.stage.lens import Sheet, reach, turned
from limelight.stage.picture import Picture
from limelight.stage.planes import Box, Planes, cutout, lay
from limelight.stage.weather import falls, flash_gain, lightning, petals
from limelight.works.shots import FPS

FLAMES = ("candle", "flame", "lantern", "torch")
FLARE = 1.16
"""How much brighter a flame burns at its brightest."""
HELD = 4
"""Frames that a flame is held: it breathes twice a second, and its light touches every pixel of a room."""


SHADOW_DEPTH = 0.62
"""How dark a thrown shadow is: a story told by shadows needs them readable, darker than the lamp alone would leave
them.
"""


class Atmosphere:
    """Plays the air of one shot. Call `behind` after the plate is seen, `before` when all figures are laid."""

    def __init__(self, picture: Picture, frames: int) -> None:
        size = picture.width, picture.height
        self._falls = falls(falling(picture.weather), *size, seed=picture.seed)
        seconds = frames / FPS
        self._strikes = lightning(picture.seed, seconds) if "lightning" in picture.effects else ()
        self._petals = _petal_cutouts(picture) if "petals" in (*picture.effects, *picture.weather) else None
        self._lamp = _SwingingLamp(picture) if picture.swinging else None
        self._flame = None if self._lamp else _Flame.of(picture)

        self.swings = self._lamp is not None
        self.falls_behind = any(not fall.front for fall in self._falls)
        """Whether something falls behind the people."""
        self._far, self._far_at = np.zeros((0, 0), np.uint8), -1

    def stirs_before(self, number: int) -> bool:
        """Whether anything between the people and the lens, or the light on all, changes at this frame."""
        if self._petals or self._falls or self.swings or _flashes(number, self._strikes):
            return True
        return self._flame is not None and number % HELD == 0

    def behind(self, frame: Planes, number: int) -> None:
        """What happens between the place and the people, besides what falls there."""
        if self._lamp:
            self._lamp.behind(frame, number / FPS)

    def before(self, frame: Planes, number: int, veil: np.ndarray | None = None) -> None:
        """What falls, and the light on all. `veil` says how much of the place is seen past the people, 255 all."""
        time = number / FPS
        if veil is not None and self.falls_behind:
            cv2.add(frame.y, self._fallen_behind(number, veil), dst=frame.y)
        if self._petals:
            self._fly(frame, time)
        for fall in self._falls:
            if fall.front:
                cv2.add(frame.y, fall.at(time), dst=frame.y)
        self._light(frame, number, time)

    def _fallen_behind(self, number: int, veil: np.ndarray) -> np.ndarray:
        """Luma of what falls behind the people, on twos: far rain laid past them, without laying them again."""
        at = number // TWOS * TWOS
        if at != self._far_at:
            far = [fall.at(at / FPS) for fall in self._falls if not fall.front]
            whole = functools.reduce(cv2.add, far)
            self._far, self._far_at = cv2.multiply(whole, veil, scale=1 / 255), at
        return self._far

    def _fly(self, frame: Planes, time: float) -> None:
        assert self._petals is not None
        drift, sprites = self._petals
        for flight in drift.at(time):
            sprite = sprites[flight.sprite]
            half = sprite.y.shape[0] / 2
            lay(frame, sprite, int(flight.x - half) & ~1, int(flight.y - half) & ~1)

    def _light(self, frame: Planes, number: int, time: float) -> None:
        if self._lamp:
            _gain(frame, self._lamp.gain(time))
        elif self._flame is not None:
            self._flame.light(frame, number)
        flash = flash_gain(time, self._strikes)
        if flash > 1.01:
            cv2.convertScaleAbs(frame.y, dst=frame.y, alpha=flash)


def _flashes(number: int, strikes: tuple[float, ...]) -> bool:
    """Whether lightning lights this frame, or did the one before."""
    return max(flash_gain(number / FPS, strikes), flash_gain((number - 1) / FPS, strikes)) > 1.0


def falling(weather: tuple[str, ...]) -> str:
    """What falls all over the frame in this weather; nothing is empty."""
    return next((name for name in weather if name in ("storm", "rain", "snow", "fog")), "")


def _petal_cutouts(picture: Picture):
    drift = petals(picture.width, picture.height, picture.seed)
    return drift, [cutout(sprite) for sprite in drift.sprites]


def _gain(frame: Planes, small: np.ndarray) -> None:
    """Multiply luma with a map of a quarter of its size, GAIN_UNITY for no change."""
    full = cv2.resize(small, frame.size, interpolation=cv2.INTER_LINEAR)
    cv2.multiply(frame.y, full, dst=frame.y, scale=1 / GAIN_UNITY)


class _Flame:
    """A lamp that flickers where it hangs: a map of how it looks at its brightest, and a share of it at each
    moment. Only where the map differs from no change is the frame touched.
    """

    def __init__(self, flare: np.ndarray, size: tuple[int, int]) -> None:
        touched = np.flatnonzero((flare != GAIN_UNITY).any(axis=1)), np.flatnonzero((flare != GAIN_UNITY).any(axis=0))
        rows, columns = ((int(t[0]), int(t[-1]) + 1) if len(t) else (0, 0) for t in touched)
        self._flare = flare[slice(*rows), slice(*columns)]
        self._box = Box(columns[0] * STEP, rows[0] * STEP, columns[1] * STEP, rows[1] * STEP).cut(Box(0, 0, *size))
        self._gain, self._at = self._flare, -1

    @classmethod
    def of(cls, picture: Picture) -> _Flame | None:
        lamp = next((lamp for lamp in picture.light.lamps if lamp.name.startswith(FLAMES) and lamp.strength > 0), None)
        if lamp is None:
            return None
        bright = Lamp(lamp.x, lamp.y, lamp.reach, lamp.colour, lamp.strength * FLARE, lamp.pivot, lamp.name)
        size = picture.width, picture.height
        return cls(lamp_gain(picture.light, bright, lamp, size), size)

    def light(self, frame: Planes, number: int) -> None:
        if self._box.empty:
            return
        at = number // HELD * HELD
        if at != self._at:
            share = (flicker(at / FPS) - 0.96) / 0.04
            small = cv2.addWeighted(self._flare, share, np.full_like(self._flare, GAIN_UNITY), 1 - share, 0)
            self._gain, self._at = cv2.resize(small, self._box.size, interpolation=cv2.INTER_LINEAR), at
        lit = frame.window(self._box).y
        cv2.multiply(lit, self._gain, dst=lit, scale=1 / GAIN_UNITY)


class _SwingingLamp:
    """A lamp that swings, with its own picture, its glow, the light it throws and the shadows of those who have one."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._rest = next(lamp for lamp in picture.light.lamps if lamp.name == picture.swinging)
        self._size = picture.width, picture.height
        self._drawn = None if picture.lamp_body is None else Sheet.of(cutout(picture.lamp_body))

    def _now(self, time: float) -> Lamp:
        return swing(self._rest, time + 0.35)

    def gain(self, time: float) -> np.ndarray:
        return lamp_gain(self._picture.light, self._now(time), self._rest, self._size)

    def behind(self, frame: Planes, time: float) -> None:
        now = self._now(time)
        self._shadows(frame, now)
        self._glow(frame, now)
        self._body(frame, now)

    def _shadows(self, frame: Planes, now: Lamp) -> None:
        picture = self._picture
        shade = ground_shadow(picture.casters, now, self._size, foot=picture.ground, horizon=picture.horizon)
        _gain(frame, cv2.convertScaleAbs(shade, alpha=-SHADOW_DEPTH * GAIN_UNITY / 255, beta=GAIN_UNITY))
        grey = cv2.resize(shade, (frame.u.shape[1], frame.u.shape[0]), interpolation=cv2.INTER_LINEAR)
        for plane in (frame.u, frame.v):
            toward_grey(plane, grey)

    def _glow(self, frame: Planes, now: Lamp) -> None:
        glow = self._picture.lamp_glow
        if glow is None:
            return
        dx, dy = round(now.x - self._rest.x), round(now.y - self._rest.y)
        x, y = self._picture.lamp_glow_at[0] + dx, self._picture.lamp_glow_at[1] + dy
        height, width = frame.y.shape
        x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + glow.shape[1]), min(height, y + glow.shape[0])
        if x0 < x1 and y0 < y1:
            ground = frame.y[y0:y1, x0:x1]
            ground[:] = cv2.add(ground, glow[y0 - y : y1 - y, x0 - x : x1 - x])

    def _body(self, frame: Planes, now: Lamp) -> None:
        if self._drawn is None or self._rest.pivot is None:
            return
        left, top = self._picture.lamp_body_at
        px, py = self._rest.pivot
        before = np.arctan2(self._rest.x - px, self._rest.y - py)
        angle = np.degrees(np.arctan2(now.x - px, now.y - py) - before)
        matrix = cv2.getRotationMatrix2D((px - left, py - top), float(angle), 1.0)
        matrix[:, 2] += left, top
        box = reach(matrix, self._drawn.box).cut(Box(0, 0, *self._size))
        if not box.empty:
            lay(frame, turned(self._drawn, matrix, box))
