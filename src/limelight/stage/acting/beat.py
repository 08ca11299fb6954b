"""A beat: one thing that a figure does in a shot, as the drawings that it passes through. It holds no time: the cue
says when (`score.py`).

Beats are written where a shot is drawn (`keys.py`), kept with its picture, and played where it is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BeatKind = Literal["face", "gesture", "pose", "turn", "walk", "enter", "exit"]


@dataclass(frozen=True)
class Beat:
    """From the moment `at` (with `part` of that line heard) on. Drawings are told by their number in the actor."""

    kind: BeatKind
    at: str = "start"
    part: float = 0.0
    bodies: tuple[int, ...] = ()
    """The bodies passed through on the way in, the last of which is held."""
    heads: tuple[int, ...] = ()
    cycle: tuple[int, ...] = ()
    """The phases of a walk, two steps; empty where feet are not seen."""
    bodies_back: tuple[int, ...] = ()
    """The bodies on the way back, after a gesture or a walk."""
    heads_back: tuple[int, ...] = ()
    way: int = 0
    """Where a walk goes: -1 to the left of the frame, 1 to the right."""
    far: float = 0.0
    """How far it goes, in frame pixels; for an entrance or an exit as far as nothing of it is seen."""
    stride: float = 0.0
    """Frame pixels that a cycle carries it on."""
