"""What a release says of its rights: the lines that name people, and the payments that fall due."""

from __future__ import annotations

from collections.abc import Iterable

from limelight.sign.clearance.outcomes import Due, Outcome


def credits(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Everybody who is named, each line once: people and their files first, then what came with the program."""
    lines = (line for each in outcomes for line in each.credits)
    return tuple(dict.fromkeys(lines))


def payments(outcomes: Iterable[Outcome]) -> tuple[Due, ...]:
    """What falls due, each agreement once, however many files it is about."""
    found: dict[tuple[object, ...], Due] = {}
    for due in (due for each in outcomes for due in each.dues):
        found.setdefault((due.pay, due.where), due)
    return tuple(found.values())
