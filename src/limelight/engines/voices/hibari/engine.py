"""The quick English voice: hibari-tts, spoken by any body in any manner, with the time of every phoneme and word.

It imitates the other voices by their pitch, size and tempo, so that a draft sounds much like its film.

Deterministic on one class of machine: the network has no chance in it, and the noise is drawn from `seed`.
"""

from __future__ import annotations

import numpy as np

from limelight.engines.pronunciation import Symbol, reader_for
from limelight.engines.spoken.joining import Piece, pieces, speech_of
from limelight.engines.spoken.timeline import stretches
from limelight.engines.voices.hibari.network import Network
from limelight.engines.voices.hibari.pace import drawn_at
from limelight.engines.voices.hibari.vocoder import Body, sound
from limelight.works.speech import Delivery, Speech, Voice
from limelight.works.tones import PLAIN, tone_of
from limelight.works.voices import named_voices, voices_speaking

_EARLY = 4
"""Frames by which the sound comes before the network's count (45 ms, measured on ten lines full of hisses at four
paces, within 10 ms of one another)."""
_PAUSES = {",": 0.16, ";": 0.26, ":": 0.26, ".": 0.34, "!": 0.34, "?": 0.36, "—": 0.34, "…": 0.5}
"""The least silence, in seconds at pace 1, that each mark asks for inside a line."""
_OWN = "af_heart"
"""Whose voice the network has learnt."""


class HibariVoice:
    """The engine `hibari` of the voice protocol (engines/voice.py)."""

    kind = "voice"
    name = "hibari"
    version = "hibari-tts 0.2, bodies 1"
    weights = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
    quick = True
    languages = ("en",)
    acts = ("pace", "pitch", "timbre", "breath", "span", "tilt", "tremor", "rough")

    def __init__(self) -> None:
        self.voices = tuple(voice.name for voice in voices_speaking("en"))
        self._network = Network()
        self._alphabet = frozenset(self._network.vocabulary)

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` in English. The phones, pauses among them, sum to the length of the sound exactly."""
        rng = np.random.default_rng(seed)
        reading = reader_for("en", self._alphabet, dict(delivery.names)).read(words)
        pitch, size, tempo = _imitated(voice)
        body = Body(voice.pitch * delivery.pitch * pitch, voice.timbre * size, tone_of(delivery.manner) or PLAIN)
        pace = min(max(voice.pace * delivery.pace * tempo, 0.5), 2.0)
        spoken = [piece for symbols in reading.breaths for piece in self._breath(symbols, pace, body, rng)]
        return speech_of(spoken, reading.words, language)

    def _breath(self, symbols: tuple[Symbol, ...], pace: float, body: Body, rng: np.random.Generator) -> list[Piece]:
        spectra = drawn_at(self._network, "".join(symbol.text for symbol in symbols), pace)
        samples = sound(spectra, body, rng)
        timeline = stretches(symbols, spectra.durations.tolist(), samples, _EARLY)
        return pieces(timeline, samples, {mark: seconds / pace for mark, seconds in _PAUSES.items()})


def _imitated(voice: Voice) -> tuple[float, float, float]:
    """Pitch, size and tempo of the voice that is asked for, as factors of the one that there is."""
    known = named_voices()
    who = known.get(voice.name, known[_OWN])
    other, share = known.get(voice.blend, who), voice.share
    mixed = [
        one ** (1 - share) * two**share
        for one, two in ((who.pitch, other.pitch), (who.size, other.size), (who.tempo, other.tempo))
    ]
    return mixed[0] / known[_OWN].pitch, mixed[1], mixed[2]
