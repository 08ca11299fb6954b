"""What a voice of a service promises: the words go where the person said and nowhere else, and come back in time."""

from __future__ import annotations

import json
import struct
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy as np
import pytest

from limelight.core.errors import NotCharged, NotNow
from limelight.core.graph import Notes
from limelight.core.money.prices import NotAPrice, price_of
from limelight.core.registry import Registry
from limelight.crafts.record_line import record_line
from limelight.engines.voice import VoiceEngine, VoiceFailed
from limelight.engines.voices.hibari import HibariVoice
from limelight.engines.voices.openai import OpenAIVoice
from limelight.engines.voices.openai.account import KEY, URL
from limelight.engines.voices.openai.engine import PRICE
from limelight.works.speech import RATE, Delivery, Speech, Voice

WORDS = "You buried me long before."


class Service(BaseHTTPRequestHandler):
    """Answers every request with what stands in `status`, `headers` and `sound`, and keeps what it was asked."""

    asked: list[tuple[str, dict[str, object], str]] = []  # noqa: RUF012
    status, sound, location = 200, b"", ""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Service.asked.append((self.path, body, self.headers.get("Authorization", "")))
        self.send_response(Service.status)
        if Service.location:
            self.send_header("Location", Service.location)
        self.end_headers()
        self.wfile.write(Service.sound)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Service]]:
    server = HTTPServer(("127.0.0.1", 0), Service)
    Service.asked, Service.status, Service.sound, Service.location = [], 200, b"", ""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(URL, f"http://127.0.0.1:{server.server_port}/v1")
    monkeypatch.setenv(KEY, "a key")
    yield Service
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def spoken() -> bytes:
    """A line as a service would send it: 22,050 a second, between silences, with a header written too early."""
    speech = HibariVoice().speak(WORDS, voice=Voice(), language="en", delivery=Delivery(), seed=1)
    samples = np.frombuffer(speech.pcm, "<f4")
    at = np.arange(0, len(samples), RATE / 22_050)
    slower = np.interp(at, np.arange(len(samples)), samples)
    sound = np.concatenate([np.zeros(8000), slower, np.zeros(8000)])
    data = (sound * 30000).astype("<i2").tobytes()
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 22_050, 44_100, 2, 16)
    return b"RIFF\xff\xff\xff\xffWAVE" + form + b"data\xff\xff\xff\xff" + data


def record(words: str = WORDS, manner: str = "") -> Speech:
    delivery, engine = Delivery(manner, pace=1.1), OpenAIVoice()
    rest = {"engine": engine, "seed": 1, "notes": Notes(), "vary": {}}
    return record_line("ln1", words, "en", Voice("nova"), delivery, **rest)  # type: ignore[arg-type]


def test_it_is_a_voice_engine() -> None:
    assert isinstance(OpenAIVoice(), VoiceEngine)


def test_a_line_is_asked_for_in_the_protocol_and_comes_back_trimmed_and_timed(
    service: type[Service], spoken: bytes
) -> None:
    service.sound = spoken
    speech = record(manner="cold")

    [(path, asked, key)] = service.asked
    assert (path, key) == ("/v1/audio/speech", "Bearer a key")
    assert (asked["input"], asked["voice"], asked["response_format"]) == (WORDS, "nova", "wav")
    assert "cold" in str(asked["instructions"])
    assert [word.text for word in speech.words] == WORDS.split()
    assert 0 <= speech.words[0].start < 0.2
    assert speech.words[-1].end <= speech.seconds < len(spoken) / 44_100 - 0.4


@pytest.mark.parametrize(
    ("address", "said", "price"),
    [
        ("https://api.openai.com/v1", "", 0.02),
        ("http://localhost:8880/v1", "", 0.0),
        ("http://127.0.0.1:8880/v1", "", 0.0),
        ("http://127.0.0.1.example.com/v1", "", 0.02),
        ("http://127.0.0.1:8880/v1", "0.3", 0.3),
    ],
)
def test_a_line_costs_what_the_person_says_and_nothing_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, address: str, said: str, price: float
) -> None:
    monkeypatch.setenv(URL, address)
    monkeypatch.setenv(PRICE, said)
    assert price_of(Registry.installed().engine("openai")) == price


def test_a_price_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PRICE, "nan")
    with pytest.raises(NotAPrice, match=f'{PRICE} is "nan"'):
        price_of(Registry.installed().engine("openai"))


def test_a_refusal_is_no_charge_and_says_why(service: type[Service]) -> None:
    service.status, service.sound = 401, b"no such key"
    with pytest.raises(NotCharged, match=r"401 \(no such key\)"):
        record()


@pytest.mark.parametrize(("status", "sound"), [(500, b"busy"), (200, b"<html>"), (200, b"RIFF....WAVE")])
def test_what_is_no_sound_is_told_in_a_sentence(service: type[Service], status: int, sound: bytes) -> None:
    service.status, service.sound = status, sound
    with pytest.raises(VoiceFailed, match=r"openai did not speak: .+"):
        record()


def test_words_and_key_follow_no_redirection(service: type[Service]) -> None:
    service.status, service.location = 307, "http://127.0.0.1:9/elsewhere"
    with pytest.raises(NotCharged, match="another address"):
        record()
    assert len(service.asked) == 1


def test_nobody_at_home_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL, "http://127.0.0.1:9/v1")
    with pytest.raises(NotNow, match=URL):
        record()


@pytest.mark.parametrize(
    ("words", "told"), [(WORDS, False), ("The quick brown fox jumps over the lazy dog tonight.", True)]
)
def test_other_words_than_those_asked_for_are_told(
    service: type[Service], spoken: bytes, words: str, told: bool
) -> None:
    service.sound = spoken
    notes = Notes()
    rest = {"engine": OpenAIVoice(), "seed": 1, "notes": notes, "vary": {}}
    speech = record_line("ln1", words, "en", Voice("nova"), Delivery(), **rest)  # type: ignore[arg-type]
    assert [word.text for word in speech.words] == words.split()
    assert any("other words, or another language" in warning for warning in notes.warnings) == told
