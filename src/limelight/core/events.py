"""What a walk tells while it runs, as typed events; a screen, a web page or a test listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

State = Literal["reused", "built", "kept", "waiting", "failed", "blocked"]
"""How a node ends. `kept` is a take that an upgrade would make anew, and that stays as it is."""


@dataclass(frozen=True)
class Started:
    """The walk begins; `total` slots are known so far."""

    total: int


@dataclass(frozen=True)
class Planned:
    """The plan has grown: `total` slots are known now, `to_make` of them are still to be made.

    `seconds` is the work that is left, by what the same crafts took before: two workers need half of it.
    """

    total: int
    to_make: int = 0
    seconds: float | None = None


@dataclass(frozen=True)
class NodeStarted:
    slot: str
    label: str
    craft: str


@dataclass(frozen=True)
class NodeDone:
    slot: str
    state: State
    seconds: float
    label: str = ""
    craft: str = ""


@dataclass(frozen=True)
class Finished:
    """The walk is over; `stopped` when somebody stopped it before its end."""

    seconds: float
    stopped: bool = False


@dataclass(frozen=True)
class Fetching:
    """A model is on its way to this machine: `done` of its `total` bytes have come; `source` is who is asked now."""

    model: str
    source: str
    done: int
    total: int


@dataclass(frozen=True)
class Held:
    """An engine is left alone for so many seconds, for it could not make `slot` now (`why`); then it is asked again."""

    slot: str
    engine: str
    seconds: float
    why: str


Event = Started | Planned | NodeStarted | NodeDone | Finished | Fetching | Held
Listener = Callable[[Event], None]
