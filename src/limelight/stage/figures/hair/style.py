"""What a hair style is, and the strokes that every style shares: strands, shine, and the shadow hair casts on a
brow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import MULTIPLY, Corner, Point, blob, darker, lighter, mix, moved, paint
from limelight.stage.figures.anatomy import Bearing, Flesh
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile
from limelight.works.cast import Look


@dataclass(frozen=True)
class Head:
    """What hair, hats and beards are fitted to: the turned head, its look, and whether a hat covers the crown."""

    bearing: Bearing
    look: Look
    flesh: Flesh
    contour: skia.Path
    capped: bool = False
    sway: float = 0.0
    """How far loose ends hang aside because the head is tilted, in head units."""

    @property
    def turn(self) -> float:
        return self.bearing.turn

    @property
    def wide(self) -> float:
        """How much wider this skull is than the one styles are drawn for."""
        return self.bearing.skull.temple / 106

    @property
    def high(self) -> float:
        return self.bearing.skull.top / -168

    def at(self, x: float, y: float, carried: float = 0.0) -> Point:
        """A point fitted to this skull; `carried` is how far it travels across when the head turns."""
        side = 1 if x > 0 else -1
        recedes = 0.14 + 0.1 * max(0.0, min(1.0, (y + 110) / 260))
        return x * self.wide * self.bearing.far(side, recedes) + self.turn * carried, y * (self.high if y < 0 else 1)


def nothing(pen: Pen, head: Head) -> None:
    """Draws nothing: a style with nothing behind, or nothing before."""


def nothing_aside(pen: Pen, side: Profile) -> None:
    """Draws nothing: a style with nothing behind in profile."""


@dataclass(frozen=True)
class HairStyle:
    """`back` is drawn behind the body, `front` over the face; `side` and `side_back` are the same in profile.

    `rear` is what is seen from behind, where that is not the plain crown with what hangs in `back`. `top` is how high
    it stands above the eyes, in head units.
    """

    front: Callable[[Pen, Head], None]
    side: Callable[[Pen, Profile], None]
    back: Callable[[Pen, Head], None] = nothing
    side_back: Callable[[Pen, Profile], None] = nothing_aside
    covers_ears: bool = False
    rear: Callable[[Pen, Head], None] | None = None
    top: float = 0.0


Hairy = Head | Profile
"""Either view: what strokes of hair need of it is its look."""


def side_mass(
    side: Profile, hairline: Sequence[Point | Corner], *, puff: float = 14, start: float = 50, end: float = 218
) -> skia.Path:
    """The hair on a skull in profile: over the dome from the forehead, then along `hairline` from the nape to it."""
    return blob([*side.dome(min(puff, 8) if side.capped else puff, start, end), *hairline])


def side_cast(pen: Pen, side: Profile, mass: skia.Path, *, drop: float = 11) -> None:
    """The shadow that hair or a brim throws on a face in profile."""
    with pen.inside(side.contour):
        pen.canvas.drawPath(moved(mass, 5, drop), _cast())


def draw_lock(pen: Pen, head: Hairy, lock: skia.Path, *, line: float = 3.6, shade: float = 0.7) -> None:
    """One mass of hair."""
    pen.shape(
        lock, head.look.hair_colour, line=line, shade=shade, grade=0.22, contour=darker(head.look.hair_colour, 0.7)
    )


def cast_on_face(pen: Pen, head: Head, mass: skia.Path, *, drop: float = 13) -> None:
    """The shadow that a mass of hair or a brim throws on the skin below it."""
    with pen.inside(head.contour):
        pen.canvas.drawPath(moved(mass, -head.turn * 4, drop), _cast())


def _cast() -> skia.Paint:
    """A shadow that darkens skin by parts of itself, and leaves hair that it falls on what it is."""
    return paint("#e2c4d2", 235, blur=1.5, blend=MULTIPLY)


def draw_strands(
    pen: Pen, head: Hairy, inside: skia.Path, lines: Sequence[Sequence[Point]], width: float = 2.0
) -> None:
    """Fine darker lines that show which way hair is combed."""
    dark = mix(head.look.hair_colour, "#08040c", 0.6)
    with pen.inside(inside):
        for points in lines:
            pen.stroke(blob(points, closed=False), width, dark, 150)


def draw_shine(pen: Pen, head: Hairy, inside: skia.Path, band: Sequence[Point], width: float = 13) -> None:
    """A band of light across the strands, and a thin bright one within it."""
    path = blob(band, closed=False)
    pen.gloss(inside, head.look.hair_colour, path, width, 120)
    with pen.inside(inside):
        pen.stroke(moved(path, 0, -2), width * 0.22, lighter(head.look.hair_colour, 0.7), 120)
