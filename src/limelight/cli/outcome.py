"""What a command that makes has to say besides what it made: warnings, remarks, what failed and what waits."""

from __future__ import annotations

from collections.abc import Iterable

from limelight.actions.ended import Ended
from limelight.cli import screen
from limelight.core.errors import words
from limelight.core.report import Failure


def tell(result: Ended, failed: str = "Failed") -> None:
    """Everything that a person should know of it, the worst last; `failed` says what failing means here."""
    screen.warnings(result.warnings)
    for remark in result.remarks:
        screen.tell(remark, "dim")
    for failure in grouped(result.errors):
        screen.tell(f"{failed}: {failure}", "red")
    for wait in grouped(result.waits):
        screen.tell(f"Waiting for you: {wait}", "yellow")


def grouped(failures: Iterable[Failure]) -> list[str]:
    """A sentence for each thing that went wrong, however many parts it met."""
    met: dict[str, list[str]] = {}
    for failure in failures:
        text = " ".join(words(failure.fault).split())
        where = f" ({failure.where})" if failure.where and failure.where not in text else ""
        met.setdefault(text, []).append(screen.short(failure.label or failure.slot) + where)
    return [f"{labels[0]}{_more(len(labels) - 1)}: {text}" for text, labels in met.items()]


def _more(count: int) -> str:
    return f" and {count} more" if count else ""
