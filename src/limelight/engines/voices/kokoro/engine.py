"""The built-in voices: Kokoro-82M, directed, with the time of every phoneme and word.

A line is spoken a breath at a time, so that memory is bounded however long it is.
"""

from __future__ import annotations

from typing import ClassVar

from limelight.engines.catalog import folder_of
from limelight.engines.pronunciation import Symbol, breaths, reader_for
from limelight.engines.spoken.joining import LEAD, TAIL, Piece, pieces, speech_of
from limelight.engines.spoken.timeline import stretches
from limelight.engines.voices.kokoro.direction import Bearing, hushed, pause_after, played, sung, units
from limelight.engines.voices.kokoro.network import Network
from limelight.engines.voices.kokoro.styles import Styles, own_pitch, voice_of
from limelight.works.speech import Delivery, Speech, Voice
from limelight.works.tones import PLAIN, tone_of
from limelight.works.voices import NamedVoice, named_voices

MODEL = "kokoro-82m"
_BREATH = 180
"""Symbols that are spoken at once, about twelve seconds: a longer line costs no more memory."""


class KokoroVoice:
    """The engine `kokoro` of the voice protocol (engines/voice.py)."""

    kind = "voice"
    name = "kokoro"
    version = "kokoro 1.0, directed 1"
    weights = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
    default = True
    models = ("kokoro-82m",)
    models_by_language: ClassVar[dict[str, tuple[str, ...]]] = {
        "es": ("espeak-ng",), "fr": ("espeak-ng",), "hi": ("espeak-ng",), "it": ("espeak-ng",), "pt": ("espeak-ng",),
    }  # fmt: skip
    """What its readers need beside it (engines/pronunciation)."""
    languages = ("en", "es", "fr", "hi", "it", "ja", "pt", "zh")
    acts = ("pace", "pitch", "timbre", "whisper", "span", "tremor", "rough", "emphasis", "reading", "blend")

    def __init__(self) -> None:
        folder = folder_of(MODEL)
        self.voices = tuple(named_voices())
        self._network = Network(folder)
        self._styles = Styles(folder)

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` in the language of the voice. The phones, pauses among them, sum to the sound's length exactly."""
        who = voice_of(voice.name, language)
        alphabet = frozenset(self._network.alphabet)
        reading = reader_for(who.read_as(language), alphabet, dict(delivery.names)).read(words)
        bearing = _bearing(who, voice, delivery)
        short = [breath for symbols in reading.breaths for breath in breaths(symbols, _BREATH)]
        spoken = (
            piece
            for breath, ends in zip(short, [*[False] * (len(short) - 1), True], strict=False)
            for piece in self._breath(breath, who, voice, bearing, seed, ends=ends)
        )
        return speech_of(spoken, reading.words, language)

    def _breath(
        self, symbols: tuple[Symbol, ...], who: NamedVoice, voice: Voice, bearing: Bearing, seed: int, *, ends: bool
    ) -> list[Piece]:
        """One breath; where the line goes on after it, with the pause that its last mark asks for."""
        style = self._styles.style(len(symbols), who.name, voice.blend, voice.share, voice.reading)
        counted = self._network.count("".join(symbol.text for symbol in symbols), style)
        counts = units(counted.durations, symbols, bearing)
        melody = sung(self._network.draw(counted, counts), counts, symbols, bearing, seed)
        samples, frames = played(hushed(self._network.sound(melody), bearing.tone), counts, bearing.timbre)
        timeline = stretches(symbols, frames.tolist(), samples, who.early)
        return pieces(timeline, samples, after=TAIL if ends else pause_after(symbols, bearing) - LEAD)


def _bearing(who: NamedVoice, voice: Voice, delivery: Delivery) -> Bearing:
    return Bearing(
        pace=min(max(voice.pace * delivery.pace, 0.5), 2.0),
        pitch=voice.pitch * delivery.pitch * own_pitch(who, voice.reading),
        timbre=min(max(voice.timbre, 0.6), 1.5),
        tone=tone_of(delivery.manner) or PLAIN,
        stressed=delivery.stressed,
    )
