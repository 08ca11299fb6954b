"""Blinks: people blink every two to five seconds, and on a change of thought. Never at random from run to run."""

from __future__ import annotations

import random

CLOSING = ("half", "shut", "shut", "half")


def lids(frames: int, seed: str, changes: tuple[int, ...] = (), fps: int = 30) -> list[str]:
    """The state of the lids at every frame: "open", "half" or "shut". A change of face is crossed by a blink."""
    state = ["open"] * frames
    chance = random.Random(seed)
    at = chance.uniform(0.7, 2.4)
    blinks = [change - 1 for change in changes]
    while at * fps < frames - 6:
        blinks.append(round(at * fps))
        at += chance.uniform(2.1, 4.6)
    for blink in blinks:
        for step, lid in enumerate(CLOSING):
            if 0 <= blink + step < frames:
                state[blink + step] = lid
    return state
