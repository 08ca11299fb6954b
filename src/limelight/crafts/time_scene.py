"""Time a scene: shots and recorded lines become whole frames. Every frame has one picture; no line runs into another.

Lines decide: a shot lasts as long as what is said in it, and a cut inside a line falls just before the nearest word.
What is held without words is what the break-down asked for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from limelight.core.graph import Needs, craft
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedLine, TimedShot
from limelight.works.speech import Speech

SHORTEST = 12
"""Frames of the shortest shot: below that an image is not seen."""
READ = 0.8
"""Seconds that an image needs to be read: no silence at the film's end is cut below them."""
BREATH = 4
"""Frames between two lines at least."""
END = 6.0
"""Seconds from the start of the film's last line to the end, where the line itself leaves room for it."""
EARLY = 2
"""Frames that a cut inside a line comes before its word."""


@craft(revision=1, upgrade="keep", axes=("language",), needs=Needs(cpu=0.2, memory_mb=60))
def time_scene(shots: SceneShots, speeches: tuple[Speech, ...], closing: bool) -> SceneTiming:
    """When each shot and line of the scene happens, in frames from its start.

    The shots cover every frame once, in order, none shorter than 12 frames; lines follow each other. `closing` says
    that the scene is the film's last.
    """
    spoken = {speech.line: speech for speech in speeches}
    plan = _trimmed(shots.shots, spoken) if closing else shots.shots
    clock = _Clock(spoken)
    for shot, following in zip(plan, (*plan[1:], None), strict=True):
        clock.stand(shot, following)
    return SceneTiming(shots.scene, clock.now, tuple(clock.shots), tuple(clock.lines), tuple(clock.shown))


@dataclass
class _Clock:
    """The scene as it runs: `now` is the frame of the next cut, `quiet` the first frame after the last line's sound."""

    spoken: dict[str, Speech]
    now: int = 0
    quiet: int = -BREATH
    shots: list[TimedShot] = field(default_factory=list[TimedShot])
    lines: list[TimedLine] = field(default_factory=list[TimedLine])
    shown: list[TimedLine] = field(default_factory=list[TimedLine])

    def stand(self, shot: Shot, following: Shot | None) -> None:
        """Let `shot` stand from now until its lines, its least length, and the cut inside a line allow the next."""
        begin = self.now
        heard = {line.id for line in self.lines}
        new = [line for line in shot.lines if line not in heard]
        for line in new:
            self._speak(line, shot, begin, first=line == new[0])
        share = shot.least / max(1, len(shot.shown))
        self.shown += [
            TimedLine(text, begin + frames(share * at), share, shot.id) for at, text in enumerate(shot.shown)
        ]
        end = max(self._end(shot, following, begin), begin + max(SHORTEST, frames(shot.least)))
        self.shots.append(TimedShot(shot.id, begin, end - begin))
        self.now = end

    def _speak(self, line: str, shot: Shot, begin: int, *, first: bool) -> None:
        start = begin + frames(shot.lead) if first else self.quiet + frames(max(0.0, shot.lead))
        start = max(0, start, self.quiet + BREATH)
        seconds = self.spoken[line].seconds
        self.lines.append(TimedLine(line, start, seconds, shot.id))
        self.quiet = start + math.ceil(seconds * FPS)

    def _end(self, shot: Shot, following: Shot | None, begin: int) -> int:
        if not shot.lines:
            return begin
        last = shot.lines[-1]
        if following and following.from_part and following.lines[:1] == (last,):
            return self._started(last) + cut_frame(self.spoken[last], following.from_part)
        return self.quiet + frames(shot.tail)

    def _started(self, line: str) -> int:
        return next(timed.start for timed in self.lines if timed.id == line)


def frames(seconds: float) -> int:
    """The nearest whole number of frames."""
    return round(seconds * FPS)


def cut_frame(speech: Speech, part: float) -> int:
    """The frame of `speech` for a cut after `part` of its letters: just before the word that begins nearest to there.

    A word after a pause is preferred. A line without known words is cut by time alone.
    """
    total = sum(len(word.text) for word in speech.words)
    if len(speech.words) < 2 or not total:
        return frames(speech.seconds * part)
    best, before = (math.inf, 0.0), 0
    for word, following in zip(speech.words, speech.words[1:], strict=False):
        before += len(word.text)
        pause = 0.12 if word.text.rstrip()[-1:] in tuple(",;:.!?…，。！？；：—") else 0.0
        best = min(best, (abs(before / total - part) - pause, following.start))
    return max(0, frames(best[1]) - EARLY)


def _trimmed(shots: tuple[Shot, ...], spoken: dict[str, Speech]) -> tuple[Shot, ...]:
    """The film's last shots, shortened in their silences so that the last line starts within `END` of the end."""
    last = max((number for number, shot in enumerate(shots) if shot.lines), default=None)
    if last is None:
        return shots
    silences = shots[last + 1 :]
    floors = [max(min(READ, shot.least), shot.firm) for shot in silences]
    over = sum(shot.least for shot in silences) - sum(floors)
    room = END - 0.1 - spoken[shots[last].lines[-1]].seconds - shots[last].tail - sum(floors)
    share = max(0.0, min(1.0, room / over)) if over else 1.0
    trimmed = (
        replace(shot, least=round(floor + (shot.least - floor) * share, 3))
        for shot, floor in zip(silences, floors, strict=True)
    )
    return (*shots[: last + 1], *trimmed)
