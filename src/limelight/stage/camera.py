"""Camera moves: where the lens is at every frame, as a scale and a shift of the picture plane. One function per
move.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from limelight.works.shots import Move


@dataclass(frozen=True)
class Camera:
    """At one frame: the scale of the picture plane about the focus, and its shift in frame widths and heights."""

    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def at_depth(self, depth: float) -> Camera:
        """The same camera as something at that depth sees it: far things grow and slide less."""
        return Camera(1 + (self.zoom - 1) / depth, self.dx / depth, self.dy / depth)


def _eased(t: float) -> float:
    """0 to 1 with soft ends, and a steady middle that never stops before the cut."""
    return 0.55 * t + 0.45 * t * t * (3 - 2 * t)


def _hold(t: float, seconds: float, amount: float) -> Camera:
    # A held camera still breathes, or the picture dies: a hundredth of a push over five seconds.
    return Camera(zoom=1 + 0.0022 * seconds * t)


def _push(t: float, seconds: float, amount: float) -> Camera:
    return Camera(zoom=1 + amount * _eased(t))


def _pull(t: float, seconds: float, amount: float) -> Camera:
    return Camera(zoom=1 + amount * (1 - _eased(t)))


def _pan(sign_x: float, sign_y: float) -> Callable[[float, float, float], Camera]:
    def pan(t: float, seconds: float, amount: float) -> Camera:
        way = amount * (_eased(t) - 0.5)
        return Camera(zoom=1 + amount, dx=sign_x * way, dy=sign_y * way)

    return pan


def _shake(t: float, seconds: float, amount: float) -> Camera:
    # Two strokes that die in a third of a second, as a blow does.
    time = t * seconds
    force = (amount or 0.02) * math.exp(-time * 7)
    return Camera(1.045 + 0.01 * t, force * math.sin(time * 52), force * 0.7 * math.sin(time * 43 + 1))


MOVES: dict[str, Callable[[float, float, float], Camera]] = {
    "hold": _hold,
    "push": _push,
    "pull": _pull,
    "pan-left": _pan(1, 0),
    "pan-right": _pan(-1, 0),
    "tilt-up": _pan(0, 1),
    "tilt-down": _pan(0, -1),
    "shake": _shake,
}


def camera_at(move: Move, frame: int, frames: int, fps: int) -> Camera:
    """Where the camera is at `frame` of a shot of `frames` frames."""
    t = frame / max(1, frames - 1)
    return MOVES[move.kind](t, frames / fps, move.amount)
