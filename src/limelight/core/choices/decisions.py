"""Choices: which take of a slot a person chose or rejected, when, out of which, and why. They are inputs, not a cache.

They are read from what was said, line by line, without what was taken back; the last line about a slot holds. A
decision pins the take's digest and its recipe; it goes stale only when the recipe's own inputs change, never because
there are more takes. Where nobody decided about a slot, it follows the recipe of the nearest one that somebody did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from limelight.core.choices.file import append, read_lines
from limelight.core.choices.lines import (
    Approval,
    Decision,
    Line,
    Refresh,
    Rejection,
    Remade,
    Undo,
    Written,
    slots_of,
    text_of,
    written,
)
from limelight.core.errors import ChoiceUnreadable
from limelight.core.slot_names import is_candidate, stem

__all__ = ["Choices", "Decision", "Rejection", "append"]


@dataclass
class _Said:
    """What holds for one slot: the decision, what was rejected by its digest, what a newer maker made.

    `decided` is the number of the line that decided, `line` that of the last one about it.
    """

    decision: Decision | None = None
    rejected: dict[str, Rejection] = field(default_factory=dict[str, Rejection])
    remade: Remade | None = None
    decided: int = 0
    line: int = 0


class Choices:
    """The choices of one production. `falls_back` gives the slots whose recipe a slot inherits, nearest first."""

    def __init__(self, lines: Iterable[Line] = (), falls_back: Callable[[str], Iterable[str]] | None = None) -> None:
        self.name = "choices.jsonl"
        self._falls_back = falls_back
        self._read([written(text_of(line), number) for number, line in enumerate(lines, 1)])
        self.unreadable: tuple[ChoiceUnreadable, ...] = ()

    @classmethod
    def read(cls, file: Path, falls_back: Callable[[str], Iterable[str]] | None = None) -> Choices:
        """The choices in `file`; none when it is missing.

        A line that a crash or a merge has torn is left out, and told in `unreadable`: all others hold.
        """
        choices = cls((), falls_back)
        choices.name = file.name
        lines, choices.unreadable = read_lines(file)
        choices._read(lines)
        return choices

    # -- what a person decided ---------------------------------------------------------------------------------------

    def of(self, slot: str) -> Decision | None:
        """The decision that holds for exactly this slot."""
        return self._of(slot).decision

    def all(self) -> list[Decision]:
        return [said.decision for said in self._by_slot.values() if said.decision]

    def rejected(self, slot: str) -> dict[str, Rejection]:
        """What was rejected for exactly this slot, by the digest of the take."""
        return dict(self._of(slot).rejected)

    def line_of(self, slot: str) -> int:
        """The number of the last line about exactly this slot, from 1; 0 for none."""
        return self._of(slot).line

    @property
    def slots(self) -> tuple[str, ...]:
        """Every slot that a choice or a rejection holds for, in the order in which they were first spoken of."""
        return tuple(slot for slot, said in self._by_slot.items() if said.decision or said.rejected)

    def pinned(self) -> set[str]:
        """The digest of every take that somebody chose, or had made anew: nothing may free it."""
        remade = {said.remade.digest for said in self._by_slot.values() if said.remade}
        return remade | {decision.digest for decision in self.all()}

    # -- what follows for a slot -------------------------------------------------------------------------------------

    def recipe_for(self, slot: str) -> Decision | None:
        """The decision whose recipe the slot follows: its own, else the nearest one's, else its latest sibling's.

        None where that is for an own file, and for a recipe whose take was rejected in this very slot.
        """
        decision = self._speaking_for(slot)
        if decision is None or decision.own:
            return None
        if decision.slot != slot and any(_same_recipe(decision, each) for each in self._of(slot).rejected.values()):
            return None
        return decision

    def pin(self, slot: str, key: str) -> str:
        """The digest of the very take that shall fill the slot as long as its recipe is `key`; "" for none."""
        said = self._of(slot)
        if said.decision and said.decision.key == key:
            return said.decision.digest
        return said.remade.digest if said.remade and said.remade.key == key else ""

    def take_for(self, slot: str, craft: str, first: int = 1) -> int:
        """The number of the take to ask for where nobody decided: the first that was not rejected."""
        rejections = [each for near in self._near(slot) for each in self._of(near).rejected.values()]
        numbers = {each.number for each in rejections if each.craft in ("", craft)}
        return next(number for number in range(first, first + len(numbers) + 1) if number not in numbers)

    def sets_aside(self, slot: str, own: str) -> bool:
        """Whether a person chose a take over the own file of that digest, or rejected it: another content counts."""
        decided = [said for near in self._nearest(slot) if (said := self._of(near)).decision]
        decided = decided or [self._of(near) for near in self._near(slot) if self.of(near)][:1]
        about_it = [said for said in decided if said.decision and own in (said.decision.own, *said.decision.out_of)]
        if about_it:
            last = max(about_it, key=lambda said: said.decided).decision
            return last is not None and last.own != own
        return any(each.own == own for near in self._near(slot) for each in self._of(near).rejected.values())

    def approval(self, digest: str) -> Approval | None:
        """By which word somebody agreed to what has this digest; None where nobody has."""
        return self._approved.get(digest)

    # -- what was said -----------------------------------------------------------------------------------------------

    def last(self, slot: str = "") -> Written | None:
        """The last line that holds, or that holds about `slot`; None when there is none to take back."""
        about = (line for line in reversed(self.lines) if not slot or slot in slots_of(line.said))
        return next(about, None)

    def _read(self, lines: Iterable[Written]) -> None:
        """Hold what the lines say, without those that were taken back."""
        lines = list(lines)
        undone = {line.said.undoes for line in lines if isinstance(line.said, Undo)}
        self.lines = [line for line in lines if line.id not in undone and not isinstance(line.said, Undo)]
        self._by_slot: dict[str, _Said] = {}
        self._by_stem: dict[str, dict[str, None]] = {}
        self._approved = _approved(line.said for line in self.lines)
        for line in self.lines:
            if isinstance(line.said, Approval):
                continue
            for slot in slots_of(line.said):
                said = self._by_slot.setdefault(slot, _Said())
                said.line = line.number
                self._hear(said, slot, line.said)

    def _hear(self, said: _Said, slot: str, line: Line) -> None:
        siblings = self._by_stem.setdefault(stem(slot), {})
        siblings.setdefault(slot)
        if isinstance(line, Decision):
            siblings[slot] = siblings.pop(slot)  # the one decided about last stands last
            said.decision, said.remade = line if line.digest else None, None
            said.decided = said.line
            said.rejected = {
                digest: each
                for digest, each in said.rejected.items()
                if digest != line.digest and not (line.own and each.own == line.own)
            }
        elif isinstance(line, Rejection):
            said.rejected[line.rejects] = line
            if said.decision and (line.rejects == said.decision.digest or _same_recipe(said.decision, line)):
                said.decision = None
        elif isinstance(line, Refresh):
            _renew(said, line.refreshes[slot])

    def _of(self, slot: str) -> _Said:
        return self._by_slot.get(slot) or _Said()

    def _near(self, slot: str) -> Iterator[str]:
        """The slot, those it falls back to, then its siblings, the one decided about last first."""
        nearest = self._nearest(slot)
        yield from dict.fromkeys((*nearest, *(one for near in nearest for one in self._siblings(near))))

    def _nearest(self, slot: str) -> tuple[str, ...]:
        """The slot and those it falls back to; none for a candidate, which is what it was asked for."""
        if is_candidate(slot) or not self._by_slot:
            return ()
        return (slot, *(self._falls_back(slot) if self._falls_back else ()))

    def _siblings(self, slot: str) -> Iterator[str]:
        return reversed(self._by_stem.get(stem(slot), {}))

    def _speaking_for(self, slot: str) -> Decision | None:
        return next((found for near in self._near(slot) if (found := self.of(near))), None)


def _approved(lines: Iterable[Line]) -> dict[str, Approval]:
    """Digest of what was agreed to -> the last line that says so."""
    said = (line for line in lines if isinstance(line, Approval))
    return {digest: line for line in said for digest in line.approves.values()}


def _renew(said: _Said, remade: Remade) -> None:
    """A newer maker's take takes the place of the chosen one; where none of that recipe was chosen, it is pinned."""
    if said.decision and said.decision.key == remade.key:
        said.decision = replace(said.decision, digest=remade.digest)
    else:
        said.remade = remade


def _same_recipe(decision: Decision, rejection: Rejection) -> bool:
    """Whether what was rejected is what the decision would have made again."""
    asked = (decision.craft, decision.engine, decision.take, dict(decision.vary))
    rejected = (rejection.craft, rejection.engine, rejection.take, dict(rejection.vary))
    return bool(decision.craft) and not rejection.own and asked == rejected
