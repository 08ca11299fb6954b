"""What a make made: its films and files, how every part ended, and what a person should know, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.deliveries import Delivery
from limelight.actions.ended import Ended, ending, joined
from limelight.core.report import Report
from limelight.works.loudness import SoundMeasures


@dataclass(frozen=True)
class Film:
    """A finished film: its file, what it is, and how long."""

    path: Path
    voices: str
    captions: tuple[str, ...]
    aspect: str
    width: int
    height: int
    seconds: float
    variant: str = ""
    draft: bool = False
    sound: SoundMeasures | None = None
    """How loud, clear and steady its sound is; nothing is measured of an excerpt."""


@dataclass(frozen=True)
class MakeResult(Ended):
    """Slots by how they ended, and the files. For a series, slots begin with their episode: `ep01:sc02/shots`."""

    films: tuple[Film, ...] = ()
    outputs: tuple[Path, ...] = ()
    reused: tuple[str, ...] = ()
    built: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()


def result_of(
    report: Report, films: tuple[Film, ...], delivered: Iterable[Delivery], warnings: Iterable[str]
) -> MakeResult:
    return MakeResult(
        films,
        tuple(delivery.path for delivery in delivered),
        *(report.reused, report.built, report.kept, report.waiting, report.failed, report.blocked),
        **ending(report, warnings),
    )


def set_beside(delivered: Iterable[Delivery]) -> Iterator[str]:
    for delivery in delivered:
        if delivery.kept:
            yield f"{delivery.path.name} was not limelight's: yours is kept as {delivery.kept.name}."


def scoped(result: MakeResult, episode: str) -> MakeResult:
    named = ("reused", "built", "kept", "waiting", "failed", "blocked")
    return replace(
        result,
        **{name: tuple(f"{episode}:{slot}" for slot in getattr(result, name)) for name in named},
        warnings=tuple(f"{episode}: {warning}" for warning in result.warnings),
        remarks=tuple(f"{episode}: {remark}" for remark in result.remarks),
        errors=tuple(replace(error, slot=f"{episode}:{error.slot}") for error in result.errors),
        waits=tuple(replace(wait, slot=f"{episode}:{wait.slot}") for wait in result.waits),
    )


def together(results: list[MakeResult], seconds: float) -> MakeResult:
    """The results of a series' episodes as one."""
    lists = ("films", "outputs", "reused", "built", "kept", "waiting", "failed", "blocked")
    return MakeResult(**joined(results, seconds, *lists))
