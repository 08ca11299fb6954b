"""Whose work a production is: the people it names, else those whom its script names, else those who chose in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.core.choices.lines import Decision
from limelight.works.production import Production

_DERIVED = ("after", "based", "adapted", "inspired", "from", "freely", "nach", "d'après", "basado", "根据", "改编")
"""How a script's credit begins where the author that it names wrote what the film is made after."""
_JOINS = (" & ", " and ", ";", "\n")


@dataclass(frozen=True)
class Authors:
    """`known_from` is where the names stand; "" where nobody is named. `based_on` is the earlier work, as written."""

    names: tuple[str, ...]
    known_from: str
    based_on: str


def authors(production: Production, decisions: Iterable[Decision]) -> Authors:
    """The people whose work this is, as far as its files say."""
    page = production.screenplay.title_page
    author, credit = page.get("author") or page.get("authors", ""), page.get("credit", "").strip()
    derived = bool(author) and credit.casefold().startswith(_DERIVED)
    based_on = page.get("source", "").strip() or (f"{credit} {' '.join(author.split())}" if derived else "")
    if named := production.release.authors:
        return Authors(named, "limelight.toml", based_on)
    if author and not derived:
        return Authors(_several(author), "script.fountain", based_on)
    chose = tuple(dict.fromkeys(decision.by for decision in decisions if decision.by))
    return Authors(chose, "choices.jsonl" if chose else "", based_on)


def _several(written: str) -> tuple[str, ...]:
    """The names in a script's title page, which stand in rows or are joined by words."""
    for joint in _JOINS:
        written = written.replace(joint, "\n")
    return tuple(dict.fromkeys(name.strip() for name in written.split("\n") if name.strip()))
