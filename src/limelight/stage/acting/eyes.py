"""What eyes do in a shot: they blink, glance away and come back, and brows go up on a word. Never at random from run to
run.

People blink every two to five seconds, when a phrase has come home, and while the head turns. Eyes jump, in two frames,
and then stay. Whoever feels strongly, or is being told something, does not let go of the other's eyes.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from limelight.stage.acting.stresses import Stress

CLOSING = ("half", "shut", "shut", "half")
LIFT_HELD = (9, 17)
"""Frames that brows stay up, at least and at most."""
GLANCE_HELD = (10, 22)
CALM = 0.72
"""Feeling from which on nobody glances away."""
THINKING = 0.55
"""The share of longer phrases that begin with the eyes elsewhere."""
LONG = 1.4
"""Seconds from a line's first stress to its last that make it a longer one."""


def open_eyes(frames: int) -> list[str]:
    return ["open"] * frames


def lifted(track: list[str], seed: str, beats: Sequence[Stress], fps: int = 30) -> list[str]:
    """The track with brows up on the stresses that carry a phrase, on some of them."""
    chance = random.Random(f"{seed}/brows")
    for beat in beats:
        held = chance.randint(*LIFT_HELD)
        if beat.force == 1 and chance.random() < 0.6:
            _lay(track, "lift", round((beat.at - 0.07) * fps), held)
    return track


def glancing(
    track: list[str], seed: str, lines: Sequence[Sequence[Stress]], way: int, feeling: float, fps: int = 30
) -> list[str]:
    """The track with glances away while the words of a longer line are looked for, back on its first stress."""
    chance = random.Random(f"{seed}/glances")
    aside = "left" if way > 0 else "right"
    for beats in lines:
        thinks = chance.random() < THINKING
        where, held = chance.choice(("down", "down", aside)), chance.randint(*GLANCE_HELD)
        if feeling < CALM and thinks and beats and beats[-1].at - beats[0].at > LONG:
            _lay(track, where, round(beats[0].at * fps) - held, held)
    return track


def blinking(track: list[str], seed: str, asked: Sequence[int], fps: int = 30) -> list[str]:
    """The track with its blinks: those `asked` for, and the others when it is time."""
    frames = len(track)
    chance = random.Random(seed)
    at = chance.uniform(0.7, 2.4)
    blinks = list(asked)
    while at * fps < frames - 6:
        if all(abs(at * fps - other) > 18 for other in asked):
            blinks.append(round(at * fps))
        at += chance.uniform(2.1, 4.6)
    for blink in blinks:
        for step, lid in enumerate(CLOSING):
            if 0 <= blink + step < frames:
                track[blink + step] = lid
    return track


def _lay(track: list[str], state: str, first: int, held: int) -> None:
    for frame in range(max(0, first & ~1), min(len(track), (first & ~1) + held)):
        track[frame] = state
