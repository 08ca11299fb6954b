"""Who speaks: the rule for a character's cue in any script, its extensions, and the brackets that direct the words.

A cue stands alone after an empty row, with words under it. It is a name of the cast, capitals or not, or a row in
capitals, or anything after an `@`. In a script without capitals (Chinese, Arabic, Hindi) it is a name over a row in
brackets with words under that, too, and from then on that name by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass

from limelight.works.emphasis import plain
from limelight.works.naming import folded

_EXTENSION = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_LONGEST = 200
"""Letters of a cue, its brackets included: a longer row is a sentence."""
_CAPITALS = re.compile(r"(?!\d+[.)]?$)[^\W_](?:[^\W_]|[\s_.'’#&/-]|[\u0300-\u036f])*")
_CONTINUED = re.compile(r"(?:more|cont(?:inued|inuing|[’']?d)?\.?|续|續)", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?:o\.?\s?[sc]\.?|v\.?\s?o\.?|off(?:[ -]?screen|[ -]?camera)?|voice[ -]?over|画外音?|旁白|内心|offstage|"
    r"pre-?lap|за кадром|з\.?к\.?|fuera de campo|hors champ|voz en off|en off|voix off|声|목소리)",
    re.IGNORECASE,
)
_BEAT = re.compile(
    r"(?:an?\s+)?(?P<size>short|brief|long)?\s*"
    r"(?:beat|pause|silence|pausa|silencio|pauza|пауза|停顿|停頓|沉默|停|間|沈黙|사이)"
    r"\s*(?P<seconds>\d+(?:[.,]\d+)?)?\s*(?:s|sec|secs|seconds|秒|초)?\.?",
    re.IGNORECASE,
)
_SIZES = {"short": 0.3, "brief": 0.3, "": 0.6, "long": 1.2}
"""Seconds of a beat that gives none: a breath, a thought, a decision."""
LONGEST_BEAT = 20.0


@dataclass(frozen=True)
class Cue:
    name: str
    extensions: tuple[str, ...] = ()
    """What says that the speaker is heard and not seen: "O.S.", "V.O."."""
    manner: tuple[str, ...] = ()
    """Any other brackets after the name direct the words, as in a Chinese script."""
    dual: bool = False


def read_cue(text: str, names: Set[str]) -> Cue | None:
    """The cue that a row is, or None. `names` are folded names of the cast; the rows around it are not looked at."""
    if len(text) > _LONGEST:
        return None
    forced = text.startswith("@")
    rest = text[1:].strip() if forced else text.strip()
    dual = rest.endswith("^")
    rest, brackets = rest.rstrip("^").rstrip(), list[str]()
    while found := _EXTENSION.search(rest):
        brackets.insert(0, found[1].strip())
        rest = rest[: found.start()]
    if not rest or not (forced or folded(rest) in names or _in_capitals(rest)):
        return None
    unseen = tuple(said for said in brackets if _UNSEEN.fullmatch(said))
    manner = tuple(said for said in brackets if said and said not in unseen and not _CONTINUED.fullmatch(said))
    name = plain(" ".join(rest.split())).strip()
    return Cue(name, unseen, manner, dual) if name else None


def _in_capitals(text: str) -> bool:
    """A row in capitals that may be a name: "MR. LEE", "LEE JR.", but not the sentence "DARKNESS."."""
    return text.isupper() and bool(_CAPITALS.fullmatch(text)) and not re.search(r"[^\W\d_]{4,}\.$", text)


def may_be_name(text: str) -> bool:
    """Whether a row in a script without capitals has the length and the letters of a name, and no more."""
    bare = text.upper() == text.lower() and len(text) <= 16 and len(text.split()) <= 3
    return bare and text[:1].isalpha() and all(unicodedata.category(char)[0] in "LM" or char in " ·・" for char in text)


def read_beat(bracketed: str) -> tuple[float, str]:
    """Seconds of silence that a parenthetical asks for, and what else it says: "beat 0.8, softly" -> 0.8, "softly"."""
    seconds, rest = 0.0, list[str]()
    for part in re.split(r"\s*[,;，；、]\s*", bracketed.strip()):
        if found := _BEAT.fullmatch(part):
            given = found["seconds"]
            seconds += float(given.replace(",", ".")) if given else _SIZES[(found["size"] or "").lower()]
        elif part:
            rest.append(part)
    return min(seconds, LONGEST_BEAT), ", ".join(rest)
