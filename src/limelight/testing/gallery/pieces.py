"""What places are composed of, in the gallery: every part before a plain wall, every thing that an insert shows."""

from __future__ import annotations

from limelight.stage.drawing.art import overscan
from limelight.stage.sets import group_cels, paint_place
from limelight.stage.sets.easel import frame_view
from limelight.stage.sets.parts import PARTS
from limelight.stage.staging.backdrops import backdrop_of
from limelight.testing.gallery.family import Family, Tile
from limelight.works.design import Design, Piece
from limelight.works.inserts import INSERTS, seen_at
from limelight.works.places import Place
from limelight.works.shots import Shot

WALL = Piece("wall", (540, 1300), tint="#b8b0a8"), Piece("floorboards", (540, 1300), tint="#a89890")
FLOOR, HANGING = 1450.0, 960.0
"""Where the foot of what stands is, and the middle of what is small or hangs."""
FILLS = 0.8
"""The share of its tile that a part may take."""
STUDY = Place("STUDY", "study", "study")


def _part(name: str, width: int, height: int) -> Tile:
    """A part at dusk, when lamps burn and colours are still seen."""
    part = PARTS[name]
    wide, high = part.wide or 1080, part.high or 900
    middle = (0.5 if part.middle is None else part.middle) * high
    y = FLOOR if middle > 300 else HANGING + middle
    design = Design(indoors=True, pieces=(*WALL, Piece(name, (540, y), z=1.2 if part.hangs else 0)))
    page = frame_view(width, height)
    zoom = max(1.0, min(4.0, FILLS * min(width / (wide * page.scale), height / (high * page.scale))))
    focus = (*page.seen(540, y - middle), zoom)
    art = paint_place("", design=design, hour="dusk", width=width, height=height, focus=focus, sharp=1.2)
    over = overscan(width, height)
    return group_cels(art, near=0).plate.image[over : over + height, over : over + width, :3]


def _insert(name: str, width: int, height: int) -> Tile:
    seen, _ = seen_at(STUDY, name)
    behind = backdrop_of(Shot("sc01/sh01", "sc01", "a", "insert", ()), "study", "night", "clear", (width, height),
                         seen.design)  # fmt: skip
    art = paint_place("study", design=seen.design, hour="night", width=width, height=height, blur=behind.blur)
    over = overscan(width, height)
    return group_cels(art, near=0).plate.image[over : over + height, over : over + width, :3]


PIECES: dict[str, Family] = {
    "parts": Family(lambda: tuple(PARTS), _part, 4 / 3, 10),
    "inserts": Family(lambda: INSERTS, _insert, 16 / 9, 6),
}
"""The families of what is composed."""
