"""Long sounds are worked on in pieces, so that memory does not grow with a film.

A piece is heard with what is around it, far enough that nothing tells where it was cut. What is no longer than `LONG`
is one piece.
"""

from __future__ import annotations

from itertools import pairwise

from limelight.works.shots import FPS

LONG = 240.0
"""Seconds of a scene, beyond which it is mixed in pieces."""
PIECE = 120.0
"""Seconds of a piece: a whole number of frames, and of the meter's steps."""


def pieces(frames: int) -> list[tuple[int, int]]:
    """The frames on which each piece begins and ends; one where that is not long."""
    if frames <= LONG * FPS:
        return [(0, frames)]
    edges = [*range(0, frames, round(PIECE * FPS)), frames]
    return list(pairwise(edges))
