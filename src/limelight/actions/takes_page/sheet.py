"""What a page of takes tells, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limelight.works.viewing import Audition, Preview

Kind = Literal["picture", "sound", "shots", "other"]
State = Literal["selected", "rejected", ""]


@dataclass(frozen=True)
class PageShot:
    """One shot of a coverage. `other` says that the select has it otherwise, or not at all."""

    id: str
    frame: str
    who: str
    says: str
    reason: str
    other: bool


@dataclass(frozen=True)
class PageTake:
    """One take. `said` is what it does otherwise, one thing each; `word` who chose or rejected it, and why."""

    number: int
    said: tuple[str, ...]
    state: State
    word: str
    made: str
    took: str
    cost: str = ""
    stale: bool = False
    gone: bool = False
    own: str = ""
    preview: Preview | None = None
    audition: Audition | None = None
    shots: tuple[PageShot, ...] = ()


@dataclass(frozen=True)
class TakesSheet:
    """All takes of one slot. `varies` is what another take can vary; nothing where there can be none."""

    film: str
    slot: str
    label: str
    kind: Kind
    takes: tuple[PageTake, ...]
    varies: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """What these are takes of, for people."""
        return {"picture": "picture", "sound": "sound", "shots": "coverage", "other": "part"}[self.kind]
