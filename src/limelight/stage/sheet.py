"""One actor's sheet: everything drawn of a figure brought to one canvas in frame pixels, lit through one map, and
printed.

A patch (a mouth, a lid) goes through a crop of the very light that its head went through, so that no seam can
show.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.art import Cel
from limelight.stage.figures import Face, FigureCels, draw_figure, face
from limelight.stage.lamplight import Caster
from limelight.stage.light import LightMap, apply, light_map
from limelight.stage.picture import Actor, Head, Patch
from limelight.stage.planes import even_crop
from limelight.stage.printing import Print
from limelight.stage.puppet import REACH, lay_over
from limelight.stage.staging import Stand
from limelight.works.cast import Character
from limelight.works.shots import Figure

LIDS = ("open", "half", "shut")

HALFWAY = 0.5
"""How far into its next face a passing face is."""

LOOKS = {"down": (0.85, 0.6, 0.72), "up": (-0.8, -0.7, 1.1)}
"""Where somebody looks -> the eyes' height, the head's nod, and how far the lids are open against the face's own."""

NEAR_BLUR = 7.0
"""Blur of a figure in the foreground, out of focus, on a frame 1080 wide."""


def _faces(figure: Figure) -> list[Face]:
    """The faces that the figure wears in the shot, in the order that `acting.faces` counts them."""
    worn = [_looking(face(figure.expression, figure.strength), figure.looks_at)]
    for change in figure.changes:
        following = _looking(face(change.expression, change.strength), figure.looks_at)
        worn += [worn[-1].blend(following, HALFWAY), following]
    return worn


def _looking(worn: Face, looks_at: str) -> Face:
    """The face with its eyes and head up or down, where it is asked to look so; aside is a matter of facing."""
    if looks_at not in LOOKS:
        return worn
    gaze, pitch, lid = LOOKS[looks_at]
    left, right = worn.lid
    return replace(worn, gaze=(worn.gaze[0] * 0.3, gaze), pitch=pitch, lid=(left * lid, right * lid))


def draw_actor(stand: Stand, character: Character, speaks: bool, printed: Print, width: int, height: int) -> ActorSheet:
    """Everything that is drawn of one figure of a shot: once per face that it wears."""
    figure = stand.figure
    drawn = [
        draw_figure(
            character,
            pose=figure.pose,
            holds=figure.holds,
            facing=figure.facing,
            face=worn,
            scale=stand.scale,
            light=printed.light,
            back=figure.back,
            talks=speaks,
            below=height + printed.margin,
        )
        for worn in (_faces(figure)[:1] if figure.back else _faces(figure))
    ]
    return ActorSheet(stand, drawn, printed, width, height)


class ActorSheet:
    """One actor's sheet: everything drawn for it brought to one canvas in frame pixels, and lit through one map."""

    def __init__(self, stand: Stand, drawn: list[FigureCels], printed: Print, width: int, height: int) -> None:
        self.drawn, self.print = drawn, printed
        self.stand = replace(stand, y=stand.y - drawn[0].floor) if stand.grounded else stand
        self.unit, self.height = stand.scale, height
        self.left, self.top, right, bottom = self._box(width, height)
        self.size = right - self.left, bottom - self.top

    def _box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """What of the figure the camera may see, even, in frame pixels."""
        reach, margin = REACH * self.unit, self.print.margin
        cels = [c for d in self.drawn for c in (d.behind, d.body, d.head, d.front) if c is not None]
        left = min(c.x for c in cels) + self.stand.x - reach
        top = min(c.y for c in cels) + self.stand.y - reach
        right = max(c.x + c.image.shape[1] for c in cels) + self.stand.x + reach
        bottom = max(c.y + c.image.shape[0] for c in cels) + self.stand.y
        return (
            int(max(left, -margin)) & ~1,
            int(max(top, -margin)) & ~1,
            (int(min(right, width + margin)) + 1) & ~1,
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
        first = self.drawn[0]
        outline = cv2.extractChannel(self._placed([first.behind, first.body, first.head, first.front]), 3)
        small = cv2.resize(outline, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
        feet = self.stand.x, min(self.stand.y + first.floor, edge)
        return Caster(small, self.left, self.top, 4.0, feet, casts)

    def actor(self) -> Actor:
        first = self.drawn[0]
        base = self._placed([first.behind, first.body])
        whole = self._placed([first.behind, first.body, first.head, first.front])
        fine = self.print.unit
        breadth = min(2.2, max(0.6, self.unit / fine)) * fine
        seen = light_map(
            cv2.extractChannel(whole, 3),
            self.print.light,
            (self.left, self.top),
            frame_height=self.height,
            breadth=breadth,
            unit=fine,
        )
        front = None if first.front is None else self._front(first.front, seen)
        heads = [] if self.stand.figure.back else [self._head(d, seen) for d in self.drawn]
        base_source = whole if self.stand.figure.back else base
        lit = self._finished(base_source, seen)
        if self.stand.figure.back:
            lit, front = cv2.GaussianBlur(lit, (0, 0), NEAR_BLUR * fine), None
        pivot = self.stand.x + first.pivot[0], self.stand.y + first.pivot[1]
        head_x, head_y = round(first.head.x + self.stand.x), round(first.head.y + self.stand.y)
        figure = self.stand.figure
        return Actor(
            figure.character, lit, self.left, self.top, heads, head_x, head_y, pivot, figure.depth, self.unit,
            back=figure.back, front=front,
        )  # fmt: skip

    def _front(self, cel: Cel, seen: LightMap) -> Patch:
        image, x, y = even_crop(self._finished(self._placed([cel]), seen))
        return Patch(image, x, y)

    def _finished(self, sheet: np.ndarray, seen: LightMap, x: int = 0, y: int = 0) -> np.ndarray:
        return self.print.piece(apply(sheet, seen, x, y), self.left + x, self.top + y)

    def _head(self, drawn: FigureCels, seen: LightMap) -> Head:
        """One face, lit, in the pixels of the first head's cel."""
        first, own = self.drawn[0].head, drawn.head
        dx, dy = round(own.x - first.x), round(own.y - first.y)
        image = self._lit_at(own.image, own, seen)
        mouths = {name: self._patch(cel, own, seen) for name, cel in drawn.mouths.items()}
        eyes = {name: self._patch(drawn.eyes[name], own, seen) for name in LIDS if name in drawn.eyes}
        if (dx, dy) == (0, 0) and image.shape == first.image.shape:
            return Head(image, mouths, eyes)
        return Head(*_moved(image, mouths, eyes, dx, dy, first.image.shape))

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
