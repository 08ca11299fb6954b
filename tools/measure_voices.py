"""Measure the built-in voices: how high they speak, how fast, and how much earlier they are heard than they count.

python tools/measure_voices.py [VOICE ...]

Every voice says the same English sentences. Pitch is the middle of the melody that the network draws; tempo is against
af_heart; `early` is the median, in frames of 12.5 ms, by which word beginnings lie before the network's own count when
they are looked for by pocketsphinx, which knows nothing of the count. What comes after the table is what a film gets:
how far the times of words lie from pocketsphinx's once the voices table (works/lexicon/voices.toml) is applied.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from limelight.engines.aligners import sphinx
from limelight.engines.aligners.sphinx import Pronounced
from limelight.engines.catalog import pull
from limelight.engines.pronunciation import Reading, of_words, reader_for
from limelight.engines.spoken.joining import pieces, speech_of
from limelight.engines.spoken.timeline import FRAME, stretches
from limelight.engines.voices.kokoro.direction import Bearing, units
from limelight.engines.voices.kokoro.network import Network
from limelight.engines.voices.kokoro.styles import Styles
from limelight.sound.resampling import resampled
from limelight.works.speech import RATE, Speech
from limelight.works.voices import NamedVoice, named_voices

SENTENCES = (
    "They told me you died of love and I never doubted a word of it",
    "She walked into the garden before dawn and opened every window of the house",
    "The old king gave his daughter a golden key and begged her not to use it",
)
_VOICED_HZ = 40.0


@dataclass(frozen=True)
class Take:
    """One sentence as one voice says it, before it is timed: frames a symbol, the pitch of its melody in hertz."""

    reading: Reading
    frames: list[int]
    samples: np.ndarray
    pitch: float

    @property
    def seconds(self) -> float:
        return self.timed(0).seconds

    def timed(self, early: int) -> Speech:
        timeline = stretches(self.reading.breaths[0], self.frames, self.samples, early)
        return speech_of(pieces(timeline, self.samples), self.reading.words, "en")

    def late(self, early: int) -> list[float]:
        """Seconds by which words begin later than pocketsphinx hears them, but for the first."""
        return _gaps(self.timed(early), self.reading)


class Booth:
    """Where the voices are measured."""

    def __init__(self) -> None:
        folder = pull("kokoro-82m", lambda progress: None)
        self._network, self._styles = Network(folder), Styles(folder)
        reader = reader_for("en", frozenset(self._network.alphabet))
        self._readings: list[Reading] = [reader.read(sentence) for sentence in SENTENCES]

    def takes(self, who: NamedVoice) -> list[Take]:
        return [self._take(reading, who) for reading in self._readings]

    def _take(self, reading: Reading, who: NamedVoice) -> Take:
        [symbols] = reading.breaths
        style = self._styles.style(len(symbols), who.name)
        counted = self._network.count("".join(symbol.text for symbol in symbols), style)
        counts = units(counted.durations, symbols, Bearing())
        melody = self._network.draw(counted, counts)
        voiced = melody.pitch[melody.pitch > _VOICED_HZ]
        frames = (counts * 2).astype(int).tolist()
        return Take(reading, frames, self._network.sound(melody), float(np.median(voiced)))


def _gaps(speech: Speech, reading: Reading) -> list[float]:
    heard = resampled(np.frombuffer(speech.pcm, "<f4"), RATE, sphinx.RATE)
    aligned = sphinx.align(heard / abs(heard).max(), [Pronounced(*word) for word in of_words(reading)])
    if aligned is None:
        return []
    pairs = zip(speech.words[1:], aligned.words[1:], strict=True)
    return [counted.start - found.start for counted, found in pairs]


def main(names: Sequence[str]) -> None:
    booth = Booth()
    voices = [voice for name, voice in named_voices().items() if not names or name in names]
    length = sum(take.seconds for take in booth.takes(named_voices()["af_heart"]))
    left: list[float] = []
    for who in voices:
        takes = booth.takes(who)
        late = [gap for take in takes for gap in take.late(0)]
        early = max(0, round(median(late) * RATE / FRAME)) if late else who.early
        apart = [abs(gap) for take in takes for gap in take.late(who.early)]
        left += apart
        measured = f"pitch = {median(take.pitch for take in takes):.0f}  tempo = {_tempo(takes, length):.2f}"
        found = f"{median(apart) * 1000:.0f} ms apart over {len(apart)} words" if apart else "not found by pocketsphinx"
        print(f"{who.name:16} {measured}  early = {early}   {found}", flush=True)
    print(f"all: {median(left) * 1000:.0f} ms apart, nine in ten within {np.percentile(left, 90) * 1000:.0f} ms")


def _tempo(takes: Sequence[Take], length: float) -> float:
    return length / sum(take.seconds for take in takes)


if __name__ == "__main__":
    main(sys.argv[1:])
