"""What a board shows, as plain data: the films there are, their scenes and shots, and what can be changed of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.actions.board_page.changes import Change


@dataclass(frozen=True)
class SheetTake:
    """One take of a part, by the number that commands know it by."""

    number: int
    selected: bool
    there: bool
    chosen: bool = False
    """A person chose it: the next make puts it in where it is not in yet."""
    rejected: bool = False
    how: str = ""
    """What it varies, and who made it, or the file of one's own that it was made of."""
    said: str = ""
    """Who chose or rejected it, and why."""


@dataclass(frozen=True)
class Part:
    """A slot of a shot of which there may be several takes: its picture, the voice of a line, the scene's score."""

    slot: str
    owner: str
    """What it belongs to: a shot, a line, a scene."""
    role: str
    title: str
    state: str
    """As `status` says: "reused" is made and as it should be."""
    takes: tuple[SheetTake, ...] = ()
    varies: tuple[str, ...] = ()
    chosen_by: str = ""
    because: str = ""
    when: str = ""
    own: str = ""
    """The file of one's own that fills it."""
    remarks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What commands call it, without the axes that they find by themselves."""
        return f"{self.owner}/{self.role}"


@dataclass(frozen=True)
class SheetLine:
    """A line heard in a shot. `start` is in the film, in seconds; `first` where this shot is the first to hear it."""

    id: str
    who: str
    words: str
    manner: str
    where: str
    start: float
    seconds: float
    first: bool


@dataclass(frozen=True)
class SheetShot:
    key: str
    """Its id; a variant's shots carry its name as well."""
    id: str
    start: float
    seconds: float
    size: str
    move: str
    who: tuple[str, ...]
    insert: str
    lines: tuple[SheetLine, ...]
    texts: tuple[str, ...]
    sounds: tuple[str, ...]
    music: str
    transition: str
    reason: str
    where: str
    """The place in the script that it is made of."""
    says: str
    """What the script says there, where nobody speaks."""
    still: bytes = b""
    """A JPEG; empty before the shot is made."""
    parts: tuple[Part, ...] = ()
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    """What asks for a look: findings, warnings, failures."""
    changed: bool = False
    """The next make shows it otherwise."""


@dataclass(frozen=True)
class SheetScene:
    key: str
    id: str
    heading: str
    where: str
    place: str
    hour: str
    weather: str
    mood: str
    music: str
    start: float
    seconds: float
    shots: tuple[SheetShot, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Cut:
    """One film of the production. `times` and `lines` are when shots stand and lines begin in it, in seconds."""

    file: str
    label: str
    there: bool
    aspect: str
    """As files write it: `9x16`."""
    timed: bool
    """Times are of recorded voices; else estimates."""
    seconds: float
    times: Mapping[str, tuple[float, float]]
    lines: Mapping[str, tuple[float, float, str]]


@dataclass(frozen=True)
class Sheet:
    title: str
    folder: str
    language: str
    cuts: tuple[Cut, ...]
    scenes: tuple[SheetScene, ...]
    notes: tuple[str, ...] = ()
    """What concerns the film as a whole."""
    to_make: int = 0
    """How many parts a make would make."""
    changes: tuple[Change, ...] = field(default=())

    @property
    def shots(self) -> tuple[SheetShot, ...]:
        return tuple(shot for scene in self.scenes for shot in scene.shots)
