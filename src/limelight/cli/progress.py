"""Progress that tells the truth: what is being made now, how much of what is to be made is done, and the time left.

On a terminal it is one live line; elsewhere a plain line now and then. It goes to standard error, so that what a
command prints is only its result. The time left is the work left (`actions.forecast`), shared by as many as are seen to
work at once; until both are known, nothing is claimed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from limelight.cli import screen
from limelight.cli.fetching import Download
from limelight.core.events import Event, Fetching, Held, Listener, NodeDone, NodeStarted, Planned
from limelight.core.visible import on_one_row

EVERY = 10.0
"""Seconds between the plain lines."""
ENOUGH = 5
"""As many must be done before any time is claimed: by then it is seen how many work at once."""


class Tally:
    """What the events add up to."""

    def __init__(self, now: float) -> None:
        self.to_make = self.made = self.reused = self.failed = 0
        self.working: dict[str, str] = {}
        self._began, self._work_done = now, 0.0
        self._work_left: float | None = None
        self._download = Download()
        self.fetching = ""
        """How a model comes, while one does."""
        self.held = ""
        """Which engine is waited for, and why, until something else is begun."""

    def take(self, event: Event, now: float) -> None:
        self.fetching = self._download.told(event, now) if isinstance(event, Fetching) else ""
        if isinstance(event, Planned):
            self.to_make = max(event.to_make + self.made + self.failed, self.made)
            self._work_left = event.seconds
        elif isinstance(event, Held):
            self.working.pop(event.slot, None)
            self.held = f"{event.why}; asked again in {screen.lasting(max(1, round(event.seconds)))}"
        elif isinstance(event, NodeStarted):
            self.held = ""
            self.working[event.slot] = named(event.craft, event.label or event.slot)
        elif isinstance(event, NodeDone):
            self.working.pop(event.slot, None)
            self.made += event.state == "built"
            self._work_done += event.seconds if event.state == "built" else 0.0
            self.reused += event.state in ("reused", "kept")
            self.failed += event.state == "failed"

    def seconds_left(self, now: float) -> float | None:
        """Seconds until all is made, as far as anything is known of it."""
        spent = now - self._began
        if self._work_left is None or self.made < ENOUGH or not spent:
            return None
        return max(1.0, self._work_left / max(self._work_done / spent, 0.1))

    def doing(self) -> str:
        """What is waited for, or what is being made: the one begun last."""
        return self.held or next(reversed(self.working.values()), "")

    def counts(self) -> str:
        return f"{self.made} of {self.to_make} made" + (f", {self.reused} reused" if self.reused else "")

    def left(self, now: float) -> str:
        seconds = self.seconds_left(now)
        return "" if seconds is None else f"about {screen.lasting(max(1, round(seconds)))} left"


def named(craft: str, label: str) -> str:
    """A node for people: what is done, and to what."""
    return on_one_row(f"{craft.replace('_', ' ')}: {screen.short(label)}")


@contextmanager
def progress(begins_with: str = "reading the screenplay") -> Iterator[Listener]:
    """Listens to a walk's events and shows them until the block ends."""
    shown = _Live(begins_with) if sys.stderr.isatty() else _Lines()
    try:
        yield shown.take
    finally:
        shown.close()


class _Lines:
    """Plain lines: one when something is first made, then one every few seconds; none where nothing is."""

    def __init__(self) -> None:
        self._tally, self._last = Tally(time.monotonic()), 0.0

    def take(self, event: Event) -> None:
        now = time.monotonic()
        self._tally.take(event, now)
        if not isinstance(event, (NodeStarted, Fetching, Held)) or now - self._last < EVERY:
            return
        self._last = now
        parts = (self._tally.counts(), self._tally.left(now), self._tally.doing())
        screen.tell(self._tally.fetching or " · ".join(part for part in parts if part))

    def close(self) -> None:
        pass


class _Live:
    """One line that lives while the make does, and leaves nothing behind."""

    def __init__(self, begins_with: str) -> None:
        from rich.progress import BarColumn, Progress, TextColumn
        from rich.table import Column

        self._tally = Tally(time.monotonic())
        self._bar: Any = Progress(
            BarColumn(bar_width=16, complete_style="yellow", finished_style="yellow", pulse_style="dim"),
            TextColumn("{task.fields[counts]}", markup=False),
            _left_column(self._tally),
            TextColumn("{task.description}", markup=False, style="dim", table_column=Column(ratio=1, no_wrap=True)),
            console=screen.console(sys.stderr),
            transient=True,
            expand=True,
            refresh_per_second=4,
        )
        self._task = self._bar.add_task(begins_with, total=None, counts="")
        self._bar.start()

    def take(self, event: Event) -> None:
        tally = self._tally
        tally.take(event, time.monotonic())
        if isinstance(event, Fetching):
            self._bar.update(self._task, description=tally.fetching, completed=event.done, total=event.total, counts="")
        elif tally.to_make:
            fields = {"completed": tally.made + tally.failed, "total": tally.to_make, "counts": tally.counts()}
            self._bar.update(self._task, description=tally.doing(), **fields)

    def close(self) -> None:
        self._bar.stop()


def _left_column(tally: Tally) -> Any:
    from rich.progress import ProgressColumn
    from rich.text import Text

    class Left(ProgressColumn):
        def render(self, task: Any) -> Any:
            return Text(tally.left(time.monotonic()))

    return Left()
