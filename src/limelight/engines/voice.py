"""What every voice is: words in, a `Speech` out, with the time of every phoneme and every word.

An engine says which languages and voices it has; a craft asks it only for those, and reports the rest.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from limelight.core.errors import LimelightError
from limelight.works.speech import Delivery, Speech, Voice


class VoiceUnavailable(LimelightError):
    code = "voice-unavailable"
    costs_nothing = True
    sentence = 'The voice engine {engine} has no {what} "{asked}". It has: {known}.'


class VoiceFailed(LimelightError):
    code = "voice-failed"
    sentence = "The voice engine {engine} did not speak: {why}."


class VoiceSilent(LimelightError):
    code = "voice-silent"
    sentence = "The voice engine said nothing that can be heard for {line}. Try another take, or another engine."


@runtime_checkable
class VoiceEngine(Protocol):
    """A voice of one model family. Loaded once in a worker, then asked for many lines."""

    kind: str
    """"voice"."""
    version: str
    """Raised when the same request would sound otherwise."""
    name: str
    languages: tuple[str, ...]
    """The languages it speaks, as primary subtags ("en")."""
    voices: tuple[str, ...]
    """The names that `Voice.name` may have; the first is the default."""

    acts: tuple[str, ...]
    """What it does itself of a `Delivery` and a `Voice`: pace, pitch, timbre, blend, reading, emphasis; and of the tone
    (works/tones.py): whisper, breath, span, tilt, tremor, rough. What it leaves is done to the sound where that can be
    done (sound/treatment.py), and said plainly where it cannot."""

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` as spoken; `line` is left empty. The times of phones sum to the length of the sound."""
        ...
