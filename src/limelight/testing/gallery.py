"""The gallery: every drawing of the stage in a small tile, by family and name, for golden pictures and for the docs.

A family is told by two functions: the names that it has, and how one of them is drawn. Names come from the vocabulary,
so that a drawing that is added hangs here too, and no list has to be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import cv2
import numpy as np

from limelight.stage.art import Cel, Light, overscan
from limelight.stage.figures import FigureCels, draw_figure, face
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.puppet import lay_over
from limelight.stage.sets import group_cels, paint_place
from limelight.works import vocabulary
from limelight.works.cast import Character, Look
from limelight.works.places import HOURS, KINDS

Tile = np.ndarray
"""(h, w, 3) uint8 BGR."""
Framing = tuple[float, float, float]
"""Figure units that a tile is high, and which point of the figure is its middle, about the eyes."""

HEAD: Framing = (450, 8, 0)
BUST: Framing = (700, 6, 60)
HALF: Framing = (1300, 0, 330)
WHOLE: Framing = (2200, 0, 800)
WALL = (196, 205, 214)
"""What hangs behind a tile's figure (BGR)."""

WOMAN = Look(
    hair="loose", feminine=True, hair_colour="#17121f", skin="#f1dccb", cloth="#f2e9ee", trim="#c93b5a", sash="#c93b5a"
)
MAN = Look(head="square", build="broad", skin="#8a5a3c", costume="shirt", cloth="#e8e2d4", trim="#35507a")


_AROUND = {
    "woman": WOMAN,
    "man": replace(MAN, hair="short", beard="full"),
    "child": Look(head="child", build="child", skin="#c98f62", hair="two-buns", feminine=True, costume="jumper"),
}


@dataclass(frozen=True)
class Family:
    """One family of drawings. `tall` is how much higher than wide its tiles are."""

    names: Callable[[], Sequence[str]]
    draw: Callable[[str, int, int], Tile]
    """Name, width and height of the tile in pixels."""
    tall: float = 1.0

    def tile(self, name: str, px: int) -> Tile:
        return self.draw(name, px, round(px * self.tall / 2) * 2)


def tiles(family: str, px: int) -> dict[str, Tile]:
    """Everything in the family by name, in tiles `px` wide."""
    shown = FAMILIES[family]
    return {name: shown.tile(name, px) for name in shown.names()}


# --- people


def posed(
    look: Look, framing: Framing, width: int, height: int, *, viseme: str = "", eyes: str = "", **asked: Any
) -> Tile:
    """A figure on a plain wall, unlit, in a tile; `asked` goes to `draw_figure`."""
    units, x, y = framing
    scale = height / units
    said: dict[str, Any] = {"pose": "rest", "holds": "", "facing": 0.6, "face": face("neutral"), "talks": False}
    below = (units / 2 + y) * scale
    sitter = Character("SITTER", "sitter", look=look)
    cels = draw_figure(sitter, **{**said, **asked}, scale=scale, light=Light(), below=below)
    return _hung(cels, width / 2 - x * scale, height / 2 - y * scale, width, height, viseme, eyes)


def _hung(cels: FigureCels, x: float, y: float, width: int, height: int, viseme: str, eyes: str) -> Tile:
    tile = np.zeros((height, width, 4), np.uint8)
    tile[...] = (*WALL, 255)
    for cel in (cels.behind, cels.body, _worn(cels, viseme, eyes), cels.front):
        if cel is not None:
            lay_over(tile, cel.image, round(x + cel.x), round(y + cel.y))
    return tile[..., :3]


def _worn(cels: FigureCels, viseme: str, eyes: str) -> Cel:
    """The head with that mouth and those eyes, which replace what they lie on."""
    head, image = cels.head, cels.head.image.copy()
    for patch in (cels.mouths.get(viseme), cels.eyes.get(eyes)):
        if patch is not None:
            x, y = int(patch.x - head.x), int(patch.y - head.y)
            image[y : y + patch.image.shape[0], x : x + patch.image.shape[1]] = patch.image
    return replace(head, image=image)


def _expression(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN, HEAD, width, height, face=face(name))


def _pose(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN if name in ("sleeve", "clasp") else MAN, HALF, width, height, pose=name)


def _prop(name: str, width: int, height: int) -> Tile:
    return posed(MAN, HALF, width, height, holds=name)


def _viseme(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN, (230, 12, 66), width, height, viseme=name, talks=True)


def _view(name: str, width: int, height: int) -> Tile:
    """The same three people from all around."""
    who, way = name.split(" ")
    facing = {"left": -2.0, "half-left": -1.0, "front": 0.0, "half-right": 1.0, "right": 2.0, "back": 0.5}[way]
    return posed(_AROUND[who], BUST, width, height, facing=facing, back=way == "back")


def _side(part: str, base: Look, framing: Framing) -> Callable[[str, int, int], Tile]:
    """Draws the base with that part of its look in profile."""

    def draw(name: str, width: int, height: int) -> Tile:
        return posed(replace(base, **{part: name}), framing, width, height, facing=2.0)  # type: ignore[arg-type]

    return draw


def _skin(name: str, width: int, height: int) -> Tile:
    """A skin under a blush, where it must still show."""
    return posed(replace(WOMAN, skin=vocabulary.SKINS[name], hair="bun"), HEAD, width, height, face=face("shame"))


def _eyes(name: str, width: int, height: int) -> Tile:
    view, lids = name.split(" ")
    facing = 2.0 if view == "side" else 0.8
    return posed(WOMAN, (230, 24, 4), width, height, eyes=lids, facing=facing)


def _wears(part: str, base: Look, framing: Framing) -> Callable[[str, int, int], Tile]:
    """Draws the base with that part of its look by name."""

    def draw(name: str, width: int, height: int) -> Tile:
        return posed(replace(base, **{part: name}), framing, width, height)  # type: ignore[arg-type]

    return draw


# --- places


def _place(name: str, width: int, height: int) -> Tile:
    kind, hour = name.split(" at ")
    return _seen(width, height, kind=kind, hour=hour)


def _seen(width: int, height: int, *, kind: str, **how: str) -> Tile:
    """A place as the frame sees it, its foreground too."""
    art = paint_place(kind, width=width, height=height, **how)  # type: ignore[arg-type]
    groups, over = group_cels(art), overscan(width, height)
    sheet = groups.plate.image
    if groups.foreground is not None:
        lay_over(sheet, groups.foreground.image, int(groups.foreground.x) + over, int(groups.foreground.y) + over)
    return cv2.cvtColor(sheet[over : over + height, over : over + width], cv2.COLOR_BGRA2BGR)


FAMILIES: dict[str, Family] = {
    "expressions": Family(lambda: vocabulary.EXPRESSIONS, _expression),
    "visemes": Family(lambda: tuple(VISEMES), _viseme, 0.75),
    "heads": Family(lambda: vocabulary.HEADS, _wears("head", Look(hair="bald"), HEAD)),
    "builds": Family(lambda: vocabulary.BUILDS, _wears("build", Look(costume="tshirt"), WHOLE), 1.6),
    "hair": Family(lambda: vocabulary.HAIR, _wears("hair", WOMAN, BUST)),
    "hats": Family(lambda: tuple(filter(None, vocabulary.HATS)), _wears("hat", Look(hair="short"), BUST)),
    "beards": Family(lambda: tuple(filter(None, vocabulary.BEARDS)), _wears("beard", Look(head="square"), BUST)),
    "hair in profile": Family(lambda: vocabulary.HAIR, _side("hair", WOMAN, BUST)),
    "heads in profile": Family(lambda: vocabulary.HEADS, _side("head", Look(hair="bald"), HEAD)),
    "hats in profile": Family(lambda: tuple(filter(None, vocabulary.HATS)), _side("hat", Look(hair="short"), BUST)),
    "beards in profile": Family(lambda: tuple(filter(None, vocabulary.BEARDS)),
    _side("beard", Look(head="square"), BUST)),
    "expressions in profile": Family(
        lambda: vocabulary.EXPRESSIONS, lambda name, w, h: posed(WOMAN, HEAD, w, h, face=face(name), facing=2.0)
    ),
    "visemes in profile": Family(
        lambda: tuple(VISEMES),
        lambda name, w, h: posed(WOMAN, (230, 62, 66), w, h, viseme=name, talks=True, facing=2.0), 0.75,
    ),
    "lids": Family(
        lambda: tuple(f"{view} {lids}" for view, lids in product(("turned", "side"), ("open", "half", "shut"))),
        _eyes, 0.75
    ),
    "glasses": Family(lambda: tuple(filter(None, vocabulary.GLASSES)), _wears("glasses", MAN, HEAD)),
    "paints": Family(lambda: tuple(filter(None, vocabulary.PAINTS)), _wears("paint", Look(hair="opera"), HEAD)),
    "skins": Family(lambda: tuple(vocabulary.SKINS), _skin),
    "views": Family(
        lambda: tuple(f"{who} {way}" for who,
        way in product(_AROUND, ("left", "half-left", "front", "half-right", "right", "back"))),
        _view,
    ),
    "costumes": Family(lambda: vocabulary.COSTUMES, _wears("costume", Look(), WHOLE), 1.6),
    "poses": Family(lambda: vocabulary.POSES, _pose, 1.0),
    "props": Family(lambda: tuple(name for name in vocabulary.PROPS if name != "none"), _prop, 1.0),
    "places": Family(lambda: tuple(f"{kind} at {hour}" for kind, hour in product(KINDS, HOURS)), _place, 16 / 9),
}  # fmt: skip
"""Every family by its name: what an owner of drawings adds a line to."""
