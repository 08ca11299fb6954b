"""What a walk ends with: the state of every slot, the errors, the warnings, and the digest of each output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.core.errors import Fault, words
from limelight.core.events import State
from limelight.core.standing_in import StandIn


@dataclass(frozen=True)
class Failure:
    """Why a slot failed or waits: `fault` is the error, `where` the place in the user's files that asks for it."""

    slot: str
    label: str
    fault: Fault
    where: str = ""

    def __str__(self) -> str:
        return f"{self.label or self.slot}: {words(self.fault)}"


@dataclass(frozen=True)
class Notice:
    """Something about a take that a person should know and that stopped nothing."""

    slot: str
    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label or self.slot}: {self.text}"


@dataclass(frozen=True)
class StoodIn:
    """A slot that another engine fills than the one that was asked for first, and why."""

    slot: str
    label: str
    stand_in: StandIn


@dataclass(frozen=True)
class Report:
    """Slots by how they ended. `errors` tell why slots failed, `waits` why they wait; blocked ones wait for those.

    `remarks` are what crafts told of how their takes were made, of those reused too.
    """

    states: Mapping[str, State]
    outputs: Mapping[str, str] = field(default_factory=dict[str, str])
    errors: tuple[Failure, ...] = ()
    waits: tuple[Failure, ...] = ()
    warnings: tuple[Notice, ...] = ()
    remarks: tuple[Notice, ...] = ()
    stood_in: tuple[StoodIn, ...] = ()
    seconds: float = 0.0
    stopped: bool = False
    cost: float = 0.0

    def digest(self, slot: str) -> str:
        """The digest of the slot's output; KeyError when it has none."""
        return self.outputs[slot]

    def _in(self, state: State) -> tuple[str, ...]:
        return tuple(slot for slot, ended in self.states.items() if ended == state)

    @property
    def reused(self) -> tuple[str, ...]:
        return self._in("reused")

    @property
    def built(self) -> tuple[str, ...]:
        return self._in("built")

    @property
    def kept(self) -> tuple[str, ...]:
        return self._in("kept")

    @property
    def waiting(self) -> tuple[str, ...]:
        return self._in("waiting")

    @property
    def failed(self) -> tuple[str, ...]:
        return self._in("failed")

    @property
    def blocked(self) -> tuple[str, ...]:
        return self._in("blocked")

    @property
    def exit(self) -> int:
        """The exit code a command ends with: 0 done, 1 something failed or was stopped, 3 waiting for a person."""
        return 1 if self.failed or self.stopped else 3 if self.waiting else 0
