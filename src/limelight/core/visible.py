"""Text made safe to be shown: what a terminal would obey, or what would turn a row around, is written out instead.

Names of files, scripts and answers of services may hold anything: ESC clears a screen or renames its window, a
right-to-left override shows `gnp.exe` as a picture. Marks that only help to set Arabic and Hebrew stay.
"""

from __future__ import annotations

import re

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but for tab and line feed, embeddings and overrides of direction, halves of a letter."""


def visible(text: str) -> str:
    """`text` with what would be obeyed as it is written in code: `\\x1b`, `\\u202e`."""
    return _OBEYED.sub(_written, text)


def on_one_row(text: str) -> str:
    """The same for a name, which is one row whatever stands in it."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


def in_json(document: str) -> str:
    """A JSON document with JSON's own escapes for them: it reads the same."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def _written(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
