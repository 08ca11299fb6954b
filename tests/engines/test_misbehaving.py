"""Whatever a service does, what it may have charged for is not asked for again, and what it refused is."""

from __future__ import annotations

import time

import pytest

from limelight.core.errors import LimelightError, NotCharged, NotNow
from limelight.engines.voice import VoiceFailed
from limelight.engines.voices.openai import OpenAIVoice
from limelight.engines.voices.openai.account import KEY, URL
from limelight.engines.voices.openai.engine import PATIENCE, PRICE
from limelight.testing import misbehaving
from limelight.testing.misbehaving import CHARGES, MAY_CHARGE, REFUSES, SpeechService
from limelight.works.speech import RATE, Delivery, Speech, Voice


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, misbehaving.KEY)
    monkeypatch.setenv(PATIENCE, "0.4")
    monkeypatch.setenv(PRICE, str(misbehaving.PRICE))


def speak(way: str, monkeypatch: pytest.MonkeyPatch) -> Speech:
    with SpeechService(lambda words, times: way) as service:
        monkeypatch.setenv(URL, service.address)
        try:
            return OpenAIVoice().speak("Who?", voice=Voice(), language="en", delivery=Delivery(), seed=1)
        finally:
            assert len(service.asked) <= 1


def error_of(way: str, monkeypatch: pytest.MonkeyPatch) -> LimelightError:
    with pytest.raises(LimelightError) as raised:
        speak(way, monkeypatch)
    return raised.value


SAID = {
    "busy": r"answered 429 \(slow down\)",
    "busy_for_a_day": "asks to be left alone for 24 h",
    "without_credit": "exceeded your current quota",
    "unwelcome": r"401 \(\[31mno such key: Bearer \(the key\)\)",
    "elsewhere": "sends us on to another address",
    "dropped": "the line broke before it answered",
    "silent": r"it gave no whole answer in 0\.4 s",
    "headers_without_end": r"it gave no whole answer in 0\.4 s",
    "byte_by_byte": r"it gave no whole answer in 0\.4 s",
    "broken": r"answered 500 \(the model fell over\)",
    "garbage": "what it answered is not HTTP",
    "a_page": "it sent a web page where a sound was asked for",
    "an_error_as_sound": "no such model",
    "half": "its answer broke off after",
    "half_unannounced": "its sound breaks off after",
    "half_a_chunk": "its answer broke off after",
    "empty": "its answer is empty",
    "no_numbers": "its sound holds no numbers",
    "no_rate": "0 samples a second",
    "two_gigabytes": "it sends 2,000 MB",
    "without_end": "it sends more than 32 MB",
}


@pytest.mark.parametrize("way", REFUSES)
def test_what_is_refused_is_known_to_cost_nothing(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    error = error_of(way, monkeypatch)
    assert isinstance(error, NotCharged)
    assert isinstance(error, NotNow) == way.startswith(("busy", "unavailable"))


@pytest.mark.parametrize("way", MAY_CHARGE)
def test_what_was_taken_on_and_not_answered_is_in_doubt(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    began = time.monotonic()
    assert isinstance(error_of(way, monkeypatch), VoiceFailed)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(("way", "said"), SAID.items())
def test_it_is_told_in_a_sentence_without_the_key(way: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    error = error_of(way, monkeypatch)
    with pytest.raises(LimelightError, match=said):
        raise error
    assert misbehaving.KEY not in f"{error} {error.fields}"
    assert str(error).isprintable()


@pytest.mark.parametrize("way", CHARGES)
def test_a_sound_is_taken_however_it_comes(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    speech = speak(way, monkeypatch)
    assert speech.seconds == pytest.approx(0.5, abs=0.01)
    assert len(speech.pcm) == round(speech.seconds * RATE) * 4


def test_a_line_that_cannot_be_made_safe_carries_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with SpeechService() as service:
        monkeypatch.setenv(URL, service.address.replace("http:", "https:"))
        with pytest.raises(NotCharged, match="cannot be reached"):
            OpenAIVoice().speak("Who?", voice=Voice(), language="en", delivery=Delivery(), seed=1)
    assert (service.asked, service.charged) == ([], [])


@pytest.mark.parametrize(
    ("url", "key", "said"),
    [
        ("http://speech.example.com/v1", misbehaving.KEY, "everybody on the way could read your key"),
        ("https://me:secret@speech.example.com/v1", "", "put the key into"),
        ("file:///etc", "", "no address"),
        ("http://[::1/v1", "", "no address"),
        ("https://speech.example.com/v1", f"{misbehaving.KEY}\nX: y", "no key can have"),
        ("https://speech.example.com/v1", "schlüssel", "no key can have"),
    ],
)
def test_what_would_give_the_key_away_is_not_sent(
    url: str, key: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL, url)
    monkeypatch.setenv(KEY, key)
    with pytest.raises(NotCharged, match=said) as raised:
        OpenAIVoice().speak("Who?", voice=Voice(), language="en", delivery=Delivery(), seed=1)
    assert not any(secret in str(raised.value) for secret in (misbehaving.KEY, "secret", "schlüssel"))


def test_a_line_that_may_cost_more_than_was_set_aside_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PRICE)
    monkeypatch.setenv(URL, "https://speech.example.com/v1")
    with pytest.raises(NotCharged, match=PRICE):
        OpenAIVoice().speak("Well. " * 101, voice=Voice(), language="en", delivery=Delivery(), seed=1)
