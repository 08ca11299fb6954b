"""Conflict copies: what sync services and file managers put beside a file that was changed in two places at once.

They are told by their names, and never read as if a person had put them there: a second `ann.toml` is no second Ann.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WORDS = (
    *("conflict", "conflicted", r"konflikt\w*", "kollision", r"conflit\w*", "conflicto", "conflitto", "conflito"),
    *("冲突", "衝突", "競合", "충돌", "конфликт"),
)
_SIGNS = (
    r"\.sync-conflict-\d{8}-\d{6}-\w+",  # Syncthing
    r"_conflict-\d{8}-\d{6}\w*",  # ownCloud
    rf"[ _.-]*[(\[][^()\[\]]*(?:{'|'.join(_WORDS)})[^()\[\]]*[)\]]",  # Dropbox, Nextcloud, Google Drive, Box
    r"-(?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8}(?:-\d+)?",  # OneDrive, by the name that Windows gives a machine
)
"""How their names go on after the name of the file; Dropbox says it in the language of who has it."""
_HINTS = ("(", "[", "conflict-", "-DESKTOP-", "-LAPTOP-", "choices")
"""One of these stands in every such name."""


def original_of(name: str) -> str:
    """The name of the file that a conflict copy was put beside; "" for a name that is no conflict copy's."""
    if not any(hint in name for hint in _HINTS):
        return ""
    found = next((found for form in _forms() if (found := form.fullmatch(unicodedata.normalize("NFC", name)))), None)
    return found["stem"].rstrip() + (found["ending"] or "") if found else ""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """A name with a sign in it; and any second file of choices, which nobody but a sync service writes."""
    copy = rf"(?P<stem>.+?)(?:{'|'.join(_SIGNS)})(?P<ending>\.[^.]+)?"
    return re.compile(copy, re.IGNORECASE), re.compile(r"(?P<stem>choices).+(?P<ending>\.jsonl)")
