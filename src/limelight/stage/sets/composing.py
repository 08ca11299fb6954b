"""Composing a place: its pieces, from far to near, each drawn by its part, those of one depth on one sheet.

What a part lights, it lights right after it is drawn: a street lamp's glow lies behind the people who stand before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from random import Random

from limelight.stage.sets.easel import Easel, Layer, View
from limelight.stage.sets.lamps import hang
from limelight.stage.sets.mood import Air, indoors
from limelight.stage.sets.painters import PAINTERS, Painter
from limelight.stage.sets.parts import PARTS
from limelight.stage.sets.parts.style import Asked, Hour, Part
from limelight.stage.sets.setting import Setting, Thing
from limelight.works.design import PAGE, Design, Piece

OUT = 0.2
"""Lamps that would burn less than so much are out."""
FAR, GONE_PAST = 2.5, 0.62
"""A thing at that depth or farther is gone up to past everything nearer than that share of its depth."""
LIT_NEAR = 0.45
"""How much of the place's lamps falls on what is laid before it: a letter beside a candle is still read."""
BEFORE = 1.04
"""What stands nearer is put aside for an insert's thing."""
KEY_LIGHT = (380.0, 760.0, 900.0)
"""Where the light on an insert's thing hangs, and its reach: what is to be read is never in the dark."""
FILLS, ACROSS, MOST = 0.62, 0.66, 520.0
"""Half the height worth seeing of a thing: in its heights, at least in its widths, and at most in page units."""


@lru_cache(maxsize=64)
def painter_of(design: Design) -> Painter:
    """How a design is painted, and what is known of it before. Raises UnknownDrawing for a part that there is not."""
    base = PAINTERS.named(design.painter) if design.painter else None

    def paint(easel: Easel, hour: str, chance: Random) -> None:
        outside = easel.air
        if base is not None:
            base.paint(easel, hour, chance)
        elif design.indoors:
            easel.air = indoors(easel.air, hour)
        burn = outside.burn if outside.burn > OUT else 0.0
        when = Hour(hour, easel.air, outside, burn)
        compose(easel, design.pieces, when)
        if far := setting(outside).things.get(design.past):
            easel.keep_beyond(far.z * GONE_PAST if far.z >= FAR else 0.0)
        if design.near:
            easel.keep_beyond(BEFORE)
            easel.lamp(*KEY_LIGHT, "#fff0dc", 0.8, name="key light")
            behind = len(easel.layers)
            compose(easel, design.near, when)
            for layer in easel.layers[behind:]:
                layer.lit *= LIT_NEAR

    def setting(air: Air) -> Setting:
        known = base.setting(air) if base else _plain(design)
        things = {} if design.near else {**known.things, **_things(design.pieces)}
        return replace(known, things=things)

    return Painter(paint, setting)


def _plain(design: Design) -> Setting:
    return Setting(design.stand, design.eye, {}, design.brings, design.indoors, design.seated)


@dataclass(frozen=True)
class Stood:
    """A piece with its part and the depth at which it stands."""

    piece: Piece
    part: Part
    z: float
    sheet: int
    """Pieces of one number are painted on one sheet."""


def compose(easel: Easel, pieces: Sequence[Piece], hour: Hour) -> None:
    """Paint the pieces, in their order, onto the easel."""
    for _, together in groupby(_stood(pieces), key=lambda stood: stood.sheet):
        _sheet(easel, list(together), hour)


def _stood(pieces: Sequence[Piece]) -> Iterator[Stood]:
    """Each piece on a sheet of its own, but what hangs on the one before it."""
    sheet, depth = 0, 0.0
    for piece in pieces:
        part = PARTS.named(piece.part)
        if not (part.hangs and not piece.z and sheet):
            sheet, depth = sheet + 1, piece.z or part.z
        yield Stood(piece, part, depth, sheet)


def _sheet(easel: Easel, together: list[Stood], hour: Hour) -> None:
    first = together[0]
    part = first.part
    with easel.layer(
        first.piece.part, first.z, lit=part.lit, ambient=part.ambient, rim=part.rim, haze=part.haze,
        shadow=part.shadow, lens=max(part.lens, first.piece.blur), sway=part.sway, emit=part.emit,
    ) as layer:  # fmt: skip
        for stood in together:
            with _placed(layer, stood.piece):
                stood.part.draw(layer, _asked(stood, easel.view, hour))
    for stood in together:
        _shine(easel, stood, hour)


def _shine(easel: Easel, stood: Stood, hour: Hour) -> None:
    """The light that a piece has itself: painted over it, and hung as lamps."""
    piece, asked = stood.piece, _asked(stood, easel.view, hour)
    bulbs = stood.part.bulbs(asked)
    for bulb in bulbs:
        hang(easel, bulb, piece)
    if not bulbs and stood.part.shine is None:
        return
    # Light nearer than the people would lie before them, and nothing of it on what it lights.
    near = max(stood.z, 1.0)
    name, shine = f"{piece.part} light", stood.part.shine
    glowing = easel.layer(name, near, emit=True, soft=shine is None, lens=piece.blur)
    with glowing as light, _placed(light, piece):
        if shine is not None:
            shine(light, asked)
        for bulb in bulbs:
            if bulb.halo:
                light.glow(bulb.x, bulb.y, bulb.halo, bulb.colour, bulb.glow * min(1.0, bulb.strength))


@contextmanager
def _placed(layer: Layer, piece: Piece) -> Iterator[None]:
    """The layer in the piece's own space; its key light stays where it is."""
    canvas, key = layer.canvas, layer.key
    canvas.save()
    canvas.translate(*piece.at)
    canvas.rotate(piece.angle)
    canvas.scale(-piece.size if piece.flip else piece.size, piece.size)
    layer.key = (-key[0] if piece.flip else key[0], key[1])
    try:
        yield
    finally:
        layer.key = key
        canvas.restore()


def _asked(stood: Stood, view: View, hour: Hour) -> Asked:
    piece, part = stood.piece, stood.part
    (x, y), size = piece.at, piece.size
    left, right = (view.left - x) / size, (view.right - x) / size
    if piece.flip:
        left, right = -right, -left
    return Asked(
        piece.wide or part.wide, piece.high or part.high, piece.tint or part.tint, piece.trim or part.trim,
        piece.words or part.words, piece.count or part.count, Random(f"{piece.part} {piece.seed}"), hour,
        left, (view.top - y) / size, right, (view.bottom - y) / size,
    )  # fmt: skip


def _things(pieces: Sequence[Piece]) -> dict[str, Thing]:
    """What of the pieces a shot may look at closely; of two of one name the first."""
    things: dict[str, Thing] = {}
    for stood in _stood(pieces):
        for name in stood.piece.things:
            things.setdefault(name, _thing(stood))
    return things


def _thing(stood: Stood) -> Thing:
    piece, part = stood.piece, stood.part
    x, y, half = part.worth or _worth(piece, part)
    x, y = piece.at[0] + x * piece.size, piece.at[1] + y * piece.size
    return Thing(min(max(0.0, x), PAGE[0]), y, min(MOST, half * piece.size), stood.z)


def _worth(piece: Piece, part: Part) -> tuple[float, float, float]:
    """Where a part is worth seeing by its measures, about its foot."""
    wide, high = piece.wide or part.wide, piece.high or part.high
    middle = 0.5 if part.middle is None else part.middle
    return 0.0, -middle * high, max(FILLS * high, ACROSS * wide)
