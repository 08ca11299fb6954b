"""A service that speaks by OpenAI's protocol (POST /audio/speech): OpenAI's own, or any server that has learnt it.

What leaves is the line's words, the voice's name and how it is to be said. The service gives a sound and no times:
whoever asks aligns the words. It knows no call by its id, so nothing is ever sent to it twice: what it refuses before
it works may be asked again, and what it has taken on and not answered is in doubt.
"""

from __future__ import annotations

import json
import math
import os
import urllib.request

import numpy as np

from limelight.core.errors import NotCharged, NotNow
from limelight.core.money.prices import on_this_machine, price_said
from limelight.engines.spoken.rate import of_length
from limelight.engines.voice import VoiceFailed
from limelight.engines.voices.openai.account import URL, Account
from limelight.engines.voices.openai.asking import Declined, NotReached, Unanswered, ask
from limelight.engines.voices.openai.wave_file import samples_of
from limelight.works.speech import RATE, Delivery, Speech, Voice

PRICE, PATIENCE = "LIMELIGHT_SPEECH_PRICE", "LIMELIGHT_SPEECH_PATIENCE"
_PATIENCE = 120.0
"""Seconds for a line, where nobody says otherwise."""
_LARGEST = 32_000_000
"""Bytes of an answer: ten minutes as services send them, one and a half of the finest sound."""
_LONGEST = 600
"""Bytes of words that the declared cost is enough for: 600 letters, or 200 Chinese signs, cost 0.018 by OpenAI's
dearest voice (30 a million letters) and 0.013 by the one that is paid by the minute."""
_SLOWEST, _FASTEST = 0.25, 4.0
"""The protocol's own bounds of speed."""
_TRIES_AT_A_CLOSED_DOOR = 3


class OpenAIVoice:
    """The engine `openai` of the voice protocol (engines/voice.py). Asked only where limelight.toml names it."""

    kind = "voice"
    name = "openai"
    version = "openai speech 1"
    outside = "text"
    paid = True
    after_crash = "ask"
    cost = 0.02
    price_in = "LIMELIGHT_SPEECH_PRICE"
    address_in = "LIMELIGHT_SPEECH_URL"
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
        self._account = Account.of_environment()

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` as the service says them, without times.

        Raises NotNow where it may be asked again, NotCharged where it refuses, VoiceFailed where nobody can know
        whether it charged.
        """
        self._refuse(words)
        samples, rate = self._sound(
            {
                "model": self._account.model,
                "input": words,
                "voice": voice.name or "alloy",
                "response_format": "wav",
                "speed": min(max(voice.pace * delivery.pace, _SLOWEST), _FASTEST),
                **({"instructions": _instruction(delivery)} if delivery.manner else {}),
            }
        )
        sound = of_length(samples, round(len(samples) * RATE / rate))
        return Speech("", language, len(sound) / RATE, sound.astype("<f4").tobytes())

    def _refuse(self, words: str) -> None:
        """Send nothing that cannot arrive as it should, or that may cost more than was set aside for it."""
        if wrong := self._account.wrong():
            raise NotCharged(engine=self.name, message=f"nothing was sent, for {wrong}")
        if not (price_said(PRICE) or self._free) and len(words.encode()) > _LONGEST:
            why = f"{len(words)} letters may cost more than the {self.cost:.2f} that are set aside for a line"
            way_out = f"Cut the line in two, or say in {PRICE} what a line costs you at most"
            raise NotCharged(engine=self.name, message=f"nothing was sent: {why}. {way_out}")

    def _sound(self, request: dict[str, object]) -> tuple[np.ndarray, int]:
        try:
            samples, rate = samples_of(ask(self._request(request), patience=_patience(), most=_LARGEST))
        except NotReached as trouble:
            raise self._not_reached(trouble) from None
        except Declined as trouble:
            raise self._declined(trouble) from None
        except (Unanswered, ValueError) as trouble:
            raise self._failed(str(trouble)) from None
        if not len(samples):
            raise self._failed("what it sent holds no sound")
        return samples, rate

    def _not_reached(self, trouble: NotReached) -> NotCharged:
        message = (
            f"{self._account.host} cannot be reached ({self._account.shown(str(trouble))}). {URL} says where it is"
        )
        if trouble.hopeless:
            return NotCharged(engine=self.name, message=message)
        return NotNow(engine=self.name, message=message, tries=_TRIES_AT_A_CLOSED_DOOR)

    def _declined(self, trouble: Declined) -> NotCharged | VoiceFailed:
        """What an answer that is no sound means: only a service that did not begin is known not to have charged."""
        host, said = self._account.host, self._account.shown(_message_in(trouble.said))
        if trouble.elsewhere:
            message = f"{host} sends us on to another address; words and key go nowhere but to {URL}"
            return NotCharged(engine=self.name, message=message)
        rest = f", and asks to be left alone for {_lasting(trouble.wait)}" if trouble.wait else ""
        told = f"{host} answered {trouble.status}{f' ({said})' if said else ''}{rest}"
        if trouble.status in _NOT_BEGUN and not _out_of_money(trouble.said):
            return NotNow(engine=self.name, message=told, wait=trouble.wait)
        return NotCharged(engine=self.name, message=told) if trouble.status < 500 else self._failed(told)

    @property
    def _free(self) -> bool:
        return not price_said(PRICE) and on_this_machine(self._account.url)

    def _failed(self, why: str) -> VoiceFailed:
        doubt = "" if self._free else ". You may have been charged: `limelight costs` tells what to do"
        return VoiceFailed(engine=self.name, why=self._account.shown(why) + doubt)

    def _request(self, request: dict[str, object]) -> urllib.request.Request:
        headers = {"Content-Type": "application/json"}
        if self._account.key:
            headers["Authorization"] = f"Bearer {self._account.key}"
        body = json.dumps(request, ensure_ascii=False).encode()
        return urllib.request.Request(self._account.address("audio/speech"), body, headers)


_NOT_BEGUN = (408, 425, 429, 503)
"""What a service answers before it works: the question did not arrive whole, too early, too many, not now (RFC 9110,
15.5.9 and 15.6.4; RFC 6585, 4; RFC 8470). 500, 502 and 504 come from one that was at it, or from behind a gateway."""


def _out_of_money(said: str) -> bool:
    """Whether waiting will not help: the account is empty."""
    return "insufficient_quota" in said or "billing" in said.lower()


def _message_in(said: str) -> str:
    """The sentence in an answer that is an error by OpenAI's protocol, else the answer."""
    try:
        return str(json.loads(said)["error"]["message"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return said


def _lasting(seconds: float) -> str:
    return (
        f"{seconds:.0f} s"
        if seconds < 600
        else f"{seconds / 60:.0f} min"
        if seconds < 7200
        else f"{seconds / 3600:.0f} h"
    )


def _patience() -> float:
    """Seconds that a line may take: a machine of one's own may be slow."""
    try:
        seconds = float(os.environ.get(PATIENCE, "") or _PATIENCE)
    except ValueError:
        return _PATIENCE
    return seconds if 0 < seconds < math.inf else _PATIENCE


class AnyName(tuple[str, ...]):
    """The names of a service's voices, which only it knows."""

    def __new__(cls) -> AnyName:
        return super().__new__(cls, ("",))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)


def _instruction(delivery: Delivery) -> str:
    return f"Say it in this manner: {delivery.manner}."
