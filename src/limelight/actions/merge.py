"""Merge: what was said about takes in another copy of a film, on another computer or in a conflict copy, holds here.

Lines are told apart by their text and laid in order by when they were said, as if all had been said in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import around, find_production
from limelight.actions.opened import opened
from limelight.core.choices.decisions import Choices
from limelight.core.choices.file import read_lines
from limelight.core.choices.lines import Decision
from limelight.core.choices.merging import merge_lines
from limelight.core.errors import InputError


class NoChoices(InputError):
    code = "no-choices"
    sentence = "{file} holds no choices.{hint} Name the other film's choices.jsonl, or the copy of it."


@dataclass(frozen=True)
class MergeRequest:
    """`file` holds the other choices; `folder` is the film they go to, by default the one that `file` lies in."""

    file: Path
    folder: Path | None = None


@dataclass(frozen=True)
class Turned:
    """A slot that another choice holds for now: whose it was and when, and whose it is. "" where there was none."""

    slot: str
    before: str
    now: str
    when: str


@dataclass(frozen=True)
class MergeResult:
    """`added` lines were brought in, `known` ones were there, `unreadable` ones left; `turned` is what that changes."""

    folder: Path
    file: Path
    added: int
    known: int
    turned: tuple[Turned, ...]
    unreadable: tuple[str, ...]


def merge(request: MergeRequest) -> MergeResult:
    """Bring the lines in. Raises NoChoices, and what is wrong with the folder."""
    if not request.file.is_file():
        raise NoChoices(file=str(request.file), hint=" There is no such file.")
    lines, torn = read_lines(request.file)
    if not lines:
        raise NoChoices(file=str(request.file), hint=f" {torn[0]}" if torn else "")
    folder = find_production(request.folder) if request.folder else around(request.file)
    with opened(folder, keeps_ids=True) as here:
        file, before = here.production.choices, here.choices
        added = merge_lines(file, request.file)
    with opened(folder) as here:
        turned = tuple(_turned(before, here.choices))
    return MergeResult(folder, file, added, len(lines) - added, turned, tuple(map(str, torn)))


def _turned(before: Choices, now: Choices) -> list[Turned]:
    slots = dict.fromkeys((*before.slots, *now.slots))
    pairs = [(slot, before.of(slot), now.of(slot)) for slot in slots]
    return [Turned(slot, _who(was), _who(is_), is_.when if is_ else "") for slot, was, is_ in pairs if was != is_]


def _who(decision: Decision | None) -> str:
    return (decision.by or "somebody") if decision else ""
