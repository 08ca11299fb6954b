"""The illustrator's primitives: smooth closed shapes, tapered limbs, brush strokes, and the one way all is inked.

Everything drawn is a path. `shape` is what gives the whole stage its look: a tinted fill, a cel shadow (the path minus
itself shifted toward the key light), and an outline in the fill's own darkened colour. Sheets are BGRA, premultiplied,
8 bits. Shadows drift to violet and lights to cream, never to grey.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
import skia

from limelight.stage.drawing.hand import hand_at_work
from limelight.stage.drawing.paths import (
    Corner,
    Point,
    blob,
    bow,
    curve,
    ellipse,
    limb,
    line,
    minus,
    moved,
    outside_of,
    path,
    polygon,
    transformed,
    union,
)
from limelight.works.looks import Hand

__all__ = [
    "KEY", "LIGHT", "MULTIPLY", "PLUS", "SHADOW", "Corner", "Key", "Point", "Sheet", "Stop", "blob", "bow",
    "cel_shadow", "clipped", "curve", "darker", "ellipse", "fill", "gloss", "ink", "lighter", "limb", "line", "linear",
    "minus", "mix", "moved", "outline", "outside_of", "paint", "path", "placed", "polygon", "radial", "rgb", "shape",
    "taper", "transformed", "trimmed", "union",
]  # fmt: skip

KEY = (-16.0, -12.0)
"""Toward the key light, in pixels of the drawing's own units, unless a painter is told otherwise."""

SHADOW = "#1a1030"
LIGHT = "#fff2d8"
PLUS = skia.BlendMode.kPlus
MULTIPLY = skia.BlendMode.kMultiply

Key = tuple[float, float]


# --- colour


@lru_cache(maxsize=4096)
def rgb(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` (or `#rgb`) as three bytes."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def ink(colour: str, alpha: float = 255) -> int:
    """The colour as Skia wants it; `alpha` 0-255."""
    return skia.Color(*rgb(colour), max(0, min(255, round(alpha))))


@lru_cache(maxsize=8192)
def mix(a: str, b: str, t: float) -> str:
    """`a` at 0, `b` at 1."""
    blended = bytes(round(x + (y - x) * t) for x, y in zip(rgb(a), rgb(b), strict=True))
    return "#" + blended.hex()


def darker(colour: str, amount: float = 0.45) -> str:
    return mix(colour, SHADOW, amount)


def lighter(colour: str, amount: float = 0.35) -> str:
    return mix(colour, LIGHT, amount)


# --- paint


def paint(
    colour: str = "#000000",
    alpha: float = 255,
    *,
    stroke: float = 0,
    blur: float = 0,
    blend: skia.BlendMode | None = None,
    shader: skia.Shader | None = None,
) -> skia.Paint:
    """A fill, or a round-capped stroke of width `stroke`; `blur` is the soft edge's sigma."""
    made = skia.Paint(AntiAlias=True, Color=ink(colour, alpha))
    if blur:
        made.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    if stroke:
        made.setStyle(skia.Paint.kStroke_Style)
        made.setStrokeWidth(stroke)
        made.setStrokeCap(skia.Paint.kRound_Cap)
        made.setStrokeJoin(skia.Paint.kRound_Join)
    if blend is not None:
        made.setBlendMode(blend)
    if shader is not None:
        made.setShader(shader)
    return made


Stop = str | tuple[str, float]
"""A gradient's stop: a colour, or a colour and its alpha 0-255."""


def _stops(stops: Iterable[Stop]) -> list[int]:
    return [ink(s) if isinstance(s, str) else ink(*s) for s in stops]


def linear(start: Point, end: Point, stops: Sequence[Stop], at: Sequence[float] | None = None) -> skia.Shader:
    """A gradient along a line; `at` places the stops 0-1 (even when left out)."""
    points = [skia.Point(*start), skia.Point(*end)]
    if at is None:
        return skia.GradientShader.MakeLinear(points, _stops(stops))
    return skia.GradientShader.MakeLinear(points, _stops(stops), list(at))


def radial(centre: Point, radius: float, stops: Sequence[Stop], at: Sequence[float] | None = None) -> skia.Shader:
    """A gradient from a centre outward."""
    if at is None:
        return skia.GradientShader.MakeRadial(skia.Point(*centre), radius, _stops(stops))
    return skia.GradientShader.MakeRadial(skia.Point(*centre), radius, _stops(stops), list(at))


# --- inking


@contextmanager
def clipped(canvas: skia.Canvas, *paths: skia.Path, outside: bool = False):
    """Draw only inside all of the paths (or outside them)."""
    canvas.save()
    how = skia.ClipOp.kDifference if outside else skia.ClipOp.kIntersect
    for one in paths:
        canvas.clipPath(one, how, True)
    try:
        yield canvas
    finally:
        canvas.restore()


@contextmanager
def placed(canvas: skia.Canvas, x: float = 0, y: float = 0, *, angle: float = 0, scale: float = 1, flip: float = 1):
    """Draw in a moved, turned and scaled space; `flip` -1 mirrors y."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(angle)
    canvas.scale(scale, scale * flip)
    try:
        yield canvas
    finally:
        canvas.restore()


def fill(
    canvas: skia.Canvas, shape_path: skia.Path, colour: str, *, grade: float = 0.16, part_of: skia.Path | None = None
) -> None:
    """The tinted fill: lighter above, darker below by `grade`, as it is over the whole thing that this is `part_of`."""
    hand, box = hand_at_work(), (part_of or shape_path).getBounds()
    thinned, graded = mix(colour, hand.wash, hand.pale), min(0.8, grade * hand.gradient)
    stops = [lighter(thinned, graded), mix(thinned, darker(thinned), graded)]
    canvas.drawPath(shape_path, paint(shader=linear((0, box.top()), (0, box.bottom() + 1), stops)))


def cel_shadow(
    canvas: skia.Canvas, shape_path: skia.Path, colour: str, *, depth: float = 1, soft: float = 0, key: Key = KEY
) -> None:
    """The shadow on the side away from the key light; `depth` is how far it creeps in."""
    hand = hand_at_work()
    if hand.shade <= 0:
        return
    shade = outside_of(moved(shape_path, key[0] * depth, key[1] * depth))
    with clipped(canvas, shape_path):
        canvas.drawPath(shade, paint(mix(colour, hand.shadow, 0.55), 95 * hand.shade, blur=soft + hand.soft))


def outline(
    canvas: skia.Canvas, shape_path: skia.Path, colour: str, width: float = 4, *, alpha: float = 255, own: str = ""
) -> None:
    """The contour of a thing of this colour, as the hand at work draws it: the line is `own` if that is given, else the
    colour itself, darkened.
    """
    hand = hand_at_work()
    if hand.edge:
        _along(canvas, shape_path, colour, hand)
    drawn = width * hand.line
    if drawn <= 0:
        return
    darkened = mix(colour, own, min(1.0, hand.dark / OWN_DARK)) if own else darker(colour, hand.dark)
    toned = mix(darkened, hand.ink, hand.inked) if hand.ink else darkened
    if hand.nib > 0:
        _nib(canvas, shape_path, toned, drawn, alpha, hand.nib)
    else:
        canvas.drawPath(shape_path, paint(toned, alpha, stroke=drawn))


OWN_DARK = 0.72
"""How far the house darkens a contour: a painter's own line colour has that already."""


def _nib(canvas: skia.Canvas, shape_path: skia.Path, colour: str, width: float, alpha: float, nib: float) -> None:
    """Three strokes aslant of each other: the line swells where it runs across the brush, and dries along it."""
    slant = width * 0.34 * nib
    for away, share in ((-1.0, 0.5), (0.0, 0.62), (1.0, 0.42)):
        stroke = paint(colour, alpha * 0.86, stroke=width * share)
        stroke.setPathEffect(skia.DiscretePathEffect.Make(13, width * 0.16 * nib, 7))
        canvas.drawPath(moved(shape_path, away * slant, away * slant * 0.7), stroke)


def _along(canvas: skia.Canvas, shape_path: skia.Path, colour: str, hand: Hand) -> None:
    """Light along the inside of a contour, or pigment that pooled there."""
    with clipped(canvas, shape_path):
        if hand.edge > 0:
            canvas.drawPath(shape_path, paint(lighter(colour, 0.5), 120 * hand.edge, stroke=9, blur=2.5))
        else:
            canvas.drawPath(shape_path, paint(mix(colour, hand.shadow, 0.55), -100 * hand.edge, stroke=18, blur=5))


def _shine(canvas: skia.Canvas, shape_path: skia.Path, colour: str, hand: Hand, key: Key) -> None:
    """A hard shine on the side of the key light, as wet or lacquered things have it."""
    bright = outside_of(moved(shape_path, -key[0] * 0.45, -key[1] * 0.45))
    with clipped(canvas, shape_path):
        canvas.drawPath(bright, paint(lighter(colour, 0.55), 105 * hand.gloss, blur=1.2))


def shape(
    canvas: skia.Canvas,
    shape_path: skia.Path,
    colour: str,
    *,
    line: float = 4,
    shade: float = 1,
    grade: float = 0.16,
    soft: float = 0,
    contour: str = "",
    key: Key = KEY,
) -> None:
    """Fill, cel shadow, outline: how nearly everything on the stage is drawn.

    `line` is the outline's width (0 none), `shade` the cel shadow's depth (0 none), `grade` the gradient's strength.
    """
    hand = hand_at_work()
    fill(canvas, shape_path, colour, grade=grade)
    if shade:
        cel_shadow(canvas, shape_path, colour, depth=shade, soft=soft, key=key)
    if line and shade and hand.gloss:
        _shine(canvas, shape_path, colour, hand, key)
    if line:
        outline(canvas, shape_path, colour, line, own=contour)


def taper(
    canvas: skia.Canvas, start: Point, bend: Point, end: Point, width: float, colour: str, alpha: float = 255
) -> None:
    """A brush stroke pointed at both ends, bent through `bend`, `width` to either side at its middle."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length * width, dx / length * width
    builder = skia.PathBuilder()
    builder.moveTo(*start)
    builder.quadTo(bend[0] + nx, bend[1] + ny, *end)
    builder.quadTo(bend[0] - nx, bend[1] - ny, *start)
    builder.close()
    canvas.drawPath(builder.detach(), paint(colour, alpha))


def gloss(
    canvas: skia.Canvas, inside: skia.Path, colour: str, along: skia.Path, width: float = 14, alpha: float = 110
) -> None:
    """A soft band of shine along a line, kept inside a shape: hair, lacquer, silk."""
    with clipped(canvas, inside):
        canvas.drawPath(along, paint(lighter(colour, 0.45), alpha, stroke=width, blur=3))


# --- sheets


class Sheet:
    """A transparent sheet to draw on: `canvas` draws into `image`, (h, w, 4) uint8 BGRA premultiplied."""

    def __init__(self, width: int, height: int) -> None:
        self.image = np.zeros((height, width, 4), np.uint8)
        # Skia takes an array as unpremultiplied unless told, and every soft edge would composite as white.
        self._surface = skia.Surface(self.image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
        self.canvas: skia.Canvas = self._surface.getCanvas()

    def drawn(self, draw: Callable[[skia.Canvas], object]) -> Sheet:
        """The sheet itself, after `draw` has drawn on it."""
        draw(self.canvas)
        return self


def trimmed(image: np.ndarray, margin: int = 1) -> tuple[np.ndarray, int, int]:
    """The image cut to what is painted, and where its top left was; an empty image comes back 1 x 1."""
    rows = np.flatnonzero(image[:, :, 3].any(axis=1))
    columns = np.flatnonzero(image[:, :, 3].any(axis=0))
    if not len(rows):
        return image[:1, :1].copy(), 0, 0
    top, left = max(0, rows[0] - margin), max(0, columns[0] - margin)
    return image[top : rows[-1] + 1 + margin, left : columns[-1] + 1 + margin].copy(), int(left), int(top)
