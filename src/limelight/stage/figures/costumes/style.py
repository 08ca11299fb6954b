"""What a costume is: how it dresses the trunk before the neck is drawn, and after, the arms and the legs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, lighter
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.body import LAP_HEM, Stance
from limelight.stage.figures.cloth import Cloth, printed
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import Sleeve
from limelight.works.cast import Look


@dataclass(frozen=True)
class Dress:
    """A body being dressed."""

    pen: Pen
    stance: Stance
    look: Look
    flesh: Flesh
    outline: skia.Path
    cloth: Cloth

    def lay(self, shape: skia.Path, cloth: Cloth | None = None, *, line: float = 5, shade: float = 1.6) -> None:
        """A piece of cloth, printed."""
        worn = cloth or self.cloth
        self.pen.shape(shape, worn.colour, line=0, shade=shade, grade=0.2)
        printed(self.pen, shape, worn, (self.stance.on(0, self.stance.waist)[0], 0))
        if line:
            self.pen.outline(shape, worn.colour, line)

    def fold(self, start: Point, bend: Point, end: Point, width: float = 4, alpha: float = 150) -> None:
        """A fold of the cloth."""
        self.pen.taper(start, bend, end, width, darker(self.cloth.colour, 0.6), alpha)

    def crease(
        self, start: tuple[float, float], end: tuple[float, float], width: float = 4, alpha: float = 150
    ) -> None:
        """A fold from one place of the skin to another: (degrees, height) each; none where it is turned away."""
        if self.stance.seen((start[0] + end[0]) / 2) > 0.1:
            (ax, ay), (bx, by) = self.stance.on(*start, 6), self.stance.on(*end, 6)
            self.fold((ax, ay), ((ax + bx) / 2 + 5, (ay + by) / 2), (bx, by), width, alpha)

    def strip(self, points: Sequence[Point], width: float, colour: str, *, stitch: bool = False) -> None:
        """A band of cloth along a line, with its edges."""
        if len(points) < 2:
            return
        line = blob(list(points), closed=False)
        self.pen.stroke(line, width + 8, darker(colour, 0.72))
        self.pen.stroke(line, width, colour)
        if stitch:
            self.pen.stroke(line, width - 10, darker(colour, 0.2))
            self.pen.stroke(line, width - 15, colour)

    def skin_line(self, *places: tuple[float, float]) -> list[Point]:
        """Points of the skin, (degrees, height) each, as far as they face the lens."""
        return [self.stance.on(deg, y, 4) for deg, y in places if self.stance.seen(deg) > -0.25]

    def button(self, deg: float, y: float, colour: str, size: float = 6.0) -> None:
        seen = self.stance.seen(deg)
        if seen > 0.12:
            x, y = self.stance.on(deg, y, 6)
            with self.pen.placed(x, y) as here:
                here.canvas.scale(max(0.4, seen), 1)
                here.flat(blob([(-size, 0), (0, -size), (size, 0), (0, size)]), darker(colour, 0.5))
                here.flat(blob([(-size * 0.7, -1), (0, -size * 0.8), (size * 0.7, -1), (0, size * 0.6)]), colour)

    def opening(self, low: float, wide: float, colour: str) -> None:
        """What shows in an open neck that reaches down to `low`, `wide` degrees to either side."""
        s = self.stance
        if s.view.behind:
            return
        top, mid = 172.0, 185 + (low - 185) * 0.55
        edge = [s.on(-wide, top), s.on(-wide * 0.62, mid), s.on(0, low), s.on(wide * 0.62, mid), s.on(wide, top)]
        self.pen.flat(blob([(*edge[0], "c"), edge[1], edge[2], edge[3], (*edge[4], "c")]), colour)

    def bare_above(self, edge: Sequence[tuple[float, float]]) -> None:
        """The skin above the edge of a neck: (degrees, height) each, all the way round."""
        line = self.skin_line(*edge)
        if self.stance.view.behind or len(line) < 2:
            return
        (ax, ay), (bx, by) = line[0], line[-1]
        away, top = 200.0, min(ay, by) - 200
        corners = [(bx + away, by), (bx + away, top), (ax - away, top), (ax - away, ay)]
        self.pen.flat(blob([(ax, ay, "c"), *line[1:-1], (bx, by, "c"), *((*p, "c") for p in corners)]), self.flesh.skin)

    def skirt_folds(self, hem: float, lift: float, from_y: float, parts: Sequence[tuple[float, float]]) -> None:
        """Folds of a skirt from the waist out to the hem: where across it each ends, and how far down it comes."""
        s = self.stance
        if s.legs.kind != "stand":
            self._lap_folds()
            return
        y = s.floor - lift
        left, right = s.hem(hem, y)
        ring = s.ring(from_y, 6)
        middle, half = s.middle(ring), s.view.half(ring.wide, ring.deep)
        for k, reach in parts:
            start = (middle + k * half * 0.8, from_y + 36 * abs(k))
            end_x = (left + right) / 2 + k * (right - left) / 2 * 0.96
            end = (start[0] + (end_x - start[0]) * reach, start[1] + (y - start[1]) * reach)
            bend = (start[0] + (end[0] - start[0]) * 0.3, start[1] + (end[1] - start[1]) * 0.55)
            if reach > 0.8:
                self._hollow(start, bend, end, (right - left) * 0.075)
            self.fold(start, bend, end, 7)

    def _hollow(self, start: Point, bend: Point, end: Point, wide: float) -> None:
        """The shadow that a fold has on the side away from the light."""
        away = wide if self.pen.key[0] < 0 else -wide
        dent = blob(
            [(*start, "c"), bend, (*end, "c"), (end[0] + away, end[1] + 30, "c"), (bend[0] + away * 0.4, bend[1])]
        )
        self.pen.flat(dent, darker(self.cloth.colour, 0.62), 46)

    def _lap_folds(self) -> None:
        """Folds of a skirt over bent legs: along the thighs, and down from the knees."""
        s = self.stance
        for leg in s.legs.ordered(s.view):
            (hx, hy), (kx, ky), (ax, ay) = (s.on_lap(p) for p in (leg.hip, leg.knee, leg.ankle))
            r = s.build.leg
            self.fold((hx, hy - r * 0.3), ((hx + kx) / 2, (hy + ky) / 2 - r * 0.2), (kx, ky - r * 0.4), 5)
            self.fold((hx, hy + r * 0.6), ((hx + kx) / 2, (hy + ky) / 2 + r * 0.5), (kx, ky + r * 0.4), 5)
            if s.legs.kind == "sit":
                for k in (-0.5, 0.1, 0.6):
                    end = (ax + k * r * 1.3, ay - 60 * s.span)
                    self.fold((kx + k * r, ky + r * 0.7), (kx + k * r * 1.1, (ky + ay) / 2), end, 6)

    def hem_band(self, hem: float, lift: float, width: float, colour: str, rise: float = 0.0) -> None:
        """A border along a hem; drawn inside what is clipped."""
        s = self.stance
        if s.legs.kind == "kneel":
            return
        y = s.floor - (lift if s.legs.kind == "stand" else LAP_HEM * s.span)
        left, right = s.hem(hem, y)
        folds = s.folds(left - 20, right + 20, y)
        line = [(right + 30, y - 2), *folds, (left - 30, y - 2)]
        self.strip([(x, py - rise) for x, py in line], width, colour)

    def shine(self, colour: str) -> str:
        return lighter(colour, 0.16)

    def wearing(self, cloth: Cloth) -> Dress:
        return replace(self, cloth=cloth)


def cloth_of(look: Look) -> Cloth:
    return Cloth(look.cloth, look.pattern, look.trim, look.inner)


def _no_legs(dress: Dress) -> None:
    """The cloth reaches the ground."""


def _no_stand(dress: Dress) -> None:
    """The neck is bare."""


def nape(dress: Dress) -> None:
    """What a collar shows from behind: a band about the neck in the trim colour, and the fall of the back."""
    _draw_nape(dress, dress.look.trim)


def turned_nape(dress: Dress) -> None:
    """A coat's collar from behind, of the coat's own cloth."""
    _draw_nape(dress, lighter(dress.cloth.colour, 0.12))


def _draw_nape(dress: Dress, colour: str) -> None:
    s = dress.stance
    band = [s.on(deg, 166, 4) for deg in range(100, 261, 20) if s.seen(deg) > 0]
    with dress.pen.inside(dress.outline):
        dress.strip(band, 34, colour)
        spine = [s.on(180, y, 4) for y in (230, 400, s.waist - 30)]
        dress.pen.taper(spine[0], spine[1], spine[2], 4, darker(dress.cloth.colour, 0.6), 120)
        for deg in (146, 214):
            dress.crease((deg, 300), (deg + (6 if deg < 180 else -6), s.waist - 60), 4, 130)


@dataclass(frozen=True)
class Costume:
    """`trunk` draws cloth under the neck, `collar` over it, `rear` instead of it from behind, `stand` what is behind
    the neck; `outline` is what arms join; `legs` come first of all, `over` lies over the trunk (an apron, a sash),
    `mantle` over the arms too.

    `open_to` is how low the neck shows, in head units. `cloth` says what it is cut from.
    """

    outline: Callable[[Stance], skia.Path]
    trunk: Callable[[Dress], None]
    collar: Callable[[Dress], None]
    sleeve: Sleeve
    open_to: float = 275.0
    legs: Callable[[Dress], None] = _no_legs
    rear: Callable[[Dress], None] = nape
    stand: Callable[[Dress], None] = _no_stand
    over: Callable[[Dress], None] | None = None
    mantle: Callable[[Dress], None] | None = None
    cloth: Callable[[Look], Cloth] = cloth_of
    sleeve_cloth: Callable[[Look], Cloth] | None = None
    """What the sleeves are cut from, where it is another cloth."""
