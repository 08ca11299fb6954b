"""The network's alphabet: one letter a sound, as misaki writes it (EN_PHONES.md and espeak.py of hexgrad/misaki).

What espeak or a person writes in plain IPA is brought to it here: diphthongs and affricates become single letters, what
the network never learnt goes to the nearest sound that it did.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

LETTERS = frozenset(
    ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyz'
    "ɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ"
)
"""All of it, as Kokoro and the networks that learnt from it have it (config.json of hexgrad/Kokoro-82M)."""
_SINGLE = {
    "aɪ": "I", "aʊ": "W", "eɪ": "A", "oʊ": "O", "əʊ": "Q", "ɔɪ": "Y",
    "dz": "ʣ", "dʒ": "ʤ", "dʑ": "ʥ", "ts": "ʦ", "tʃ": "ʧ", "tɕ": "ʨ", "tʂ": "ꭧ", "ss": "S",
}  # fmt: skip
"""Pairs that are one letter when they are tied (espeak's tie, or U+0361)."""
_NEAREST = {
    "g": "ɡ", "ʦ": "ʦ", "ɫ": "l", "ɬ": "l", "ʀ": "ʁ", "ʍ": "w", "ɱ": "m", "ɦ": "h", "ħ": "h", "ʕ": "ʔ", "ʉ": "u",
    "ɵ": "ə", "ɘ": "ə", "ɞ": "ɜ", "ɝ": "ɜ", "ʏ": "y", "ɶ": "œ", "ʐ": "ʒ", "ʑ": "ʒ", "ɭ": "l", "ʟ": "l", "ɸ": "f",
    "ɐ": "ə", "ɓ": "b", "ɗ": "d", "ɠ": "ɡ", "ʙ": "b", "ɮ": "l", "ʱ": "ʰ", "˞": "ɹ", "ʈ": "t", "ɖ": "d", "ɽ": "ɾ",
    "ɻ": "ɹ", "ʋ": "v", "ɟ": "ɡ", "ɰ": "ɡ", "ʝ": "j", "ʎ": "l", "ɕ": "ʃ", "ʂ": "ʃ", "χ": "x", "ɣ": "ɡ", "β": "b",
    "ɴ": "ŋ", "ɳ": "n", "ɲ": "n", "ø": "œ", "œ": "ə", "x": "k", "q": "k", "ç": "h", "c": "k", "ᵻ": "ɪ", "ɨ": "ɪ",
    "’": "", "'": "ˈ",
}  # fmt: skip
"""The nearest sound, for a letter that an alphabet lacks; asked again until there is one."""
_TIES = "^͜͡"


def tied(ipa: str, tie: str = "^") -> str:
    """`ipa` with every tied pair that has a letter of its own written so, and no tie left."""
    for pair, single in _SINGLE.items():
        ipa = ipa.replace(f"{pair[0]}{tie}{pair[1]}", single)
    return ipa.replace(tie, "")


def written_in(alphabet: Collection[str], ipa: str) -> str:
    """A person's `ipa` in the letters of `alphabet`: ties joined, what it lacks as the nearest sound that it has."""
    for tie in _TIES:
        ipa = tied(ipa, tie)
    for pair in ("tʃ", "dʒ", "tɕ", "dʑ"):
        ipa = ipa.replace(pair, _SINGLE[pair])
    return "".join(nearest(alphabet, letter) for letter in unicodedata.normalize("NFD", ipa))


def nearest(alphabet: Collection[str], letter: str) -> str:
    """`letter`, or the nearest sound that `alphabet` has; "" for what is no sound in it."""
    asked = set[str]()
    while letter not in alphabet:
        if letter in asked or letter not in _NEAREST:
            return ""
        asked.add(letter)
        letter = _NEAREST[letter]
    return letter
