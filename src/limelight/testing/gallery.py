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

from limelight.stage.art import Light, overscan
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


def posed(look: Look, framing: Framing, width: int, height: int, *, viseme: str = "", **asked: Any) -> Tile:
    """A figure on a plain wall, unlit, in a tile; `asked` goes to `draw_figure`."""
    units, x, y = framing
    scale = height / units
    said: dict[str, Any] = {"pose": "rest", "holds": "", "facing": 0.6, "face": face("neutral"), "talks": False}
    below = (units / 2 + y) * scale
    sitter = Character("SITTER", "sitter", look=look)
    cels = draw_figure(sitter, **{**said, **asked}, scale=scale, light=Light(), below=below)
    return _hung(cels, width / 2 - x * scale, height / 2 - y * scale, width, height, viseme)


def _hung(cels: FigureCels, x: float, y: float, width: int, height: int, viseme: str) -> Tile:
    tile = np.zeros((height, width, 4), np.uint8)
    tile[...] = (*WALL, 255)
    for cel in (cels.behind, cels.body, cels.head, cels.mouths.get(viseme), cels.front):
        if cel is not None:
            lay_over(tile, cel.image, round(x + cel.x), round(y + cel.y))
    return tile[..., :3]


def _expression(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN, HEAD, width, height, face=face(name))


def _pose(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN if name in ("sleeve", "clasp") else MAN, HALF, width, height, pose=name)


def _prop(name: str, width: int, height: int) -> Tile:
    return posed(MAN, HALF, width, height, holds=name)


def _viseme(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN, (230, 12, 66), width, height, viseme=name, talks=True)


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
    "costumes": Family(lambda: vocabulary.COSTUMES, _wears("costume", Look(), WHOLE), 1.6),
    "poses": Family(lambda: vocabulary.POSES, _pose, 1.0),
    "props": Family(lambda: tuple(name for name in vocabulary.PROPS if name != "none"), _prop, 1.0),
    "places": Family(lambda: tuple(f"{kind} at {hour}" for kind, hour in product(KINDS, HOURS)), _place, 16 / 9),
}  # fmt: skip
"""Every family by its name: what an owner of drawings adds a line to."""
