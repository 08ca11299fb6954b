"""Numbers in sentences: "17 lines", "1 line", "1:03", and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_AFTER_A_NOUN = re.compile(r" (?:of|on|with|recorded|cut|that|behind)\b.*")
"""Where the noun of what is counted ends: "reading of a line", "shot with footage"."""


def counted(number: int, what: str) -> str:
    """ "1 line", "17 lines"."""
    return f"{number:,} {what if number == 1 else plural(what)}"


def plural(what: str) -> str:
    """The plural of what is counted, as far as statements need it: "readings of a line"."""
    rest = found[0] if (found := _AFTER_A_NOUN.search(what)) else ""
    return f"{what.removesuffix(rest)}s{rest}"


def together(counts: Mapping[str, int]) -> str:
    """ "17 lines, 4 scenes", without what there is none of."""
    return ", ".join(counted(number, what) for what, number in counts.items() if number)


def joined(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *most, last = [word for word in words if word] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def clock(seconds: float) -> str:
    """ "0:17": minutes and whole seconds."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
