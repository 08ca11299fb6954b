"""The built-in English voice: hibari-tts, spoken by any body in any manner, with the time of every phoneme and word.

Deterministic on one class of machine: the network has no chance in it, and the noise is drawn from `seed`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.engines.voices.hibari.manners import MANNERS
from limelight.engines.voices.hibari.network import FRAME, Network
from limelight.engines.voices.hibari.pace import drawn_at
from limelight.engines.voices.hibari.reading import Reader, Symbol
from limelight.engines.voices.hibari.timings import PAUSE, Stretch, stretches
from limelight.engines.voices.hibari.timings import words as words_timed
from limelight.engines.voices.hibari.vocoder import Body, sound
from limelight.works.speech import RATE, Delivery, Phone, Speech, Voice, Word

_LEAD, _TAIL = 0.03, 0.08
"""Seconds of silence left before the first and after the last phoneme."""
_PAUSES = {",": 0.16, ";": 0.26, ":": 0.26, ".": 0.34, "!": 0.34, "?": 0.36, "—": 0.34, "…": 0.5}
"""The least silence, in seconds at pace 1, that each mark asks for inside a line."""
_UNSPEAKABLE = 0.8
"""Seconds of a line that has nothing to pronounce ("...")."""


class HibariVoice:
    """The engine `hibari` of the voice protocol (engines/voice.py)."""

    kind = "voice"
    name = "hibari"
    version = "hibari-tts 0.2, bodies 1"
    weights = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
    default = True
    languages = ("en",)
    voices = ("heart",)
    manners = tuple(MANNERS)

    def __init__(self) -> None:
        self._network = Network()
        self._reader = Reader(frozenset(self._network.vocabulary))

    def speak(self, words: str, *, voice: Voice, language: str, delivery: Delivery, seed: int) -> Speech:
        """`words` in English. The phones, pauses among them, sum to the length of the sound exactly."""
        rng = np.random.default_rng(seed)
        reading = self._reader.read(words)
        body = Body(voice.pitch * delivery.pitch, voice.timbre, MANNERS[delivery.manner])
        pace = min(max(voice.pace * delivery.pace, 0.5), 2.0)
        pieces = [piece for symbols in reading.breaths for piece in self._breath(symbols, pace, body, rng)]
        return _speech(pieces, reading.words, language)

    def _breath(self, symbols: tuple[Symbol, ...], pace: float, body: Body, rng: np.random.Generator) -> list[_Piece]:
        spectra = drawn_at(self._network, "".join(symbol.text for symbol in symbols), pace)
        samples = sound(spectra, body, rng)
        timeline = stretches(symbols, spectra.durations.tolist(), samples)
        return [_piece(stretch, samples, pace, timeline) for stretch in timeline]


@dataclass(frozen=True)
class _Piece:
    """One phoneme or pause with its samples."""

    stretch: Stretch
    samples: np.ndarray


def _piece(stretch: Stretch, samples: np.ndarray, pace: float, timeline: list[Stretch]) -> _Piece:
    own = samples[stretch.start * FRAME : stretch.end * FRAME]
    if stretch is timeline[0] and stretch.is_pause:
        return _Piece(stretch, own[-round(_LEAD * RATE) :])
    if stretch is timeline[-1] and stretch.is_pause:
        return _Piece(stretch, own[: round(_TAIL * RATE)])
    return _Piece(stretch, _held(own, _PAUSES.get(stretch.mark, 0.0) / pace) if stretch.is_pause else own)


def _held(quiet: np.ndarray, seconds: float) -> np.ndarray:
    """A pause made at least `seconds` long, in its middle, where nothing sounds."""
    missing = max(0, round(seconds * RATE) - len(quiet))
    if not missing:
        return quiet
    middle = len(quiet) // 2
    out = np.linspace(1, 0, middle, dtype=np.float32) ** 2
    back = np.linspace(0, 1, len(quiet) - middle, dtype=np.float32) ** 2
    return np.concatenate([quiet[:middle] * out, np.zeros(missing, np.float32), quiet[middle:] * back])


def _speech(pieces: list[_Piece], written: tuple[str, ...], language: str) -> Speech:
    if not pieces:
        return _unspoken(written, language)
    edges = np.cumsum([0, *(len(piece.samples) for piece in pieces)]) / RATE
    timed = [
        (piece.stretch.word, Phone(piece.stretch.symbol, float(start), float(end)))
        for piece, start, end in zip(pieces, edges[:-1], edges[1:], strict=True)
    ]
    samples = np.concatenate([piece.samples for piece in pieces]).astype("<f4")
    phones = tuple(phone for _, phone in timed)
    return Speech("", language, float(edges[-1]), samples.tobytes(), phones, words_timed(written, timed))


def _unspoken(written: tuple[str, ...], language: str) -> Speech:
    """A line of marks alone ("..."): a silence as long as a look."""
    silence = np.zeros(round(_UNSPEAKABLE * RATE), "<f4").tobytes()
    pause = (Phone(PAUSE, 0.0, _UNSPEAKABLE),)
    return Speech("", language, _UNSPEAKABLE, silence, pause, tuple(Word(w, 0.0, _UNSPEAKABLE) for w in written))
