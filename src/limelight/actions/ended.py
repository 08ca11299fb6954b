"""How an action that makes something ended: in what time, with what to know, what failed, what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from limelight.actions.standing_in import told
from limelight.core.report import Failure, Notice, Report


@dataclass(frozen=True, kw_only=True)
class Ended:
    """`warnings` ask for a look; `remarks` are what was done to own material, and the like: nothing to mend."""

    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    errors: tuple[Failure, ...] = ()
    waits: tuple[Failure, ...] = ()
    stopped: bool = False

    @property
    def exit(self) -> int:
        """0 done, 1 something failed or was stopped, 3 waiting for a person."""
        return 1 if self.errors or self.stopped else 3 if self.waits else 0


def ending(report: Report, warnings: Iterable[str] = (), seconds: float | None = None) -> dict[str, Any]:
    """What a result takes of a report: the fields of `Ended`. `warnings` are all there are, those of the report among
    them; `seconds` where the action took longer than the making.
    """
    return {
        "seconds": report.seconds if seconds is None else seconds,
        "warnings": tuple(dict.fromkeys(warnings)),
        "remarks": tuple(said(report.remarks)),
        "errors": report.errors,
        "waits": report.waits,
        "stopped": report.stopped,
    }


def joined(results: Sequence[Ended], seconds: float, *lists: str) -> dict[str, Any]:
    """The fields of several results as one's: `lists` and failures after one another, words said once."""

    def all_of(name: str) -> Iterator[Any]:
        return (item for result in results for item in getattr(result, name))

    return {
        **{name: tuple(all_of(name)) for name in (*lists, "errors", "waits")},
        **{name: tuple(dict.fromkeys(all_of(name))) for name in ("warnings", "remarks")},
        "seconds": seconds,
        "stopped": any(result.stopped for result in results),
    }


def warned(report: Report) -> Iterator[str]:
    """What of a report asks for a look: who stood in for whom, and what crafts warned of."""
    yield from told(report.stood_in)
    yield from said(report.warnings)


def said(notices: Iterable[Notice]) -> Iterator[str]:
    """What crafts had to say. The same words about many slots are said once, with how many."""
    slots: dict[str, list[str]] = {}
    for notice in notices:
        slots.setdefault(notice.text, []).append(notice.label or notice.slot)
    for text, labels in slots.items():
        yield f"{labels[0]}: {text}" if len(labels) == 1 else f"{labels[0]} and {len(labels) - 1} more: {text}"
