"""Bake a shot: people in front of a painted place, lit by its light, with every mouth and lid they may need beside each
head.

Everything that costs is done here, once; `play` then only moves what lies ready.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.art import Cel, Lamp, Light, SetArt
from limelight.stage.figures import FigureCels, draw_figure, face
from limelight.stage.finish import finish_figure, finish_plate, vignette
from limelight.stage.footing import stand_on
from limelight.stage.lamplight import Caster
from limelight.stage.light import LightMap, apply, light_map
from limelight.stage.picture import MARGIN, Actor, Head, Patch, Picture
from limelight.stage.planes import Cutout, cutout, even_crop, planes
from limelight.stage.puppet import REACH, lay_over
from limelight.stage.sets import group_cels
from limelight.stage.staging import Frame, Stand, stand_people
from limelight.works.cast import Character
from limelight.works.shots import Figure, Shot

LIDS = ("open", "half", "shut")

HALFWAY = 0.5
"""How far into its next face a passing face is."""

NEAR = {True: 1.0, False: 0.95}
"""Cels nearer than this stand before the people; the ground's own edge does so only where people stand on the ground.
"""

PIT_EDGE, EDGE_HIDES = "lip", 0.6
"""The cel that stands before whoever is in a pit, and how far down it they are cut."""

RISES = 460.0
"""Figure units that somebody rises in a shot."""

NEAR_BLUR = 7.0
"""Blur of a figure in the foreground, out of focus, on a frame 1080 wide."""


def bake(
    shot: Shot, people: Mapping[str, Character], speaking: tuple[str, ...], art: SetArt, width: int, height: int
) -> Picture:
    """The picture of `shot` in a frame of that size, before `art`, a place painted for this framing.

    `speaking` are those whose lips will move while it stands; everyone else gets only the mouth of each face.
    """
    lamp = _swinging(shot, art)
    near = NEAR[shot.size in ("wide", "full")]
    plate = group_cels(art if lamp is None else _without_lamp(art, lamp.name), near=near).plate
    shading = vignette(width + 2 * MARGIN, height + 2 * MARGIN, art.light.vignette)
    stands = stand_people(shot, people, Frame(width, height, art.eye, art.stand), _pit(art))
    sheets = [
        _sheet(stand, people[stand.figure.character], speaking, art.light, shading, width, height) for stand in stands
    ]
    fore = [(_foreground(cel, art.light, shading), cel.z) for cel in art.cels if cel.z < near and not cel.emit]
    focus = next(((s.x, s.y) for s in stands if s.figure.character == shot.focus), (width / 2, height / 2))
    picture = Picture(
        width,
        height,
        planes(_shaded(finish_plate(plate.image, art.light), shading, 0, 0)),
        [sheet.actor() for sheet in sheets],
        fore,
        weather=art.weather,
        effects=shot.effects,
        focus=(0.6 * focus[0] + 0.2 * width, 0.6 * focus[1] + 0.2 * height),
        seed=zlib.crc32(shot.id.encode()),
        light=art.light,
        ground=art.stand - 0.14 * height,
        horizon=art.stand - 0.02 * height,
    )
    for actor, stand in zip(picture.actors, stands, strict=True):
        _sink(actor, stand, art, shot.effects)
    if shot.size in ("wide", "full"):
        edge = art.stand + 0.02 * height
        casters = [sheet.caster(people[sheet.name].casts_shadow, edge) for sheet in sheets]
        if lamp is None:
            stand_on(picture.plate, MARGIN, casters, art.light, picture.ground, picture.horizon)
        else:
            _hang(picture, art, lamp)
            picture.casters = casters
    return picture


def _pit(art: SetArt) -> float | None:
    """The middle of the open ground of this place, across the frame."""
    edge = next((cel for cel in art.cels if cel.name == PIT_EDGE), None)
    return None if edge is None else edge.x + edge.image.shape[1] / 2


def _sink(actor: Actor, stand: Stand, art: SetArt, effects: tuple[str, ...]) -> None:
    """Who stands in the ground is cut at the edge of the pit, which stands before them; who rises begins lower."""
    edge = next((cel for cel in art.cels if cel.name == PIT_EDGE), None)
    if stand.grounded and stand.figure.pose == "grave" and edge is not None:
        actor.cut = round(edge.y + EDGE_HIDES * edge.image.shape[0])
        actor.rises = RISES * stand.scale if "rise" in effects else 0.0


def _swinging(shot: Shot, art: SetArt) -> Lamp | None:
    """The lamp that swings in this shot: the first that hangs from something. Its shadows need ground to fall on."""
    if "lamp-swing" not in shot.effects or shot.size not in ("wide", "full"):
        return None
    return next((lamp for lamp in art.light.lamps if lamp.pivot is not None), None)


def _without_lamp(art: SetArt, name: str) -> SetArt:
    return replace(art, cels=[cel for cel in art.cels if not cel.name.startswith(name)])


def _hang(picture: Picture, art: SetArt, lamp: Lamp) -> None:
    """Lay the lamp's own picture and the light around it apart, so that they can swing."""
    picture.swinging = lamp.name
    for cel in art.cels:
        if cel.name == lamp.name:
            body, left, top = even_crop(
                _on_even_place(finish_figure(cel.image, art.light, int(cel.x), int(cel.y)), cel)
            )
            picture.lamp_body, picture.lamp_body_at = body, ((int(cel.x) & ~1) + left, (int(cel.y) & ~1) + top)
        elif cel.emit and cel.name.startswith(lamp.name):
            luma = cv2.cvtColor(cel.image, cv2.COLOR_BGRA2GRAY)
            picture.lamp_glow, picture.lamp_glow_at = luma, (int(cel.x), int(cel.y))


def _shaded(image: np.ndarray, shading: np.ndarray, x: int, y: int) -> np.ndarray:
    """`image` under the frame's vignette; (x, y) is its place on the margin's sheet, and it may reach past it."""
    height, width = image.shape[:2]
    rows = np.clip(np.arange(y, y + height), 0, shading.shape[0] - 1)
    columns = np.clip(np.arange(x, x + width), 0, shading.shape[1] - 1)
    part = shading[rows[:, None], columns[None, :]]
    return cv2.multiply(image, cv2.merge([part, part, part, np.full_like(part, 255)]), scale=1 / 255)


def _foreground(cel: Cel, light: Light, shading: np.ndarray) -> Cutout:
    image = finish_figure(cel.image, light, int(cel.x), int(cel.y))
    image = _shaded(image, shading, int(cel.x) + MARGIN, int(cel.y) + MARGIN)
    piece, left, top = even_crop(_on_even_place(image, cel))
    return cutout(piece, (int(cel.x) & ~1) + left, (int(cel.y) & ~1) + top)


def _on_even_place(image: np.ndarray, cel: Cel) -> np.ndarray:
    odd_x, odd_y = int(cel.x) & 1, int(cel.y) & 1
    if not (odd_x or odd_y):
        return image
    return cv2.copyMakeBorder(image, odd_y, 0, odd_x, 0, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))


def _faces(figure: Figure) -> list:
    """The faces that the figure wears in the shot, in the order that `acting.faces` counts them."""
    worn = [face(figure.expression, figure.strength)]
    for change in figure.changes:
        following = face(change.expression, change.strength)
        worn += [worn[-1].blend(following, HALFWAY), following]
    return worn


def _sheet(
    stand: Stand,
    character: Character,
    speaking: tuple[str, ...],
    light: Light,
    shading: np.ndarray,
    width: int,
    height: int,
) -> _Sheet:
    figure = stand.figure
    drawn = [
        draw_figure(
            character,
            pose=figure.pose,
            holds=figure.holds,
            facing=figure.facing,
            face=worn,
            scale=stand.scale,
            light=light,
            back=figure.back,
            talks=figure.character in speaking,
            below=height + MARGIN,
        )
        for worn in (_faces(figure)[:1] if figure.back else _faces(figure))
    ]
    return _Sheet(stand, drawn, light, shading, width, height)


class _Sheet:
    """One actor's sheet: everything drawn for it brought to one canvas in frame pixels, and lit through one map."""

    def __init__(
        self, stand: Stand, drawn: list[FigureCels], light: Light, shading: np.ndarray, width: int, height: int
    ) -> None:
        self.drawn, self.light, self.shading = drawn, light, shading
        self.stand = replace(stand, y=stand.y - drawn[0].floor) if stand.grounded else stand
        self.unit, self.height = stand.scale, height
        self.left, self.top, right, bottom = self._box(width, height)
        self.size = right - self.left, bottom - self.top

    def _box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """What of the figure the camera may see, even, in frame pixels."""
        reach = REACH * self.unit
        cels = [c for d in self.drawn for c in (d.behind, d.body, d.head, d.front) if c is not None]
        left = min(c.x for c in cels) + self.stand.x - reach
        top = min(c.y for c in cels) + self.stand.y - reach
        right = max(c.x + c.image.shape[1] for c in cels) + self.stand.x + reach
        bottom = max(c.y + c.image.shape[0] for c in cels) + self.stand.y
        return (
            int(max(left, -MARGIN)) & ~1,
            int(max(top, -MARGIN)) & ~1,
            (int(min(right, width + MARGIN)) + 1) & ~1,
            (int(min(bottom, height + MARGIN)) + 1) & ~1,
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
        breadth = min(2.2, max(0.6, self.unit))
        seen = light_map(
            cv2.extractChannel(whole, 3), self.light, (self.left, self.top), frame_height=self.height, breadth=breadth
        )
        front = None if first.front is None else self._front(first.front, seen)
        heads = [] if self.stand.figure.back else [self._head(d, seen) for d in self.drawn]
        base_source = whole if self.stand.figure.back else base
        lit = self._finished(base_source, seen)
        if self.stand.figure.back:
            lit, front = cv2.GaussianBlur(lit, (0, 0), NEAR_BLUR), None
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
        left, top = self.left + x, self.top + y
        printed = finish_figure(apply(sheet, seen, x, y), self.light, left, top)
        return _shaded(printed, self.shading, left + MARGIN, top + MARGIN)

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
