"""Footfalls: the frames on which the drawings of a walk set a foot down.

A cycle is two steps, and its drawings begin with a foot that meets the ground (figures/legs.py): the other one does so
half a cycle later. Whoever stops sets the last foot down as the walk ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.score import Conductor, Score
from limelight.stage.compositor.picture import Actor
from limelight.works.cues import ShotCue
from limelight.works.footfalls import Footfall

_BODY = 1500.0
"""Figure units of somebody from head to foot."""


def footfalls(actors: Iterable[Actor], cue: ShotCue, width: int, height: int) -> tuple[Footfall, ...]:
    """Every footfall of actors who are seen down to their feet, in order."""
    found = [
        Footfall(frame, round((actor.pivot[0] + score.aside[frame]) / width, 3), round(actor.unit * _BODY / height, 3))
        for actor in actors
        if actor.stands and actor.walks
        for score in (Conductor(cue, actor.unit).lay(actor.beats),)
        for beat in actor.beats
        if beat.cycle
        for frame in _set_down(score, beat)
    ]
    return tuple(sorted(found, key=lambda fall: (fall.frame, fall.x)))


def _set_down(score: Score, beat: Beat) -> Iterator[int]:
    """The frames on which the cycle passes its beginning or its middle, and the one on which it ends."""
    phase_of = {body: phase for phase, body in enumerate(beat.cycle)}
    count, last = len(beat.cycle), -1
    walking = [frame for frame, body in enumerate(score.bodies) if body in phase_of]
    for frame in walking:
        phase = phase_of[score.bodies[frame]]
        if (
            last >= 0
            and phase != last
            and any((foot - last - 1) % count < (phase - last) % count for foot in (0, count // 2))
        ):
            yield frame
        last = phase
    if walking and beat.kind != "exit" and walking[-1] + 2 < len(score.bodies):
        yield walking[-1] + 2
