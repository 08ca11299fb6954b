"""Mouths: one form from shut to wide open, shaped by the feeling and then by the sound.

A viseme says how far and how round the lips part; the face's corners, snarl and articulation stay, so that a furious
"a" bares teeth and a tender one hardly opens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.family import chosen
from limelight.stage.drawing.shapes import blob, ellipse, lighter, limb, mix, moved, path
from limelight.stage.figures.anatomy import Bearing, Flesh
from limelight.stage.figures.face import Face
from limelight.stage.figures.pen import Pen
from limelight.works.cast import Look


@dataclass(frozen=True)
class Viseme:
    """What a sound asks of the mouth: opening in head units, width as a factor, 0 spread to 1 round, and the teeth."""

    open: float
    width: float = 1.0
    round: float = 0.0
    pout: float = 0.0
    teeth: float = 0.6
    bite: bool = False
    """The upper teeth on the lower lip."""
    clench: float = 0.0


VISEMES: dict[str, Viseme | None] = {
    "rest": None,
    "m": Viseme(0, 0.96, pout=-1),
    "f": Viseme(6, 0.98, bite=True),
    "a": Viseme(31, 1.06, teeth=0.9),
    "uh": Viseme(13, 0.98, teeth=0.5),
    "e": Viseme(15, 1.2, teeth=1.0),
    "o": Viseme(24, 0.72, round=1, pout=1, teeth=0.25),
    "u": Viseme(11, 0.56, round=1, pout=3, teeth=0),
    "l": Viseme(17, 1.0, teeth=0.7),
    "c": Viseme(8, 1.1, teeth=1.0, clench=0.5),
}


def spoken(face: Face, viseme: str) -> Face:
    """The face with its mouth saying the viseme; "rest" is the face itself."""
    sound = chosen(VISEMES, viseme, "viseme")
    if sound is None:
        return face
    left, right = face.corners
    calm = 1 - 0.5 * sound.round
    return replace(
        face,
        mouth_open=sound.open * face.articulation,
        mouth_width=(face.mouth_width * 0.55 + 13) * sound.width,
        corners=(left * calm, right * calm),
        mouth_shift=face.mouth_shift * calm,
        pout=face.pout * 0.5 + sound.pout,
        square=face.square * (1 - sound.round) if sound.open > 10 else 0.2,
        teeth=max(sound.teeth, 0.8 * face.snarl * (1 - sound.round)),
        clench=sound.clench * (1 + face.snarl) / 2 + (0.6 if sound.bite else 0),
    )


BELOW = 11
"""Head units of chin that stay under an open mouth."""


@dataclass(frozen=True)
class Mouth:
    """A mouth in place: its corners, the inner edges of the lips at the middle, and how they bow."""

    x: float
    y: float
    half: float
    left: float
    right: float
    top: float
    bottom: float
    square: float
    sneer: float

    @classmethod
    def of(cls, bearing: Bearing, face: Face) -> Mouth:
        x, y = bearing.mouth
        x += face.mouth_shift
        left, right = face.corners
        opened = max(0.0, min(face.mouth_open, (bearing.chin - y - BELOW) / 0.86))
        # Laughing pulls the upper lip up and flat: without it the lip hangs between the corners like a V.
        drawn_up = 0.5 * max(0.0, (left + right) / 2) * min(1.0, opened / 12)
        return cls(
            x, y, face.mouth_width , y - left, y - right,
            y - opened * 0.26 - face.pout - drawn_up, y + opened * 0.86 - face.pout * 0.6, face.square,
            face.snarl * min(9, opened * 0.4),
        )  # fmt: skip

    def opening(self) -> skia.Path:
        """Where the lips part."""
        return path(f"M {self.x - self.half} {self.left} {self.upper()} {self.lower()} Z")

    def upper(self) -> str:
        """The upper lip's inner edge, left to right."""
        x, w, q = self.x, self.half, 0.28 + 0.5 * self.square
        left, right, top = self.left, self.right, self.top
        return (
            f"C {x - w * 0.9} {left - (left - top) * q} {x - w * 0.55} {top - self.sneer} {x} {top - self.sneer * 0.4} "
            f"C {x + w * 0.55} {top - self.sneer * 0.7} {x + w * 0.9} {right - (right - top) * q} {x + w} {right}"
        )

    def lower(self) -> str:
        """The lower lip's inner edge, right to left."""
        x, w, s = self.x, self.half, self.square
        q = 0.28 + 0.5 * s
        left, right, low = self.left, self.right, self.bottom
        return (
            f"C {x + w * (1 + 0.1 * s)} {right + (low - right) * q * 1.2} {x + w * 0.6} {low} {x} {low} "
            f"C {x - w * 0.6} {low} {x - w * (1 + 0.1 * s)} {left + (low - left) * q * 1.2} {x - w} {left}"
        )

    @property
    def gap(self) -> float:
        return self.bottom - self.top


def softened(face: Face, softness: float) -> Face:
    """The face with a mouth that opens round, `softness` 0 to 1 of the way: corners that hang are drawn in by the jaw.

    A snarl is never soft, and what smiles keeps its corners.
    """
    soft = softness * max(0.0, 1 - face.snarl)
    opened = soft * min(1.0, face.mouth_open / 16)
    left, right = (corner * (1 - 0.62 * opened) if corner < 0 else corner for corner in face.corners)
    hangs = left + right < 0
    return replace(
        face,
        corners=(left, right),
        mouth_width=face.mouth_width * (1 - (0.16 * opened if hangs else 0)),
        mouth_open=face.mouth_open * (1 - 0.14 * opened),
        square=face.square * (1 - 0.85 * soft),
        teeth=face.teeth * (1 - (0.55 * soft if hangs else 0)),
    )


def draw_mouth(pen: Pen, bearing: Bearing, face: Face, look: Look, flesh: Flesh) -> None:
    face = softened(face, 1.0 if look.feminine else 0.5 * (1 - bearing.skull.lines))
    mouth = Mouth.of(bearing, face)
    lips = lip_colour(look, flesh.skin)
    _draw_lips(pen, mouth, look.feminine, lips, bearing.skull.lips)
    if mouth.gap > 1.5:
        _draw_inside(pen, mouth, face)
    _draw_lines(pen, mouth, face, look, flesh, mix(lips, "#2a0c20", 0.66))
    _draw_chin_shade(pen, mouth, look, flesh)


def lip_colour(look: Look, skin: str) -> str:
    """Lips as they are worn, else the skin's own; a man's are half the colour of his skin."""
    own = look.lips or mix(skin, "#a3263c", 0.5 if look.feminine else 0.42)
    return mix(own, skin, 0.0 if look.feminine else 0.35)


def _draw_lips(pen: Pen, m: Mouth, feminine: bool, lips: str, full: float) -> None:
    """Two lips round the opening: a bow above, a fuller one below."""
    x, w, above, below = m.x, m.half, full * (9.0 if feminine else 4.2), full * (12.0 if feminine else 6.5)
    thin = max(0.55, min(1.0, w / 26))
    top, low = m.top - m.sneer * 0.5, m.bottom
    # The lower lip follows the opening's edge, which bulges the more it opens.
    opened = min(1.0, max(0.0, m.gap / 18))
    out, down = 0.5 + 0.2 * opened, 0.75 - 0.1 * opened
    upper = blob([
        (x - w, m.left, "c"), (x - w * 0.36, (top * 3 + m.left) / 4 - above * thin), (x, top - above * 0.55 * thin),
        (x + w * 0.36, (top * 3 + m.right) / 4 - above * thin), (x + w, m.right, "c"), (x, (top + low) / 2 + 1),
    ])  # fmt: skip
    lower = blob([
        (x - w * 0.9, m.left + 1, "c"), (x, (top + low) / 2), (x + w * 0.9, m.right + 1, "c"),
        (x + w * out, m.right + (low - m.right) * down + below * 0.8), (x, low + below * thin),
        (x - w * out, m.left + (low - m.left) * down + below * 0.8),
    ])  # fmt: skip
    alpha = 255 if feminine else 150
    pen.flat(lower, lighter(lips, 0.14), alpha)
    pen.flat(upper, lips, alpha)
    if feminine:
        pen.flat(ellipse(x - w * 0.16, low + below * 0.52, w * 0.24, 2.3), "#fff4ee", 120, blur=1.5)


def _draw_inside(pen: Pen, m: Mouth, face: Face) -> None:
    opening, w, x = m.opening(), m.half, m.x
    gap = m.gap
    pen.flat(opening, "#43101f")
    with pen.inside(opening):
        tongue = 0.30 + 0.28 * max(0.0, 1 - face.teeth)
        pen.flat(ellipse(x, m.bottom + 3, w * 0.62, gap * tongue), "#c4525f")
        if face.teeth > 0.2:
            _draw_upper_teeth(pen, m, opening, face)
        if face.clench > 0.1 or face.square > 0.75:
            _draw_lower_teeth(pen, m, opening, face)


def _draw_upper_teeth(pen: Pen, m: Mouth, opening: skia.Path, face: Face) -> None:
    """A band below the upper lip, as deep at the corners as the lips allow."""
    depth = min(m.gap * (0.36 + 0.16 * face.clench), 5 + 9 * face.teeth)
    with pen.outside(moved(opening, 0, depth)):
        pen.flat(opening, "#fff8ee")


def _draw_lower_teeth(pen: Pen, m: Mouth, opening: skia.Path, face: Face) -> None:
    """A lower row in the upper one's shadow; bared teeth part from each other a little way down only."""
    with pen.outside(moved(opening, 0, -m.gap * (0.12 + 0.16 * face.clench))):
        pen.flat(opening, "#dcc4bf")
    if face.clench > 0.6 and face.snarl > 0.3:
        for k in range(-3, 4):
            x, top = m.x + k * m.half * 0.24, m.top + 0.16 * m.gap + abs(k) * 0.5
            pen.taper((x, top), (x - k * 0.3, top + 3), (x - k * 0.6, top + m.gap * 0.3), 1.3, "#9a6a6c", 80)
    lip = skia.Path(opening)
    pen.stroke(lip, 5.0, "#5a2030", 70, blur=2)


def _draw_lines(pen: Pen, m: Mouth, face: Face, look: Look, flesh: Flesh, line: str) -> None:
    x, w, top = m.x, m.half, m.top - m.sneer * 0.5
    points = [(x - w, m.left), (x - w * 0.45, top * 0.72 + m.left * 0.28), (x, top + 0.8),
              (x + w * 0.45, top * 0.72 + m.right * 0.28), (x + w, m.right)]  # fmt: skip
    fine = 0.8 if look.feminine else 1.0
    pen.flat(limb(points, [r * fine for r in (1.2, 2.1, 2.3, 2.1, 1.3)], steps=6), line)
    if m.gap > 1.5:
        pen.stroke(path(f"M {x + w} {m.right} {m.lower()}"), 2.6, line, 225)
    for side, edge, corner in ((-1, m.left, face.corners[0]), (1, m.right, face.corners[1])):
        if abs(corner) > 7:
            down = -1 if corner > 0 else 1
            pen.taper(
                (x + side * (w - 1), edge - 3),
                (x + side * (w + 3.4), edge + down * 1.6),
                (x + side * (w + 1), edge + 4.5),
                1.5,
                flesh.line,
                140,
            )


def _draw_chin_shade(pen: Pen, m: Mouth, look: Look, flesh: Flesh) -> None:
    drop = m.bottom + (15 if look.feminine else 12)
    pen.taper((m.x - 11, drop), (m.x, drop + 5), (m.x + 11, drop), 2.6, flesh.shade, 190)
