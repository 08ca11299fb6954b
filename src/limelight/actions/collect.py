"""Collect: free the space of takes that nothing uses any more, in a production or in all of a series."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_store, productions_of
from limelight.actions.opened import CHOICES, open_store
from limelight.core import collect as core
from limelight.core.choices.decisions import Choices

DAY = 86_400.0
DAYS = core.GRACE / DAY
"""Days that a take stays after nothing uses it any more, where nobody says otherwise."""


@dataclass(frozen=True)
class CollectRequest:
    folder: Path = Path(".")
    older_than: float = DAYS
    """Days: younger takes stay, whatever they are."""
    rehearse: bool = False
    """Say what would be freed, and free nothing."""


@dataclass(frozen=True)
class CollectResult:
    store: Path
    freed: tuple[str, ...]
    bytes: int
    kept: int
    rehearsed: bool


def collect(request: CollectRequest) -> CollectResult:
    """Free what no slot, choice or own take reaches.

    Raises StoreBusy while a make runs, and NothingMade where there is no store yet.
    """
    folder = find_store(request.folder)
    files = [production / CHOICES for production in productions_of(folder)]
    chosen = [digest for file in files for digest in Choices.read(file).pinned()]
    with open_store(folder) as store:
        done = core.collect(store, chosen, grace=request.older_than * DAY, rehearse=request.rehearse)
    return CollectResult(folder, done.freed, done.bytes, done.kept, request.rehearse)
