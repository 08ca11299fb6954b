"""A time in the film as people write it: 0:23, 23.5, or 0:23:14 as a draft shows it (minutes, seconds, frames)."""

from __future__ import annotations

import re

from limelight.works.shots import FPS

_TIME = re.compile(r"(?:(\d+):)?(\d{1,4}(?:[.,]\d+)?)\s*s?")
_TIMECODE = re.compile(r"(\d+):(\d{1,2}):(\d{1,2})")


def film_seconds(text: str) -> float | None:
    """That time in seconds; None where the text is no time."""
    if found := _TIMECODE.fullmatch(text.strip()):
        return int(found[1]) * 60 + int(found[2]) + int(found[3]) / FPS
    found = _TIME.fullmatch(text.strip())
    return int(found[1] or 0) * 60 + float(found[2].replace(",", ".")) if found else None
