"""Kana to the network's letters, a mora at a time.

The table is misaki's (hexgrad/misaki 0.7, ja.py), on whose readings the Japanese voices were trained: a palatal is
written with ʲ or its own letter, う after one is ɨ, っ a glottal stop, ん as it meets what follows it.
"""

from __future__ import annotations

import re

WRITTEN = re.compile("[\u3041-\u30ff]+")
"""What is written in kana alone."""
_ROWS = {
    "アイウエオ": "a i ɯ e o", "カキクケコ": "ka kʲi kɯ ke ko", "ガギグゲゴ": "ɡa ɡʲi ɡɯ ɡe ɡo",
    "サシスセソ": "sa ɕi sɨ se so", "ザジズゼゾ": "ʣa ʥi zɨ ʣe ʣo", "タチツテト": "ta ʨi ʦɨ te to",
    "ダヂヅデド": "da ʥi zɨ de do", "ナニヌネノ": "na ɲi nɯ ne no", "ハヒフヘホ": "ha çi ɸɯ he ho",
    "バビブベボ": "ba bʲi bɯ be bo", "パピプペポ": "pa pʲi pɯ pe po", "マミムメモ": "ma mʲi mɯ me mo",
    "ヤユヨ": "ja jɯ jo", "ラリルレロ": "ɾa ɾʲi ɾɯ ɾe ɾo", "ワヰヱヲ": "βa i e o", "ヴ": "vɯ",
}  # fmt: skip
_PALATALS = {
    "キ": "kʲ", "ギ": "ɡʲ", "シ": "ɕ", "ジ": "ʥ", "チ": "ʨ", "ヂ": "ʥ", "ニ": "ɲ", "ヒ": "ç", "ビ": "bʲ", "ピ": "pʲ",
    "ミ": "mʲ", "リ": "ɾʲ", "テ": "tʲ", "デ": "dʲ", "フ": "ɸʲ", "ヴ": "bʲ",
}  # fmt: skip
_LOANS = {
    "イェ": "je", "ウィ": "βi", "ウェ": "βe", "ウォ": "βo", "キェ": "kʲe", "ツァ": "ʦa", "ツィ": "ʦʲi", "ツェ": "ʦe",
    "ツォ": "ʦo", "ティ": "tʲi", "ディ": "dʲi", "トゥ": "tɯ", "ドゥ": "dɯ", "ファ": "ɸa", "フィ": "ɸʲi", "フェ": "ɸe",
    "フォ": "ɸo", "ヴァ": "va", "ヴィ": "vʲi", "ヴェ": "ve", "ヴォ": "vo", "シェ": "ɕe", "ジェ": "ʥe", "チェ": "ʨe",
    "ニェ": "ɲe", "ヒェ": "çe", "クァ": "kᵝa", "クィ": "kᵝi", "クェ": "kᵝe", "クォ": "kᵝo", "グァ": "ɡᵝa",
    "スィ": "sʲi", "ズィ": "zʲi", "ヴュ": "bʲɨ",
}  # fmt: skip
_SMALL = dict(zip("ァィゥェォャュョヮヵヶ", ("a", "i", "ɯ", "e", "o", "ja", "jɯ", "jo", "βa", "ka", "ke"), strict=True))


def _table() -> dict[str, str]:
    plain = {kana: each for row, said in _ROWS.items() for kana, each in zip(row, said.split(), strict=True)}
    glides = {
        f"{kana}{small}": f"{onset}{vowel}"
        for kana, onset in _PALATALS.items()
        for small, vowel in {"ャ": "a", "ュ": "ɨ", "ョ": "o"}.items()
    }
    return plain | _SMALL | glides | _LOANS


_TABLE = _table()
_KATAKANA = {hiragana: hiragana + 0x60 for hiragana in range(0x3041, 0x3097)}


def sounds(kana: str) -> str:
    """Kana as the network's letters; a mark or a letter of no mora is left out."""
    kana = kana.translate(_KATAKANA)
    found: list[str] = []
    at = 0
    while at < len(kana):
        mora = kana[at : at + 2] if kana[at : at + 2] in _TABLE else kana[at]
        found.append({"ー": "ː", "ッ": "ʔ", "ン": "ン"}.get(mora) or _TABLE.get(mora, ""))
        at += len(mora)
    return "".join(found)


def met(spoken: str) -> str:
    """`spoken` with every ン as it is said before what follows it (Vance 2008, 5.3)."""
    letters = list(spoken)
    for at, letter in enumerate(letters):
        if letter == "ン":
            follower = next((other for other in letters[at + 1 : at + 2]), "")
            letters[at] = next((nasal for before, nasal in _NASALS if follower and follower in before), "ɴ")
    return "".join(letters)


_NASALS = (("mpb", "m"), ("kɡ", "ŋ"), ("ɲʨʥ", "ɲ"), ("ntdɾz", "n"))
