"""The credit line: one sentence on who made a film, after what, and by which tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.sign.authorship.authors import Authors
from limelight.sign.authorship.counted import joined
from limelight.sign.authorship.statement import Share

_VERBS = {"wrote": "Written", "directed": "directed", "edited": "edited"}
_PERFORMED = {"voice": "own voices", "picture": "own pictures", "music": "own music", "drawings": "own drawings"}
_MADE = {"picture": "Pictures", "voice": "voices", "music": "music", "translation": "translation"}


def credit(title: str, authors: Authors, people: Iterable[Share], machines: Iterable[Share]) -> str:
    """`She Asked Me To. Written and directed by Mira Tan, after Tang Xianzu. Pictures made by limelight.`"""
    sentences = (f"{title}.", _by_people(authors, tuple(people)), _by_machines(tuple(machines)))
    return " ".join(filter(None, sentences))


def _by_people(authors: Authors, people: tuple[Share, ...]) -> str:
    deeds = {share.deed for share in people}
    verbs = joined([word for deed, word in _VERBS.items() if deed in deeds])
    own = joined(dict.fromkeys(_PERFORMED[share.department] for share in people if _is_own(share)))
    who = f"{verbs or 'Made'} by {joined(authors.names)}" if authors.names else ""
    after = f", {authors.based_on}" if who and authors.based_on else authors.based_on
    told = f"{who}{after}{f', with {own}' if own else ''}"
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _is_own(share: Share) -> bool:
    return share.deed == "performed" and share.department in _PERFORMED


def _by_machines(machines: tuple[Share, ...]) -> str:
    """Every department with what made it, those of one maker together."""
    made = ", ".join(_departments(machines))
    return f"{made[:1].upper()}{made[1:]}." if made else ""


def _departments(machines: tuple[Share, ...]) -> Iterator[str]:
    for department, called in _MADE.items():
        makers = dict.fromkeys(
            maker.name for share in machines if share.department == department for maker in share.makers
        )
        if makers:
            trained = any(
                share.makers[0].nature == "trained model" for share in machines if share.department == department
            )
            yield f"{called.lower()} {'generated' if trained else 'made'} by {joined(makers)}"
