"""Take: more takes of one part of the film, to choose from. Nothing is chosen, and nothing else of the film is made."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from limelight.actions.ended import Ended, warned
from limelight.actions.finding import find_production
from limelight.actions.footage import footage_read
from limelight.actions.opened import Opened, opened
from limelight.actions.part import make_part, with_more
from limelight.actions.prospect import Prospect
from limelight.actions.takes import write_page
from limelight.actions.unfinished_takes import Asking
from limelight.actions.variable import NothingVaries, NotVaried, variable
from limelight.actions.viewing import view
from limelight.core.errors import InputError, TakeIdentical, words
from limelight.core.events import Listener
from limelight.core.graph import Node, Plan
from limelight.core.jobs import Executor
from limelight.core.report import Failure, Report
from limelight.core.takes import Candidate, takes
from limelight.execute.local import LocalExecutor
from limelight.kinds import film

__all__ = ["NotVaried", "NothingVaries", "TakeRequest", "TakeResult", "take"]

MOST = 24
"""Takes that one command makes at most: nobody looks at more, side by side."""


class NotACount(InputError):
    code = "not-a-count"
    sentence = "--count {count}: between 1 and {most} takes can be made at a time."


@dataclass(frozen=True)
class TakeRequest:
    """`what` is a slot, a shot, a time in the film, or words; `vary` what shall differ, and how ("" is as it comes)."""

    what: str
    folder: Path = Path(".")
    count: int = 6
    vary: Mapping[str, object] = field(default_factory=dict[str, object])
    seed: int | None = None
    """The number that the first of them has; without one, they go on from the highest that there is."""
    page: bool = True
    """Whether the page of all takes is written, as `takes` writes it."""


@dataclass(frozen=True)
class TakeResult(Ended):
    """`made` are the new takes; `same` are numbers that came out like a take there was."""

    slot: str
    label: str
    made: tuple[Candidate, ...] = ()
    same: tuple[int, ...] = ()
    page: Path | None = None
    sheet: Path | None = None

    @property
    def exit(self) -> int:
        """0 done, 1 something failed or was stopped, 2 what was asked for is not to be had, 3 waiting for a person."""
        if self.errors:
            return max(failure.fault.exit for failure in self.errors)
        return 1 if self.stopped else 3 if self.waits else 0


def take(
    request: TakeRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> TakeResult:
    """Make more takes. `stop` ends it within a second; the takes that were finished are kept, and listed.

    What did not end well is gone on with when the same is asked for again.

    Raises UnknownSlot, SeveralSlots, NothingVaries, NotVaried, NotACount, FootageUnread.
    """
    if not 1 <= request.count <= MOST:
        raise NotACount(count=request.count, most=MOST)
    started, stop = time.monotonic(), stop or threading.Event()
    folder = find_production(request.folder)
    with opened(folder) as here:
        runs_here = executor or LocalExecutor()
        try:
            ahead = footage_read(here, request.what, runs_here)
            node = ahead.found.table.entries[ahead.point_at_one(request.what)].node
            variable(node, request.vary)
            plan = film.plan_film(here.production, ahead.wanted, own=here.own(keep=True))
            asking = Asking.of(here.store.folder, node.slot, request.count, request.vary)
            result = _Session(here, plan, node, request, runs_here, on_event, stop, asking).run()
            if request.page and result.made and not stop.is_set():
                result = _written(here, ahead, result, runs_here, folder / "out" / "takes", stop)
            if result.exit == 0:
                asking.end()
        finally:
            if executor is None:
                runs_here.close()
    return replace(result, seconds=time.monotonic() - started)


def _written(
    here: Opened, ahead: Prospect, result: TakeResult, executor: Executor, folder: Path, stop: threading.Event
) -> TakeResult:
    """The page of all takes that there are by now."""
    shown = view(here, ahead, result.slot, takes(here.store, result.slot, here.choices), executor, stop=stop)
    page, sheet, warnings = write_page(here, shown, folder)
    return replace(result, page=page, sheet=sheet, warnings=(*result.warnings, *warnings))


@dataclass
class _Session:
    """The takes of one slot as they are made. One that comes out like another is not counted: the next is tried."""

    here: Opened
    plan: Plan
    node: Node
    request: TakeRequest
    executor: Executor
    on_event: Listener | None
    stop: threading.Event
    asking: Asking
    made: list[str] = field(default_factory=list[str])
    same: list[int] = field(default_factory=list[int])
    reports: list[Report] = field(default_factory=list[Report])

    def run(self) -> TakeResult:
        # What is named exactly is made once: the same again would be no other take.
        exact = bool(self.request.vary) and all(self.request.vary.values())
        wanted, patience = (1, 0) if exact else (self.request.count, self.request.count)
        number = self.request.seed or self.asking.first(self._highest() + 1)
        while len(self.made) < wanted and len(self.same) <= patience and not self._ended:
            asked = range(number, number + wanted - len(self.made))
            self._make([f"{self.node.slot}#{each}" for each in asked])
            number = asked.stop
        return self._result()

    @property
    def _ended(self) -> bool:
        """Whether there is no use in trying on."""
        return self.stop.is_set() or self._charged_for_nothing > 0 or any(map(self._halts, self.reports))

    def _halts(self, report: Report) -> bool:
        return bool(self._failures(report) or report.waits)

    @property
    def _charged_for_nothing(self) -> float:
        """What was charged in a round of which something came out like a take there was: no more is spent on trying."""
        return sum(report.cost for report in self.reports) if self.same else 0.0

    def _highest(self) -> int:
        return max((each.take for each in takes(self.here.store, self.node.slot)), default=self.node.take)

    def _make(self, candidates: Sequence[str]) -> None:
        plan = with_more(self.plan, lambda nodes: self._candidates(nodes, candidates))
        report = make_part(self.here, plan, candidates, self.executor, on_event=self.on_event, stop=self.stop)
        self.reports.append(report)
        self.made += [slot for slot in candidates if slot in report.outputs]
        refused = (error.slot for error in report.errors if error.fault.code == TakeIdentical.code)
        self.same += [int(slot.rpartition("#")[2]) for slot in refused]

    def _candidates(self, nodes: Sequence[Node], candidates: Sequence[str]) -> Iterator[Node]:
        """The slot's own node again, for every candidate, as far as the plan knows it yet."""
        for own in (node for node in nodes if node.slot == self.node.slot):
            for slot in candidates:
                yield replace(own, slot=slot, take=int(slot.rpartition("#")[2]), vary=dict(self.request.vary))

    def _failures(self, report: Report) -> list[Failure]:
        return [error for error in report.errors if error.fault.code != TakeIdentical.code]

    def _errors(self) -> tuple[Failure, ...]:
        """What went wrong, said once: all takes of a kind fail alike."""
        errors = (error for report in self.reports for error in self._failures(report))
        return tuple({words(error.fault): error for error in errors}.values())

    def _spent(self) -> Iterator[str]:
        if len(self.made) < self.request.count and (spent := self._charged_for_nothing):
            yield f"${spent:.2f} was charged, and some came out like a take there was: no further ones were asked for."

    def _result(self) -> TakeResult:
        digests = {report.digest(slot) for report in self.reports for slot in self.made if slot in report.outputs}
        there = takes(self.here.store, self.node.slot, self.here.choices)
        return TakeResult(
            self.node.slot,
            self.node.label,
            tuple(each for each in there if each.digest in digests),
            tuple(self.same),
            warnings=(
                *self.here.warnings,
                *(each for report in self.reports for each in warned(report)),
                *self._spent(),
            ),
            errors=self._errors(),
            waits=tuple(wait for report in self.reports for wait in report.waits),
            stopped=self.stop.is_set(),
        )
