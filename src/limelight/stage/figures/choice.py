"""Looking a drawing up by its name: an unknown name is an error that names the known and guesses what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from limelight.core.errors import InputError

T = TypeVar("T")


class UnknownDrawing(InputError):
    """Nothing of this kind (`what`) is drawn under that `name`."""

    code = "unknown-drawing"
    sentence = 'there is no {what} "{name}".{hint} Known: {known}.'


def chosen(table: Mapping[str, T], name: str, what: str) -> T:
    """The table's entry, or `UnknownDrawing`."""
    if name in table:
        return table[name]
    known = sorted(key for key in table if key)
    meant = get_close_matches(name, known, 1)
    hint = f' Did you mean "{meant[0]}"?' if meant else ""
    raise UnknownDrawing(what=what, name=name, hint=hint, known=", ".join(known))
