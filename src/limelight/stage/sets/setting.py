"""What is known of a place before it is painted: where people stand, and what is worth looking at closely."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Thing:
    """A thing worth an insert, in page units: its middle, half the height worth seeing, and its depth."""

    x: float
    y: float
    half: float
    z: float = 1.0


@dataclass(frozen=True)
class Setting:
    """A place's lines and things, in page units.

    `stand` is the y of the ground for people in the picture plane, `eye` that of a standing adult's eyes. `weather`
    is what the place itself brings (petals); what falls from the sky does not fall `indoors`.
    """

    stand: float = 1500.0
    eye: float = 760.0
    things: dict[str, Thing] = field(default_factory=dict)
    weather: tuple[str, ...] = ()
    indoors: bool = False
    seated: bool = False
    """People sit in it, and something before them hides their legs."""
