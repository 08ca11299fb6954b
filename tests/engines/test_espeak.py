"""What the last resort promises: it speaks what nobody else does, in time, and says what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from limelight.core.graph import Notes
from limelight.crafts.record_line import record_line
from limelight.engines.voice import VoiceEngine
from limelight.engines.voices.espeak import EspeakVoice
from limelight.works.speech import RATE, Delivery, Speech, Voice


@pytest.fixture(scope="module")
def espeak(model: Callable[[str], Path]) -> EspeakVoice:
    model("espeak-ng")
    return EspeakVoice()


def speak(engine: EspeakVoice, words: str, language: str = "de", **voice: float) -> Speech:
    return engine.speak(words, voice=Voice(**voice), language=language, delivery=Delivery(), seed=1)  # type: ignore[arg-type]


def test_it_is_a_voice_engine(espeak: EspeakVoice) -> None:
    assert isinstance(espeak, VoiceEngine)


@pytest.mark.parametrize("words", ["Du hast meine Tochter ausgegraben. Warum?", "»Nein«, sagte er – um 7:30 Uhr."])
def test_words_are_the_lines_own_and_sounds_sum_to_the_line(espeak: EspeakVoice, words: str) -> None:
    speech = speak(espeak, words)
    assert " ".join(word.text for word in speech.words) == words
    assert [phone.start for phone in speech.phones[1:]] == [phone.end for phone in speech.phones[:-1]]
    assert speech.phones[-1].end == speech.seconds == len(speech.pcm) / 4 / RATE
    times = [time for word in speech.words for time in (word.start, word.end)]
    assert times == sorted(times)


def test_a_faster_pace_is_a_shorter_line(espeak: EspeakVoice) -> None:
    words = "Ich habe nie an dir gezweifelt"
    assert speak(espeak, words, pace=1.4).seconds < 0.85 * speak(espeak, words).seconds


def test_an_emoji_is_a_silence(espeak: EspeakVoice) -> None:
    assert not np.frombuffer(speak(espeak, "😀").pcm, "<f4").any()


def test_whoever_hears_it_is_told_why(espeak: EspeakVoice) -> None:
    notes = Notes()
    record_line("ln1", "Warum?", "de", Voice(), Delivery(), engine=espeak, seed=1, notes=notes, vary={})
    assert "spoken in de by espeak" in notes.warnings[0]
