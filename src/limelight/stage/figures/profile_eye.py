"""An eye and its brow from the side: a wedge that opens forward, a narrow iris at its front, lashes before it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter, limb, linear, mix, path, radial, rgb
from limelight.stage.figures.brows import BUSHY
from limelight.stage.figures.eyes import LASH, SHUT_BELOW, lashed
from limelight.stage.figures.face import Face
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


@dataclass(frozen=True)
class SideEye:
    """The near eye: its back corner, the lid's front above and below, and how the upper lid bends between."""

    back: Point
    top: Point
    bow: Point
    low: Point
    size: float

    @classmethod
    def of(cls, p: Profile, face: Face) -> SideEye:
        (x, y), size = p.eye, p.skull.eye
        lid, slant, squint = face.lid[0], face.slant[0], face.squint[0]
        height = 26.5 * lid * size
        length = 41 * size
        rise = p.skull.slant * 0.8 + (3 if p.look.feminine else 0)
        return cls(
            back=(x - length, y + 3 - rise + 4 * slant),
            top=(x - 2, y - height * (0.86 + 0.42 * slant)),
            bow=(x - length * 0.55, y - height * (1.12 - 0.42 * slant)),
            low=(x - 7, y + 17 * (1 - 0.6 * squint) * size),
            size=size,
        )

    def opening(self) -> skia.Path:
        (bx, by), (tx, ty), (lx, ly) = self.back, self.top, self.low
        mid = (ty + ly) / 2
        return path(
            f"M {bx} {by} Q {self.bow[0]} {self.bow[1]} {tx} {ty} Q {tx + 5} {mid} {lx} {ly} "
            f"Q {(bx + lx) / 2} {ly + 3} {bx} {by} Z"
        )

    def lid_curve(self, count: int) -> list[Point]:
        """Along the upper lid, from the back corner to the front."""
        points = []
        for k in range(count):
            t = k / (count - 1)
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            points.append(tuple(a * self.back[i] + b * self.bow[i] + c * self.top[i] for i in (0, 1)))
        return points


def draw_side_eye(pen: Pen, p: Profile, face: Face) -> None:
    eye = SideEye.of(p, face)
    if face.lid[0] < SHUT_BELOW:
        _draw_shut(pen, p, face)
        return
    opening = eye.opening()
    pen.flat(opening, mix("#fffaf3", "#f6b3a8", 0.5 * face.red))
    with pen.inside(opening):
        _draw_iris(pen, eye, face, p.look.iris)
        (bx, by), (tx, ty), (wx, wy) = eye.back, eye.top, eye.bow
        shadow = path(f"M {bx} {by - 4} Q {wx} {wy + 13} {tx + 6} {ty + 11} L {tx + 6} {ty - 60} L {bx} {by - 60} Z")
        pen.flat(shadow, "#3a1a4a", 88)
        if face.tears:
            pool = path(f"M {bx} {eye.low[1] - 7} L {tx + 8} {eye.low[1] - 8} L {tx + 8} {eye.low[1] + 20} L {bx} 90 Z")
            pen.flat(pool, "#e8f8ff", min(1.0, face.tears * 1.6) * 190)
    _draw_lower_lid(pen, eye, p)
    _draw_lashes(pen, eye, p)


def _draw_iris(pen: Pen, eye: SideEye, face: Face, colour: str) -> None:
    (tx, ty), (_, ly) = eye.top, eye.low
    tall = 21.5 * face.iris * eye.size * 1.08
    wide = tall * 0.58
    # Looking ahead is to the profile's front; a glance back or down carries the iris along.
    x = tx - 6.5 - max(0.0, -face.gaze[0]) * 12 * eye.size - abs(face.gaze[1]) * 2
    y = (ty + ly) / 2 - 1 + face.gaze[1] * 10
    disc = ellipse(x, y, wide, tall)
    pen.shaded(disc, linear((0, y - tall), (0, y + tall), [darker(colour, 0.72), colour, lighter(colour, 0.5)]))
    pen.shaded(
        disc, radial((x, y + tall * 0.62), tall * 0.7, [(lighter(colour, 0.75), 190), (lighter(colour, 0.75), 0)])
    )
    pen.stroke(ellipse(x, y, wide - 1.2, tall - 1.5), 3.6, darker(colour, 0.8))
    pen.flat(ellipse(x + wide * 0.22, y, wide * 0.42, tall * 0.46), "#140a18")
    pen.flat(ellipse(x - wide * 0.18, y - tall * 0.4, wide * 0.4, tall * 0.28), "#ffffff")
    pen.flat(ellipse(x + wide * 0.2, y + tall * 0.45, wide * 0.2, tall * 0.13), "#ffffff", 210)


def _draw_lashes(pen: Pen, eye: SideEye, p: Profile) -> None:
    """The lash line grows toward the front, where the lashes stand out before the face."""
    feminine = lashed(p.look, p.skull)
    thick, wing = (5.0, 15) if feminine else (3.6, 5)
    lid = eye.lid_curve(9)
    radii = [0.6 + thick * math.sin(math.pi * (0.06 + 0.62 * k / 8)) for k in range(9)]
    points = [(x, y - r * 0.5) for (x, y), r in zip(lid, radii, strict=True)]
    tx, ty = eye.top
    points.append((tx + wing * 0.75, ty - wing * 0.28))
    pen.flat(limb(points, [*radii, 0.5], steps=3), LASH)
    if feminine:
        pen.taper((tx - 4, ty - 4), (tx + 7, ty - 3), (tx + 15, ty - 14), 2.2, LASH)
        (bx, by) = eye.back
        pen.taper((bx + 6, by - 1), (bx - 2, by), (bx - 10, by - 6), 2.6, LASH)
    (wx, wy), (bx, by) = eye.bow, eye.back
    pen.taper((bx + 7, by - 9), (wx, (wy + ty) / 2 - 8), (tx - 2, ty - 8), 2.0, p.flesh.line, 150)


def _draw_lower_lid(pen: Pen, eye: SideEye, p: Profile) -> None:
    (bx, by), (lx, ly) = eye.back, eye.low
    pen.taper((lx + 1, ly - 1), ((bx + lx) / 2 + 4, ly + 4), (bx + 10, by + 5), 2.0, p.flesh.line, 205)


def _draw_shut(pen: Pen, p: Profile, face: Face) -> None:
    (x, y), size = p.eye, p.skull.eye
    sag, back = 11 - 4 * face.squint[0], x - 38 * size
    thick = 4.8 if p.look.feminine else 4.0
    lid = limb([(back, y + 3), (x - 18 * size, y + sag), (x - 2, y + 7)], [1.4, thick, 2.2])
    pen.flat(lid, LASH)
    if lashed(p.look, p.skull):
        for k in range(3):
            at = x - 4 - k * 10
            pen.taper((at, y + 8 + k), (at + 6, y + 14 + k), (at + 13 - k * 3, y + 15 + k * 2), 2.3, LASH)
    fold = blob([(back + 8, y - 10), (x - 18 * size, y - 8), (x - 4, y - 9)], closed=False)
    pen.stroke(fold, 2.4, p.flesh.line, 120)


def draw_side_brow(pen: Pen, p: Profile, face: Face, colour: str) -> None:
    look, (x, y), size = p.look, p.eye, p.skull.eye
    bright = sum(rgb(colour)) > 480
    bushy = look.head in BUSHY and not look.feminine
    weight = (6.4 if look.feminine else 10 if not bushy else 14) * look.brow
    up, out, arch = face.brow_inner[0] * 0.8, face.brow_outer[0] * 0.8, face.brow_arch[0] * 0.8
    base = y - 46 * size - 1
    ahead = 9 + 2 * p.skull.ridge + 3 * face.knit
    points = [
        (x + ahead, base - 2 - up),
        (x - 16 * size, base - 9 - arch - (up + out) * 0.42),
        (x - 46 * size, base + 5 - out),
    ]
    radii = [weight * 0.42, weight * 0.56, weight * 0.13]
    if bushy:
        for q in (0.15, 0.4, 0.65):
            tx, ty = (points[0][i] + (points[2][i] - points[0][i]) * q for i in (0, 1))
            pen.taper((tx - 6, ty + 3), (tx + 8, ty - 9), (tx + 20, ty - 11), 4.2, darker(colour, 0.5))
            pen.taper((tx - 6, ty + 2), (tx + 7, ty - 8), (tx + 18, ty - 10), 3.0, colour)
    brow = limb(points, radii)
    if bushy:
        pen.stroke(brow, 5, darker(colour, 0.55))
    pen.flat(brow, colour if bushy or not bright else darker(colour, 0.5))
