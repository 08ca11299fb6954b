"""Which music a story asks for, by the words of its title, places and people; a person may say otherwise.

Light on purpose: the plan of a film asks this without loading anything that makes sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

IDIOMS = ("chinese", "modern", "storybook")

_WORDS: dict[str, str] = {
    "chinese": "peony pavilion scholar emperor empress concubine jade lantern courtyard silk dynasty ming tang qing "
    "temple magistrate sedan guqin liniang opera",
    "storybook": "star moon blanket bear rabbit fox owl grandfather grandmother fairy dragon toy child picture-book",
}
_SCRIPTS = {"chinese": re.compile("[\u4e00-\u9fff]")}


def idiom_of(words: Iterable[str]) -> str:
    """The idiom that most of these words belong to; "modern" where none does. The same words, the same idiom."""
    said = re.findall(r"\w+|[\u4e00-\u9fff]", " ".join(words).casefold())
    scores = {idiom: sum(word in known.split() for word in said) for idiom, known in _WORDS.items()}
    for idiom, script in _SCRIPTS.items():
        scores[idiom] += sum(bool(script.match(word)) for word in said) // 2
    best = max(sorted(scores), key=lambda idiom: scores[idiom])
    return best if scores[best] else "modern"
