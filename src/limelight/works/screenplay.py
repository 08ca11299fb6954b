"""The screenplay: scenes, actions, lines, directions and transitions, each with its id and its place in the source.

The nouns that every later part reads. Where an element stands in the file (`line_no`, `source`) is no part of it:
two scenes that differ only there are equal, and `Scene.unplaced` drops it before a scene becomes a craft's input.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from limelight.works.directions import Direction
from limelight.works.problems import Problem


@dataclass(frozen=True)
class Span:
    """Where an element stands in the source: lines counted from 1, last included; characters from 0, `end` excluded."""

    first: int = 0
    last: int = 0
    start: int = 0
    end: int = 0


NOWHERE = Span()


@dataclass(frozen=True)
class Action:
    """What is seen: a paragraph of the script, emphasis marks and notes taken out."""

    id: str
    text: str
    source: Span = field(default=NOWHERE, compare=False)

    @property
    def line_no(self) -> int:
        return self.source.first


@dataclass(frozen=True)
class Line:
    """What one character says under one set of parentheticals.

    A parenthetical in the middle of a speech starts a new line, because it directs only what follows it.
    """

    id: str
    character: str
    """The name in the cast's spelling, else as first cued; extensions stripped."""
    words: str
    """What is said: no notes, no emphasis marks, its rows joined."""
    parentheticals: tuple[str, ...] = ()
    """Without their brackets, and without beats."""
    language: str = "en"
    notes: tuple[str, ...] = ()
    """Notes that stand in the line and are no directions."""
    extensions: tuple[str, ...] = ()
    """"O.S.", "V.O." and their like in other languages, as written: the speaker is heard and not seen."""
    before: float = 0.0
    """Seconds of silence asked for before the line, `(beat 0.8)`."""
    dual: bool = False
    """Said at the same time as the line before (`^`)."""
    sung: bool = False
    source: Span = field(default=NOWHERE, compare=False)
    """Where its words stand, the cue and the brackets above them left out."""

    @property
    def line_no(self) -> int:
        return self.source.first

    @property
    def unseen(self) -> bool:
        """The speaker is heard, not seen (O.S., V.O. and their like)."""
        return bool(self.extensions)


@dataclass(frozen=True)
class Shown:
    """Text to be read on the screen: a centred line, or `SUPER: Three nights before`."""

    id: str
    text: str
    source: Span = field(default=NOWHERE, compare=False)

    @property
    def line_no(self) -> int:
        return self.source.first


@dataclass(frozen=True)
class Transition:
    """`CUT TO:`, `> FADE OUT.`; text as written."""

    text: str
    source: Span = field(default=NOWHERE, compare=False)

    @property
    def line_no(self) -> int:
        return self.source.first


Element = Action | Line | Shown | Direction | Transition


@dataclass(frozen=True)
class Scene:
    id: str
    heading: str
    """As written, without the mark of a forced heading and the scene number; "" before the first heading."""
    place_words: str
    """The heading's place: without INT./EXT., hour and weather."""
    hour: str
    """One of `places.HOURS`, or "" where the heading says none."""
    weather: str
    """One of `places.WEATHERS`, or "" where the heading says none."""
    interior: bool | None
    elements: tuple[Element, ...]
    number: str = ""
    """The writer's own scene number, `#12A#`."""
    source: Span = field(default=NOWHERE, compare=False)

    @property
    def line_no(self) -> int:
        return self.source.first

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(element for element in self.elements if isinstance(element, Line))

    def unplaced(self) -> Scene:
        """The same scene without where it stands in the file: what a craft may have as its input."""
        return replace(self, source=NOWHERE, elements=tuple(_unplaced(element) for element in self.elements))


def _unplaced(element: Element) -> Element:
    if isinstance(element, Direction):
        return replace(element, line_no=0)
    return replace(element, source=NOWHERE)


@dataclass(frozen=True)
class Screenplay:
    title_page: Mapping[str, str]
    """Keys in lower case, several rows joined by line feeds."""
    scenes: tuple[Scene, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Every character with a line, in the order in which they first speak."""
        return tuple(dict.fromkeys(line.character for scene in self.scenes for line in scene.lines))
