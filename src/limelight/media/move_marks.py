"""What a storyboard draws over a panel: the camera's move in the corners and at the edges, and who walks where.

Marks are white with a dark edge, so that they read on any picture: a push is four arrows inward, a pull four outward, a
crash zoom doubles them, a dolly zoom has both; a pan is an arrow above, a drift one below, a tilt one at the side, a
whip an arrow with speed lines; a shake is a zigzag, a hand-held camera a wave, a rack focus two rings. People's ways
are warm, along the floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import skia

from limelight.media.paper import Box

_WHITE, _DARK, _WAY = 0xF2FFFFFF, 0xD01B1724, 0xFFFFC24A
_THICK, _EDGE = 0.018, 0.011
"""How thick a mark is drawn, and its dark edge besides, in panel sides."""
_FLOOR = 0.9
"""How far down a panel people's ways are drawn."""

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Way:
    """Somebody comes, goes or walks: from one share of the panel's width to another."""

    start: float
    end: float


def mark_move(canvas: skia.Canvas, panel: Box, move: str) -> None:
    """Draw the mark of a camera move over a panel; nothing for one that stands still."""
    if draw := _MOVES.get(move):
        _stroke(canvas, panel, draw(panel), _WHITE)


def mark_ways(canvas: skia.Canvas, panel: Box, ways: Iterable[Way]) -> None:
    """Draw where people go; several ways lie one above the other."""
    for at, way in enumerate(ways):
        y = panel.y + panel.height * (_FLOOR - 0.06 * at)
        start, end = (panel.x + panel.width * min(0.97, max(0.03, x)) for x in (way.start, way.end))
        if abs(end - start) > 0.04 * panel.width:
            _stroke(canvas, panel, [_arrow((start, y), (end, y), _side(panel) * 0.07)], _WAY)


def _side(panel: Box) -> float:
    return min(panel.width, panel.height)


def _corners(panel: Box, outer: float, inner: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """A way from near each corner toward the middle, in shares of the shorter side."""
    side = _side(panel)
    found = []
    for right, below in ((0, 0), (1, 0), (0, 1), (1, 1)):
        x, y = panel.x + right * panel.width, panel.y + below * panel.height
        sx, sy = (-1 if right else 1), (-1 if below else 1)
        found.append(((x + sx * outer * side, y + sy * outer * side), (x + sx * inner * side, y + sy * inner * side)))
    return found


def _push(panel: Box) -> list[skia.Path]:
    return [_arrow(outer, inner, _side(panel) * 0.06) for outer, inner in _corners(panel, 0.05, 0.18)]


def _pull(panel: Box) -> list[skia.Path]:
    return [_arrow(inner, outer, _side(panel) * 0.06) for outer, inner in _corners(panel, 0.05, 0.18)]


def _crash(panel: Box) -> list[skia.Path]:
    return _push(panel) + [_arrow(outer, inner, _side(panel) * 0.06) for outer, inner in _corners(panel, 0.16, 0.27)]


def _dolly_zoom(panel: Box) -> list[skia.Path]:
    """Inward from the corners, outward at the sides."""
    head, reach = _side(panel) * 0.06, _side(panel) * 0.12
    middle = panel.y + panel.height / 2
    left, right = panel.x + reach * 0.4, panel.right - reach * 0.4
    outward = [
        _arrow((left + reach, middle), (left, middle), head),
        _arrow((right - reach, middle), (right, middle), head),
    ]
    return _push(panel) + outward


def _drift(way: int) -> Callable[[Box], list[skia.Path]]:
    def draw(panel: Box) -> list[skia.Path]:
        y, reach = panel.bottom - panel.height * 0.05, panel.width * 0.22
        return [_arrow((panel.middle - way * reach, y), (panel.middle + way * reach, y), _side(panel) * 0.07)]

    return draw


def _whip(panel: Box) -> list[skia.Path]:
    y, side = panel.y + panel.height * 0.08, _side(panel)
    lines = [
        _line([(panel.middle - side * far, y + at * side * 0.055), (panel.middle - side * 0.02, y + at * side * 0.055)])
        for at, far in ((-1, 0.3), (1, 0.24))
    ]
    return [_arrow((panel.middle - side * 0.4, y), (panel.middle + side * 0.34, y), side * 0.09), *lines]


def _handheld(panel: Box) -> list[skia.Path]:
    side, y = _side(panel), panel.y + panel.height * 0.07
    waves = [(at / 24 - 0.5, math.sin(at / 24 * math.tau * 2)) for at in range(25)]
    return [_line([(panel.middle + x * side * 0.5, y + wave * side * 0.022) for x, wave in waves])]


def _rack(panel: Box) -> list[skia.Path]:
    """A small ring far off and a large one near, and the focus that goes between them."""
    side, y = _side(panel), panel.y + panel.height * 0.09
    far, near = panel.middle - side * 0.2, panel.middle + side * 0.2
    return [
        skia.PathBuilder().addCircle(far, y, side * 0.035).detach(),
        skia.PathBuilder().addCircle(near, y, side * 0.07).detach(),
        _arrow((far + side * 0.07, y), (near - side * 0.11, y), side * 0.05),
    ]


def _pan(way: int) -> Callable[[Box], list[skia.Path]]:
    def draw(panel: Box) -> list[skia.Path]:
        y, reach = panel.y + panel.height * 0.07, panel.width * 0.3
        return [_arrow((panel.middle - way * reach, y), (panel.middle + way * reach, y), _side(panel) * 0.08)]

    return draw


def _tilt(way: int) -> Callable[[Box], list[skia.Path]]:
    def draw(panel: Box) -> list[skia.Path]:
        x, reach = panel.right - panel.width * 0.08, panel.height * 0.24
        middle = panel.y + panel.height / 2
        return [_arrow((x, middle - way * reach), (x, middle + way * reach), _side(panel) * 0.08)]

    return draw


def _shake(panel: Box) -> list[skia.Path]:
    side, y = _side(panel), panel.y + panel.height * 0.07
    points = [
        (panel.middle + (at - 3) * side * 0.07, y + (side * 0.022 if at % 2 else -side * 0.022)) for at in range(7)
    ]
    return [_line(points)]


_MOVES: dict[str, Callable[[Box], list[skia.Path]]] = {
    "push": _push,
    "pull": _pull,
    "pan-left": _pan(-1),
    "pan-right": _pan(1),
    "tilt-up": _tilt(-1),
    "tilt-down": _tilt(1),
    "shake": _shake,
    "crash": _crash,
    "dolly-zoom": _dolly_zoom,
    "drift-left": _drift(-1),
    "drift-right": _drift(1),
    "whip": _whip,
    "handheld": _handheld,
    "rack": _rack,
}


def _arrow(start: tuple[float, float], end: tuple[float, float], head: float) -> skia.Path:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length * head, dy / length * head
    builder = skia.PathBuilder()
    builder.moveTo(*start)
    builder.lineTo(*end)
    builder.moveTo(end[0] - ux - uy * 0.7, end[1] - uy + ux * 0.7)
    builder.lineTo(*end)
    builder.lineTo(end[0] - ux + uy * 0.7, end[1] - uy - ux * 0.7)
    return builder.detach()


def _line(points: Points) -> skia.Path:
    builder = skia.PathBuilder()
    builder.moveTo(*points[0])
    for point in points[1:]:
        builder.lineTo(*point)
    return builder.detach()


def _stroke(canvas: skia.Canvas, panel: Box, paths: Iterable[skia.Path], colour: int) -> None:
    side = _side(panel)
    for path in paths:
        for width, ink in ((_THICK + 2 * _EDGE, _DARK), (_THICK, colour)):
            paint = skia.Paint(Color=ink, Style=skia.Paint.kStroke_Style, StrokeWidth=width * side, AntiAlias=True)
            paint.setStrokeCap(skia.Paint.kRound_Cap)
            paint.setStrokeJoin(skia.Paint.kRound_Join)
            canvas.drawPath(path, paint)
