"""A moon gate, locked: a ring of stone, two lacquered leaves, a beam across, a chain, a padlock as large as a head.

There are no ring pulls: two of them and a lock make a face.
"""

from __future__ import annotations

import math
from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, minus, moved, path, placed, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab

Circle = tuple[float, float, float]
"""Middle and radius."""


def lock_of(gate: Circle) -> tuple[float, float]:
    """Where the chain meets the lock."""
    return gate[0], gate[1] + 50


def draw_moon_gate(wall: Layer, chance: Random, gate: Circle) -> None:
    """The doors, then the ring over their edge."""
    x, y, radius = gate
    _doors(wall, chance, gate)
    ring = minus(ellipse(x, y, radius + 44), ellipse(x, y, radius))
    wall.shape(ring, "#8f9698", line=3.2, shade=0.8)
    for k in range(28):
        turn = k / 28 * math.tau
        ax, ay = x + math.cos(turn) * radius, y + math.sin(turn) * radius
        bx, by = x + math.cos(turn) * (radius + 42), y + math.sin(turn) * (radius + 42)
        wall.stroke(f"M {ax} {ay} L {bx} {by}", "#5a6068", 2.4, 150)
    slab(wall, x - 120, y + radius - 4, 240, 40, "#8a9092", line=3.2, shade=0.4)


def _doors(wall: Layer, chance: Random, gate: Circle) -> None:
    """Two lacquered leaves behind the ring, gone dull: rows of studs, a bar across, a chain and a lock."""
    x, y, radius = gate
    opening = ellipse(x, y, radius + 2)
    with clipped(wall.canvas, opening):
        wall.shape(opening, "#8c3f34", line=0, shade=0, grade=0.22)
        for k in range(-7, 8):
            seam = x + k * 42
            wall.stroke(f"M {seam} {y - radius} L {seam} {y + radius}", "#5e2620", 2.4 if k else 6, 140 if k else 255)
        for _ in range(60):
            gx, gy, long = (
                x + chance.uniform(-1, 1) * radius,
                y + chance.uniform(-1, 1) * radius,
                chance.uniform(30, 130),
            )
            wall.stroke(f"M {gx} {gy} L {gx + chance.uniform(-3, 3)} {gy + long}", "#6a2c24", 2, 70)
        for row in (-180, 200):
            slab(wall, x - radius, y + row - 22, 2 * radius, 44, "#7c352b", line=2.6, shade=0.6)
            for k in range(-7, 8):
                if k:
                    wall.shape(ellipse(x + k * 40 - math.copysign(4, k), y + row, 9.5), "#c09448", line=2, shade=0.5)
        wall.wash(
            opening, radial((x + 14, y - 10), radius, [("#1c0a18", 0), ("#1c0a18", 0), ("#1c0a18", 150)], [0, 0.72, 1])
        )
    _bar(wall, gate)
    _chain(wall, gate)
    _lock(wall, gate)


def _bar(wall: Layer, gate: Circle) -> None:
    """A beam across both leaves in iron brackets. No ring pulls: two of them and a lock make a face."""
    x, y, radius = gate
    foot = lock_of(gate)[1] - 70
    with clipped(wall.canvas, ellipse(x, y, radius)):
        slab(wall, x - radius, foot - 34, 2 * radius, 62, "#6d4a35", line=3.6, shade=0.7)
        for k in range(5):
            grain = foot - 26 + k * 12
            wall.stroke(f"M {x - radius} {grain} Q {x - 60} {grain + 7} {x + radius} {grain - 2}", "#4a3024", 2, 120)
    for side in (-1, 1):
        cx = x + side * 158
        bracket = f"M {cx - 24} {foot - 54} L {cx + 24} {foot - 54} L {cx + 24} {foot + 52} L {cx - 24} {foot + 52} Z"
        wall.shape(path(bracket), "#4c4a58", line=3.4, shade=0.7)
        for dy in (-40, 38):
            wall.shape(ellipse(cx, foot + dy, 7), "#8a8898", line=2, shade=0.3)


def _chain(wall: Layer, gate: Circle) -> None:
    """Iron links wound over the bar and crossed in front of it, down to the lock."""
    x, y = lock_of(gate)
    for start, end in (((x - 92, y - 108), (x + 34, y - 8)), ((x + 92, y - 108), (x - 34, y - 8))):
        for k in range(7):
            t = k / 6
            _link(wall, start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t, start[0] < x, k % 2)


def _link(wall: Layer, x: float, y: float, falls_right: bool, edge_on: int) -> None:
    with placed(wall.canvas, x, y, angle=38 if falls_right else -38):
        ring = ellipse(0, 0, 16, 4 if edge_on else 10)
        wall.stroke(ring, "#231d2a", 11)
        wall.stroke(ring, "#7e7c8c", 6.5)
        wall.stroke(path("M -12 -5 Q 0 -11 12 -5") if not edge_on else path("M -12 -2 L 12 -2"), "#c8c8d8", 2.2, 200)


def _lock(wall: Layer, gate: Circle) -> None:
    """A brass padlock as large as a head: nobody goes for a walk."""
    x, y = lock_of(gate)
    shackle = path(
        f"M {x - 44} {y + 46} L {x - 44} {y + 4} C {x - 44} {y - 52} {x + 44} {y - 52} {x + 44} {y + 4} "
        f"L {x + 44} {y + 46}"
    )
    for colour, width in (("#231d2a", 28), ("#8d8a98", 20)):
        wall.stroke(shackle, colour, width)
    wall.stroke(moved(shackle, -4, -3), "#d4d4e2", 4, 190)
    body = [
        (x - 76, y + 40),
        (x, y + 30),
        (x + 76, y + 40),
        (x + 82, y + 96),
        (x + 62, y + 150),
        (x, y + 168),
        (x - 62, y + 150),
        (x - 82, y + 96),
    ]
    wall.flat(moved(blob(body), 16, 18), "#1c0a18", 110, blur=8)
    wall.shape(blob(body), "#c99a44", line=4.2, shade=1.0, grade=0.36)
    wall.stroke(blob([(x - 64, y + 50), (x, y + 41), (x + 64, y + 50)], closed=False), "#fbe6a8", 4.5, 200)
    wall.stroke(blob([(px + (x - px) * 0.14, py + (y + 98 - py) * 0.14) for px, py in body]), "#8a6428", 3, 190)
    wall.shape(ellipse(x, y + 96, 31), "#e2bc66", line=3, shade=0.4)
    wall.flat(path(f"M {x - 6} {y + 92} L {x + 6} {y + 92} L {x + 12} {y + 120} L {x - 12} {y + 120} Z"), "#241410")
    wall.flat(ellipse(x, y + 88, 12), "#241410")
