"""What a place is composed of: its pieces, each a part of the stage's by name, and how it stands there.

The kinds that limelight brings (`stage/sets/places/KIND.toml`) and a person's own sets are written in the same words
and read by the same reader, so that a place of one's own begins as a copy of one that is there. Places are measured on
a page of 1080 x 1920, whatever the film's frame: x from its left edge, y from its upper edge, downward.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.works.drawn import drawn
from limelight.works.problems import suggestion
from limelight.works.toml_file import Table

PAGE = (1080.0, 1920.0)
STAND, EYE = 1560.0, 760.0
"""Where people stand and have their eyes, unless a place says otherwise."""
BRINGS = drawn("weather")
"""What a place itself may let fly or go by, whatever the weather."""

FARTHEST, NEAREST = 12.0, 0.5
"""Depths: 1 is where people stand, more is farther, less is nearer."""


@dataclass(frozen=True)
class Piece:
    """One piece of a place. What is 0 or "" is as the part has it by itself."""

    part: str
    at: tuple[float, float] = (540.0, STAND)
    """Where the middle of its foot stands on the page; what hangs, hangs from there."""
    size: float = 1.0
    wide: float = 0.0
    high: float = 0.0
    tint: str = ""
    trim: str = ""
    """Its second colour."""
    words: str = ""
    """What is written on it, in any script."""
    count: int = 0
    seed: int = 0
    flip: bool = False
    angle: float = 0.0
    """Degrees, clockwise."""
    z: float = 0.0
    blur: float = 0.0
    """How far out of focus it always is, in page units."""
    things: tuple[str, ...] = ()
    """What a script calls it when a shot looks at it closely."""


@dataclass(frozen=True)
class Design:
    """A whole place: painted by `painter`, composed of `pieces` from far to near, or both."""

    painter: str = ""
    indoors: bool = False
    seated: bool = False
    """People sit in it, and something before them hides their legs."""
    stand: float = STAND
    eye: float = EYE
    things: tuple[str, ...] = ()
    """What its painter can show large."""
    brings: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    near: tuple[Piece, ...] = ()
    """What an insert lays before the lens: the place is only seen behind it."""
    past: str = ""
    """The thing that an insert goes up to, past what stands far before it."""

    @property
    def shown(self) -> frozenset[str]:
        """Everything of it that a shot may look at closely, by the names that scripts have for it."""
        return frozenset(self.things).union(*(piece.things for piece in self.pieces))


def read_design(table: Table, base: Design | None = None) -> Design:
    """The design in a place's TOML; over `base`, its pieces are put into that place."""
    base = base or Design()
    return replace(
        base,
        indoors=table.flag("indoors", base.indoors),
        seated=table.flag("seated", base.seated),
        stand=table.number("stand", base.stand, 900, 1900),
        eye=table.number("eye", base.eye, 300, 1400),
        brings=tuple(name for name in table.texts("brings", base.brings, fits=_brings)),
        pieces=(*base.pieces, *(_piece(each) for each in table.tables("part"))),
    )


def _brings(name: str) -> str:
    return "" if name in BRINGS else suggestion(name, BRINGS, what="A place can bring")


def _piece(table: Table) -> Piece:
    parts = drawn("sets/parts")
    if "part" not in table:
        hint = suggestion("", parts, what='Say which: part = "table". Parts')
        table.wrong("part", "[[part]]", "This piece does not say which part it is.", hint)
    plain = Piece(table.choice("part", "", parts, "Parts"))
    width, height = PAGE
    x, y = table.numbers("at", plain.at, -2 * height, 2 * height)
    piece = Piece(
        plain.part,
        (x, y),
        size=table.number("size", plain.size, 0.05, 20),
        wide=table.number("wide", plain.wide, 0, 5 * width),
        high=table.number("high", plain.high, 0, 5 * width),
        tint=table.colour("tint", plain.tint),
        trim=table.colour("trim", plain.trim),
        words=table.text("words", plain.words),
        count=int(table.number("count", plain.count, 0, 200)),
        seed=table.whole("seed", plain.seed),
        flip=table.flag("flip", plain.flip),
        angle=table.number("angle", plain.angle, -180, 180),
        z=_depth(table),
        blur=table.number("blur", plain.blur, 0, 40),
        things=table.texts("things"),
    )
    table.close()
    return piece


def _depth(table: Table) -> float:
    return table.number("z", 0.0, NEAREST, FARTHEST) if "z" in table else 0.0
