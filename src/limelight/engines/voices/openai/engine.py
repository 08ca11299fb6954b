"""A service that speaks by OpenAI's protocol (POST /audio/speech): OpenAI's own, or any server that has learnt it.

What leaves is the line's words, the voice's name and how it is to be said. The service gives a sound and no times:
whoever asks aligns the words. Where it stands, and whose account it is, the environment says; neither is ever written
down.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import os
import urllib.error
import urllib.parse
import urllib.request

import numpy as np

from limelight.core.errors import NotCharged
from limelight.engines.spoken.rate import of_length
from limelight.engines.voice import VoiceFailed
from limelight.engines.voices.openai.wave_file import samples_of
from limelight.works.speech import RATE, Delivery, Speech, Voice

URL, KEY, MODEL = "LIMELIGHT_SPEECH_URL", "LIMELIGHT_SPEECH_KEY", "LIMELIGHT_SPEECH_MODEL"
_PATIENCE = 120.0
"""Seconds for a line."""
_LARGEST = 200_000_000
"""Bytes of an answer: half an hour of sound."""
_SLOWEST, _FASTEST = 0.25, 4.0
"""The protocol's own bounds of speed."""


class OpenAIVoice:
    """The engine `openai` of the voice protocol (engines/voice.py). Asked only where limelight.toml names it."""

    kind = "voice"
    name = "openai"
    version = "openai speech 1"
    outside = "text"
    paid = True
    after_crash = "resend"
    cost = 0.02
    per_minute = 50.0
    languages = (
        "af", "ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
        "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "kk", "kn", "ko", "lt", "lv", "mi", "mk", "mr",
        "ms", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "ta", "th", "tl", "tr", "uk",
        "ur", "vi", "zh",
    )  # fmt: skip
    acts = ("pace", "breath", "whisper", "tilt", "span", "tremor", "rough")

    def __init__(self) -> None:
        self.voices = AnyName()
        self._address = os.environ.get(URL, "https://api.openai.com/v1").rstrip("/")
        self._model = os.environ.get(MODEL, "gpt-4o-mini-tts")

    @property
    def charged(self) -> float | None:
        """What a call has cost: nothing on this machine; elsewhere nobody says, and what was set aside counts."""
        return 0.0 if _is_here(self._address) else None

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` as the service says them, without times. Raises VoiceFailed; NotCharged where it refuses."""
        samples, rate = self._answer(
            {
                "model": self._model,
                "input": words,
                "voice": voice.name or "alloy",
                "response_format": "wav",
                "speed": min(max(voice.pace * delivery.pace, _SLOWEST), _FASTEST),
                **({"instructions": _instruction(delivery)} if delivery.manner else {}),
            }
        )
        if not len(samples) or not np.isfinite(samples).all():
            raise VoiceFailed(engine=self.name, why="what it sent holds no sound")
        sound = of_length(samples, round(len(samples) * RATE / rate))
        return Speech("", language, len(sound) / RATE, sound.astype("<f4").tobytes())

    def _answer(self, request: dict[str, object]) -> tuple[np.ndarray, int]:
        try:
            with _open.open(self._request(request), timeout=_PATIENCE) as answer:
                return samples_of(answer.read(_LARGEST))
        except urllib.error.HTTPError as error:
            message = error.read(2000).decode("utf-8", "replace").strip()[:300]
            if 400 <= error.code < 500:
                raise NotCharged(engine=self.name, message=f"{error.code} {message}") from None
            raise VoiceFailed(engine=self.name, why=f"{self._host} answered {error.code} {message}") from None
        except ValueError as error:
            raise VoiceFailed(engine=self.name, why=str(error)) from None
        except (OSError, http.client.HTTPException) as error:
            why = f"{self._host} cannot be reached ({getattr(error, 'reason', error)}). {URL} says where it is"
            raise VoiceFailed(engine=self.name, why=why) from None

    def _request(self, request: dict[str, object]) -> urllib.request.Request:
        headers = {"Content-Type": "application/json"}
        if key := os.environ.get(KEY):
            headers["Authorization"] = f"Bearer {key}"
        body = json.dumps(request, ensure_ascii=False).encode()
        return urllib.request.Request(f"{self._address}/audio/speech", body, headers)

    @property
    def _host(self) -> str:
        return urllib.parse.urlsplit(self._address).netloc


class AnyName(tuple[str, ...]):
    """The names of a service's voices, which only it knows."""

    def __new__(cls) -> AnyName:
        return super().__new__(cls, ("",))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Words and a key go where the person said, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


_open = urllib.request.build_opener(_NoRedirect)


def _instruction(delivery: Delivery) -> str:
    return f"Say it in this manner: {delivery.manner}."


def _is_here(address: str) -> bool:
    host = urllib.parse.urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
