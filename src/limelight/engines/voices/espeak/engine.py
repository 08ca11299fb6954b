"""The last resort: espeak-ng, a machine's voice that speaks a hundred languages, timed by its own events.

It runs in a process of its own, one a line (docs/decisions: GPL code stays outside), and takes nothing with it when
text brings it down.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from limelight.engines.catalog import entry, folder_of
from limelight.engines.spoken.joining import LEAD, TAIL, unspoken
from limelight.engines.spoken.rate import of_length
from limelight.engines.spoken.timeline import PAUSE
from limelight.engines.voice import VoiceFailed
from limelight.works.speech import RATE, Delivery, Phone, Speech, Voice, Word
from limelight.works.voices import named_voices, primary

MODEL = "espeak-ng"
_PATIENCE = 60.0
"""Seconds for a line; a monologue of 2,000 words takes two."""
_WORDS_A_MINUTE, _SLOWEST, _FASTEST = 165, 80, 350
_MIDDLE_HZ = 118.0
"""How high it speaks at the middle of its own scale."""
_TAGS = {"en": "en-us", "zh": "cmn", "pt": "pt-br", "no": "nb"}
"""Languages whose voices it calls otherwise."""


class EspeakVoice:
    """The engine `espeak` of the voice protocol (engines/voice.py)."""

    kind = "voice"
    name = "espeak"
    version = "espeak-ng 1.52"
    trained = False
    last_resort = True
    models = ("espeak-ng",)
    languages = (
        "ar", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ko",
        "ms", "nl", "no", "pl", "pt", "ro", "ru", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi",
    )  # fmt: skip
    acts = ("pace", "pitch")

    def __init__(self) -> None:
        self.voices = ("", *named_voices())
        self._folder = folder_of(MODEL)
        self._library = next(file.name for file in entry(MODEL).files if not file.name.startswith("espeak-ng-data/"))

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` as espeak-ng says them; high or low as the voice that is asked for. Raises VoiceFailed."""
        written = _written(words)
        if not any(word.says for word in written):
            return unspoken(tuple(word.text for word in written), language)
        pace = voice.pace * delivery.pace
        spoken = self._spoken(
            {
                "voice": _TAGS.get(primary(language), primary(language)),
                "text": words,
                "rate": round(min(max(_WORDS_A_MINUTE * pace, _SLOWEST), _FASTEST)),
                "pitch": _pitch(voice, delivery),
            }
        )
        return _speech(spoken, written, language)

    def _spoken(self, request: dict[str, object]) -> _Spoken:
        command = [
            sys.executable,
            "-I",
            "-S",
            str(Path(__file__).with_name("process.py")),
            str(self._folder / self._library),
        ]
        try:
            answer = subprocess.run(
                command, cwd=self._folder, input=json.dumps(request).encode(), capture_output=True, timeout=_PATIENCE
            )
        except subprocess.TimeoutExpired:
            raise VoiceFailed(engine=self.name, why=f"it gave no answer for {_PATIENCE:.0f} s") from None
        if answer.returncode:
            why = (
                answer.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
                or f"it ended with {answer.returncode}"
            )
            raise VoiceFailed(engine=self.name, why=why)
        head, _, sound = answer.stdout.partition(b"\n")
        told = json.loads(head)
        samples = np.frombuffer(sound[: len(sound) // 2 * 2], "<i2").astype(np.float32) / 32768
        events = [_Heard(*event) for event in told["events"]]
        return _Spoken(of_length(samples, round(len(samples) * RATE / told["rate"])), events)


@dataclass(frozen=True)
class _Heard:
    """An event: a word begins (at a place in the text, counted from 1), or a phoneme."""

    is_word: bool
    place: int
    milliseconds: int
    phoneme: str


@dataclass(frozen=True)
class _Spoken:
    samples: np.ndarray
    events: list[_Heard]


@dataclass(frozen=True)
class _Written:
    """A word of the line, where it stands in it, and whether there is anything to say."""

    text: str
    start: int
    end: int
    says: bool


def _written(words: str) -> list[_Written]:
    found: list[_Written] = []
    at = 0
    for text in words.split():
        start = words.index(text, at)
        at = start + len(text)
        found.append(_Written(text, start, at, any(letter.isalnum() for letter in text)))
    return found


def _pitch(voice: Voice, delivery: Delivery) -> int:
    known = named_voices().get(voice.name)
    hertz = (known.pitch if known else _MIDDLE_HZ) * voice.pitch * delivery.pitch
    return round(min(max(50 + 50 * math.log2(hertz / _MIDDLE_HZ), 0), 99))


def _speech(spoken: _Spoken, written: Sequence[_Written], language: str) -> Speech:
    """Trimmed to what is heard; every phoneme until the next begins."""
    loud = np.flatnonzero(np.abs(spoken.samples) > 0.01)
    if not len(loud):
        return unspoken(tuple(word.text for word in written), language)
    first = max(0, int(loud[0]) - round(LEAD * RATE))
    samples = spoken.samples[first : int(loud[-1]) + round(TAIL * RATE)]
    seconds, offset = len(samples) / RATE, first / RATE
    starts = [min(max(event.milliseconds / 1000 - offset, 0.0), seconds) for event in spoken.events]
    phones = _phones(spoken.events, starts, seconds)
    words = _words(written, spoken.events, starts, phones)
    return Speech("", language, seconds, samples.astype("<f4").tobytes(), phones, words)


def _phones(events: Sequence[_Heard], starts: Sequence[float], seconds: float) -> tuple[Phone, ...]:
    sounds = [
        (event.phoneme.strip("ˈˌː") or PAUSE, at) for event, at in zip(events, starts, strict=True) if not event.is_word
    ]
    edges = [at for _, at in sounds] + [seconds]
    told = [Phone(symbol, at, after) for (symbol, at), after in zip(sounds, edges[1:], strict=True) if after > at]
    if not told or told[0].start > 0:
        told.insert(0, Phone(PAUSE, 0.0, told[0].start if told else seconds))
    return tuple(told)


def _words(
    written: Sequence[_Written], events: Sequence[_Heard], starts: Sequence[float], phones: Sequence[Phone]
) -> tuple[Word, ...]:
    """Each written word from where it is begun until the next is, pauses left out."""
    begun: dict[int, float] = {}
    for event, at in zip(events, starts, strict=True):
        owner = next((n for n, word in enumerate(written) if word.start < event.place <= word.end), None)
        if event.is_word and owner is not None:
            begun.setdefault(owner, at)
    words: list[Word] = []
    for number, word in enumerate(written):
        before = words[-1].end if words else 0.0
        start = max(before, begun.get(number, before))
        until = min((at for owner, at in begun.items() if owner > number), default=phones[-1].end)
        said = [phone.end for phone in phones if phone.symbol != PAUSE and start <= phone.start < until]
        words.append(Word(word.text, start, max(said) if said and number in begun else start))
    return tuple(words)
