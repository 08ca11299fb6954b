"""The voices of a scene: each from where its speaker stands, and the place's answer to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from limelight.sound.heard import Heard
from limelight.sound.loudness import factor
from limelight.sound.room import answer
from limelight.sound.score.form import Span
from limelight.sound.signal import EVENLY, RATE, fast_size, lay, panned, silence
from limelight.works.shots import FPS, TimedLine
from limelight.works.speech import RATE as SPEECH_RATE
from limelight.works.speech import Speech

_WIDTH = 0.3
"""How far from the middle a voice may stand: captions and faces are narrow, and many listen on one loudspeaker."""
_UNSEEN_DRY_DB = -1.5
_UNSEEN_DB = 5.0
"""How much more of the place is heard around a voice that is not in the picture."""
_CUT = 0.03
"""Seconds in which a voice ends, or comes back, where a clip that is heard alone begins and ends."""


def voices(heard: Heard, speeches: Mapping[str, Speech]) -> np.ndarray:
    dry, sent = silence(heard.length), silence(heard.length)
    for line in heard.lines:
        speech = speeches[line.id]
        if speech.pcm:
            where, seen = _stands(heard, line)
            mono = _silenced(_doubled(np.frombuffer(speech.pcm, "<f4")), line.start / FPS, heard.silenced)
            voice = panned(mono, where)
            lay(dry, voice, round(line.start / FPS * RATE), factor(0 if seen else _UNSEEN_DRY_DB))
            lay(sent, voice, round(line.start / FPS * RATE), factor(0 if seen else _UNSEEN_DB))
    return dry + factor(heard.ambience.room.wet + 6) * answer(sent, heard.ambience.room)


def _stands(heard: Heard, line: TimedLine) -> tuple[float, bool]:
    """Where the speaker of a line is across the frame, as a pan, and whether the picture shows them."""
    shot = next(shot for shot in heard.scene.shots if shot.id == line.shot)
    speaker = heard.speakers.get(line.id, "")
    figure = next((figure for figure in shot.figures if figure.character == speaker), None)
    if figure is None:
        return 0.0, not speaker
    return float(np.clip((figure.x - 0.5) * 2, -1, 1)) * _WIDTH, True


def _doubled(mono: np.ndarray) -> np.ndarray:
    """Speech at the mix's rate, twice its own."""
    size = fast_size(len(mono) + SPEECH_RATE // 50)
    spectrum = np.fft.rfft(mono.astype(np.float32, copy=False), size, norm=EVENLY)
    whole = np.zeros(size + 1, np.complex64)
    whole[: len(spectrum)] = spectrum
    return np.float32(np.sqrt(2)) * np.fft.irfft(whole, 2 * size, norm=EVENLY)[: 2 * len(mono)]


def _silenced(mono: np.ndarray, start: float, silences: Sequence[Span]) -> np.ndarray:
    """The voice without what falls into the silences: out just before each, back just after it."""
    at = start + np.arange(len(mono)) / RATE
    for span in silences:
        if span.start < start + len(mono) / RATE and span.end > start:
            before = np.clip((span.start - at) / _CUT, 0, 1)
            after = np.clip((at - span.end) / _CUT, 0, 1)
            mono = (mono * np.maximum(before, after)).astype(np.float32)
    return mono
