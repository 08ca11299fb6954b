"""Transitions as scripts write them, and how they are played: what the shot before does, and what the shot after.

Segments are joined without being encoded again. Where two shots are seen at once, the second one's first frames show
the last frame of the first: such a segment hangs on both, and every other one on its own shot alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from limelight.works.emotions import lexicon
from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded
from limelight.works.shots import Arrival, Departure


@dataclass(frozen=True)
class Passage:
    """From one shot to the next: `ending` is how the first goes, `transition` how the second comes.

    `abrupt` is a cut on the last word.
    """

    transition: Arrival = "cut"
    ending: Departure = "cut"
    abrupt: bool = False


ARRIVING: Mapping[str, int] = {
    "fade": 15,
    "flash": 8,
    "dip": 7,
    "iris": 18,
    "dissolve": 20,
    "wipe": 16,
    "match-cut": 8,
    "whip": 10,
}
"""Frames in which a shot comes in, by its transition; a cut takes none."""
OVERLAID = ("dissolve", "wipe", "match-cut", "whip")
"""Transitions in which the shot before is still seen."""
LEAVING: Mapping[str, int] = {"fade": 21, "dip": 7, "white": 18, "black": 12, "iris": 18, "end": 27}
"""Frames in which a shot goes, by its ending."""

PASSAGES: Mapping[str, Passage] = {
    "cut": Passage(),
    "smash": Passage(abrupt=True),
    "fade": Passage("fade"),
    "fade-out": Passage(ending="fade"),
    "fade-through": Passage("fade", "fade"),
    "dip": Passage("dip", "dip"),
    "dissolve": Passage("dissolve"),
    "wipe": Passage("wipe"),
    "match-cut": Passage("match-cut"),
    "whip": Passage("whip"),
    "iris": Passage("iris"),
    "iris-out": Passage(ending="iris"),
    "flash": Passage("flash"),
    "white": Passage(ending="white"),
    "black": Passage(ending="black"),
    "smash-to-black": Passage(ending="black", abrupt=True),
}
"""By what a transition is."""


def kind_of(text: str) -> str:
    """What the transition in `text` is, one of `PASSAGES`: the longest wording in it that is known; "" for none."""
    said = _bare(text)
    known = ((len(words), kind) for words, kind in _known().items() if _stands_in(words, said))
    return max(known, default=(0, ""))[1]


def named(text: str) -> str:
    """What a wording is that says nothing else; "" for none."""
    return _known().get(_bare(text), "")


def is_transition(text: str) -> bool:
    """Whether a paragraph of its own reads as a transition: a known wording, or what ends in "TO:".

    One word alone may be anybody's name ("FLASH"): it needs a full stop or a colon.
    """
    if text != text.upper():
        return False
    if re.fullmatch(r"[^a-z]*\bTO:", text):
        return True
    said, ends = _bare(text), text.rstrip().endswith(tuple(".:。："))
    goes_on = text.rstrip().endswith(tuple(":：")) and any(said.startswith(f"{words} ") for words in _known())
    plain = ends or " " in said or (is_unspaced(said) and len(said) > 1)
    return goes_on or (plain and said in _known())


def _bare(text: str) -> str:
    return folded(text).strip("<> ").rstrip(" .:!。：！")


def _stands_in(words: str, said: str) -> bool:
    if is_unspaced(words):
        return words in said
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None


@cache
def _known() -> Mapping[str, str]:
    kinds = lexicon("transitions")
    return {folded(words): kind for kind, entry in kinds.items() for words in entry["words"].split(", ")}
