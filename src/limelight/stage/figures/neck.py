"""A neck, drawn under the chin's shadow, from before and from behind."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import ellipse, path, union
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.body import Stance
from limelight.stage.figures.pen import Pen


def draw_neck(pen: Pen, stance: Stance, flesh: Flesh, strain: float, open_to: float) -> None:
    """The neck under the chin's shadow; its cords show only in old or strong necks under strain."""
    neck = union([stance.neck(open_to), _within_lines(stance)])
    n, (px, py) = stance.skull.neck, stance.push
    pen.flat(neck, flesh.skin)
    with pen.inside(neck):
        pen.flat(ellipse(px + stance.turn * 30, 96 + py, stance.skull.jaw * 1.1, 92), flesh.shade, 165, blur=3)
        _draw_collarbones(pen, stance, flesh)
        if strain > 0.2 and stance.skull.lines > 0.3:
            pit = stance.on(0, 228)[0]
            for side in (-1, 1):
                start = (px * 0.6 + side * n * 0.6, 134)
                pen.taper(start, (side * n * 0.4, 180), (side * 9 + pit, 228), 2.6, flesh.line, 110 * strain)
    _draw_neck_lines(pen, stance, flesh)


def draw_neck_behind(pen: Pen, stance: Stance, flesh: Flesh) -> None:
    """The neck from behind."""
    neck = union([stance.neck(), _within_lines(stance)])
    pen.flat(neck, flesh.skin)
    with pen.inside(neck):
        pen.flat(ellipse(stance.push[0], 96 + stance.push[1], stance.skull.jaw * 1.1, 74), flesh.shade, 150, blur=3)
    _draw_neck_lines(pen, stance, flesh)


def _within_lines(stance: Stance) -> skia.Path:
    """The flesh between the neck's two lines, up to them."""
    bend = stance.neck_bend
    ((ax, ay), (bx, by)), ((cx, cy), (dx, dy)) = stance.neck_top
    (lx, ly), (rx, ry) = stance.neck_root
    return path(f"M {ax} {ay + 4} Q {bx + bend} {by + 8} {lx} {ly} L {rx} {ry} Q {dx + bend} {dy + 8} {cx} {cy + 4} Z")


def _draw_neck_lines(pen: Pen, stance: Stance, flesh: Flesh) -> None:
    bend = stance.neck_bend
    for ((tx, ty), (mx, my)), (ex, ey) in zip(stance.neck_top, stance.neck_root, strict=True):
        pen.stroke(path(f"M {tx} {ty + 4} Q {mx + bend} {my + 8} {ex} {ey}"), 3.6, flesh.line)


def _draw_collarbones(pen: Pen, stance: Stance, flesh: Flesh) -> None:
    for side in (-1, 1):
        if stance.seen(side * 40) > 0.15:
            inner, outer = stance.on(side * 9, 228), stance.on(side * 62, 218)
            pen.taper(inner, ((inner[0] + outer[0]) / 2, 238), outer, 2.2, flesh.shade, 210)
