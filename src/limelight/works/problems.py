"""What is wrong in a person's files: every problem with its file, line, value, and the way out.

A reader never stops at the first problem and never raises on one: it collects them all, and who asked gets one
`Problems` with the whole list, in the order of the files and lines.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one file. `file` is seen from the production; `line` counts from 1, 0 is the whole file."""

    file: str
    line: int
    value: str
    """The text that is wrong, as written."""
    message: str
    """What is wrong, a sentence."""
    hint: str = ""
    """What to do about it, a sentence."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message}" + (f" {self.hint}" if self.hint else "")


class Problems(Exception):
    """The production cannot be read as it stands; `all` names every reason."""

    def __init__(self, problems: Iterable[Problem]):
        self.all = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.all))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that `word` was probably meant to be, or "" where none is near."""
    by_fold = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""


def suggestion(word: str, known: Iterable[str], *, what: str) -> str:
    """The way out after an unknown word: the nearest known one if there is one, and all of them."""
    names = sorted(known)
    near = nearest(word, names)
    meant = f'Did you mean "{near}"? ' if near else ""
    return f"{meant}{what}: {', '.join(names)}." if names else f"{meant}There are no {what} yet."
