"""A person's own music in a scene: as loud as the composer's, as long as the scene, silent where silence is asked for.

Music that is the scene's own begins with it and dies away in its tail. Music of the whole film goes on from scene to
scene: each takes its stretch, and the stretches cross over one another for an instant, never sounding twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from limelight.sound.looping import Endless, endless
from limelight.sound.loudness import bent, factor, integrated
from limelight.sound.score.form import Form, Span, form_of
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE, faded, samples
from limelight.works.shots import SceneShots, SceneTiming

LEVEL = -27.0
"""LUFS of the music, before voices push it back: where the composer's scores stand."""
_CEILING = 0.4
_SEAM = 0.3
"""Seconds in which one scene's stretch of the film's music becomes the next one's."""
_PHRASE = 1.5
"""Seconds before a scene's end in which the music's own breath is looked for, to end it there."""
_HELD_DB = -12.0
"""How far the music sinks while a knock is waited for and heard."""
_DOWN, _UP = 0.12, 0.3
_JUDGED_BY = 600
"""Seconds of the music by which its loudness is judged."""
_ONSET_DB = -50.0


@dataclass(frozen=True)
class Stay:
    """Which part of the music a scene has: from `offset` seconds on; `whole` is music of the whole film."""

    offset: float = 0.0
    whole: bool = False
    ends_film: bool = False


class Music:
    """Own music, stereo float32 at the mix's rate, without the silence before it and after it.

    What is found out about it is found out once, however many scenes take their stretch.
    """

    def __init__(self, sound: np.ndarray) -> None:
        loud = np.flatnonzero(np.abs(sound).max(axis=1) > factor(_ONSET_DB) * np.abs(sound).max(initial=0.0))
        self.samples = faded(sound[max(0, loud[0] - 48) : loud[-1] + 1], 0.001, 0.005) if len(loud) else sound[:0]

    @cached_property
    def gain(self) -> float:
        """What brings it to `LEVEL`."""
        return factor(LEVEL - integrated(self.samples[: _JUDGED_BY * RATE], RATE))

    @cached_property
    def endless(self) -> Endless:
        return endless(self.samples)

    def reaches(self, stay: Stay, seconds: float) -> bool:
        """Whether it is long enough for that stay without beginning again."""
        return (stay.offset + seconds) * RATE <= len(self.samples)

    def stretch(self, stay: Stay, length: int) -> np.ndarray:
        """As it is where it is long enough; a film's music always as music without end, so that its scenes agree."""
        start = round(stay.offset * RATE)
        if start + length <= len(self.samples) and not stay.whole:
            return self.samples[start : start + length]
        return self.endless.stretch(start, length)


def fitted(music: Music, timing: SceneTiming, scene: SceneShots, stay: Stay) -> np.ndarray:
    """The music as the score of a scene: as long as the scene and its tail."""
    form = form_of(timing, scene)
    length = samples(form.seconds + TAIL)
    sound = music.stretch(stay, length) * music.gain
    shaped = sound * (_silences(form, length) * _ends(sound, form, stay))[:, None]
    return bent(shaped, _CEILING).astype(np.float32)


def _ends(sound: np.ndarray, form: Form, stay: Stay) -> np.ndarray:
    """How the music comes in and goes: over the seam with its own next stretch, or dying away."""
    end = form.seconds
    if stay.ends_film:
        out = [(max(0.0, end - TAIL), 1.0), (end - 0.05, 0.0)]
    elif stay.whole:
        out = [(end, 1.0), (end + _SEAM, 0.0)]
    else:
        start = _breath(sound, end)
        out = [(start, 1.0), (end + 0.6 * TAIL, 0.0)]
    gain = _ramp(len(sound), out)
    into = (_SEAM if stay.whole else 0.02) if stay.offset > 0 else 0.0
    return gain * _ramp(len(sound), [(0.0, 0.0), (into, 1.0)]) if into else gain


def _breath(sound: np.ndarray, end: float) -> float:
    """Where the music is quietest, a little before the scene's end: between two phrases, if it has any."""
    first, last = max(0, round((end - _PHRASE) * RATE)), round(end * RATE)
    power = (sound[first:last].astype(np.float64) ** 2).sum(axis=1)
    step = RATE // 20
    count = len(power) // step
    if count < 2:
        return max(0.0, end - 0.05)
    return (first + int(power[: count * step].reshape(count, step).sum(axis=1).argmin()) * step) / RATE


def _silences(form: Form, length: int) -> np.ndarray:
    """Silent where the script wants no music, and held before a knock."""
    asked = [passage.span for passage in form.passages if passage.mood == "none"]
    gain = np.ones(length)
    for span in asked:
        gain = np.minimum(gain, _without(span, form, length, 0.0))
    for span in form.silences:
        if span not in asked:
            gain = np.minimum(gain, _without(span, form, length, factor(_HELD_DB)))
    return gain


def _without(span: Span, form: Form, length: int, left: float) -> np.ndarray:
    """1, but `left` in the span; a silence at the scene's end lasts through the tail, one at its start begins it."""
    points = [(span.start - _DOWN, 1.0), (span.start, left), (span.end, left), (span.end + _UP, 1.0)]
    if span.end >= form.seconds - 1e-6:
        points = points[:2]
    return _ramp(length, points[1:] if span.start <= 0 and len(points) > 2 else points)


def _ramp(length: int, points: list[tuple[float, float]]) -> np.ndarray:
    """Through (seconds, value), eased: held before the first and after the last."""
    times, values = zip(*points, strict=True)
    low, high = min(values), max(values)
    straight = np.interp(np.arange(length) / RATE, times, values)
    return low + (high - low) * np.sin((straight - low) / max(high - low, 1e-9) * np.pi / 2) ** 2
