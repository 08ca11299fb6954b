"""Looking a drawing up by its name: an unknown name is an error that names the known and guesses what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

T = TypeVar("T")


class UnknownDrawing(LookupError):
    """Nothing of this kind is drawn under that name. `what`, `name`, `known` and `meant` ("" for no guess) are kept."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        self.what, self.name, self.known = what, name, known
        self.meant = next(iter(get_close_matches(name, known, 1)), "")
        guess = f' Did you mean "{self.meant}"?' if self.meant else ""
        super().__init__(f'there is no {what} "{name}".{guess} Known: {", ".join(known)}.')


def chosen(table: Mapping[str, T], name: str, what: str) -> T:
    """The table's entry, or `UnknownDrawing`."""
    try:
        return table[name]
    except KeyError:
        raise UnknownDrawing(what, name, tuple(sorted(k for k in table if k))) from None
