"""One actor's sheet: everything drawn of a figure brought to one canvas in frame pixels, lit through one map, and
printed.

A patch (a mouth, a lid) goes through a crop of the very light that its head went through, so that no seam can
show. Further drawings of the body are kept as what differs from the first (`bodies.py`).
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.acting.beat import Beat
from limelight.stage.compositor.bodies import AROUND, SEES, Area, differing, mixed_light
from limelight.stage.compositor.picture import Actor, Body, Head, Patch
from limelight.stage.compositor.planes import even_crop
from limelight.stage.compositor.puppet import REACH, lay_over
from limelight.stage.drawing.art import Cel, Lamp
from limelight.stage.figures import FigureCels
from limelight.stage.light.lamplight import Caster
from limelight.stage.light.printing import Print
from limelight.stage.light.shading import LightMap, apply, light_map
from limelight.stage.staging.placing import Stand
from limelight.stage.staging.rehearsal import Drawn

NEAR_BLUR = 7.0
"""Blur of a figure in the foreground, out of focus, on a frame 1080 wide."""

GONE = 60.0
"""Figure units past the frame's side that somebody goes who leaves: another drawing, and hair, may reach farther."""


class ActorSheet:
    """One actor's sheet: everything drawn for it brought to one canvas in frame pixels, and lit through one map."""

    def __init__(self, stand: Stand, drawn: Drawn, printed: Print, width: int, height: int) -> None:
        self.drawn, self.print = drawn, printed
        self.first = drawn.heads[0]
        self.stand = replace(stand, y=stand.y - self.first.floor) if stand.grounded else stand
        self.unit, self.width, self.height = stand.scale, width, height
        self.left, self.top, right, bottom = self._box(width, height)
        self.size = right - self.left, bottom - self.top
        self.held_lamps: tuple[Lamp, ...] = self.carried
        """The lights that people hold near enough to fall on this one: its own, unless others are near."""

    @property
    def carried(self) -> tuple[Lamp, ...]:
        """The light that it holds itself, in frame pixels."""
        lamp = self.first.lamp
        return () if lamp is None else (replace(lamp, x=lamp.x + self.stand.x, y=lamp.y + self.stand.y),)

    def _box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """What of the figure the camera may see, even, in frame pixels; who walks may be seen farther aside."""
        reach, margin = REACH * self.unit, self.print.margin
        aside = margin + (width if any(beat.kind == "walk" for beat in self.drawn.beats) else 0)
        cels = [c for d in self.drawn.all for c in (d.behind, d.body, d.head, d.front) if c is not None]
        left = min(c.x for c in cels) + self.stand.x - reach
        top = min(c.y for c in cels) + self.stand.y - reach
        right = max(c.x + c.image.shape[1] for c in cels) + self.stand.x + reach
        bottom = max(c.y + c.image.shape[0] for c in cels) + self.stand.y
        return (
            int(max(left, -aside)) & ~1,
            int(max(top, -margin)) & ~1,
            (int(min(right, width + aside)) + 1) & ~1,
            (int(min(bottom, height + margin)) + 1) & ~1,
        )

    def _placed(self, cels: list[Cel | None]) -> np.ndarray:
        """The cels over one another on the sheet."""
        sheet = np.zeros((self.size[1], self.size[0], 4), np.uint8)
        for cel in cels:
            if cel is not None:
                lay_over(sheet, cel.image, self._x(cel.x), self._y(cel.y))
        return sheet

    def _x(self, x: float) -> int:
        return round(x + self.stand.x) - self.left

    def _y(self, y: float) -> int:
        return round(y + self.stand.y) - self.top

    @property
    def name(self) -> str:
        return self.stand.figure.character

    def caster(self, casts: bool, edge: float) -> Caster:
        """The figure's outline and feet, for its shadow; nobody's feet stand lower than `edge`."""
        first = self.first
        outline = cv2.extractChannel(self._placed([first.behind, first.body, first.head, first.front]), 3)
        small = cv2.resize(outline, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
        feet = self.stand.x, min(self.stand.y + first.floor, edge)
        return Caster(small, self.left, self.top, 4.0, feet, casts)

    def actor(self) -> Actor:
        first, figure = self.first, self.stand.figure
        base = self._placed([first.body])
        whole = self._placed([first.behind, first.body, first.head, first.front])
        seen = self._light(cv2.extractChannel(whole, 3))
        heads = [] if figure.back else [self._head(d, seen) for d in self.drawn.heads]
        lit = self._finished(whole if figure.back else base, seen)
        front = None if first.front is None else self._front(first.front, seen)
        if figure.back:
            lit, front = cv2.GaussianBlur(lit, (0, 0), NEAR_BLUR * self.print.unit), None
        pivot = self.stand.x + first.pivot[0], self.stand.y + first.pivot[1]
        head_x, head_y = round(first.head.x + self.stand.x), round(first.head.y + self.stand.y)
        return Actor(
            figure.character, lit, self.left, self.top, heads, head_x, head_y, pivot, figure.depth, self.unit,
            back=figure.back, front=front,
            bodies=[self._body(_lowered(body, drop), drop, base, seen) for body, drop in self.drawn.further],
            beats=[self._gone(beat, base) for beat in self.drawn.beats],
            breath=self.drawn.breath, stands=self.stand.grounded,
        )  # fmt: skip

    def _light(self, outline: np.ndarray, x: int = 0, y: int = 0) -> LightMap:
        """The light on an outline whose top left lies at (x, y) of the sheet."""
        fine = self.print.unit
        breadth = min(2.2, max(0.6, self.unit / fine)) * fine
        at = self.left + x, self.top + y
        light = replace(self.print.light, lamps=(*self.print.light.lamps, *self.held_lamps))
        return light_map(outline, light, at, frame_height=self.height, breadth=breadth, unit=fine)

    def _body(self, drawn: FigureCels, drop: float, base: np.ndarray, seen: LightMap) -> Body:
        """Another drawing of the body: what differs from the first, in a light of its own."""
        sheet = self._placed([drawn.body])
        front = None if drawn.front is None else self._placed([drawn.front])
        area = differing(base, sheet)
        patches = [None if each is None else self._keyed(each, drawn, where, seen)
                   for each, where in ((None if area is None else sheet, area), (front, _painted(front)))]  # fmt: skip
        return Body(patches[0], patches[1], drop)

    def _keyed(self, sheet: np.ndarray, drawn: FigureCels, area: Area | None, seen: LightMap) -> Patch | None:
        if area is None:
            return None
        around, sees = round(AROUND * self.print.unit), round(SEES * self.print.unit)
        area = area.grown(around, self.size)
        wide = area.grown(sees, self.size)
        outline = self._outline(drawn, wide)
        inner = area.left - wide.left, area.top - wide.top
        width, height = area.right - area.left, area.bottom - area.top
        own = self._light(outline, wide.left, wide.top).crop(*inner, width, height)
        lit = apply(
            np.ascontiguousarray(sheet[area.window]),
            mixed_light(seen.crop(area.left, area.top, width, height), own, around),
        )
        return Patch(self.print.piece(lit, self.left + area.left, self.top + area.top), area.left, area.top)

    def _outline(self, drawn: FigureCels, area: Area) -> np.ndarray:
        """The outline of the whole figure with that body, in one area of the sheet."""
        part = np.zeros((area.bottom - area.top, area.right - area.left), np.uint8)
        for cel in (self.first.behind, drawn.body, self.first.head, drawn.front):
            if cel is not None:
                piece = cv2.extractChannel(cel.image, 3)
                _lay_outline(part, piece, self._x(cel.x) - area.left, self._y(cel.y) - area.top)
        return part

    def _gone(self, beat: Beat, base: np.ndarray) -> Beat:
        """The beat, with how far an entrance or an exit goes: until nothing of the figure is in the frame."""
        if beat.kind not in ("enter", "exit"):
            return beat
        columns = np.flatnonzero(cv2.reduce(cv2.extractChannel(base, 3), 0, cv2.REDUCE_MAX))
        spare = round(GONE * self.unit) if beat.kind == "exit" else 0
        left, right = self.left + int(columns[0]) - spare, self.left + int(columns[-1]) + spare
        to_the_left = (beat.way < 0) == (beat.kind == "exit")
        return replace(beat, far=float(right if to_the_left else self.width - left))

    def _front(self, cel: Cel, seen: LightMap) -> Patch:
        image, x, y = even_crop(self._finished(self._placed([cel]), seen))
        return Patch(image, x, y)

    def _finished(self, sheet: np.ndarray, seen: LightMap, x: int = 0, y: int = 0) -> np.ndarray:
        return self.print.piece(apply(sheet, seen, x, y), self.left + x, self.top + y)

    def _head(self, drawn: FigureCels, seen: LightMap) -> Head:
        """One face, lit, in the pixels of the first head's cel."""
        first, own = self.first.head, drawn.head
        dx, dy = round(own.x - first.x), round(own.y - first.y)
        image = self._lit_at(own.image, own, seen)
        mouths = {name: self._patch(cel, own, seen) for name, cel in drawn.mouths.items()}
        eyes = {name: self._patch(cel, own, seen) for name, cel in drawn.eyes.items()}
        behind = None if drawn.behind is None else self._fallen(drawn.behind, seen)
        if (dx, dy) == (0, 0) and image.shape == first.image.shape:
            return Head(image, mouths, eyes, behind)
        return Head(*_moved(image, mouths, eyes, dx, dy, first.image.shape), behind)

    def _fallen(self, cel: Cel, seen: LightMap) -> Patch:
        """What falls behind the shoulders, in the pixels of the first head."""
        image, x, y = even_crop(self._lit_at(cel.image, cel, seen))
        first = self.first.head
        return Patch(image, round(cel.x - first.x) + x, round(cel.y - first.y) + y)

    def _lit_at(self, image: np.ndarray, place: Cel, seen: LightMap) -> np.ndarray:
        """`image` lit where it lies on the sheet; what lies outside the sheet is dropped, its size kept."""
        x, y = self._x(place.x), self._y(place.y)
        height, width = image.shape[:2]
        x0, y0 = max(0, -x), max(0, -y)
        x1, y1 = min(width, self.size[0] - x), min(height, self.size[1] - y)
        done = np.zeros_like(image)
        if x0 < x1 and y0 < y1:
            part = np.ascontiguousarray(image[y0:y1, x0:x1])
            done[y0:y1, x0:x1] = self._finished(part, seen, x + x0, y + y0)
        return done

    def _patch(self, cel: Cel, head: Cel, seen: LightMap) -> Patch:
        return Patch(self._lit_at(cel.image, cel, seen), round(cel.x - head.x), round(cel.y - head.y))


def _lowered(drawn: FigureCels, drop: float) -> FigureCels:
    """The body and what passes before the head, so many pixels lower."""
    front = drawn.front and replace(drawn.front, y=drawn.front.y + drop)
    return replace(drawn, body=replace(drawn.body, y=drawn.body.y + drop), front=front)


def _painted(sheet: np.ndarray | None) -> Area | None:
    """Where a sheet is not clear."""
    return None if sheet is None else differing(np.zeros_like(sheet), sheet)


def _lay_outline(part: np.ndarray, piece: np.ndarray, x: int, y: int) -> None:
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(part.shape[1], x + piece.shape[1]), min(part.shape[0], y + piece.shape[0])
    if x0 < x1 and y0 < y1:
        ground = part[y0:y1, x0:x1]
        cv2.max(ground, np.ascontiguousarray(piece[y0 - y : y1 - y, x0 - x : x1 - x]), dst=ground)


def _moved(
    image: np.ndarray, mouths: dict[str, Patch], eyes: dict[str, Patch], dx: int, dy: int, shape: tuple[int, ...]
) -> tuple[np.ndarray, dict[str, Patch], dict[str, Patch]]:
    """A head of another size or place brought onto the first one's canvas; it may not be cut, so the canvas may
    grow.
    """
    canvas = np.zeros(
        (max(shape[0], image.shape[0] + max(0, dy)), max(shape[1], image.shape[1] + max(0, dx)), 4), np.uint8
    )
    lay_over(canvas, image, dx, dy)
    shifted = [{n: Patch(p.image, p.x + dx, p.y + dy) for n, p in group.items()} for group in (mouths, eyes)]
    return canvas, shifted[0], shifted[1]
