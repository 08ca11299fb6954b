"""Moments: when each make was, by a clock that may have jumped, back or forward, by years.

Makes are numbered, and the numbers do not lie: where what the clock said does not rise with them, it was wrong at one
of the two. The most moments that agree with one another and with now are believed; a make whose moment does not fit is
taken to be as young as it can be, so that nothing is thrown away too early, and nothing is kept for ever.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from limelight.core.ledger.database import Ledger


def moments(ledger: Ledger, now: float) -> dict[int, float]:
    """When each walk began, by its number, as far as it can be known."""
    rows = ledger.rows("SELECT id, started FROM walks ORDER BY id")
    return dict(zip((row[0] for row in rows), believed([row[1] for row in rows], now), strict=True))


def believed(said: Sequence[float], now: float) -> list[float]:
    """What the clock said, one after another, as it can be believed: it never falls, and ends at `now`."""
    fitting = _longest_rise(said, now)
    moments, later = [0.0] * len(said), now
    for at in range(len(said) - 1, -1, -1):
        later = moments[at] = said[at] if at in fitting else later
    return moments


def _longest_rise(said: Sequence[float], now: float) -> set[int]:
    """The places of the longest run of moments, none later than now, of which none is before the one before it.

    It is looked for from now backwards, so that of two runs of equal length the younger is found.
    """
    ends: list[float] = []
    places: list[int] = []
    after: dict[int, int] = {}
    for at in range(len(said) - 1, -1, -1):
        if said[at] <= now:
            length = bisect_right(ends, -said[at])
            after[at] = places[length - 1] if length else -1
            ends[length : length + 1], places[length : length + 1] = [-said[at]], [at]
    run: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        run.add(at)
        at = after[at]
    return run
