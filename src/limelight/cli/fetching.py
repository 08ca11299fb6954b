"""How a model comes, in words: how much of it, from where, how fast, and how long it will take."""

from __future__ import annotations

from collections import deque

from limelight.cli import screen
from limelight.core.events import Fetching

WINDOW = 8.0
"""Seconds over which the rate is taken."""
SLOW = 1000.0
"""Bytes a second under which nothing comes that a rate could be told of."""


class Download:
    """What the events of a fetch add up to."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()
        self._of = ("", "")

    def told(self, event: Fetching, now: float) -> str:
        """`kokoro-82m: 34.1 MB of 121 MB from pypi, 3.2 MB/s, 28 s left`."""
        parts = [f"{event.model}: {screen.size(event.done)} of {screen.size(event.total)} from {event.source}"]
        rate = self._rate(event, now)
        if rate > SLOW and event.done < event.total:
            left = max(1, round((event.total - event.done) / rate))
            parts += [f"{screen.size(rate)}/s", f"{screen.lasting(left)} left"]
        return ", ".join(parts)

    def _rate(self, event: Fetching, now: float) -> float:
        """Bytes a second from this source, of late; 0 while nobody can say."""
        if self._of != (event.model, event.source):
            self._seen.clear()
            self._of = (event.model, event.source)
        self._seen.append((now, event.done))
        while now - self._seen[0][0] > WINDOW:
            self._seen.popleft()
        since, before = self._seen[0]
        return max(0.0, (event.done - before) / (now - since)) if now - since > 1 else 0.0
