"""How long a line takes to read where no voice says it, and when the eye is on each word.

Every character takes its time by its script: an alphabet is read at 15 characters a second (under the 17 that captions
allow), a syllabic or logographic script at fewer, because each character says more. Marks are rests.
"""

from __future__ import annotations

import unicodedata

from limelight.works.speech import Word

LEAST = 0.9
"""Seconds that the shortest line stands (captions ask for 0.83)."""

_SECONDS: dict[str, float] = {
    "CJK": 0.2,
    "HIRAGANA": 0.12,
    "KATAKANA": 0.12,
    "HANGUL": 0.15,
    "THAI": 0.075,
    "DEVANAGARI": 0.075,
    "ARABIC": 0.08,
    "HEBREW": 0.085,
}
_ALPHABET = 1 / 15
_RESTS = dict.fromkeys(",、،;；:：", 0.14) | dict.fromkeys(".。!！?？؟…—۔।", 0.3)
_EACH_CHARACTER_A_WORD = frozenset({"CJK", "HIRAGANA", "KATAKANA"})


def words_read(text: str, pace: float = 1.0) -> tuple[Word, ...]:
    """The words of `text` with the seconds in which each is read, the first from 0; they follow without a gap."""
    pieces = _pieces(text)
    lengths = [max(sum(_seconds(letter) for letter in piece), 0.05) / pace for piece in pieces]
    stretch = max(1.0, LEAST / sum(lengths)) if lengths else 1.0
    words: list[Word] = []
    at = 0.0
    for piece, length in zip(pieces, lengths, strict=True):
        words.append(Word(piece, at, at + length * stretch))
        at = words[-1].end
    return tuple(words)


def _pieces(text: str) -> list[str]:
    """Words between spaces; in scripts without spaces every character, its marks with it."""
    pieces: list[str] = []
    for spaced in text.split():
        fresh = True
        for letter in spaced:
            alone = _script(letter) in _EACH_CHARACTER_A_WORD
            if fresh or (alone and pieces) or (_stands_alone(pieces[-1]) and letter.isalnum()):
                pieces.append(letter)
            else:
                pieces[-1] += letter
            fresh = False
    return pieces


def _stands_alone(piece: str) -> bool:
    return any(_script(letter) in _EACH_CHARACTER_A_WORD for letter in piece)


def _seconds(letter: str) -> float:
    if letter in _RESTS:
        return _RESTS[letter]
    if unicodedata.category(letter).startswith("M"):
        return 0.0
    return _SECONDS.get(_script(letter), _ALPHABET)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
