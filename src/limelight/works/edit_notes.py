"""What an editor wants to know of a cut, in plain words: of each shot what it is and why, of each line whose it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from limelight.works.shots import FPS, SceneTiming, Shot, TimedLine, TimedShot


@dataclass(frozen=True)
class Spoken:
    """A line in the film, in the film's frames."""

    line: str
    speaker: str
    words: str
    start: int
    frames: int


def shot_notes(shot: Shot, timing: SceneTiming, timed: TimedShot, said: Mapping[str, str]) -> dict[str, object]:
    """What stands in the notes of a shot's clip; `said` are the words of each line."""
    heard = [line.id for line in heard_in(timing, timed)]
    return {
        "slot": f"{shot.id}/picture",
        "line": [f"{line}: {said[line]}" if line in said else line for line in heard],
        "reason": shot.reason,
        "size": shot.size,
        "move": shot.move.kind,
        "transition": shot.transition,
    }


def heard_in(timing: SceneTiming, timed: TimedShot) -> tuple[TimedLine, ...]:
    """The lines that sound while a shot stands, wholly or in part."""
    end = timed.start + timed.frames
    return tuple(line for line in timing.lines if line.start < end and line.start + frames_of(line) > timed.start)


def spoken(
    timings: Sequence[SceneTiming], starts: Sequence[int], said: Mapping[str, str], speakers: Mapping[str, str]
) -> Iterator[Spoken]:
    """Every line of the film in order; `starts` are the frames on which the scenes begin."""
    for start, timing in zip(starts, timings, strict=False):
        for line in timing.lines:
            who, words = speakers.get(line.id, ""), said.get(line.id, "")
            yield Spoken(line.id, who, words, start + line.start, frames_of(line))


def frames_of(line: TimedLine) -> int:
    """How many frames the line sounds in."""
    return math.ceil(line.seconds * FPS)
