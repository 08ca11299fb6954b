"""Holding back: an engine that is busy, or not there, is left alone for as long as it asks, and by everybody.

What it refused for now, without charging, is asked for again when that time is over, a few times; then it has failed.
Everything else goes on meanwhile. Nobody waits for an engine that wants to be left alone for long.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

from limelight.core.errors import Fault, NotNow

LONGEST = 120.0
"""Seconds for which an engine is waited for at once."""
FIRST = 1.0
"""Seconds of the first pause, where the engine does not say how long; every further one is twice as long."""


class Holding:
    """The engines that are left alone now, in one walk."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}
        self._pauses: Counter[str] = Counter()
        self._refused: Counter[str] = Counter()

    def holds(self, engine: str) -> bool:
        """Whether nobody may ask the engine now."""
        return self._until.get(engine, 0.0) > self._clock()

    def pause(self, engine: str, key: str, fault: Fault | None) -> float | None:
        """For how long the engine is left alone before what it refused is asked for again; None: it has ended so.

        `key` is what it was asked for: nothing is asked for more often than the fault says that it is worth.
        """
        if fault is None:
            self._pauses.pop(engine, None)
        if fault is None or fault.code != NotNow.code:
            return None
        if not self.holds(engine):  # several that were refused at once are one pause
            self._pauses[engine] += 1
        self._refused[key] += 1
        asked = fault.fields["wait"]
        wait = FIRST * 2.0 ** (self._pauses[engine] - 1) if asked is None else float(asked)
        if wait > LONGEST or max(self._refused[key], self._pauses[engine]) > fault.fields["tries"]:
            return None
        self._until[engine] = max(self._until.get(engine, 0.0), self._clock() + wait)
        return wait
