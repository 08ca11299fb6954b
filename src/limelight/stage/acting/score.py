"""The score: at every frame, which body and which head of an actor is seen, and how far it has gone; from its beats and
the cue.

Drawings are held on twos. Bodies move one thing at a time: a beat waits until the one before it has arrived, and a
gesture comes back early where another movement follows it. Eyes lead, the head follows, the body comes last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.nods import TWOS
from limelight.stage.acting.stresses import stresses
from limelight.stage.acting.walk import Walk
from limelight.works.cues import Heard, ShotCue
from limelight.works.shots import FPS, ON_THE_WORD

SETTLES = {"gesture": (4, 2, 2, 4), "pose": (4, 2, 2, 4)}
"""Frames that each drawing of a large movement is held, but the last."""
BODY_LAGS = 4
"""Frames by which a body turns later than its head."""
HELD, HELD_ON, HELD_MOST = 16, 8, 54
"""Frames that a gesture is held: at least, past the end of its line, and at most."""
BEFORE_CUT = 10
"""A gesture that would begin to sink so shortly before the cut is held into it."""
USUAL_WORD = 0.6
"""How much of a line is heard before the word that carries it, where no phones are known."""
AT_REST = {"turn": 10, "gesture": 8, "pose": 6, "face": 2, "walk": 4, "exit": 6, "enter": 0}
"""Frames after the cut before which no beat of a kind begins: what it begins from must be seen."""


@dataclass
class Score:
    """By frame: the number of the body and of the head, pixels gone aside, head units of bob; and when what
    happened.
    """

    bodies: list[int]
    heads: list[int]
    aside: list[float]
    bob: list[float]
    blinks: list[int] = field(default_factory=list[int])
    """Frames on which the eyes shut, for a change of face or a turn."""
    strokes: list[int] = field(default_factory=list[int])
    """Frames on which a movement of the arms is fastest."""

    @classmethod
    def still(cls, frames: int) -> Score:
        return cls([0] * frames, [0] * frames, [0.0] * frames, [0.0] * frames)


def _carrying(line: Heard) -> float:
    """The second at which the weight of a line falls: the syllable that carries its last phrase."""
    return max(stresses(line), key=lambda stress: (stress.force, stress.at)).at


class Conductor:
    """Lays beats onto the frames of one cue."""

    def __init__(self, cue: ShotCue, unit: float) -> None:
        self.score = Score.still(cue.frames)
        self._frames, self._unit = cue.frames, unit
        self._starts = {line.line: line.start for line in cue.heard}
        self._lengths = {line.line: round(line.seconds * FPS) for line in cue.heard}
        self._carries = {line.line: round(_carrying(line) * FPS) for line in cue.heard if stresses(line)}
        self._last = max((line.start + round(line.seconds * FPS) for line in cue.heard), default=cue.frames // 2)
        self._body_free = self._head_free = 0

    def lay(self, beats: Sequence[Beat]) -> Score:
        """The score of these beats, in their order."""
        for beat, following in zip_longest(beats, beats[1:]):
            begin = self.asked(beat)
            match beat.kind:
                case "walk" | "enter" | "exit":
                    self._go(beat, begin)
                case "gesture" | "pose":
                    self._move(beat, begin, following)
                case _:
                    self._change(beat, begin)
        return self.score

    def asked(self, beat: Beat) -> int:
        """The frame on which a beat is asked to begin."""
        rest = AT_REST[beat.kind]
        if beat.at == "start":
            return rest
        at = self._last + 4
        if beat.at in self._starts:
            at = self._on_the_word(beat) if beat.part == ON_THE_WORD else self._heard(beat.at, beat.part)
        return min(max(rest, at), max(rest, self._frames - 8))

    def _heard(self, line: str, part: float) -> int:
        """The frame by which that part of a line is heard."""
        return self._starts[line] + round(self._lengths[line] * part)

    def _on_the_word(self, beat: Beat) -> int:
        """The frame on which an arm sets off to arrive on the syllable that carries the line."""
        carried = self._carries.get(beat.at, self._heard(beat.at, USUAL_WORD))
        return carried - TWOS * (len(beat.bodies) + 1)

    def _change(self, beat: Beat, begin: int) -> None:
        """Another face, or a turn: the eyes shut, the head passes, the body follows."""
        head = max(begin, self._head_free)
        self._head_free = self._pass(self.score.heads, head, beat.heads)
        self.score.blinks.append(head - 1)
        body = max(head + (BODY_LAGS if beat.kind == "turn" else TWOS), self._body_free)
        self._body_free = self._pass(self.score.bodies, body, beat.bodies)

    def _move(self, beat: Beat, begin: int, following: Beat | None) -> None:
        """Arms that go somewhere, and come back from a gesture."""
        begin = max(begin, self._body_free)
        there = self._pass(self.score.bodies, begin, beat.bodies, SETTLES[beat.kind])
        self.score.strokes.append(begin + TWOS)
        self._body_free = there
        if not beat.bodies_back:
            return
        back = TWOS * len(beat.bodies_back)
        end = self._starts.get(beat.at, 0) + self._lengths.get(beat.at, 0) + HELD_ON
        leave = min(max(there + HELD, end), there + HELD_MOST)
        if following is not None and following.kind != "face":
            leave = max(there + TWOS, min(leave, self.asked(following) - back))
        if leave < self._frames - BEFORE_CUT:
            self._body_free = self._pass(self.score.bodies, leave, beat.bodies_back)

    def _go(self, beat: Beat, begin: int) -> None:
        """A walk, an entrance, an exit."""
        begin = max(begin, self._body_free, self._head_free)
        coming = beat.kind == "enter"
        if beat.heads and not coming:
            self.score.blinks.append(begin - 1)
            self._pass(self.score.heads, begin, beat.heads)
            begin = self._pass(self.score.bodies, begin + TWOS, beat.bodies)
        elif coming:
            self._pass(self.score.heads, 0, beat.heads[-1:])
            self._pass(self.score.bodies, 0, beat.bodies[-1:])
        room = self._frames - begin - (0 if beat.kind == "exit" else 12)
        walk = Walk.of(beat, self._unit, room)
        self._walk(beat, walk, begin)
        arrived = min(begin + walk.frames, self._frames)
        self._body_free = self._head_free = arrived
        if beat.bodies_back and arrived < self._frames:
            self._head_free = self._pass(self.score.heads, arrived, beat.heads_back)
            self._body_free = self._pass(self.score.bodies, arrived, beat.bodies_back)

    def _walk(self, beat: Beat, walk: Walk, begin: int) -> None:
        first = self.score.aside[min(begin, self._frames - 1)]
        away = -beat.way * beat.far if beat.kind == "enter" else 0.0
        for frame in range(0 if beat.kind == "enter" else begin, self._frames):
            gone, phase, bob = walk.at(frame // TWOS * TWOS - begin)
            self.score.aside[frame] = first + away + beat.way * gone
            if begin <= frame < begin + walk.frames:
                self.score.bob[frame] = bob
                if phase >= 0:
                    self.score.bodies[frame] = beat.cycle[phase]

    def _pass(self, track: list[int], begin: int, drawings: Sequence[int], holds: Sequence[int] = ()) -> int:
        """Show the drawings from `begin` on, two frames each unless told; returns when the last one has been seen."""
        at = begin
        for number, drawing in enumerate(drawings):
            for frame in range(max(0, at), len(track)):
                track[frame] = drawing
            at += holds[number] if number < len(holds) == len(drawings) - 1 else TWOS
        return at
