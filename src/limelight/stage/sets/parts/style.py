"""What a part of places is: how it is drawn about its own foot, how light treats it, and what light it has itself.

A part is drawn in its own space: (0, 0) is the middle of its foot, or what it hangs from, x runs to the right and y
down, in page units at size 1. It is drawn in daylight colours; the hour lights it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from limelight.stage.sets.easel import Layer
from limelight.stage.sets.mood import Air


@dataclass(frozen=True)
class Hour:
    """When it is drawn: the hour's name, the air where it stands, and that under the open sky.

    `burn` is how brightly lamps burn: 0 out, 1 at night.
    """

    name: str
    air: Air
    outside: Air
    burn: float

    @property
    def dark(self) -> bool:
        return self.name == "night"


@dataclass(frozen=True)
class Asked:
    """A part as a place asks for it, with all that it left open filled in; lengths at size 1.

    `left`, `top`, `right`, `bottom` are the painted page's edges in the part's own space: what runs off the frame runs
    to them.
    """

    wide: float
    high: float
    tint: str
    trim: str
    words: str
    count: int
    chance: Random
    hour: Hour
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Bulb:
    """A lamp that a part carries, in the part's own space. `pivot` is what it swings about; `halo` the glow's radius.

    `pool` is where its light falls: a second, wide lamp there, as far from the bulb.
    """

    x: float
    y: float
    reach: float
    colour: str
    strength: float = 1.0
    halo: float = 0.0
    glow: float = 0.6
    name: str = ""
    pivot: tuple[float, float] | None = None
    pool: tuple[float, float] | None = None


def _dark(asked: Asked) -> tuple[Bulb, ...]:
    return ()


@dataclass(frozen=True)
class Part:
    """A part: `draw` paints it, `shine` paints light over it, `bulbs` are the lamps it carries at its hour.

    `wide` and `high` are its usual measures (a thing's height decides how near an insert goes), `z` its usual depth. A
    part that `hangs` is painted on the sheet of what was painted before it, a window on its wall, unless it is given a
    depth. The rest is how light treats its sheet (`easel.Layer`).
    """

    draw: Callable[[Layer, Asked], None]
    wide: float = 200.0
    high: float = 200.0
    tint: str = "#b0a090"
    trim: str = "#806a58"
    words: str = ""
    count: int = 0
    z: float = 1.2
    hangs: bool = False
    bulbs: Callable[[Asked], tuple[Bulb, ...]] = _dark
    shine: Callable[[Layer, Asked], None] | None = None
    middle: float | None = None
    """How far above its foot its middle is, in heights: half of it; 0 for what lies about its point."""
    worth: tuple[float, float, float] | None = None
    """Where it is worth seeing closely, about its point, and half how high, where its measures do not tell."""
    lit: float = 1.0
    ambient: float = 1.0
    rim: float = 0.7
    haze: float | None = None
    shadow: float = 0.0
    lens: float = 0.0
    sway: float = 0.0
    emit: bool = False
