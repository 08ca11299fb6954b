"""Which face an actor wears when: the first, and from each change on the next, with a face halfway between for three
frames.
"""

from __future__ import annotations

from limelight.works.cues import ShotCue
from limelight.works.shots import FPS, Figure

PASSING = 3
"""Frames that the halfway face is seen."""


def change_frames(figure: Figure, cue: ShotCue) -> tuple[int, ...]:
    """The frame of each of the figure's changes: a line's start, or "end", shortly after the last word heard."""
    heard = {line.line: line for line in cue.heard}
    last = max((line.start + round(line.seconds * FPS) for line in cue.heard), default=cue.frames // 2)
    found: list[int] = []
    for change in figure.changes:
        line = heard.get(change.at)
        at = last + 4 if line is None else line.start + round(line.seconds * FPS * change.part)
        found.append(min(max(2, at), max(2, cue.frames - 8)))
    return tuple(found)


def faces(frames: int, changes: tuple[int, ...]) -> list[int]:
    """The index of the head at every frame, where heads are ordered first, halfway, second, halfway, third, ..."""
    track = [0] * frames
    for number, at in enumerate(changes):
        for frame in range(max(0, at), frames):
            track[frame] = 2 * number + (1 if frame < at + PASSING else 2)
    return track
