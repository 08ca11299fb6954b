"""What gives way to what: gains that sink while somebody speaks, and before a knock, without a step."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from limelight.sound.heard import Heard
from limelight.sound.score.form import BREATH, Span
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE, between
from limelight.works.shots import FPS
from limelight.works.transitions import LEAVING

_SPEECH_DB, _SCORE_DB = -6.0, -6.5
"""How far the world, and the music, step back while somebody speaks."""
_BREATH_DB = -12.0
"""How far the world sinks while a knock is waited for and heard."""
_KNOCK = "knock"
_STEP = 0.01
"""Seconds between the points through which a gain is drawn."""


def under_speech(heard: Heard) -> np.ndarray:
    """The gain of what happens, and of clips, a sample of the scene each."""
    return _ducked(heard, heard.spoken, _SPEECH_DB, heard.length)


def under_knocks(heard: Heard) -> np.ndarray:
    """The further gain of the place, which holds its breath before a knock."""
    return _ducked(heard, _held(heard), _BREATH_DB, heard.length)


def of_score(heard: Heard, length: int) -> np.ndarray:
    """The gain of the music, `length` samples of it."""
    return _ducked(heard, heard.spoken, _SCORE_DB, length)


def at_the_end(heard: Heard) -> np.ndarray:
    """The gain of everything: 1, but where the film's last shot takes the sound with it as it goes."""
    last = heard.scene.shots[-1].ending if heard.scene.shots else "cut"
    if last != "end":
        return np.ones(heard.length, np.float32)
    over = heard.timing.frames / FPS
    times = np.arange(heard.length) / RATE
    return np.clip((over - times) / (LEAVING[last] / FPS), 0, 1).astype(np.float32)


def _held(heard: Heard) -> list[Span]:
    return [Span(span.start - BREATH, span.start + 1.9) for shot, span in heard.shots if _KNOCK in shot.sounds]


def _ducked(heard: Heard, spans: Iterable[Span], by_db: float, length: int) -> np.ndarray:
    """A gain that sinks by so much during the spans: quickly down, slowly up."""
    times = np.arange(0, heard.timing.frames / FPS + TAIL + 0.02, _STEP)
    depth = np.zeros(len(times))
    for span in spans:
        into = np.clip((times - span.start + 0.16) / 0.14, 0, 1)
        back = np.clip((span.end + 0.45 - times) / 0.4, 0, 1)
        depth = np.maximum(depth, np.minimum(into, back))
    return between(10 ** (depth * by_db / 20), round(_STEP * RATE), length)
