"""Small motion of the head: a slow sway that never repeats, a nod on the stressed word, and stillness in the one who
listens.

Motion is held on twos (15 a second), as drawn animation does: it reads as drawn, and costs half.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from limelight.works.cues import Heard

TWOS = 2
STRESS = "ˈ"


@dataclass(frozen=True)
class Carriage:
    """How the head is held at one frame: degrees clockwise, and its shift in figure units."""

    angle: float = 0.0
    dx: float = 0.0
    dy: float = 0.0


def carriage(frames: int, seed: str, spoken: tuple[Heard, ...], feeling: float, fps: int = 30) -> list[Carriage]:
    """The head at every frame; `feeling` 0-1 makes the sway and the nods larger. `spoken` are this figure's own
    lines.
    """
    chance = random.Random(seed)
    phase, second, side = chance.uniform(0, math.tau), chance.uniform(0, math.tau), chance.choice((-1.0, 1.0))
    beats = _beats(spoken, fps)
    track: list[Carriage] = []
    for frame in range(frames):
        time = frame // TWOS * TWOS / fps
        sway = math.sin(time * 1.35 + phase) * 0.55 + math.sin(time * 0.8 + second) * 0.45
        nod = sum(force * _bump(time - at) for at, force in beats)
        track.append(
            Carriage(
                angle=sway * 0.7 + side * nod * (0.8 + 0.9 * feeling),
                dx=sway * 1.6,
                dy=math.sin(time * 1.1 + second) * 1.2 + nod * (4.5 + 4.5 * feeling),
            )
        )
    return track


def _beats(spoken: tuple[Heard, ...], fps: int) -> list[tuple[float, float]]:
    """(second, force) of every stressed syllable, the line's first and its last the strongest; close ones melt into
    one.
    """
    beats: list[tuple[float, float]] = []
    for line in spoken:
        stressed = [line.start / fps + phone.start for phone in line.phones if STRESS in phone.symbol]
        kept: list[float] = []
        for at in stressed:
            if not kept or at - kept[-1] > 0.28:
                kept.append(at)
        for place, at in enumerate(kept):
            beats.append((at, 1.0 if place in (0, len(kept) - 1) else 0.55))
    return beats


def _bump(since: float) -> float:
    """A nod: down in a tenth of a second, back in three; 1 at its lowest."""
    if since < -0.1 or since > 0.4:
        return 0.0
    t = (since + 0.1) / 0.1 if since < 0 else 1 - since / 0.4
    return t * t * (3 - 2 * t)
