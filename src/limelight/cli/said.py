"""What people said about takes, as one line each."""

from __future__ import annotations

from limelight.actions.said import Said
from limelight.cli import screen


def in_words(said: Said) -> str:
    """What somebody chose or rejected, when and why: `take 4, chosen by Ada 2026-11-22 20:01: the lantern`."""
    which = "your own file" if said.own else f"take {said.number}" if said.number else "a take"
    where = f" for {said.about}" if said.about else ""
    because = f": {said.because}" if said.because else ""
    stale = " (stale: what it was made from has changed)" if said.stale else ""
    return f"{which} {said.kind}{where} by {said.by or 'somebody'}, {screen.moment(said.when)}{because}{stale}"
