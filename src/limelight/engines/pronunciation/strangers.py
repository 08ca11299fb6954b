"""Words of another script among a language's own: said as the language of that script says them.

espeak-ng by itself would spell them out ("Chinese symbol, Chinese symbol"). A script that several languages write is
read as the most spoken of them.
"""

from __future__ import annotations

import re

_VOICES = {
    "ru": "\u0400-\u052f", "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "ar": "\u0600-\u06ff", "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "th": "\u0e00-\u0e7f", "ko": "\uac00-\ud7af",
}  # fmt: skip
"""espeak-ng's voice for each script."""
EAST = "zh"
"""Han characters and kana: espeak-ng has no good reading of these; our own readers have."""
_EAST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_SCRIPTS = {voice: re.compile(f"[{letters}]") for voice, letters in _VOICES.items()}


def voice_for(word: str, own: str) -> str:
    """Who says `word` in a text that espeak-ng's voice `own` reads: mostly that voice."""
    if word.isascii():
        return own
    if _EAST.search(word):
        return EAST
    return next((voice for voice, letters in _SCRIPTS.items() if letters.search(word)), own)
