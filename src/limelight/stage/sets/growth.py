"""What grows and what weathers: crooked branches, blades, leaf masses, ridges, bamboo, blossom, stones.

Every edge here is drawn by chance from a seed and smoothed, because an even edge looks stamped. Branches are ribbons
between two smooth sides, cheap enough for a whole tree.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter, union
from limelight.stage.sets.easel import Layer


@dataclass(frozen=True)
class Branch:
    """One crooked piece of a tree, from its root to where it forks; half widths at both ends."""

    points: tuple[Point, ...]
    thick: float
    thin: float


@dataclass(frozen=True)
class Tree:
    branches: tuple[Branch, ...]
    tips: tuple[tuple[float, float, float], ...]
    """(x, y, angle) of every end and fork."""


def ribbon(points: Sequence[Point], thick: float, thin: float) -> skia.Path:
    """A tapered tube through the points: trunks, branches, ropes."""
    left, right = [], []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(0, i - 1)]
        bx, by = points[min(last, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        half = thick + (thin - thick) * i / last
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return blob(left + right[::-1], pull=0.3)


def grow(
    chance: Random,
    root: Point,
    angle: float,
    length: float,
    thick: float,
    forks: int,
    *,
    wind: float = 0.0,
    crook: float = 0.35,
    spread: float = 0.75,
) -> Tree:
    """A crooked tree: each branch bends by chance and with the wind, then forks into two or three shorter ones."""
    branches: list[Branch] = []
    tips: list[tuple[float, float, float]] = []

    def sprout(x: float, y: float, angle: float, length: float, thick: float, forks: int) -> None:
        points = [(x, y)]
        for _ in range(4):
            angle += chance.uniform(-crook, crook) + wind * 0.22
            x, y = x + math.cos(angle) * length / 4, y + math.sin(angle) * length / 4
            points.append((x, y))
        branches.append(Branch(tuple(points), thick, thick * 0.55))
        tips.append((x, y, angle))
        if forks <= 0:
            return
        for _ in range(chance.randint(2, 3)):
            start = points[chance.choice((-1, -1, -2))]
            turn = angle + chance.uniform(-spread, spread)
            sprout(*start, turn, length * chance.uniform(0.55, 0.85), thick * 0.55, forks - 1)

    sprout(*root, angle, length, thick, forks)
    return Tree(tuple(branches), tuple(tips))


def draw_branches(layer: Layer, tree: Tree, bark: str, *, line: float = 3.0) -> None:
    """Bark on every branch; the thinnest have neither line nor shadow."""
    for branch in tree.branches:
        stout = branch.thick > 6
        layer.shape(
            ribbon(branch.points, branch.thick, max(2.0, branch.thin)),
            bark,
            line=line if stout else 0,
            shade=0.4 if branch.thick > 8 else 0,
            grade=0.12,
        )


def blade(layer: Layer, root: Point, tip: Point, bend: float, width: float, colour: str, alpha: float = 255) -> None:
    """A blade of grass, a needle, a leaf: wide at the root, a point at the tip."""
    (x0, y0), (x1, y1) = root, tip
    cx, cy = (x0 + x1) / 2 + bend, (y0 + y1) / 2
    builder = skia.PathBuilder()
    builder.moveTo(x0 - width, y0)
    builder.quadTo(cx - width * 0.6, cy, x1, y1)
    builder.quadTo(cx + width * 0.6, cy, x0 + width, y0)
    builder.close()
    layer.flat(builder.detach(), colour, alpha)


def tuft(layer: Layer, chance: Random, x: float, y: float, near: float, tones: Sequence[str], flower: str = "") -> None:
    """A bunch of grass, `near` 0 far off to 1 at our feet; it is dark at its root, and a flower may stand in it."""
    high, spread = 12 + 52 * near, 2.4 + 5 * near
    layer.flat(ellipse(x, y, spread * 3.2, spread * 0.9), tones[0], 90, blur=1 + 2 * near)
    tone = chance.choice(tones)
    for k in range(6):
        lean = (k - 2.5) * spread * 0.9 + chance.uniform(-3, 5)
        tip = x + lean * 2.2, y - high * chance.uniform(0.55, 1.1)
        blade(layer, (x + (k - 2.5) * spread * 0.5, y), tip, lean * 0.5, 1.4 + 3 * near, tone)
    if flower:
        head = 3 + 5 * near
        layer.stroke(f"M {x} {y} Q {x + 3} {y - high * 0.7} {x + 2} {y - high * 1.15}", tones[0], 1 + 2 * near)
        for turn in range(5):
            dx, dy = math.cos(turn * 1.257) * head * 0.7, math.sin(turn * 1.257) * head * 0.6
            layer.flat(ellipse(x + 2 + dx, y - high * 1.15 + dy, head * 0.62, head * 0.52), flower)
        layer.flat(ellipse(x + 2, y - high * 1.15, head * 0.4), "#e8a83a")


def ridge(chance: Random, y: float, high: float, step: float, left: float, right: float, bottom: float) -> skia.Path:
    """A line of hills from edge to edge, filled down to `bottom`."""
    points: list[tuple[float, float] | tuple[float, float, str]] = [(left - 80, bottom, "c"), (left - 80, y)]
    x = left - 80
    while x < right:
        x += step * chance.uniform(0.6, 1.3)
        points.append((x, y - high * chance.random()))
    points += [(right + 200, y), (right + 200, bottom, "c")]
    return blob(points, pull=0.34)


def clump(
    chance: Random, x: float, y: float, rx: float, ry: float, *, lobes: int = 14, rough: float = 0.18
) -> skia.Path:
    """A mass of leaves or a cloud: one scalloped outline."""
    discs = [ellipse(x, y, rx * 0.8, ry * 0.8)]
    for i in range(lobes):
        angle = i / lobes * math.tau
        out = 0.72 * (1 + chance.uniform(-rough, rough))
        size = 0.36 * chance.uniform(0.8, 1.2)
        discs.append(ellipse(x + math.cos(angle) * rx * out, y + math.sin(angle) * ry * out, rx * size, ry * size))
    return union(discs)


def pebble(chance: Random, x: float, y: float, size: float) -> skia.Path:
    """A stone or a clod, flat below."""
    a, b, c = (chance.uniform(0.75, 1.2) for _ in range(3))
    return blob(
        [
            (x - size * a, y),
            (x - size * 0.45, y - size * 0.75 * b),
            (x + size * 0.6, y - size * 0.6 * c),
            (x + size * b, y + size * 0.2),
            (x, y + size * 0.45),
        ]
    )


def pine(
    layer: Layer, chance: Random, root: Point, angle: float, length: float, thick: float, bark: str, leaf: str,
    *, forks: int = 3, wind: float = 0.5, needles: int = 13,
) -> None:  # fmt: skip
    """A pine bent by the wind: trunk, dark pads of leaf, then needles that stream with it."""
    tree = grow(chance, root, angle, length, thick, forks, wind=wind, crook=0.22, spread=0.7)
    draw_branches(layer, tree, bark)
    for x, y, _ in tree.tips[1:]:
        pad = ellipse(x + 20 * wind, y, chance.uniform(34, 58), chance.uniform(13, 22))
        layer.flat(pad, darker(leaf, 0.35), 225)
    for x, y, way in tree.tips[1:]:
        for _ in range(needles):
            turn = way + chance.uniform(-0.9, 0.9)
            reach = chance.uniform(40, 110)
            root_ = (x + chance.uniform(-34, 34), y + chance.uniform(-14, 14))
            tip = (x + math.cos(turn) * reach + 60 * wind, y + math.sin(turn) * reach * 0.6 - 6)
            colour = leaf if chance.random() < 0.6 else lighter(leaf, 0.14)
            blade(layer, root_, tip, chance.uniform(-8, 8), chance.uniform(3, 6), colour)


def bamboo(
    layer: Layer, chance: Random, x: float, foot: float, top: float, stem: str, leaf: str,
    *, thick: float = 9.0, lean: float = 30.0,
) -> None:  # fmt: skip
    """One stalk with its joints and hanging leaves."""
    joints = [(x + lean * (k / 7) ** 2, foot + (top - foot) * k / 7) for k in range(8)]
    layer.shape(ribbon(joints, thick, thick * 0.6), stem, line=2.4, shade=0.4)
    for jx, jy in joints[1:]:
        layer.stroke(f"M {jx - thick} {jy} L {jx + thick} {jy}", darker(stem, 0.6), 2.5)
        for _ in range(chance.randint(3, 6)):
            way = chance.uniform(-0.5, 1.3) + (math.pi if chance.random() < 0.5 else 0)
            reach = chance.uniform(50, 100)
            tip = (jx + math.cos(way) * reach, jy + abs(math.sin(way)) * reach * 0.8 + 14)
            colour = leaf if chance.random() < 0.6 else lighter(leaf, 0.2)
            blade(layer, (jx, jy), tip, chance.uniform(-14, 14), chance.uniform(5, 8), colour)


def blossom(layer: Layer, x: float, y: float, size: float, petal: str, heart: str = "#c8324e") -> None:
    """A five-petalled flower seen from the front."""
    builder = skia.PathBuilder()
    for k in range(5):
        turn = k * math.tau / 5 + size
        px, py = x + math.cos(turn) * size * 0.62, y + math.sin(turn) * size * 0.62
        builder.addCircle(px, py, size * 0.5)
    petals = builder.detach()
    petals.setFillType(skia.PathFillType.kWinding)
    layer.flat(petals, petal)
    layer.flat(ellipse(x, y, size * 0.3), heart)
    if size > 9:
        for k in range(6):
            turn = k * math.tau / 6
            layer.flat(
                ellipse(x + math.cos(turn) * size * 0.5, y + math.sin(turn) * size * 0.5, size * 0.08 + 0.5), "#ffe9a0"
            )
