"""Pinyin syllables in the network's letters, tones as arrows.

The sounds are misaki's (hexgrad/misaki, transcription.py, after Duanmu 2007 and Lin 2007); the spelling is taken apart
here by the rules of Hanyu Pinyin (GB/T 16159): y and w, ü without its dots after j, q and x, iu, ui and un.
"""

from __future__ import annotations

import re

_INITIALS = {
    "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l",
    "g": "k", "k": "kʰ", "h": "x", "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s", "": "",
}  # fmt: skip
_FINALS = {
    "a": "a", "ai": "ai", "an": "a|n", "ang": "a|ŋ", "ao": "au", "e": "ɤ", "ei": "ei", "en": "ə|n", "eng": "ə|ŋ",
    "i": "i", "ia": "ja", "ian": "jɛ|n", "iang": "ja|ŋ", "iao": "jau", "ie": "je", "in": "i|n", "iou": "jou",
    "ing": "i|ŋ", "iong": "jʊ|ŋ", "ong": "ʊ|ŋ", "ou": "ou", "u": "u", "uei": "wei", "ua": "wa", "uai": "wai",
    "uan": "wa|n", "uen": "wə|n", "uang": "wa|ŋ", "ueng": "wə|ŋ", "uo": "wo", "o": "wo", "ü": "y", "üe": "ɥe",
    "üan": "ɥɛ|n", "ün": "y|n",
}  # fmt: skip
_ALONE = {"er": "ɚ", "o": "ɔ", "io": "jɔ", "yo": "jɔ", "ê": "ɛ", "m": "m", "n": "n", "ng": "ŋ", "hm": "hm", "hng": "hŋ"}
_TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}
_APICAL = frozenset(["zh", "ch", "sh", "r", "z", "c", "s"])


def sounds(syllable: str) -> str:
    """`syllable` as TONE3 writes it ("zhang3"), in the network's letters; "" for what is no syllable."""
    found = re.fullmatch(r"([a-zêü]+)([1-5]?)", syllable)
    if not found:
        return ""
    letters, tone = found[1], _TONES.get(found[2], "")
    if letters in _ALONE:
        return f"{_ALONE[letters]}{tone}"
    if letters.endswith("r") and letters[:-1] and (before := sounds(f"{letters[:-1]}{found[2]}")):
        return f"{before}ɚ"
    initial, final = _apart(letters)
    if initial in _APICAL and final == "i":
        return f"{_INITIALS[initial]}ɨ{tone}"
    vowel, _, coda = _FINALS.get(final, "").partition("|")
    return f"{_INITIALS[initial]}{vowel}{tone}{coda}" if vowel else ""


def _apart(letters: str) -> tuple[str, str]:
    """Initial and final, the final as it is without an initial's spelling."""
    if letters[0] == "y":
        rest = letters[1:]
        return "", f"ü{rest[1:]}" if rest[:1] == "u" else _whole(rest if rest[:1] == "i" else f"i{rest}")
    if letters[0] == "w":
        return "", _whole("u" if letters == "wu" else f"u{letters[1:]}")
    initial = next(name for name in _INITIALS if letters.startswith(name))
    final = letters[len(initial) :]
    if initial in ("j", "q", "x") and final[:1] == "u":
        return initial, f"ü{final[1:]}"
    return initial, _whole(final)


def _whole(final: str) -> str:
    return {"iu": "iou", "ui": "uei", "un": "uen", "ue": "üe"}.get(final, final)
