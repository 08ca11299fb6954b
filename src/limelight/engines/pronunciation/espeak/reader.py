"""A reader over espeak-ng: what stands between two marks is read whole, so that its words meet as they do in speech.

After misaki's EspeakG2P (hexgrad/misaki, espeak.py), on whose readings the network was trained: marks stay as they are,
a passage at a time goes through espeak-ng, and tied sounds become letters of the alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from limelight.engines.pronunciation import kana
from limelight.engines.pronunciation.alphabet import nearest, tied, written_in
from limelight.engines.pronunciation.espeak import phonemes
from limelight.engines.pronunciation.laid import owners
from limelight.engines.pronunciation.readers import reader_for
from limelight.engines.pronunciation.reading import BETWEEN, Reading, Symbol, breaths
from limelight.engines.pronunciation.said import Dictionary, Piece
from limelight.engines.pronunciation.strangers import EAST, voice_for
from limelight.engines.pronunciation.words import words_of

_LONGEST_RUN = 240
"""Letters beyond which a passage without a mark is cut; a figure counts as a word of five."""

Rewrite = Callable[[Sequence[Piece]], Sequence[Piece]]
"""Figures, dates, money and abbreviations into words of the language."""


@dataclass(frozen=True)
class Manner:
    """How one language goes through espeak-ng."""

    language: str
    voice: str
    """espeak-ng's name of the voice whose rules are used."""
    rewrite: Rewrite = list
    replace: Mapping[str, str] = field(default_factory=dict)
    """What the network learnt otherwise than espeak-ng writes it."""


class EspeakReader:
    """Reads one language by espeak-ng's rules."""

    def __init__(self, manner: Manner, alphabet: frozenset[str], said: Mapping[str, str]) -> None:
        self._manner = manner
        self._alphabet = alphabet
        self._names = Dictionary(said)

    def read(self, text: str) -> Reading:
        words = words_of(unicodedata.normalize("NFC", text))
        runs = list(_runs(self._manner.rewrite(self._names.pieces(words))))
        said = self._said(run for run in runs if not run[0].is_ipa)
        symbols = [symbol for run in runs for symbol in self._symbols(run, said)]
        return Reading(words, tuple(breaths(symbols[:-1])))

    def _said(self, runs: Iterable[_Run]) -> dict[str, str]:
        """How every passage is said, and every word of them alone: one request for a whole line."""
        texts = {text: None for run in runs for text in (_text(run), *(piece.text for piece in run)) if text}
        voices = {text: voice_for(text, self._manner.voice) for text in texts}
        asked = [(voice, text) for text, voice in voices.items() if voice != EAST]
        answers = phonemes(asked, self._manner.language)
        said = {text: self._clean(answer) for (_, text), answer in zip(asked, answers, strict=True)}
        return said | {text: self._eastern(text) for text, voice in voices.items() if voice == EAST}

    def _eastern(self, text: str) -> str:
        """Chinese, or Japanese that is written in kana alone."""
        if kana.WRITTEN.fullmatch(text):
            return kana.met(kana.sounds(text))
        reading = reader_for(EAST, self._alphabet).read(text)
        return "".join(symbol.text for breath in reading.breaths for symbol in breath)

    def _clean(self, answer: str) -> str:
        """espeak-ng's answer in the network's alphabet, a space between words."""
        sounds = tied(answer)
        for own, learnt in self._manner.replace.items():
            sounds = sounds.replace(own, learnt)
        sounds = re.sub(r"\([\w-]+\)|[-.]", "", sounds)  # a language's name before a word of it; a link; a syllable
        return "".join(nearest(self._alphabet, sound) for sound in _split_tildes(" ".join(sounds.split())))

    def _symbols(self, run: _Run, said: Mapping[str, str]) -> Iterator[Symbol]:
        yield from (Symbol(mark, BETWEEN) for mark in run[0].opening if mark in self._alphabet)
        if run[0].is_ipa:
            yield from (Symbol(sound, run[0].word) for sound in written_in(self._alphabet, run[0].text))
        else:
            yield from _owned(run, said)
        yield from (Symbol(mark, BETWEEN) for mark in run[-1].closing if mark in self._alphabet)
        yield Symbol(" ", BETWEEN)


_Run = Sequence[Piece]


def _runs(pieces: Iterable[Piece]) -> Iterator[_Run]:
    """Passages without a mark inside; what is given in IPA stands by itself."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.opening or piece.is_ipa or run[-1].is_ipa or sum(map(_length, run)) > _LONGEST_RUN):
            yield run
            run = []
        if run and voice_for(piece.text, "") != voice_for(run[-1].text, ""):
            yield run
            run = []
        run.append(piece)
        if piece.closing:
            yield run
            run = []
    if run:
        yield run


def _length(piece: Piece) -> int:
    return sum(5 if letter.isdigit() else 1 for letter in piece.text)


def _text(run: _Run) -> str:
    return " ".join(piece.text for piece in run if piece.text)


def _owned(run: _Run, said: Mapping[str, str]) -> Iterator[Symbol]:
    speaking = [piece for piece in run if piece.text]
    sentence = said.get(_text(run), "")
    for sound, owner in zip(sentence, owners(sentence, [said[piece.text] for piece in speaking]), strict=True):
        yield Symbol(sound, BETWEEN if sound == " " else speaking[owner].word)


def _split_tildes(sounds: str) -> str:
    """Nasal vowels as a vowel and a tilde, which is how the network learnt them."""
    return sounds.translate(_NASAL)


_NASAL = str.maketrans({whole: f"{plain}\u0303" for whole, plain in zip("ãẽĩõũỹ", "aeiouy", strict=True)})
