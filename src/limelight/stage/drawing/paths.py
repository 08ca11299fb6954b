"""Paths, the geometry that everything drawn is made of: smooth blobs, tapered limbs, and what is done to them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import numpy as np
import skia

Point = tuple[float, float]
Corner = tuple[float, float, str]
"""A point of a blob that stays sharp: (x, y, "c")."""

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
    given = np.asarray(points, float)
    knots = np.vstack([2 * given[:1] - given[1:2], given, 2 * given[-1:] - given[-2:-1]])
    a, b, c, d = (knots[at : at + len(given) - 1, None] for at in range(4))
    t, t2, t3 = _powers(steps)
    pieces = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t3)
    return np.vstack([pieces.reshape(-1, given.shape[1]), given[-1:]])


@cache
def _powers(steps: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The way along one piece of a spline, its square and its cube; columns."""
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    return t, t**2, t**3


def limb(points: Iterable[Point], radii: Iterable[float], *, steps: int = 14) -> skia.Path:
    """A tapered limb with round ends along a spline through the points.

    Short quads and discs, all wound one way, then simplified: a single ribbon would tear a hole at a tight elbow.
    """
    return skia.Path(_limb(tuple((x, y) for x, y in points), tuple(radii), steps))


@lru_cache(maxsize=512)
def _limb(points: tuple[Point, ...], radii: tuple[float, ...], steps: int) -> skia.Path:
    """Kept for the next drawing: a hand's fingers are the same ones in every in-between."""
    spine = curve([(x, y, r) for (x, y), r in zip(points, radii, strict=True)], steps)
    centre, radius = spine[:, :2], np.maximum(spine[:, 2:], 0.05)
    along = _along(centre)
    side = np.stack([-along[:, 1], along[:, 0]], 1) * radius
    left, right = centre + side, centre - side
    if _straight(along):
        return _ribbon(left, right, centre, radius[:, 0], along)
    builder = skia.PathBuilder()
    corners = [each.tolist() for each in (left[:-1], left[1:], right[1:], right[:-1])]
    for quad in zip(*corners, strict=True):
        _wind(builder, quad)
    for i in {*range(0, len(spine), 3), len(spine) - 1}:
        builder.addCircle(float(centre[i, 0]), float(centre[i, 1]), float(radius[i, 0]))
    made = builder.detach()
    made.setFillType(skia.PathFillType.kWinding)
    return _simplified(made, points)


def _along(centre: np.ndarray) -> np.ndarray:
    """The unit direction of a line at each of its points."""
    along = np.empty_like(centre)
    along[1:-1] = (centre[2:] - centre[:-2]) / 2
    along[0], along[-1] = centre[1] - centre[0], centre[-1] - centre[-2]
    return along / (np.sqrt((along * along).sum(axis=1, keepdims=True)) + 1e-6)


def _simplified(made: skia.Path, covers: Sequence[Point]) -> skia.Path:
    """One outline, where Skia finds it: a few folded paths get none or one with holes, and fill as they are."""
    try:
        outline = skia.Simplify(made)
    except RuntimeError:
        return made
    return outline if all(outline.contains(x, y) for x, y in covers) else made


def _straight(along: np.ndarray) -> bool:
    """No bend between neighbours sharp enough for the ribbon to fold over itself."""
    turns = (along[1:] * along[:-1]).sum(axis=1)
    return bool(turns.min() > 0.97 and (along[0] * along[-1]).sum() > -0.2)


def _ribbon(
    left: np.ndarray, right: np.ndarray, centre: np.ndarray, radius: np.ndarray, along: np.ndarray
) -> skia.Path:
    """The cheap limb: one outline, with a half disc at each end."""
    head = math.atan2(along[-1, 1], along[-1, 0])
    tail = math.atan2(along[0, 1], along[0, 0])
    outline = [left, _half_disc(centre[-1], radius[-1], head + math.pi / 2)]
    outline += [right[::-1], _half_disc(centre[0], radius[0], tail - math.pi / 2)]
    return polygon(np.vstack(outline).tolist())


def _half_disc(centre: np.ndarray, radius: float, start: float) -> np.ndarray:
    angles = start - _half_turn(13 if radius < 25 else 25)
    return centre + radius * np.stack([np.cos(angles), np.sin(angles)], 1)


@cache
def _half_turn(points: int) -> np.ndarray:
    """The angles of a half disc's outline between its two ends."""
    return np.linspace(0, math.pi, points)[1:-1]


def _wind(builder: skia.PathBuilder, corners: Sequence[Sequence[float]]) -> None:
    area = sum(corners[i][0] * corners[(i + 1) % 4][1] - corners[(i + 1) % 4][0] * corners[i][1] for i in range(4))
    ordered = corners if area > 0 else corners[::-1]
    builder.addPolygon([skia.Point(x, y) for x, y in ordered], True)


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


def intersection(a: skia.Path, b: skia.Path) -> skia.Path:
    return skia.Op(a, b, skia.PathOp.kIntersect_PathOp)


def minus(a: skia.Path, b: skia.Path) -> skia.Path:
    return skia.Op(a, b, skia.PathOp.kDifference_PathOp)


def outside_of(shape_path: skia.Path) -> skia.Path:
    """Everything but the path: an inverse fill, far cheaper than a path operation."""
    inverse = skia.Path(shape_path)
    inverse.setFillType(skia.PathFillType.kInverseWinding)
    return inverse
