"""A speech taken apart into runs of words: the brackets that direct each, and the notes that stand in it.

Brackets in the middle of a speech begin a new run, because they direct only what follows; a beat alone keeps the
manner. Brackets may stand on a row of their own, as Fountain has it, or before the words, as Chinese scripts have it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from limelight.works.emphasis import join, plain
from limelight.works.source import Note, Row
from limelight.works.speakers import read_beat

_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]\s*")

_BRACKET_ROWS = 8


@dataclass(frozen=True)
class Placed:
    """A note, and how many characters of the words stand before it."""

    note: Note
    after: int


@dataclass
class Run:
    """Words under one set of brackets; no words where the brackets are all there is. `rows` are those with words."""

    parentheticals: list[str] = field(default_factory=list[str])
    words: str = ""
    notes: list[Placed] = field(default_factory=list[Placed])
    before: float = 0.0
    sung: bool = False
    rows: list[Row] = field(default_factory=list[Row])

    def add(self, row: Row, text: str) -> None:
        """Say `text`, the end of the row, and place the row's notes in it."""
        skipped = len(row.text) - len(text)
        for note in row.notes:
            said = join(self.words, plain(text[: max(0, note.column - skipped)]))
            self.notes.append(Placed(note, len(said)))
        if said := plain(text).strip():
            self.words = join(self.words, said)
            self.rows.append(row)


def runs(rows: Sequence[Row], manner: Sequence[str] = ()) -> list[Run]:
    """The runs of a speech; the first of its `rows` is the cue's, for the notes on it; `manner` stands on the cue."""
    found = [Run()]
    for bracketed in manner:
        _direct(found, bracketed)
    found[0].add(rows[0], "")
    for row, text in _whole_brackets(rows[1:]):
        text = text.lstrip()
        while bracketed := _BRACKETS.match(text):
            _direct(found, bracketed[1])
            text = text[bracketed.end() :]
        sung = text.startswith("~")
        if text.strip() and found[-1].words and sung != found[-1].sung:
            found.append(Run(parentheticals=list(found[-1].parentheticals)))
        found[-1].sung = sung if text.strip() else found[-1].sung
        found[-1].add(row, text[1:] if sung else text)
    return found


def _direct(found: list[Run], bracketed: str) -> None:
    """Brackets begin a new run, unless the one at hand has no words yet."""
    seconds, manner = read_beat(plain(" ".join(bracketed.split())))
    if found[-1].words:
        found.append(Run(parentheticals=[] if manner else list(found[-1].parentheticals)))
    found[-1].before += seconds
    found[-1].parentheticals += [manner] if manner else []


def _whole_brackets(rows: Sequence[Row]) -> list[tuple[Row, str]]:
    """Each row and its text; brackets that run over a few rows are brought together on the last of them."""
    found: list[tuple[Row, str]] = []
    opened: list[str] = []
    for at, row in enumerate(rows):
        text = " ".join([*opened, row.text.strip()]) if opened else row.text
        opens = text.lstrip()[:1] in ("(", "（") and not re.search(r"[)）]", text)
        goes_on = opens and at + 1 < len(rows) and len(opened) < _BRACKET_ROWS
        opened = [*opened, row.text.strip()] if goes_on else []
        found.append((row, "" if goes_on else text))
    return found
