"""What the core knows of a slot's name, `PATH@language+aspect~variant#take`: its parts, and nothing of what they mean.

Slots of one stem are the same place of a work in another language, shape or variant: they are siblings.
"""

from __future__ import annotations

import re

_AXES = re.compile(r"[@+~#]")


def stem(slot: str) -> str:
    """The slot's path, without its axes."""
    return _AXES.split(slot, maxsplit=1)[0]


def language(slot: str) -> str:
    """What it is spoken or written in; "" where it has no language."""
    found = re.search(r"@([^+~#]+)", slot)
    return found[1] if found else ""


def is_candidate(slot: str) -> bool:
    """Whether it is a candidate for a slot (SLOT#2), which fills nothing and is not decided about by itself."""
    return "#" in slot


def slot_of(candidate: str) -> str:
    """The slot that a candidate is for."""
    return candidate.partition("#")[0]
