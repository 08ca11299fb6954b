"""Make a film, then make it again while dying once at every crash point; say whether both came out the same.

A script of its own, run by test_film_crashes.py: what it forks must not have started a thread.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from limelight.actions.make import MakeRequest, make
from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.testing.killing import in_child, kill_everywhere
from limelight.testing.remembering import RememberingExecutor


def main(film: Path, work: Path) -> None:
    """Copies the folder `film` twice into `work`; prints how many makes died, and what differs."""
    folders = [Path(shutil.copytree(film, work / name / film.name)) for name in ("whole", "killed")]
    assert in_child(lambda: made(folders[0], work), {}) == 0, "the film could not be made at all"
    deaths = kill_everywhere(lambda: made(folders[1], work), work / "died at")
    whole, killed = map(everything, folders)
    differ = sorted(slot for slot in whole.keys() | killed.keys() if whole.get(slot) != killed.get(slot))
    print(f"{deaths} died, {len(whole)} slots, differ: {differ}")


def made(folder: Path, work: Path) -> None:
    """One make; each job is performed once and remembered in `work`."""
    result = make(MakeRequest(folder), executor=RememberingExecutor(work / "memory"))
    assert result.exit == 0, result.errors


def everything(folder: Path) -> dict[str, str]:
    """Every recipe and output of a film's store, which must be whole."""
    with Store.open(folder / ".limelight") as store:
        assert check(store).troubles == ()
        return dict(store.ledger.rows("SELECT slot, key || ' ' || digest FROM slots"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
