"""A shot and what stands in it: the plain data that the break-down writes, a person may overrule, and the stage
draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FPS = 30
"""Frames a second of every film. Times inside a scene are whole frames, so that cuts never leave a gap."""

Size = Literal["wide", "full", "medium", "close", "extreme", "insert"]
SIZES: tuple[Size, ...] = ("wide", "full", "medium", "close", "extreme", "insert")

MoveKind = str
"""One of `vocabulary.MOVES`."""

Arrival = str
"""How a shot begins: one of `vocabulary.TRANSITIONS`."""
Departure = str
"""How a shot ends: one of `vocabulary.ENDINGS`, or "end", into black with the sound."""


@dataclass(frozen=True)
class Move:
    """A camera move over the whole shot. `amount` is the change of scale for moves in and out (0.06 is 6 %), else
    the way in frame widths or heights."""

    kind: MoveKind = "hold"
    amount: float = 0.0


@dataclass(frozen=True)
class Change:
    """From the moment `at` a figure wears another face (`at` is a line id, or "end": the beat after the last word).

    `part` is how much of that line is heard before it, 0 to 1.
    """

    at: str
    expression: str
    strength: float = 1.0
    part: float = 0.0


DeedKind = Literal["gesture", "pose", "turn", "enter", "exit", "walk"]


ON_THE_WORD = -1.0
"""As the part of a line that is heard before a deed: all up to the word that carries it. Only the voice knows."""


@dataclass(frozen=True)
class Deed:
    """Something a figure does in a shot, from the moment `at`: "start", "end" (the beat after the last word), or a
    line's id with `part` (0 to 1) of it heard before.
    """

    kind: DeedKind
    value: str = ""
    """gesture, pose: a pose's name. A gesture goes there and comes back; a pose goes there and stays."""
    toward: float = 0.0
    """turn: the new facing. enter, exit: -1 from or to screen left, 1 right. walk: the new x of the head, 0 to 1."""
    at: str = "start"
    part: float = 0.0
    """`ON_THE_WORD`: on the word that carries the line, wherever the voice puts it."""


@dataclass(frozen=True)
class Figure:
    """One character in the frame.

    `x` is where the head's middle stands across the frame, 0 left to 1 right. `facing` is -1 to screen left, 0 to
    the lens, +1 to screen right. `depth` is 1 in the plane of focus, more behind it, less before it (an
    over-the-shoulder foreground is 0.6). `pose` and `holds` name what stage/figures draws; an unknown one is an
    error that names the known.
    """

    character: str
    x: float = 0.5
    facing: float = 0.0
    expression: str = "neutral"
    strength: float = 1.0
    pose: str = "rest"
    holds: str = ""
    looks_at: str = ""
    depth: float = 1.0
    back: bool = False
    """Seen from behind, as an over-the-shoulder foreground."""
    changes: tuple[Change, ...] = ()
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True)
class Shot:
    """One shot, before its length is known.

    `anchor` is the id of the line or action that it covers; `lines` are the ids of the lines heard while it
    stands. `from_part` above 0 is a cut inside a line: the share of the first line that is heard before this shot
    stands, in any language. `lead` and `tail` are seconds held before the first line begins and after the last
    one ends; `least` is the shortest it may be. `effects` are happenings of the stage by name ("lightning",
    "lamp-swing", "knock", "petals").
    """

    id: str
    scene: str
    anchor: str
    size: Size
    figures: tuple[Figure, ...]
    focus: str = ""
    insert: str = ""
    """For size "insert": the thing shown, as the set or the script names it."""
    move: Move = Move()
    lines: tuple[str, ...] = ()
    from_part: float = 0.0
    lead: float = 0.0
    tail: float = 0.25
    least: float = 0.8
    effects: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    """Sound effects that start with the shot ("knock", "thunder")."""
    music: str = ""
    """What the score does from here on: a mood, "none", or "" to go on as it is."""
    shown: tuple[str, ...] = ()
    """Ids of the script's texts that are read on the screen from its start."""
    transition: Arrival = "cut"
    reason: str = ""
    """Why the shot is so, in a sentence that `limelight board` shows."""
    ending: Departure = "cut"
    firm: float = 0.0
    """Seconds of `least` that a person asked for: no rule makes them shorter."""


@dataclass(frozen=True)
class SceneShots:
    """A scene broken down: its place and light, and its shots in order."""

    scene: str
    place: str
    hour: str
    weather: str
    mood: str
    shots: tuple[Shot, ...]
    music: str = ""
    """What the script asks of the score: a mood, "none", or "" for the scene's own."""


@dataclass(frozen=True)
class TimedShot:
    """A shot's place in its scene, in frames from the scene's start."""

    id: str
    start: int
    frames: int


@dataclass(frozen=True)
class TimedLine:
    """A line's place in its scene: the frame on which its sound starts, and its length in seconds."""

    id: str
    start: int
    seconds: float
    shot: str


@dataclass(frozen=True)
class SceneTiming:
    """When everything of a scene happens, for one voice language."""

    scene: str
    frames: int
    shots: tuple[TimedShot, ...]
    lines: tuple[TimedLine, ...]
    shown: tuple[TimedLine, ...] = ()
    """When the script's own texts are read on the screen."""


@dataclass(frozen=True)
class Caption:
    """What is read on the screen for a while: at most two rows, in frames from the scene's start."""

    line: str
    speaker: str
    rows: tuple[str, ...]
    start: int
    frames: int
    words: tuple[tuple[str, int], ...] = ()
    """The words and the frame each starts on, when they are the ones spoken (the word lights up as it is said)."""
