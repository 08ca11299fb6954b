"""Eyes: the white, an iris lit from below, two highlights, a lid's shadow, and lashes that carry the shape.

A blink only changes how far the lids are apart, so the same drawing serves open, half and shut.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter, limb, linear, mix, path, radial
from limelight.stage.figures.anatomy import Bearing, Flesh, Skull
from limelight.stage.figures.face import Face, Pair
from limelight.stage.figures.pen import Pen
from limelight.works.cast import Look

SHUT_BELOW = 0.2
"""Upper lids lower than this meet the lower ones."""
SMILES = 24
"""Head units by which a smile turns shut eyes from hanging into arcs."""
LASH = "#1d1226"

LIDS = {"open": 1.0, "half": 0.5, "shut": 0.0}
"""How much of the expression's own opening a blink leaves."""
GLANCES: dict[str, Pair] = {"left": (-0.8, 0.0), "right": (0.8, 0.0), "down": (0.0, 0.8)}


def looked(face: Face, eyes: str) -> Face:
    """The face with its eyes blinked ("open", "half", "shut") or glancing aside ("left", "right", "down")."""
    if eyes in GLANCES:
        return replace(face, gaze=GLANCES[eyes])
    left, right = face.lid
    return replace(face, lid=(left * LIDS[eyes], right * LIDS[eyes]))


BROWS = 64
"""Head units above the eyes' window that brows may be raised."""


def lifted(face: Face) -> Face:
    """The face with its brows raised, as on a word that counts."""
    inner, outer = ((left + 9, right + 9) for left, right in (face.brow_inner, face.brow_outer))
    left, right = face.lid
    return replace(face, brow_inner=inner, brow_outer=outer, lid=(left * 1.07, right * 1.07))


@dataclass(frozen=True)
class Eye:
    """One eye's corners, lid handles and lower lid; `side` is -1 screen left, 1 screen right."""

    side: int
    x: float
    y: float
    half: float
    inner: Point
    outer: Point
    upper_in: Point
    upper_out: Point
    lower: float

    @classmethod
    def of(cls, bearing: Bearing, face: Face, side: int, feminine: bool) -> Eye:
        i = 0 if side < 0 else 1
        x, y = bearing.eye(side)
        half, size = bearing.eye_half(side), bearing.skull.eye
        slant = face.slant[i]
        height = 32.5 * face.lid[i] * size
        rise = bearing.skull.slant
        inner = (x - side * half, y + 5 + rise * 0.5)
        outer = (x + side * half, y - (4 if feminine else 1) + slant * 4 - rise)
        return cls(
            side, x, y, half, inner, outer,
            (inner[0] + side * half * 0.42, y - height * (1 + 0.55 * slant)),
            (outer[0] - side * half * 0.34, y - height * (1 - 0.55 * slant)),
            23.5 * (1 - 0.62 * face.squint[i]) * size,
        )  # fmt: skip

    def lid_curve(self, count: int) -> list[Point]:
        """Points along the upper lid's edge, from the inner corner to the outer."""
        points = []
        for k in range(count):
            t = k / (count - 1)
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            handles = (self.inner, self.upper_in, self.upper_out, self.outer)
            points.append(tuple(sum(w * h[i] for w, h in zip(weights, handles, strict=True)) for i in (0, 1)))
        return points

    def opening(self) -> skia.Path:
        s, half, low = self.side, self.half, self.y + self.lower
        (xi, yi), (xo, yo) = self.inner, self.outer
        return path(
            f"M {xi} {yi} C {_xy(self.upper_in)} {_xy(self.upper_out)} {xo} {yo} "
            f"C {xo - s * half * 0.4} {low} {xi + s * half * 0.5} {low} {xi} {yi} Z"
        )


def _xy(p: Point) -> str:
    return f"{p[0]} {p[1]}"


def draw_eyes(pen: Pen, bearing: Bearing, face: Face, look: Look, flesh: Flesh) -> None:
    for i, side in enumerate((-1, 1)):
        eye = Eye.of(bearing, face, side, look.feminine)
        if face.lid[i] < SHUT_BELOW:
            _draw_shut(pen, eye, face, lashed(look, bearing.skull), flesh)
        else:
            _draw_open(pen, eye, face, i, bearing.skull, look, flesh)


def lashed(look: Look, skull: Skull) -> bool:
    """Whether lashes are drawn one by one: on women, and on girls, until they are old."""
    return look.feminine and skull.lines < 0.3


def _draw_open(pen: Pen, eye: Eye, face: Face, i: int, skull: Skull, look: Look, flesh: Flesh) -> None:
    opening = eye.opening()
    pen.flat(opening, mix("#fffaf3", "#f6b3a8", 0.5 * face.red))
    with pen.inside(opening):
        _draw_iris(pen, eye, face, skull.eye, look.iris)
        _draw_lid_shadow(pen, eye)
        if face.tears:
            _draw_welling(pen, eye, face.tears)
    _draw_lower_lid(pen, eye, look, flesh)
    _draw_lashes(pen, eye, lashed(look, skull))
    _draw_crease(pen, eye, flesh)


def _draw_iris(pen: Pen, eye: Eye, face: Face, size: float, colour: str) -> None:
    """A disc that the lid cuts a little; narrower on the side that turns away; lit from below, two highlights."""
    tall = 22.4 * face.iris * size
    radius = tall * 0.93 * min(1.0, 0.55 + 0.45 * eye.half / (31 * size))
    x = eye.x + face.gaze[0] * eye.half * 0.42
    y = eye.y - 4.5 + face.gaze[1] * 11
    disc = ellipse(x, y, radius, tall)
    stops = [darker(colour, 0.82), darker(colour, 0.4), colour, lighter(colour, 0.42)]
    pen.shaded(disc, linear((0, y - tall), (0, y + tall), stops, [0, 0.36, 0.66, 1]))
    glow = radial((x, y + tall * 0.62), radius * 0.85, [(lighter(colour, 0.8), 200), (lighter(colour, 0.8), 0)])
    pen.shaded(disc, glow)
    pen.stroke(ellipse(x, y, radius - 1.5, tall - 1.5), 3.6, darker(colour, 0.82))
    pen.flat(ellipse(x, y - 0.5, radius * 0.42, tall * 0.43), "#140a18")
    pen.flat(ellipse(x - radius * 0.36, y - tall * 0.36, radius * 0.32, tall * 0.29), "#ffffff")
    pen.flat(ellipse(x + radius * 0.4, y + tall * 0.42, radius * 0.15), "#ffffff", 215)


def _draw_lid_shadow(pen: Pen, eye: Eye) -> None:
    (ix, iy), (ox, oy) = eye.upper_in, eye.upper_out
    (xi, yi), (xo, yo) = eye.inner, eye.outer
    shadow = path(
        f"M {xi} {yi - 4} C {ix} {iy + 15} {ox} {oy + 15} {xo} {yo - 2} L {xo} {yo - 130} L {xi} {yi - 130} Z"
    )
    pen.flat(shadow, "#3a1a4a", 96)
    # Both corners lie deeper than the middle: an eye is a ball.
    for corner in (eye.inner, eye.outer):
        shade = radial(corner, eye.half * 0.62, [("#6a3a5a", 62), ("#6a3a5a", 0)])
        pen.shaded(ellipse(*corner, eye.half * 0.62), shade)


def _draw_welling(pen: Pen, eye: Eye, tears: float) -> None:
    low = eye.lower
    (xi, _), (xo, _) = eye.inner, eye.outer
    pool = path(
        f"M {xi} {eye.y + low * 0.58} Q {eye.x} {eye.y + low * 0.46} {xo} {eye.y + low * 0.56} "
        f"L {xo} {eye.y + 60} L {xi} {eye.y + 60} Z"
    )
    pen.flat(pool, "#e8f8ff", min(1.0, tears * 1.6) * 190)


def _draw_lashes(pen: Pen, eye: Eye, feminine: bool) -> None:
    """The upper lash line: thin at the inner corner, heaviest past the middle, ending in a wing."""
    s = eye.side
    xo, yo = eye.outer
    thick, wing = (5.2, 13) if feminine else (3.7, 5)
    lid = eye.lid_curve(9)
    radii = [0.5 + thick * math.sin(math.pi * (0.02 + 0.80 * k / 8)) ** 1.4 for k in range(9)]
    points = [(x, y - r * 0.5) for (x, y), r in zip(lid, radii, strict=True)]
    points.append((xo + s * wing, yo - wing * 0.6))
    pen.flat(limb(points, [*radii, 0.5], steps=3), LASH)
    if feminine:
        pen.taper((xo - s * 5, yo - 8), (xo + s * 4, yo - 14), (xo + s * 13, yo - 24), 2.4, LASH)
        pen.taper((xo - s * 12, yo - 13), (xo - s * 6, yo - 20), (xo + s * 2, yo - 28), 2.0, LASH)


def _draw_crease(pen: Pen, eye: Eye, flesh: Flesh) -> None:
    """The fold above the lid follows the lashes and fades at both ends."""
    s = eye.side
    (ix, iy), (ox, oy) = eye.upper_in, eye.upper_out
    start = (eye.inner[0] + s * eye.half * 0.5, (eye.inner[1] + iy * 3) / 4 - 5)
    end = (eye.outer[0] + s * 2, (eye.outer[1] * 2 + oy) / 3 - 9)
    pen.taper(start, ((ix + ox) / 2 + s * 4, (iy + oy) / 2 + 1), end, 2.0, flesh.line, 150)


def _draw_lower_lid(pen: Pen, eye: Eye, look: Look, flesh: Flesh) -> None:
    s, y = eye.side, eye.y + eye.lower * 0.74
    start, end = (eye.inner[0] + s * eye.half * 0.55, y - 1), (eye.outer[0] - s * 2, eye.outer[1] + 3)
    pen.taper(start, (eye.x + s * eye.half * 0.55, y + 3), end, 2.2 if look.feminine else 1.9, flesh.line, 205)


def _draw_shut(pen: Pen, eye: Eye, face: Face, feminine: bool, flesh: Flesh) -> None:
    smile = max(0.0, min(1.0, (sum(face.corners) / 2 - 6) / 12))
    s, sag = eye.side, 15 - 5 * face.squint[0] - SMILES * smile
    (xi, yi), (xo, yo) = (eye.inner[0], eye.inner[1] + 1), (eye.outer[0] + eye.side * 3, eye.outer[1] + 6)
    thick = 5.2 if feminine else 4.2
    pen.flat(limb([(xi, yi), (eye.x, eye.y + sag), (xo, yo)], [1.4, thick, 1.6]), LASH)
    if feminine:
        for k in range(3):
            x = eye.x + s * (10 + k * 13)
            pen.taper((x, eye.y + sag - 1 - k * 3), (x + s * 4, eye.y + sag + 6 - k * 3),
                      (x + s * 11, eye.y + sag + 10 - k * 4), 2.4, LASH)  # fmt: skip
    fold = blob([(xi + s * 8, yi - 17), (eye.x, eye.y - 6), (xo - s * 8, yo - 15)], closed=False)
    pen.stroke(fold, 2.4, flesh.line, 120)
