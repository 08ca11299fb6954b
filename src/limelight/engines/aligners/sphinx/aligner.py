"""Forced alignment: the words are known, and the model finds when each of them is heard.

The model scores every hundredth of a second against the sound that should be there, beside the best of all sounds. So a
recording of other words is told from the right one: measured on eight voices, the right words lose 20 to 36 a step (55
in an 8 kHz memo), and other words 65 to 140, or they cannot be laid on the recording at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from pocketsphinx import Decoder

from limelight.engines.aligners.sphinx.pronunciation import Pronounced, arpabet, ipa
from limelight.works.speech import Phone, Word

LANGUAGES = ("en",)
RATE = 16_000
"""Samples a second that the model hears."""
OTHER_LINE = 65.0
"""The loss of a whole line above which other words were said."""
_STEP = 0.01
_LATE = 0.03
"""Seconds by which a sound is heard later than the step that the model gives for it: measured on lines of the built-in
voice, whose sounds are known, the same within a hundredth in every body and manner."""
_LOSS = math.log(1.0001)
"""One unit of loss as the model counts, as a natural logarithm."""
_MOST_LOST = 150.0 * 1024
"""A loss that is beyond counting."""
_SEARCH = {"bestpath": False, "beam": 1e-80, "wbeam": 1e-60, "pbeam": 1e-80}
"""The path as it was found, which ends with the last word (the best through its lattice may leave that out), and a
search that gives up late: hardly a path is to be tried."""
_ALTERNATIVES = 4
"""Other ways to say a word that the dictionary is asked for."""


@dataclass(frozen=True)
class Aligned:
    """Every word as it was handed in, the sounds heard, and how well each word fits: 0 is the best there is."""

    words: tuple[Word, ...]
    phones: tuple[Phone, ...]
    fits: tuple[float, ...]
    """Of every word, the mean loss a step; 0 for a word that is not pronounced."""
    fit: float
    """Of the whole line."""


def align(mono: np.ndarray, line: Sequence[Pronounced]) -> Aligned | None:
    """The words of `line` on `mono`, at `RATE`; None where they cannot be laid on it."""
    decoder = Decoder(samprate=float(RATE), lm=None, compallsen=True, loglevel="FATAL", **_SEARCH)
    names = _taught(decoder, line)
    if not names:
        return None
    heard = (np.clip(mono, -1, 1) * 32767).astype("<i2").tobytes()
    decoder.set_align_text(" ".join(names))
    _decoded(decoder, heard)
    found = list(_found(decoder, names))
    if [span.number for span in found] != list(names.values()):
        return None
    return _aligned(line, found, _sounds(decoder, heard) or [()] * len(found))


_NAME = "word"
_Sounds = tuple[Phone, ...]


@dataclass(frozen=True)
class _Found:
    """Where a word of the line is heard, and what it lost there, in steps."""

    number: int
    start: int
    end: int
    lost: float


def _found(decoder: Decoder, names: Mapping[str, int]) -> Iterator[_Found]:
    """The words as they were laid; the library's segments die as the next one comes."""
    for segment in decoder.seg() or ():
        if (name := segment.word.partition("(")[0]) in names:
            start, end = segment.start_frame, segment.end_frame + 1
            likelihood = segment.ascore
            lost = -math.log(likelihood) / _LOSS if likelihood > 0 else _MOST_LOST * (end - start)
            yield _Found(names[name], start, end, lost)


def _taught(decoder: Decoder, line: Sequence[Pronounced]) -> dict[str, int]:
    """A name of its own for every word that is pronounced, with all the ways to say it -> the word's number."""
    ways = {f"{_NAME}{number}": _ways(decoder, word) for number, word in enumerate(line)}
    spoken = [(name, way, sounds) for name, each in ways.items() for way, sounds in enumerate(each, 1)]
    for number, (name, way, sounds) in enumerate(spoken, 1):
        decoder.add_word(name if way == 1 else f"{name}({way})", sounds, update=number == len(spoken))
    return {name: number for number, (name, each) in enumerate(ways.items()) if each}


def _ways(decoder: Decoder, word: Pronounced) -> list[str]:
    """As the reader reads the word in this line, then as the dictionary has it."""
    bare = re.sub(r"[^\w']", "", word.text.lower().replace("’", "'"))
    asked = [bare, *(f"{bare}({way})" for way in range(2, _ALTERNATIVES + 1))]
    known = [decoder.lookup_word(name) for name in asked] if bare else []
    return list(dict.fromkeys(way for way in (arpabet(word.symbols), *known) if way))


def _decoded(decoder: Decoder, heard: bytes) -> None:
    decoder.start_utt()
    decoder.process_raw(heard, full_utt=True)
    decoder.end_utt()


def _sounds(decoder: Decoder, heard: bytes) -> list[_Sounds] | None:
    """The sounds of every word found, in order; None where the library finds the words and then loses the way."""
    try:
        decoder.set_alignment()
        _decoded(decoder, heard)
    except RuntimeError:  # the only kind of error that it raises
        return None
    return [tuple(_phones(word)) for word in decoder.get_alignment() or () if word.name.startswith(_NAME)]


def _phones(word: Any) -> Iterator[Phone]:
    for sound in word:
        if symbol := ipa(sound.name):
            yield Phone(symbol, sound.start * _STEP + _LATE, (sound.start + sound.duration) * _STEP + _LATE)


def _aligned(line: Sequence[Pronounced], spans: Sequence[_Found], sounds: Sequence[_Sounds]) -> Aligned:
    found = {span.number: (span, heard) for span, heard in zip(spans, sounds, strict=True)}
    words: list[Word] = []
    phones: list[Phone] = []
    for number, word in enumerate(line):
        before = words[-1].end if words else 0.0
        span, heard = found.get(number, (None, ()))
        heard = heard or (_spread(word, span) if span else ())
        phones += heard
        words.append(Word(word.text, *((heard[0].start, heard[-1].end) if heard else (before, before))))
    fits = tuple(found[n][0].lost / _steps(found[n][0]) if n in found else 0.0 for n in range(len(line)))
    whole = sum(span.lost for span in spans) / sum(map(_steps, spans))
    return Aligned(tuple(words), tuple(phones), fits, whole)


def _steps(span: _Found) -> int:
    return span.end - span.start


def _spread(word: Pronounced, span: _Found) -> _Sounds:
    """The word's own sounds, each as long as the next."""
    edges = np.linspace(span.start * _STEP + _LATE, span.end * _STEP + _LATE, len(word.symbols) + 1).tolist()
    return tuple(Phone(*each) for each in zip(word.symbols, edges, edges[1:], strict=False))
