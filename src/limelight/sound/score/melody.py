"""Melody: motifs laid over the harmony where nobody speaks, and spun on from their own heads until the phrase rests.

A statement is moved to the degree on which its long notes agree with the chords; where one still rubs, it is a
suspension
or a passing tone that goes on by step, or it gives way to its neighbour in the chord. After the statement comes its
head,
in sequence, then a long tone of the chord: Schoenberg's sentence ("Fundamentals of Musical Composition", ch. V).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from limelight.sound.score import motif as motifs
from limelight.sound.score.harmony import Chord, Key, over
from limelight.sound.score.motif import Motif, Step
from limelight.works.music import Tone

_SHIFTS = (0, 1, -1, 2, -2, 3, -3, 4, -4)
_LEAST = 1.5
"""Pulses of a window that is worth singing in."""


@dataclass(frozen=True)
class Window:
    """A stretch in which the lead may sing, in quarters; `who` it sings of, `why` (for the page)."""

    at: float
    end: float
    who: str
    why: str = ""
    force: float = 1.0
    way: str = ""
    """How the motif returns here; "" as the mood has it."""


@dataclass(frozen=True)
class Ground:
    """What a melody stands on: the key, the chord at any quarter, the pulse in quarters, and where it lies."""

    key: Key
    tonic: int
    """MIDI number of the tonic that degree 0 is."""
    chord_at: Callable[[float], Chord]
    pulse: float
    low: int
    high: int

    def pitch(self, degree: int) -> int:
        octave, step = divmod(degree, len(self.key.scale))
        return self.tonic + 12 * octave + self.key.scale[step]

    def fits(self, pitch: int, at: float) -> bool:
        return (pitch - self.tonic) % 12 in self.chord_at(at).classes

    def swung(self, at: float, pulses: float) -> float:
        """Where a note of so many pulses ends that begins `at`: halves of a pulse that falls into three are long,
        short."""
        end = at / self.pulse + pulses
        if self.pulse == 1.5:
            whole, part = divmod(round(end * 12) / 12, 1)
            was = at / self.pulse % 1
            part = 2 / 3 if 0.4 < part < 0.6 else part
            part = 0.0 if 0.6 < was < 0.7 and 0.1 < part < 0.2 else part
            end = whole + part
        return end * self.pulse

    def agreed(self, pitch: int, at: float) -> int:
        """The pitch, or its neighbour in the chord where it would rub for long; five tones never rub."""
        if len(self.key.scale) == 5 or self.fits(pitch, at):
            return pitch
        return next((pitch + step for step in (-1, 1, -2, 2) if self.fits(pitch + step, at)), pitch)

    def passing(self, pitch: int, at: float) -> int:
        """The pitch out of the way of a tone that the chord borrows."""
        allowed = over(self.key, self.chord_at(at).tones)
        reach = sorted(range(pitch - 2, pitch + 3), key=lambda other: (abs(other - pitch), other > pitch))
        return next((other for other in reach if (other - self.tonic) % 12 in allowed), pitch)


def sung(window: Window, motif: Motif, way: str, ground: Ground, rng: np.random.Generator) -> Iterator[Tone]:
    """The window's melody: the motif in the mood's `way`, its head in sequence, a tone to rest on."""
    room = (window.end - window.at) / ground.pulse
    if room < _LEAST:
        return
    spoken = list(_phrase(motifs.WAYS[way](motif), room, rng))
    spoken = _placed(spoken, window, ground)
    octave = _octave([ground.pitch(step.degree) for step in spoken], ground)
    at, before = window.at, None
    for number, step in enumerate(spoken):
        left = window.end - at
        if left < 0.3 * ground.pulse:
            return
        last = number == len(spoken) - 1 or left <= step.pulses * ground.pulse + 0.3 * ground.pulse
        sung_on = ground.swung(at - window.at, step.pulses) - (at - window.at)
        beats = left if last and left < 4 * ground.pulse else min(sung_on, left)
        pitch = ground.pitch(step.degree) + octave
        turn = step.degree - spoken[number - 1].degree if number else 0
        heard = ground.agreed(pitch, at) if last or step.pulses >= 1.5 else ground.passing(pitch, at)
        after = ground.pitch(spoken[number + 1].degree) + octave if number + 1 < len(spoken) else None
        turns_alike = before is None or (heard - before) * turn > 0 or heard - before == turn
        pitch = heard if turns_alike and (heard != after or heard == pitch) else pitch
        before = pitch
        arch = 0.82 + 0.18 * np.sin(np.pi * (at - window.at) / max(window.end - window.at, 1e-6))
        yield Tone(at, beats, pitch, float(window.force * arch), "slur" if number else "slide")
        at += beats
        if last:
            return


def _phrase(statement: Motif, room: float, rng: np.random.Generator) -> Iterator[Step]:
    """The statement, then its head one step on and two, each time shorter, until the room is sung full."""
    if motifs.length(statement) > room + 0.5 and len(statement) > 3:
        statement = motifs.head(statement)
    if motifs.length(statement) > 1.6 * room:
        statement = motifs.stretched(statement, 0.5)
    yield from statement
    room -= motifs.length(statement)
    step = int(rng.choice([-1, 1, 2]))
    kept = min(3, len(statement))
    for number in range(1, 9):
        part = motifs.moved(motifs.head(statement, kept), number * step if number < 4 else (6 - number) * step)
        if room < motifs.length(part):
            break
        yield from part
        room -= motifs.length(part)
        kept = max(2, kept - (number % 2))
    if room >= 1:
        last = statement[len(statement) - 1]
        yield Step(last.degree + step, room)


def _placed(steps: list[Step], window: Window, ground: Ground) -> list[Step]:
    """On the degree where most of its weight agrees with the harmony, as near to its own as can be."""

    def rubs(shift: int) -> float:
        at, cost = window.at, 0.45 * abs(shift)
        for step in steps[:6]:
            cost += (step.pulses if step.pulses >= 1 else 0.3) * (
                not ground.fits(ground.pitch(step.degree + shift), at)
            )
            at += step.pulses * ground.pulse
        return cost

    best = min(_SHIFTS, key=lambda shift: (rubs(shift), abs(shift)))
    return [Step(step.degree + best, step.pulses) for step in steps]


def _octave(pitches: list[int], ground: Ground) -> int:
    """Semitones that bring the whole line into reach, or most of it, by octaves: a line is never broken."""

    def outside(shift: int) -> int:
        return sum(max(0, pitch + shift - ground.high) + max(0, ground.low - pitch - shift) for pitch in pitches)

    return min((0, -12, 12, -24, 24), key=lambda shift: (outside(shift), abs(shift)))
