"""What an actor does at every frame of a shot: which body and face, mouth and eyes, how the head is held, what trails
behind it, and how far it has gone.

Everything follows from the beats and the cue sheet. A head that would move by less than is seen is held: it reads as
drawn, and what stands still need be neither drawn nor encoded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from limelight.stage.acting.lids import lids
from limelight.stage.acting.nods import Carriage, carriage
from limelight.stage.acting.score import Conductor, Score
from limelight.stage.acting.trailing import Trail, trailing
from limelight.stage.acting.visemes import viseme_track
from limelight.stage.picture import Actor
from limelight.works.cues import Heard, ShotCue
from limelight.works.shots import Figure

UNSEEN = 0.5
"""Frame pixels that the crown of a head may lag behind its carriage."""


@dataclass(frozen=True)
class Moment:
    """What an actor does at one frame. `aside` is in frame pixels."""

    head: int = 0
    mouth: str = "rest"
    lid: str = "open"
    carriage: Carriage = field(default_factory=Carriage)
    body: int = 0
    aside: float = 0.0
    trail: Trail = field(default_factory=Trail)


def moments(actor: Actor, figure: Figure, cue: ShotCue) -> list[Moment]:
    """What one actor does at every frame."""
    if actor.back or not actor.heads:
        return [Moment()] * cue.frames
    score = Conductor(cue, actor.unit).lay(actor.beats)
    own = tuple(line for line in cue.heard if line.speaker == actor.name)
    seed = f"{cue.shot}/{actor.name}"
    held = steadied(_held(actor, score, carriage(cue.frames, seed, own, figure.strength)), actor.unit, _tall(actor))
    lid = lids(cue.frames, seed, tuple(score.blinks))
    trails = trailing(held, score.aside, actor.unit)
    parts = zip(score.heads, _mouths(cue.frames, own), lid, held, score.bodies, score.aside, trails, strict=True)
    return [Moment(*each) for each in parts]


def _held(actor: Actor, score: Score, track: list[Carriage]) -> list[Carriage]:
    """The head's carriage on the neck of the body that it is on, and with a walk's rise and fall."""
    necks = [(0.0, 0.0), *(body.neck for body in actor.bodies)]
    unit = actor.unit
    return [
        replace(each, dx=each.dx + necks[body][0] / unit, dy=each.dy + necks[body][1] / unit + bob)
        for each, body, bob in zip(track, score.bodies, score.bob, strict=True)
    ]


def steadied(track: list[Carriage], unit: float, tall: float) -> list[Carriage]:
    """The track with every carriage held until the crown, `tall` pixels above the neck, would lag by more than is
    seen.
    """
    held = track[0]
    steady = []
    for wanted in track:
        turned = math.radians(abs(wanted.angle - held.angle)) * tall
        if turned + unit * math.hypot(wanted.dx - held.dx, wanted.dy - held.dy) > UNSEEN:
            held = wanted
        steady.append(held)
    return steady


def _tall(actor: Actor) -> float:
    return max(1.0, actor.pivot[1] - actor.head_y)


def _mouths(frames: int, spoken: tuple[Heard, ...]) -> list[str]:
    track = ["rest"] * frames
    for line in spoken:
        for offset, shape in enumerate(viseme_track(line.phones, frames - line.start)):
            if 0 <= line.start + offset < frames and shape != "rest":
                track[line.start + offset] = shape
    return track
