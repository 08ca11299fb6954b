"""Where eyes look: at somebody in the frame, at where that one's eyes are drawn; up, down, aside, or into the lens.

A face is written with a gaze of its own. Who looks at somebody meets their eyes with most of it; a face that turns its
eyes away, as shame does, goes on doing so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from limelight.stage.figures import Face

LOOKS = {"down": (0.85, 0.6, 0.72), "up": (-0.8, -0.7, 1.1)}
"""Where somebody looks -> the eyes' height, the head's nod, and how far the lids are open against the face's own."""
ASIDE = 0.72
"""How far eyes go to the side for somebody who stands there."""
BEHIND = 0.8
"""How far eyes go back for somebody whom the head is turned away from."""
STEEPEST, NODS = 0.75, 0.5
"""How far eyes go up or down for somebody taller or smaller, and how much of it the head does."""
LID = 0.3
"""How much lids follow eyes that look down or up."""
AVERTED, KEEPS = 0.0, 0.15
"""A gaze that goes back from where the head is turned is averted, and only so much of it meets another's eyes."""


@dataclass(frozen=True)
class Target:
    """Where somebody looks, seen from their own eyes: across and down the frame, in head units, and farther away."""

    across: float
    down: float
    beyond: float = 0.0


def looking(worn: Face, looks_at: str, facing: float, target: Target | None = None) -> Face:
    """The face, written for a head turned to screen right, as it looks where it is told."""
    if target is not None:
        return _meeting(worn, facing, target)
    if looks_at in LOOKS:
        gaze, pitch, lid = LOOKS[looks_at]
        left, right = worn.lid
        return replace(worn, gaze=(worn.gaze[0] * 0.3, gaze), pitch=pitch, lid=(left * lid, right * lid))
    if looks_at == "lens":
        return replace(worn, gaze=(0.0, worn.gaze[1] * 0.4))
    return worn


def _meeting(worn: Face, facing: float, target: Target) -> Face:
    way = 1 if facing >= 0 else -1
    ahead = target.across * way
    away = math.hypot(target.across, 260.0 + 320.0 * target.beyond)
    steep = max(-STEEPEST, min(STEEPEST, 1.1 * target.down / math.hypot(away, target.down)))
    across = ASIDE * ahead / away if ahead >= 0 else -BEHIND
    share = KEEPS if worn.gaze[0] < AVERTED or worn.gaze[1] > 0.5 else 1.0
    gaze = (
        worn.gaze[0] + (across - worn.gaze[0]) * share,
        worn.gaze[1] * (1 - share) + share * max(-0.8, min(0.8, steep + 0.3 * worn.gaze[1])),
    )
    left, right = worn.lid
    open_ = 1 - LID * max(0.0, steep) * share + 0.5 * LID * max(0.0, -steep) * share
    return replace(worn, gaze=gaze, pitch=worn.pitch + NODS * steep * share, lid=(left * open_, right * open_))
