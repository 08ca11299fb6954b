"""Brand words: no word that the brand never uses is heard, read or written beside the film."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.case import Case, Text
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.policy.lexicon import words_in
from limelight.sign.policy.passages import hashtags

_CLAUSE = "brand.toml: forbidden"


def _check(case: Case) -> Iterator[Finding]:
    forbidden = case.production.brand.forbidden
    if not forbidden:
        return
    found = [finding for text in (*case.texts, *hashtags(case)) for finding in _findings(text, forbidden)]
    yield from found
    if not found:
        yield Finding(Status.KEPT, f"None of these is in it: {', '.join(forbidden)}.", clause=_CLAUSE)


def _findings(text: Text, forbidden: tuple[str, ...]) -> Iterator[Finding]:
    where = text.where or text.id
    for word in words_in(text.words, text.language, forbidden):
        way_out = "Say it in other words, or take the word off the brand's list."
        yield Finding(Status.BROKEN, f'{where} says "{word}", which the brand never does.', way_out, _CLAUSE, where)


GATE = Gate("brand-words", "Is no word in it that the brand never uses?", _check, waivable=True, rank=22)
