"""A passage: one paragraph of a screenplay, and what it is. Every reader makes these, and one writer takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from limelight.works.source import CONTROL

Role = Literal["heading", "action", "cue", "parenthetical", "dialogue", "transition", "shown", "lyric"]

SPOKEN: tuple[Role, ...] = ("dialogue", "parenthetical", "lyric")
TITLE_KEYS = ("title", "credit", "author", "authors", "source", "draft date", "contact", "copyright", "notes")
"""What a title page may say, as Fountain has it."""


@dataclass(frozen=True)
class Passage:
    """`text` is one line, without the marks that a format writes around it; a parenthetical keeps its brackets."""

    role: Role
    text: str

    @classmethod
    def of(cls, role: Role, text: str) -> Passage:
        return cls(role, " ".join(CONTROL.sub("", text).split()))


@dataclass(frozen=True)
class Imported:
    """A screenplay as it came: its title page, its passages, and what was left out on purpose, in words."""

    passages: tuple[Passage, ...]
    title_page: dict[str, str] = field(default_factory=dict[str, str])
    left_out: tuple[str, ...] = ()
    fountain: str = ""
    """The text itself, where it is Fountain already: then it stays as it is."""


def tidy(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages as a script can hold them: none empty, no words without a speaker, no speaker without words."""
    kept = [passage for passage in passages if passage.text]
    speaking = False
    for at, passage in enumerate(kept):
        if passage.role == "cue":
            speaking = _has_words(kept[at + 1 :])
        elif passage.role not in SPOKEN:
            speaking = False
        if passage.role in ("cue", *SPOKEN) and not speaking:
            yield Passage("action", passage.text)
        else:
            yield passage


def _has_words(after: Sequence[Passage]) -> bool:
    """Whether words follow a cue, brackets between them or not."""
    following = next((passage.role for passage in after if passage.role != "parenthetical"), "")
    return following in ("dialogue", "lyric")
