"""The illustrator's primitives: smooth closed shapes, tapered limbs, brush strokes, and the one way all is inked.

Everything drawn is a path. `shape` is what gives the whole stage its look: a tinted fill, a cel shadow (the path minus
itself shifted toward the key light), and an outline in the fill's own darkened colour. Sheets are BGRA, premultiplied,
8 bits. Shadows drift to violet and lights to cream, never to grey.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager

import numpy as np
import skia

KEY = (-16.0, -12.0)
"""Toward the key light, in pixels of the drawing's own units, unless a painter is told otherwise."""

SHADOW = "#1a1030"
LIGHT = "#fff2d8"
PLUS = skia.BlendMode.kPlus
MULTIPLY = skia.BlendMode.kMultiply
SCREEN = skia.BlendMode.kScreen

Point = tuple[float, float]
Corner = tuple[float, float, str]
"""A point of a blob that stays sharp: (x, y, "c")."""
Key = tuple[float, float]


# --- colour


def rgb(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` (or `#rgb`) as three bytes."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def ink(colour: str, alpha: float = 255) -> int:
    """The colour as Skia wants it; `alpha` 0-255."""
    return skia.Color(*rgb(colour), max(0, min(255, round(alpha))))


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


# --- paths

_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}


def path(data: str) -> skia.Path:
    """An SVG path of absolute M, L, C, Q and Z."""
    builder = skia.PathBuilder()
    draw = {"M": builder.moveTo, "L": builder.lineTo, "C": builder.cubicTo, "Q": builder.quadTo}
    tokens = data.replace(",", " ").split()
    command, i = "M", 0
    while i < len(tokens):
        if tokens[i] in _ARGUMENTS:
            command = tokens[i]
            i += 1
        if command == "Z":
            builder.close()
            continue
        count = _ARGUMENTS[command]
        draw[command](*map(float, tokens[i : i + count]))
        i += count
    return builder.detach()


def polygon(points: Sequence[Point]) -> skia.Path:
    builder = skia.PathBuilder()
    builder.addPolygon([skia.Point(*p) for p in points], True)
    return builder.detach()


def line(points: Sequence[Point]) -> skia.Path:
    """An open path of straight pieces."""
    builder = skia.PathBuilder()
    builder.addPolygon([skia.Point(*p) for p in points], False)
    return builder.detach()


def bow(start: Point, bend: Point, end: Point) -> skia.Path:
    """An open line bent toward one point."""
    builder = skia.PathBuilder()
    builder.moveTo(*start)
    builder.quadTo(*bend, *end)
    return builder.detach()


def ellipse(x: float, y: float, rx: float, ry: float | None = None) -> skia.Path:
    ry = rx if ry is None else ry
    builder = skia.PathBuilder()
    builder.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return builder.detach()


def blob(points: Sequence[Point | Corner], *, closed: bool = True, pull: float = 0.36) -> skia.Path:
    """A smooth curve through the points; a third item "c" makes that point a corner.

    Handles are the unit tangent times `pull` times the piece's length, so the curve never overshoots a short piece.
    """
    tangents = [_tangent(points, i, closed) for i in range(len(points))]
    builder = skia.PathBuilder()
    builder.moveTo(*points[0][:2])
    for i in range(len(points) if closed else len(points) - 1):
        j = (i + 1) % len(points)
        (px, py), (qx, qy) = points[i][:2], points[j][:2]
        reach = math.hypot(qx - px, qy - py) * pull
        (ax, ay), (bx, by) = tangents[i], tangents[j]
        builder.cubicTo(px + ax * reach, py + ay * reach, qx - bx * reach, qy - by * reach, qx, qy)
    if closed:
        builder.close()
    return builder.detach()


def _tangent(points: Sequence[Point | Corner], i: int, closed: bool) -> Point:
    if len(points[i]) > 2:
        return 0.0, 0.0
    before = points[i - 1] if closed or i > 0 else points[i]
    after = points[(i + 1) % len(points)] if closed or i < len(points) - 1 else points[i]
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = math.hypot(dx, dy) or 1.0
    return dx / length, dy / length


def curve(points: Sequence[Sequence[float]], steps: int = 14) -> np.ndarray:
    """Points along a Catmull-Rom spline; any further columns (a radius) are carried along."""
    knots = np.asarray(points, float)
    knots = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = []
    for i in range(1, len(knots) - 2):
        a, b, c, d = knots[i - 1 : i + 3]
        pieces.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack([*pieces, knots[-2:-1]])


def limb(points: Sequence[Point], radii: Sequence[float], *, steps: int = 14) -> skia.Path:
    """A tapered limb with round ends along a spline through the points.

    Short quads and discs, all wound one way, then simplified: a single ribbon would tear a hole at a tight elbow.
    """
    spine = curve([(x, y, r) for (x, y), r in zip(points, radii, strict=True)], steps)
    centre, radius = spine[:, :2], np.maximum(spine[:, 2:], 0.05)
    along = np.gradient(centre, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-6
    side = np.stack([-along[:, 1], along[:, 0]], 1) * radius
    left, right = centre + side, centre - side
    if _straight(along):
        return _ribbon(left, right, centre, radius[:, 0], along)
    builder = skia.PathBuilder()
    for i in range(len(spine) - 1):
        _wind(builder, [left[i], left[i + 1], right[i + 1], right[i]])
    for i in {*range(0, len(spine), 3), len(spine) - 1}:
        builder.addCircle(float(centre[i, 0]), float(centre[i, 1]), float(radius[i, 0]))
    made = builder.detach()
    made.setFillType(skia.PathFillType.kWinding)
    return skia.Simplify(made)


def _straight(along: np.ndarray) -> bool:
    """No bend between neighbours sharp enough for the ribbon to fold over itself."""
    turns = np.sum(along[1:] * along[:-1], axis=1)
    return bool(turns.min() > 0.97 and np.sum(along[0] * along[-1]) > -0.2)


def _ribbon(
    left: np.ndarray, right: np.ndarray, centre: np.ndarray, radius: np.ndarray, along: np.ndarray
) -> skia.Path:
    """The cheap limb: one outline, with a half disc at each end."""
    head = math.atan2(along[-1, 1], along[-1, 0])
    tail = math.atan2(along[0, 1], along[0, 0])
    outline = [*left, *_half_disc(centre[-1], radius[-1], head + math.pi / 2)]
    outline += [*right[::-1], *_half_disc(centre[0], radius[0], tail - math.pi / 2)]
    return polygon([(float(x), float(y)) for x, y in outline])


def _half_disc(centre: np.ndarray, radius: float, start: float) -> np.ndarray:
    angles = start - np.linspace(0, math.pi, 13 if radius < 25 else 25)[1:-1]
    return centre + radius * np.stack([np.cos(angles), np.sin(angles)], 1)


def _wind(builder: skia.PathBuilder, corners: list[np.ndarray]) -> None:
    area = sum(
        float(corners[i][0] * corners[(i + 1) % 4][1] - corners[(i + 1) % 4][0] * corners[i][1]) for i in range(4)
    )
    ordered = corners if area > 0 else corners[::-1]
    builder.addPolygon([skia.Point(float(x), float(y)) for x, y in ordered], True)


def transformed(shape_path: skia.Path, matrix: skia.Matrix) -> skia.Path:
    made = skia.Path(shape_path)
    made.transform(matrix)
    return made


def moved(shape_path: skia.Path, dx: float, dy: float) -> skia.Path:
    return transformed(shape_path, skia.Matrix.Translate(dx, dy))


def union(paths: Iterable[skia.Path]) -> skia.Path:
    builder = skia.OpBuilder()
    for one in paths:
        builder.add(one, skia.PathOp.kUnion_PathOp)
    return builder.resolve()


def minus(a: skia.Path, b: skia.Path) -> skia.Path:
    return skia.Op(a, b, skia.PathOp.kDifference_PathOp)


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


def outside_of(shape_path: skia.Path) -> skia.Path:
    """Everything but the path: an inverse fill, far cheaper than a path operation."""
    inverse = skia.Path(shape_path)
    inverse.setFillType(skia.PathFillType.kInverseWinding)
    return inverse


def fill(canvas: skia.Canvas, shape_path: skia.Path, colour: str, *, grade: float = 0.16) -> None:
    """The tinted fill: lighter above, darker below by `grade`."""
    box = shape_path.getBounds()
    stops = [lighter(colour, grade), mix(colour, darker(colour), grade)]
    canvas.drawPath(shape_path, paint(shader=linear((0, box.top()), (0, box.bottom() + 1), stops)))


def cel_shadow(
    canvas: skia.Canvas, shape_path: skia.Path, colour: str, *, depth: float = 1, soft: float = 0, key: Key = KEY
) -> None:
    """The shadow on the side away from the key light; `depth` is how far it creeps in."""
    shade = outside_of(moved(shape_path, key[0] * depth, key[1] * depth))
    with clipped(canvas, shape_path):
        canvas.drawPath(shade, paint(darker(colour, 0.55), 95, blur=soft))


def outline(canvas: skia.Canvas, shape_path: skia.Path, colour: str, width: float = 4, *, alpha: float = 255) -> None:
    """The contour, in the fill's own colour darkened."""
    canvas.drawPath(shape_path, paint(darker(colour, 0.72), alpha, stroke=width))


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
    fill(canvas, shape_path, colour, grade=grade)
    if shade:
        cel_shadow(canvas, shape_path, colour, depth=shade, soft=soft, key=key)
    if line:
        canvas.drawPath(shape_path, paint(contour or darker(colour, 0.72), stroke=line))


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
