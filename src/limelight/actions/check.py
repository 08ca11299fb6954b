"""Check: prove a production's store whole, or say what is wrong with it and what to do; and repair what can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_store, productions_of
from limelight.actions.opened import CHOICES, open_store
from limelight.core.choices.decisions import Choices
from limelight.core.errors import LedgerDamaged
from limelight.core.jobs import Executor
from limelight.core.ledger.rebuild import Rebuilt
from limelight.core.mending import check as core
from limelight.core.mending.repair import Repaired, repair, repair_ledger
from limelight.core.registry import Registry
from limelight.core.store import Store
from limelight.execute.local import LocalExecutor


@dataclass(frozen=True)
class CheckRequest:
    folder: Path = Path(".")
    repair: bool = False
    """Bring back what can be brought back; without it nothing is changed."""


@dataclass(frozen=True)
class CheckResult:
    """`troubles` are what is wrong, after the repair where one was asked for; `again` is what that brought back.

    `ledger` is the ledger made anew, None where it was whole. `spare` takes are whole and used by nothing: `collect`
    frees them.
    """

    store: Path
    troubles: tuple[core.Trouble, ...]
    blobs: int
    bytes: int
    spare: int
    clean: bool
    again: tuple[str, ...] = ()
    ledger: Rebuilt | None = None

    @property
    def exit(self) -> int:
        """0 whole, 1 not, 3 a person has to say whether a call was charged."""
        return 1 if not self.clean else 3 if self.troubles else 0


def check(
    request: CheckRequest, *, tell: Callable[[str], None] = lambda slot: None, executor: Executor | None = None
) -> CheckResult:
    """Read every take again. Raises NothingMade where there is no store yet, StoreBusy where a make runs meanwhile.

    `tell` hears the slot of every take that is made again; `executor` is where, this machine's processes if None.
    """
    folder = find_store(request.folder)
    rebuilt = repair_ledger(folder) if request.repair else None
    try:
        with open_store(folder) as store:
            found = core.check(store, _chosen(folder))
            if not (request.repair and found.lost):
                return _result(folder, found, rebuilt=rebuilt)
            done = _repair(store, found, executor, tell)
            return _result(folder, core.check(store, reread=False), done, rebuilt)
    except LedgerDamaged as error:
        wrong = core.Trouble("ledger", "ledger.db", f"The ledger is damaged: {error.fields['why']}", core.REPAIR)
        return CheckResult(folder, (wrong,), 0, 0, 0, False)


def _repair(store: Store, found: core.Checked, executor: Executor | None, tell: Callable[[str], None]) -> Repaired:
    if executor:
        return repair(store, found.lost, Registry.installed(), executor, tell)
    with closing(LocalExecutor()) as workers:
        return repair(store, found.lost, Registry.installed(), workers, tell)


def _result(
    folder: Path, found: core.Checked, done: Repaired | None = None, rebuilt: Rebuilt | None = None
) -> CheckResult:
    """What was found last, with what did not come back told by why."""
    left = {one.digest: core.lost_trouble(one, why) for one, why in (done.left if done else ())}
    gone = {one.digest for one in found.lost}
    others = [one for one in found.troubles if one.kind not in ("damaged", "missing")]
    lost = [left.get(one.digest) or core.lost_trouble(one) for one in found.lost]
    also = [trouble for digest, trouble in left.items() if digest not in gone]
    return CheckResult(
        folder,
        (*others, *lost, *also),
        found.blobs,
        found.bytes,
        found.spare,
        clean=all(trouble.kind == "in doubt" for trouble in (*others, *lost, *also)),
        again=tuple(one.name for one in done.again if one.used) if done else (),
        ledger=rebuilt,
    )


def _chosen(folder: Path) -> dict[str, str]:
    """Who chose each take that somebody chose, and where that stands."""
    files = [production / CHOICES for production in productions_of(folder)]
    return dict(_said_in([file for file in files if file.is_file()]))


def _said_in(files: Iterable[Path]) -> Iterable[tuple[str, str]]:
    for file in files:
        choices = Choices.read(file)
        for said in choices.all():
            yield said.digest, f"{said.by or 'somebody'} chose it ({file.name}:{choices.line_of(said.slot)})"
