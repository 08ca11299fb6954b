"""Which music a story asks for, by the words of its title, places and people; a person may say otherwise.

Light on purpose: the plan of a film asks this without loading anything that makes sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from limelight.works.vocabulary import IDIOMS

PLAIN = "piano"
"""What is played where no word asks for anything else."""

_WORDS: dict[str, str] = {
    "chinese": "peony pavilion scholar emperor empress concubine jade lantern courtyard silk dynasty ming tang qing "
    "temple magistrate sedan guqin liniang opera",
    "storybook": "star moon blanket bear rabbit fox owl grandfather grandmother fairy dragon toy child picture-book",
    "highlife": "lagos accra abuja ibadan kumasi nairobi kampala dakar abidjan naira cedi danfo okada kente ankara "
    "jollof tunde kemi adaeze chidi ngozi amara chioma emeka obinna ifeoma yemi sade femi bola segun wale folake funmi "
    "ade kwame kofi ama akosua abena yaw kwesi esi efua adjoa kojo",
    "thriller": "agent spy detective murder killer hacker heist ransom witness police cop gang hostage bunker "
    "signal evidence suspect interrogation drone surveillance code firewall android cyborg station",
    "strings": "queen king duke duchess prince princess castle palace throne heir heiress war front letter manor "
    "estate countess lord lady knight betrothed wedding inheritance verdict",
}
_SCRIPTS = {"chinese": re.compile("[\u4e00-\u9fff]")}


def idiom_of(words: Iterable[str]) -> str:
    """The idiom that most of these words belong to; `PLAIN` where none does. The same words, the same idiom."""
    said = re.findall(r"\w+|[\u4e00-\u9fff]", " ".join(words).casefold())
    scores = {idiom: sum(word in known.split() for word in said) for idiom, known in _WORDS.items()}
    for idiom, script in _SCRIPTS.items():
        scores[idiom] += sum(bool(script.match(word)) for word in said) // 2
    best = max(sorted(scores), key=lambda idiom: scores[idiom])
    return best if scores[best] else PLAIN


__all__ = ["IDIOMS", "PLAIN", "idiom_of"]
