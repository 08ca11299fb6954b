"""What the files of markets and channels have in common: a fact that must be said, a day, a word among a few."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from limelight.works.problems import suggestion
from limelight.works.toml_file import Table


def needed(table: Table, key: str) -> str:
    """A text that must be there."""
    text = table.text(key).strip()
    if not text:
        table.wrong(key, key, f"It does not say its {key}.", f'Write {key} = "…".')
    return text


def day(table: Table, key: str) -> str:
    """An ISO day that must be there."""
    written = needed(table, key)
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        if written:
            table.wrong(key, written, f'{key} is "{written}", which is no day.', 'Write it as "2026-08-02".')
        return ""


def one_of(table: Table, key: str, allowed: Iterable[str]) -> str:
    """A word that must be there, and be one of those."""
    word, known = table.text(key), tuple(allowed)
    if word not in known:
        message = f'{key} is "{word}", which is not known.' if word else f"It does not say its {key}."
        table.wrong(key, word or key, message, suggestion(word, filter(None, known), what="It can be"))
    return word


def among(allowed: Iterable[str], *, what: str) -> Callable[[str], str]:
    """For `Table.texts`: the way out for a word that is none of `allowed`."""
    known = tuple(allowed)
    return lambda word: "" if word in known else suggestion(word, known, what=what)
