"""Check: prove a production's store whole, or say what is wrong with it and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_store
from limelight.actions.opened import open_store
from limelight.core import check as core


@dataclass(frozen=True)
class CheckRequest:
    folder: Path = Path(".")
    repair: bool = False
    """Take damaged blobs away, so that a make makes them again."""


@dataclass(frozen=True)
class CheckResult:
    """`spare` takes are whole and used by nothing: `collect` frees them."""

    store: Path
    troubles: tuple[core.Trouble, ...]
    blobs: int
    bytes: int
    spare: int
    repaired: int
    clean: bool

    @property
    def exit(self) -> int:
        """0 whole, 1 not, 3 a person has to say whether a call was charged."""
        return 1 if not self.clean else 3 if self.troubles else 0


def check(request: CheckRequest) -> CheckResult:
    """Read every take again. Raises NothingMade where there is no store yet."""
    folder = find_store(request.folder)
    with open_store(folder) as store:
        found = core.check(store, repair=request.repair)
    return CheckResult(folder, found.troubles, found.blobs, found.bytes, found.spare, found.repaired, found.clean)
