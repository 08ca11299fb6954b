"""From the IPA that a line is read in to the sounds that the acoustic model knows, and back (CMU's ARPAbet, 39 sounds).

Written as the reader of the built-in voice writes it, after misaki: capitals are diphthongs, "T" is the flap.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_IPA: dict[str, str] = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "W", "AY": "I", "EH": "ɛ", "ER": "ɜ", "EY": "A", "IH": "ɪ",
    "IY": "i", "OW": "O", "OY": "Y", "UH": "ʊ", "UW": "u", "B": "b", "CH": "ʧ", "D": "d", "DH": "ð", "F": "f",
    "G": "ɡ", "HH": "h", "JH": "ʤ", "K": "k", "L": "l", "M": "m", "N": "n", "NG": "ŋ", "P": "p", "R": "ɹ", "S": "s",
    "SH": "ʃ", "T": "t", "TH": "θ", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip
_MORE = {
    "ə": "AH", "ɐ": "AH", "ᵊ": "AH", "ɚ": "ER", "ᵻ": "IH", "ɨ": "IH", "ɒ": "AA", "a": "AA", "e": "EY", "o": "OW",
    "Q": "OW", "T": "D", "ɾ": "D", "ʔ": "T", "r": "R", "ɫ": "L", "g": "G", "x": "K", "ʍ": "W", "ɲ": "N", "ɬ": "L",
}  # fmt: skip
_ARPABET = {symbol: sound for sound, symbol in _IPA.items()} | _MORE
_COLOURED = frozenset("əɜɚ")
"""Vowels that swallow an "r" after them: one sound of the model."""


@dataclass(frozen=True)
class Pronounced:
    """One written word, and how it is read: IPA, a symbol each, as the reader gives them; none for a word of marks."""

    text: str
    symbols: tuple[str, ...]


def arpabet(symbols: Iterable[str]) -> str:
    """The sounds of these symbols, with spaces between, as the model's dictionary writes them."""
    sounds: list[str] = []
    before = ""
    for symbol in symbols:
        if symbol == "ɹ" and before in _COLOURED:
            sounds[-1] = "ER"
        elif symbol in _ARPABET:
            sounds.append(_ARPABET[symbol])
        before = symbol
    return " ".join(sounds)


def ipa(sound: str) -> str:
    """The symbol of one of the model's sounds; "" for what is no sound of speech (silence, breath, noise)."""
    return _IPA.get(sound, "")
