"""What an actor does at every frame of a shot: which body and face, mouth and eyes, how the head is held, what trails
behind it, and how far it has gone.

Everything follows from the beats and the cue sheet. A head that would move by less than is seen is held: it reads as
drawn, and what stands still need be neither drawn nor encoded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from limelight.stage.acting.breath import HEAD, breath
from limelight.stage.acting.eyes import blinking, glancing, lifted, open_eyes
from limelight.stage.acting.nods import TWOS, Carriage, carriage, heard, spoken, with_move
from limelight.stage.acting.score import Conductor, Score
from limelight.stage.acting.stresses import Stress, stresses
from limelight.stage.acting.trailing import Trail, trailing
from limelight.stage.acting.visemes import viseme_track
from limelight.stage.acting.weight import weight
from limelight.stage.compositor.picture import Actor
from limelight.works.cues import Heard, ShotCue
from limelight.works.shots import FPS, Figure

UNSEEN = 0.5
"""Frame pixels that the crown of a head may lag behind its carriage."""
ANSWERS_APART = 1.3
"""Seconds between two answers of one listener."""


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


def moments(actor: Actor, figure: Figure, cue: ShotCue, wind: float = 0.0) -> list[Moment]:
    """What one actor does at every frame; `wind` is how strongly what hangs from it is blown about, 0 to 1."""
    if actor.back or not actor.heads:
        return [Moment()] * cue.frames
    score = Conductor(cue, actor.unit).lay(actor.beats)
    playing = Playing.of(actor, figure, cue)
    held = steadied(_on_the_body(actor, score, playing.head(score)), actor.unit, _tall(actor))
    aside = score.aside if actor.stands else _leaning(score.aside, weight(cue.frames, playing.seed), actor.unit)
    trails = trailing(held, aside, actor.unit, wind)
    parts = zip(
        score.heads, _mouths(cue.frames, playing.own), playing.eyes(score), held, score.bodies, aside, trails,
        strict=True,
    )  # fmt: skip
    return [Moment(*each) for each in parts]


@dataclass(frozen=True)
class Playing:
    """One actor in one cue: what it says and hears, how much it feels, and where it looks (-1 left, 1 right)."""

    name: str
    seed: str
    frames: int
    own: tuple[Heard, ...]
    others: tuple[Heard, ...]
    feeling: float
    way: int
    breath: float

    @classmethod
    def of(cls, actor: Actor, figure: Figure, cue: ShotCue) -> Playing:
        own = tuple(line for line in cue.heard if line.speaker == actor.name)
        others = tuple(line for line in cue.heard if line.speaker != actor.name)
        feeling = max([figure.strength, *(change.strength for change in figure.changes)])
        way, seed = 1 if figure.facing >= 0 else -1, f"{cue.shot}/{actor.name}"
        return cls(actor.name, seed, cue.frames, own, others, feeling, way, actor.breath)

    def head(self, score: Score) -> list[Carriage]:
        """The head's carriage: sway, accents of its own words, answers to another's, and what arms and breath do to
        it.
        """
        said = [stress for line in self.own for stress in stresses(line)]
        track = carriage(self.frames, self.seed, self.way, self.feeling)
        track = spoken(track, self.seed, said, self.way, self.feeling)
        track = heard(track, self.seed, self._home(), self.way, self.feeling)
        for stroke in score.strokes:
            track = with_move(track, "stroke", stroke / FPS, 0.8, self.way)
        return [
            each + Carriage(dy=HEAD * breath(frame // TWOS * TWOS / FPS, self.name, self.breath))
            for frame, each in enumerate(track)
        ]

    def _home(self) -> list[float]:
        """The seconds at which what another says has come home: after its weightiest words, and at its end."""
        found: list[float] = []
        for line in self.others:
            points = [stress.at + 0.3 for stress in stresses(line) if stress.force == 1]
            for at in (*points, line.start / FPS + line.seconds):
                if not found or at - found[-1] > ANSWERS_APART:
                    found.append(at)
        return found

    def eyes(self, score: Score) -> list[str]:
        """The state of the eyes at every frame."""
        said = [stresses(line) for line in self.own]
        answers = [Stress(at, 1.0) for at in self._home()]
        track = lifted(open_eyes(self.frames), self.seed, [*(stress for line in said for stress in line), *answers])
        glancing(track, self.seed, said, self.way, self.feeling)
        return blinking(track, self.seed, (*score.blinks, *(round(each.at * FPS) + 9 for each in answers[::2])))


def _leaning(aside: list[float], shifts: list[float], unit: float) -> list[float]:
    """How far it has gone, with its weight shifted, in steps of a pixel."""
    return [gone + round(shift * unit) for gone, shift in zip(aside, shifts, strict=True)]


def _on_the_body(actor: Actor, score: Score, track: list[Carriage]) -> list[Carriage]:
    """The carriage on the neck of the body that it is on, and with a walk's rise and fall."""
    drops = [0.0, *(body.drop / actor.unit for body in actor.bodies)]
    return [
        each + Carriage(dy=drops[body] + bob) for each, body, bob in zip(track, score.bodies, score.bob, strict=True)
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


def _mouths(frames: int, lines: tuple[Heard, ...]) -> list[str]:
    track = ["rest"] * frames
    for line in lines:
        for offset, shape in enumerate(viseme_track(line.phones, frames - line.start)):
            if 0 <= line.start + offset < frames and shape != "rest":
                track[line.start + offset] = shape
    return track
