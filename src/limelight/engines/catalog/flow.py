"""What comes over a line, and whether it is worth waiting for: one byte a second keeps it alive, and brings no model.

Whoever waits asks `stalls` now and then; whoever reads says what `came`, and learns there that nobody waits any more.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from limelight.engines.catalog.errors import SourceFailed

SPAN = 30.0
"""Seconds over which it is seen how much comes."""
LEAST = 1000.0
"""Bytes a second under which another source is asked: the smallest model would take a day."""


class Flow:
    """The bytes of one source, counted while somebody is on the line."""

    def __init__(self) -> None:
        self._bytes = 0
        self._open = False
        self._seen: deque[tuple[float, int]] = deque()
        self.left = False
        """Whether nobody waits for it any more."""

    @contextmanager
    def line(self) -> Iterator[None]:
        """Somebody has asked, and waits for what comes."""
        self._seen.clear()
        self._open = True
        try:
            yield
        finally:
            self._open = False

    def came(self, count: int) -> None:
        """So many bytes have come. Raises SourceFailed when nobody waits for them."""
        self._bytes += count
        if self.left:
            raise SourceFailed("it was left")

    def stalls(self) -> bool:
        """Whether so little comes, and has come for a while, that nobody should wait for it."""
        if not self._open:
            return False
        now = time.monotonic()
        self._seen.append((now, self._bytes))
        while now - self._seen[0][0] > SPAN and now - self._seen[1][0] >= SPAN:
            self._seen.popleft()
        since, before = self._seen[0]
        return now - since >= SPAN and self._bytes - before < LEAST * SPAN
