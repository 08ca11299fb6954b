"""People in the gallery: faces, heads, what they wear and hold, how they stand and turn."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np

from limelight.stage.compositor.puppet import lay_over
from limelight.stage.drawing.art import Cel, Light
from limelight.stage.figures import FigureCels, draw_figure, face
from limelight.stage.figures.mouths import VISEMES
from limelight.testing.gallery.family import Family, Tile
from limelight.works import vocabulary
from limelight.works.cast import Character, Look

Framing = tuple[float, float, float]
"""Figure units that a tile is high, and which point of the figure is its middle, about the eyes."""

HEAD: Framing = (450, 8, 0)
BUST: Framing = (700, 6, 60)
HATTED: Framing = (880, 6, -6)
HALF: Framing = (1480, 70, 300)
WHOLE: Framing = (2200, 0, 800)
STEPS = 6
"""Phases of a walk."""
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


_GIRL, _OLD = _AROUND["child"], Look(head="elder", skin="#e3b18a", hair_colour="#d9d6dc", hair="short", beard="full")
_DARK = replace(WOMAN, head="broad", skin="#6b4229", hair_colour="#1a1210", cloth="#e0742e", costume="tshirt")
_YOUTH = Look(head="long", skin="#efc8a4", costume="tshirt", hair_colour="#2a1c17")
_HAIR_ON: dict[str, Look] = {
    **dict.fromkeys(("afro", "box-braids", "cornrows", "locs"), _DARK),
    **dict.fromkeys(("pigtails", "two-buns", "curls"), _GIRL),
    **dict.fromkeys(("bald", "cropped", "short", "side-part", "topknot", "curly"), _YOUTH),
    "fade": replace(MAN, head="broad", hair_colour="#1a1210"),
    "bowl": replace(_GIRL, feminine=False, hair_colour="#6b3a1e"),
    "plait": replace(WOMAN, hair_colour="#6b3a1e"), "wavy": replace(WOMAN, head="heart", hair_colour="#a8552a"),
    "thinning": replace(_OLD, beard=""), "opera": replace(WOMAN, paint="lady"),
}  # fmt: skip
"""On whom a hair style hangs, where it is not the woman."""
_HATS_ON: dict[str, Look] = {
    **dict.fromkeys(("crown", "headscarf"), WOMAN),
    "hairpin": replace(WOMAN, hair="bun"), "phoenix": replace(WOMAN, hair="opera", paint="lady"),
    "gele": replace(_DARK, hair="cropped", trim="#b0346a"), "official": replace(_OLD, hair="topknot", beard="long"),
    "souwester": replace(_OLD, trim="#d8a52a"), "straw-hat": replace(_YOUTH, hair="short", trim="#8f2733"),
    "turban": replace(MAN, hair="short", beard="full", trim="#8a4a2a"), "fila": replace(MAN, hair="cropped"),
    "scholar-cap": replace(_YOUTH, hair="topknot"),
    "general": replace(_OLD, hair="topknot", hair_colour="#17121f", head="square", beard="long", paint="warrior"),
}  # fmt: skip
"""The same of hats."""


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


def _stride(name: str, width: int, height: int) -> Tile:
    who, phase = name.split(" ")
    return posed(_AROUND[who], WHOLE, width, height, facing=1.6, stride=int(phase) / STEPS)


def _expression(name: str, width: int, height: int) -> Tile:
    return posed(WOMAN, HEAD, width, height, face=face(name))


CLOTHS = (
    *(("#5f86a8", "#22304e"), ("#c9703a", "#4a2010"), ("#e8e2d4", "#7a4a2a"), ("#8f2733", "#d8b04a")),
    *(("#3f7a5a", "#e8d8a0"), ("#6a4a86", "#e2b04a"), ("#d8b04a", "#3a2a5a")),
)
"""Cloth and trim."""
MODELS = (WOMAN, replace(MAN, build="slight"), Look(hair="bun", feminine=True, skin="#c2956a"), Look(head="lanky"))


def _costume(name: str, width: int, height: int, *, back: bool = False) -> Tile:
    """Every costume on somebody, in colours of its own: which, its name alone decides."""
    which = zlib.crc32(name.encode())
    cloth, trim = CLOTHS[which % len(CLOTHS)]
    worn = replace(MODELS[which % len(MODELS)], costume=name, cloth=cloth, trim=trim, sash=trim)
    return posed(worn, WHOLE, width, height, back=back, facing=0.5)


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


def _skin(name: str, width: int, height: int) -> Tile:
    """A skin under a blush, where it must still show."""
    return posed(replace(WOMAN, skin=vocabulary.SKINS[name], hair="bun"), HEAD, width, height, face=face("shame"))


def _eyes(name: str, width: int, height: int) -> Tile:
    view, lids = name.split(" ")
    facing = 2.0 if view == "side" else 0.8
    return posed(WOMAN, (230, 24, 4), width, height, eyes=lids, facing=facing)


def _wears(
    part: str, base: Look, framing: Framing, on: Mapping[str, Look] | None = None, facing: float = 0.6
) -> Callable[[str, int, int], Tile]:
    """Draws the base, or whom that name is `on`, with that part of its look by name."""

    def draw(name: str, width: int, height: int) -> Tile:
        sitter = (on or {}).get(name, base)
        return posed(replace(sitter, **{part: name}), framing, width, height, facing=facing)  # type: ignore[arg-type]

    return draw


PEOPLE: dict[str, Family] = {
    "expressions": Family(lambda: vocabulary.EXPRESSIONS, _expression),
    "visemes": Family(lambda: tuple(VISEMES), _viseme, 0.75),
    "heads": Family(lambda: vocabulary.HEADS, _wears("head", Look(hair="bald"), HEAD)),
    "builds": Family(lambda: vocabulary.BUILDS, _wears("build", Look(costume="tshirt"), WHOLE), 1.6),
    "hair": Family(lambda: vocabulary.HAIR, _wears("hair", WOMAN, BUST, _HAIR_ON)),
    "hats": Family(lambda: tuple(filter(None, vocabulary.HATS)),
    _wears("hat", replace(_YOUTH, hair="short"), HATTED, _HATS_ON)),
    "beards": Family(lambda: tuple(filter(None, vocabulary.BEARDS)),
    _wears("beard", replace(_YOUTH, head="square", hair="short"), BUST)),
    "hair-in-profile": Family(lambda: vocabulary.HAIR, _wears("hair", WOMAN, BUST, _HAIR_ON, 2.0)),
    "heads-in-profile": Family(lambda: vocabulary.HEADS, _wears("head", Look(hair="bald"), HEAD, facing=2.0)),
    "hats-in-profile": Family(lambda: tuple(filter(None, vocabulary.HATS)),
    _wears("hat", replace(_YOUTH, hair="short"), HATTED, _HATS_ON, 2.0)),
    "beards-in-profile": Family(lambda: tuple(filter(None, vocabulary.BEARDS)),
    _wears("beard", replace(_YOUTH, head="square", hair="short"), BUST, facing=2.0)),
    "expressions-in-profile": Family(
        lambda: vocabulary.EXPRESSIONS, lambda name, w, h: posed(WOMAN, HEAD, w, h, face=face(name), facing=2.0)
    ),
    "visemes-in-profile": Family(
        lambda: tuple(VISEMES),
        lambda name, w, h: posed(WOMAN, (230, 62, 66), w, h, viseme=name, talks=True, facing=2.0), 0.75,
    ),
    "lids": Family(
        lambda: tuple(f"{view} {lids}" for view, lids in product(("turned", "side"), ("open", "half", "shut"))),
        _eyes, 0.75
    ),
    "glasses": Family(lambda: tuple(filter(None, vocabulary.GLASSES)),
    _wears("glasses", replace(MAN, hair="fade"), HEAD,
    {"cat-eye": replace(WOMAN, hair="bob"), "round": replace(_YOUTH, hair="side-part")})),
    "paints": Family(lambda: tuple(filter(None, vocabulary.PAINTS)),
    _wears("paint", replace(_YOUTH, hair="topknot"), HEAD, {"lady": replace(WOMAN, hair="opera")})),
    "skins": Family(lambda: tuple(vocabulary.SKINS), _skin),
    "views": Family(
        lambda: tuple(f"{who} {way}" for who,
        way in product(_AROUND, ("left", "half-left", "front", "half-right", "right", "back"))),
        _view, across=6,
    ),
    "strides": Family(
        lambda: tuple(f"{who} {step}" for who, step in product(_AROUND, range(STEPS))), _stride, 1.6, STEPS
    ),
    "costumes": Family(lambda: vocabulary.COSTUMES, _costume, 1.6),
    "costumes-from-behind": Family(
        lambda: vocabulary.COSTUMES, lambda name, w, h: _costume(name, w, h, back=True), 1.6
    ),
    "costumes-walking": Family(
        lambda: vocabulary.COSTUMES,
        lambda name, w, h: posed(replace(WOMAN, costume=name), WHOLE, w, h, facing=-2.0, stride=0.12), 1.6,
    ),
    "poses": Family(lambda: vocabulary.POSES, _pose, 1.0),
    "props": Family(lambda: tuple(name for name in vocabulary.PROPS if name != "none"), _prop, 1.0),
}  # fmt: skip
"""Every family of figures, their parts and what they hold, by its name."""
