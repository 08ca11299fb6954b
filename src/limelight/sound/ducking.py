"""What gives way to what: gains that sink while somebody speaks, and before a knock, without a step.

Music leaves its middle to the words: where consonants and vowels are told apart it sinks far, below and above it only
a little, so that it is still there. Where that is not enough for a soft line, all that is not a voice sinks further, by
as much as the meter asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from limelight.sound.convolving import Kernel
from limelight.sound.heard import Heard
from limelight.sound.levels import Levels, loudness_of, steps_of
from limelight.sound.loudness import SILENCE, STEP, factor
from limelight.sound.score.form import BREATH, Span
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE, abreast, between, sides
from limelight.works.loudness import CLEAR
from limelight.works.shots import FPS
from limelight.works.transitions import LEAVING

_WORLD_DB = -6.0
"""How far the world steps back while somebody speaks."""
_MUSIC_DB = 4.0
"""How much louder than it is written music stands while nobody speaks: near enough to the voices to carry a scene."""
_MUSIC_AT_MOST, _MOMENT = -19.0, 3.0
"""LUFS that music alone may reach, and the seconds over which it is judged: a line said plainly is at -20."""
_SCORE_DB, _MIDDLE_DB = -4.5, -6.0
"""How far the music does, and how much farther the middle of it."""
_MIDDLE = (350.0, 5000.0)
"""Hertz between which words are told apart: 90 % of the bands of the speech intelligibility index (ANSI S3.5, 1/3
octaves)."""
_TAPS = 1025
_WANTED, _LEAST = 17.0, 0.25
"""LU over the bed at which a voice is at ease: a bed that lies there already hardly steps back."""
_SPARE = 1.5
"""LU beyond what is asked: a meter elsewhere reads from another moment on."""
_MOST_DB = 24.0
"""Nothing is turned down by more than this on top."""
_BREATH_DB = -12.0
"""How far the world sinks while a knock is waited for and heard."""
_KNOCK = "knock"
_POINT = 0.01
"""Seconds between the points through which a gain is drawn."""
_BEFORE, _DOWN, _UP = 0.16, 0.14, 0.6
"""Seconds: a gain begins to sink so long before a word, is down after so long, and takes so long to come back."""
_HELD = 1.0
"""A pause between two lines that is shorter than this is no place for the music to come up in."""
_TAIL_DB, _TAIL_OUT = -18.0, 0.4
"""How far, and how quickly, the end of a scene's sound sinks before the first words of the next."""

Depths = Mapping[Span, float]
"""Spans in which everything but voices steps back, and how far of the usual way, 0 to 1."""
Deeper = Mapping[Span, float]
"""Spans in which everything but voices sinks further, and by how many decibels."""


def fader(music: np.ndarray) -> float:
    """The gain at which music is taken into a scene, by its energies: never louder than a voice."""
    wide = min(len(music), round(_MOMENT / STEP))
    loudest = float(np.convolve(music, np.ones(wide), "valid").max(initial=0.0))
    return factor(min(_MUSIC_DB, _MUSIC_AT_MOST - loudness_of(loudest, wide)))


def depths(heard: Heard, levels: Levels) -> Depths:
    """How far everything steps back for each line, given how loud it all is before: as far as is wanted, no farther."""
    found = dict.fromkeys(heard.spoken, 1.0)
    for span in heard.said:
        lacking = _WANTED - levels.over_bed(span)
        found[span] = min(1.0, max(_LEAST, lacking / -(_SCORE_DB + _MIDDLE_DB / 2)))
    return found


def under_speech(heard: Heard, spans: Depths) -> np.ndarray:
    """The gain of what happens, and of clips, a sample of the scene each."""
    return _ducked(heard, _scaled(spans, _WORLD_DB), heard.length)


def under_knocks(heard: Heard) -> np.ndarray:
    """The further gain of the place, which holds its breath before a knock."""
    return _ducked(heard, dict.fromkeys(_knocks(heard), _BREATH_DB), heard.length)


def music_behind(heard: Heard, music: np.ndarray, spans: Depths) -> np.ndarray:
    """The scene's music behind whoever speaks: its middle furthest."""
    if not spans:
        return music
    held = _held(spans)
    middle = abreast([_middle().laid_on(side, len(music) + _TAPS // 2)[_TAPS // 2 :] for side in sides(music)])
    whole = _ducked(heard, _scaled(held, _SCORE_DB), len(music))
    less = _ducked(heard, _scaled(held, _SCORE_DB + _MIDDLE_DB), len(music)) - whole
    return music * whole[:, None] + middle * less[:, None]


def deeper(heard: Heard, levels: Levels) -> Deeper:
    """Where the bed, ducked as it is, would still stand too near to a voice."""
    needed: dict[Span, float] = {}
    for span in heard.said:
        lacking = CLEAR + _SPARE - levels.over_bed(span)
        if lacking > 0 and levels.spoken(span) > SILENCE:
            needed[span] = -min(lacking, _MOST_DB)
    return needed


def further(heard: Heard, spans: Deeper) -> np.ndarray:
    """The gain of that, a sample of the scene each."""
    return _ducked(heard, spans, heard.length)


def weighed(energies: np.ndarray, spans: Deeper) -> np.ndarray:
    """What these steps of the bed are under that gain."""
    gains = np.ones(len(energies))
    for span, by_db in spans.items():
        steps = steps_of(span, len(energies))
        gains[steps] = np.minimum(gains[steps], 10 ** (by_db / 10))
    return energies * gains


def tail_before(words: float, length: int, rate: int = RATE) -> np.ndarray | None:
    """The gain of what rings on over a scene until its first word, `words` seconds into it; None where it is over."""
    if words * rate >= length:
        return None
    points = [(words - _TAIL_OUT, 0.0), (words, _TAIL_DB)]
    times, depth = zip(*points, strict=True)
    return (10 ** (np.interp(np.arange(length) / rate, times, depth) / 20)).astype(np.float32)


def at_the_end(heard: Heard) -> np.ndarray | None:
    """The gain of everything where the film's last shot takes the sound with it as it goes; None elsewhere."""
    last = heard.scene.shots[-1].ending if heard.scene.shots else "cut"
    if last != "end":
        return None
    if not heard.ends:
        return None
    over = heard.timing.frames / FPS
    times = np.arange(heard.length) / RATE
    return np.clip((over - times) / (LEAVING[last] / FPS), 0, 1).astype(np.float32)


def _knocks(heard: Heard) -> list[Span]:
    return [Span(span.start - BREATH, span.start + 1.9) for shot, span in heard.shots if _KNOCK in shot.sounds]


def _held(spans: Depths) -> Depths:
    """The spans, joined over pauses too short to come up in."""
    joined: list[tuple[Span, float]] = []
    for span, depth in sorted(spans.items(), key=lambda each: each[0].start):
        if joined and span.start - joined[-1][0].end < _HELD:
            last, least = joined[-1]
            joined[-1] = Span(last.start, max(span.end, last.end)), max(least, depth)
        else:
            joined.append((span, depth))
    return dict(joined)


def _scaled(spans: Depths, by_db: float) -> Deeper:
    return {span: depth * by_db for span, depth in spans.items()}


def _ducked(heard: Heard, spans: Deeper, length: int) -> np.ndarray:
    """A gain that sinks during each span by what it asks for: quickly down, slowly up."""
    times = np.arange(0, heard.timing.frames / FPS + TAIL + 0.02, _POINT)
    depth = np.zeros(len(times))
    for span, by_db in spans.items():
        if span.end + _UP <= 0:
            continue
        near = slice(max(0, int((span.start - _BEFORE) / _POINT)), int((span.end + _UP) / _POINT) + 2)
        into = np.clip((times[near] - span.start + _BEFORE) / _DOWN, 0, 1)
        back = np.clip((span.end + _UP - times[near]) / (_UP - 0.05), 0, 1)
        depth[near] = np.minimum(depth[near], by_db * np.minimum(into, back))
    return between(10 ** (depth / 20), round(_POINT * RATE), length)


@lru_cache(maxsize=1)
def _middle() -> Kernel:
    """What lets through the middle of music and nothing else, as taps about their own middle."""
    hertz = np.fft.rfftfreq(_TAPS - 1, 1 / RATE)
    low, high = _MIDDLE
    passed = 1 / np.sqrt(1 + (low / np.maximum(hertz, 1)) ** 4) / np.sqrt(1 + (hertz / high) ** 4)
    taps = np.roll(np.fft.irfft(passed), _TAPS // 2)
    return Kernel(np.append(taps, 0.0)[:_TAPS] * np.hanning(_TAPS + 2)[1:-1])
