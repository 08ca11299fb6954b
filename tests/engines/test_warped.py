"""A recording is aligned by a voice that says the same line: whoever recorded it, in whatever language, on whatever."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from limelight.engines.aligners import warped
from limelight.engines.catalog import pull
from limelight.engines.voices.kokoro.engine import KokoroVoice
from limelight.sound.resampling import resampled
from limelight.works.speech import RATE, Delivery, Speech, Voice

LINES = {
    "es": ("Te esperé toda la noche.", "ef_dora", "em_alex"),
    "zh": ("今天早上，他醒了。", "zf_xiaoxiao", "zm_yunjian"),
}


@lru_cache(maxsize=1)
def engine() -> KokoroVoice:
    for model in ("kokoro-82m", "espeak-ng"):
        pull(model, lambda *_: None)
    return KokoroVoice()


@lru_cache(maxsize=8)
def said(language: str, voice: str, pace: float = 1.0) -> Speech:
    words = LINES[language][0]
    return engine().speak(words, voice=Voice(voice, pace=pace), language=language, delivery=Delivery(), seed=1)


def heard(speech: Speech) -> np.ndarray:
    return resampled(np.frombuffer(speech.pcm, "<f4"), RATE, warped.RATE)


def telephone(sound: np.ndarray) -> np.ndarray:
    """Through 8 kHz, with a room's hiss."""
    narrow = resampled(resampled(sound, warped.RATE, 8000), 8000, warped.RATE)
    return narrow + np.random.default_rng(1).normal(0, 0.003, len(narrow)).astype(np.float32)


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("through", [np.asarray, telephone])
def test_words_are_found_within_60_milliseconds_in_another_voice_at_another_pace(language: str, through) -> None:
    _, known, other = LINES[language]
    guide, recorded = said(language, known), said(language, other, pace=0.85)
    found = warped.align(through(heard(recorded)), heard(guide), guide)
    off = [abs(a.start - b.start) for a, b in zip(found.words, recorded.words, strict=True)]
    assert np.median(off) < 0.06
    assert max(off) < 0.25
    assert found.fit < warped.OTHER_WORDS
    assert [word.text for word in found.words] == [word.text for word in guide.words]


def test_times_never_run_backwards_nor_out_of_the_recording() -> None:
    guide = said("es", "ef_dora")
    recorded = np.concatenate([np.zeros(8000, np.float32), heard(said("es", "em_alex", pace=0.85))])
    phones = warped.align(recorded, heard(guide), guide).phones
    edges = [edge for phone in phones for edge in (phone.start, phone.end)]
    assert edges == sorted(edges)
    assert 0 <= edges[0] <= edges[-1] <= len(recorded) / warped.RATE


def test_what_is_no_speech_is_no_likeness() -> None:
    guide = said("es", "ef_dora")
    hiss = np.random.default_rng(1).normal(0, 0.1, 3 * warped.RATE).astype(np.float32)
    assert warped.align(hiss, heard(guide), guide).fit > warped.OTHER_WORDS
