"""What is written down of music: notes in seconds, and the scales that they come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """`pitch` in MIDI numbers (60 is middle C, fractions allowed), `force` 0 to 1."""

    start: float
    seconds: float
    pitch: float
    force: float

    @property
    def end(self) -> float:
        return self.start + self.seconds


@dataclass(frozen=True)
class Scale:
    """The steps of an octave in semitones from the tonic; degrees go on above and below it."""

    steps: tuple[int, ...]

    def pitch(self, tonic: float, degree: int) -> float:
        octave, step = divmod(degree, len(self.steps))
        return tonic + 12 * octave + self.steps[step]

    def near(self, semitones: float) -> int:
        """The degree that lies nearest to so many semitones above the tonic."""
        around = range(-2 * len(self.steps), 3 * len(self.steps))
        return min(around, key=lambda degree: (abs(self.pitch(0, degree) - semitones), degree))


GONG = Scale((0, 2, 4, 7, 9))
"""The bright pentatonic mode."""
YU = Scale((0, 3, 5, 7, 10))
"""The dark pentatonic mode."""
MAJOR = Scale((0, 2, 4, 5, 7, 9, 11))
MINOR = Scale((0, 2, 3, 5, 7, 8, 10))


def hertz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)
