"""A whole figure as cels at the final pixel scale: behind, body, head, mouths, eyes, front, and where they belong.

The origin is where the middle between the eyes stands when the head is upright; expressions push and tilt the head
about it. Patches (mouths, eyes) are rectangles of the very head they belong to: pasted over it they replace, they do
not blend.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import skia

from limelight.stage.art import Cel, Light
from limelight.stage.figures.anatomy import NECK_PIVOT, Bearing, Flesh, build_of, skull_of
from limelight.stage.figures.arms import PlacedArm, draw_arm
from limelight.stage.figures.behind import back_cels
from limelight.stage.figures.body import Stance, draw_neck
from limelight.stage.figures.costumes import Dress, costume_of
from limelight.stage.figures.eyes import GLANCES, LIDS
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair import hair_of
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.head import HeadArt, head_art
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Pose, holding, pose_named
from limelight.stage.figures.props import prop
from limelight.stage.shapes import Sheet, trimmed
from limelight.works.cast import Character, Look

EYE_LINE = 8.0
"""Where the eyes stand in head units: the origin of every figure."""
REACH = (-620.0, 640.0)
"""How far a figure may extend to either side, in head units, a sword's length apart."""


@dataclass(frozen=True)
class FigureCels:
    """A figure's cels; their `x`, `y` are pixels from the origin. `mouths` and `eyes` replace what they lie on.

    `pivot` is the point that the head turns about; `shoulders` is (left, top, right, bottom); `chin` and `floor` are y
    pixels below the origin, `top` above it (negative), `height` from the top of hat or hair to the chin.
    """

    scale: float
    behind: Cel | None
    body: Cel
    head: Cel
    front: Cel | None
    mouths: dict[str, Cel]
    eyes: dict[str, Cel]
    pivot: tuple[float, float]
    shoulders: tuple[float, float, float, float]
    chin: float
    top: float
    floor: float
    glow: tuple[tuple[float, float, float], ...] = field(default=())

    @property
    def height(self) -> float:
        return self.chin - self.top


@dataclass(frozen=True)
class Measures:
    """How a character stands, in head units about the eyes: what a shot's scale is reckoned from."""

    top: float
    chin: float
    shoulders: float
    floor: float


def measures(look: Look) -> Measures:
    """Top of hat or hair, chin, half the shoulders' width, and ground, for framing a shot before drawing."""
    skull, build = skull_of(look), build_of(look)
    top = max(hat_of(look).top, 290 if look.hair == "bun" else 0, -skull.top + 44)
    return Measures(-top - EYE_LINE, skull.chin_y - EYE_LINE, build.shoulders, build.floor - EYE_LINE)


@dataclass(frozen=True)
class Plot:
    """Where a figure is drawn: pixels a head unit, and how much of it below the eyes can be seen, in pixels."""

    scale: float
    below: float
    key: tuple[float, float]

    def cel(self, name: str, draw: Callable[[Pen], None], box: tuple[float, float, float, float]) -> Cel | None:
        """What `draw` leaves inside a box of head units, cut to its paint; None when it leaves nothing."""
        left, top, right, bottom = (round(v * self.scale) for v in box)
        bottom = min(bottom, round(self.below))
        sheet = Sheet(max(1, right - left), max(1, bottom - top))
        sheet.canvas.translate(-left, -top)
        sheet.canvas.scale(self.scale, self.scale)
        sheet.canvas.translate(0, -EYE_LINE)
        draw(Pen(sheet.canvas, self.key))
        image, x, y = trimmed(sheet.image)
        return Cel(name, image, left + x, top + y) if image[:, :, 3].any() else None


def draw_figure(
    character: Character,
    *,
    pose: str,
    holds: str,
    facing: float,
    face: Face,
    scale: float,
    light: Light,
    back: bool = False,
    talks: bool = True,
    below: float = 1700.0,
) -> FigureCels:
    """Draw a character at `scale` pixels a head unit (a face is 230 units wide), unlit but for its cel shadows.

    `facing` -1 is to screen left, 1 to screen right. `talks` False leaves out visemes and blinks (who only stands
    there); `below` is how many pixels under the eyes are drawn at most. Unknown names raise `UnknownDrawing`.
    """
    look = character.look
    worn = face if facing >= 0 else face.mirrored()
    standing = pose_named(pose)
    plot = Plot(scale, below, light.shade)
    stance = Stance.of(look, facing, worn, standing)
    head = head_art(look, facing, worn, light.shade)
    arms = _arms(look, standing, stance, facing, holds or character.holds)
    if back:
        return _seen_from_behind(look, plot, stance, head, arms)
    at_head = _head_space(worn)
    studio = HeadStudio(plot, head, at_head)
    mouth, eye = _mouth_window(plot, head), _eye_window(plot, head)
    mouths = {name: studio.patch(name, mouth, mouth=name) for name in VISEMES} if talks else {}
    eyes = {name: studio.patch(name, eye, eyes=name) for name in (*LIDS, *GLANCES)} if talks else {}
    return _measured(
        look, plot, stance, head,
        behind=plot.cel("behind", lambda pen: at_head(pen, lambda p: _draw_behind(p, head, look)),
        (-460, -420, 460, 620)),
        body=_body_cel(plot, look, stance, arms, worn),
        head_cel=studio.whole([mouth, eye], [mouths["rest"], eyes["open"]] if talks else []),
        front=_front_cel(plot, look, stance, arms),
        mouths=mouths,
        eyes=eyes,
    )  # fmt: skip


Placing = Callable[[Pen, Callable[[Pen], None]], None]


def _head_space(face: Face) -> Placing:
    """Draws in the head's own space: pushed off the neck and tilted about its pivot."""
    (px, py), (nx, ny) = face.push, NECK_PIVOT

    def place(pen: Pen, draw: Callable[[Pen], None]) -> None:
        with pen.placed(px + nx, py + ny, angle=face.tilt) as turned:
            turned.canvas.translate(-nx, -ny)
            draw(turned)

    return place


def _draw_behind(pen: Pen, head: HeadArt, look: Look) -> None:
    hat = hat_of(look)
    hat.back(pen, head.head)
    if not hat.hides_hair:
        hair_of(look).back(pen, head.head)


# --- arms and body


def _arms(look: Look, pose: Pose, stance: Stance, facing: float, holds: str) -> tuple[PlacedArm, ...]:
    """The pose's arms on this body: the far one first."""
    pose = holding(pose, holds)
    thing = prop(holds or pose.grips)
    way, sleeve = (1 if facing >= 0 else -1), costume_of(look).sleeve
    far = stance.arm(pose.far, way, way, sleeve, thing if pose.far.holds else None)
    near = stance.arm(pose.near, -way, way, sleeve, thing if pose.near.holds else None)
    return far, near


def _body_cel(plot: Plot, look: Look, stance: Stance, arms: tuple[PlacedArm, ...], face: Face) -> Cel:
    costume, flesh = costume_of(look), Flesh.of(look.skin)
    outline = costume.outline(stance)

    def draw(pen: Pen) -> None:
        dress = Dress(pen, stance, look, flesh, outline)
        for arm in arms:
            if arm.layer == "back":
                draw_arm(pen, None, arm, look, flesh)
        costume.legs(dress)
        costume.trunk(dress)
        draw_neck(pen, stance, flesh, max(face.shrug, face.snarl), costume.open_to)
        costume.collar(dress)
        for arm in arms:
            if arm.layer == "mid":
                draw_arm(pen, outline, arm, look, flesh)

    cel = plot.cel("body", draw, (*_span(arms, 0), *_span(arms, 1, stance.build.floor)))
    assert cel
    return cel


def _front_cel(plot: Plot, look: Look, stance: Stance, arms: tuple[PlacedArm, ...]) -> Cel | None:
    before = [arm for arm in arms if arm.layer == "front"]
    if not before:
        return None
    outline, flesh = costume_of(look).outline(stance), Flesh.of(look.skin)

    def draw(pen: Pen) -> None:
        for arm in before:
            draw_arm(pen, outline, arm, look, flesh)

    return plot.cel("front", draw, (*_span(arms, 0), *_span(arms, 1, 1100)))


def _span(arms: tuple[PlacedArm, ...], end: int, floor: float = 0) -> tuple[float, float]:
    """The box arms and what they hold may reach: (left, top) for end 0, (right, bottom) for end 1."""
    xs = [x for arm in arms for x, _ in (arm.shoulder, arm.elbow, arm.wrist)]
    ys = [y for arm in arms for _, y in (arm.shoulder, arm.elbow, arm.wrist)]
    spread = 940 if any(arm.held for arm in arms) else 300
    if end == 0:
        return min(xs) - spread, min(*ys, 60) - (spread if spread > 300 else 260)
    return max(xs) + spread, max(floor, max(ys) + 60) + 30


# --- the head and its patches

HEAD_BOX = (-420.0, -420.0, 420.0, 560.0)
Window = tuple[int, int, int, int]
"""Whole pixels about the origin: left, top, right, bottom."""


class HeadStudio:
    """One sheet on which a head is drawn again and again: whole, then in windows with another mouth or other eyes.

    Skia chops a curve where a clip cuts it, so that a windowed edge may differ by a shade from the whole one: the head
    therefore wears its own resting patches, and pasting them again changes nothing.
    """

    def __init__(self, plot: Plot, art: HeadArt, at_head: Placing) -> None:
        self._art, self._at_head, self._key = art, at_head, plot.key
        self.left, self.top, right, bottom = (round(v * plot.scale) for v in HEAD_BOX)
        self._sheet = Sheet(right - self.left, bottom - self.top)
        self._fit = (plot.scale, -self.left, -self.top)

    def whole(self, windows: Sequence[Window], resting: Sequence[Cel]) -> Cel:
        """The head at rest, cut to its paint but never smaller than the windows, wearing its resting patches."""
        self._draw(None)
        for worn in resting:
            x, y = int(worn.x) - self.left, int(worn.y) - self.top
            self._sheet.image[y : y + worn.image.shape[0], x : x + worn.image.shape[1]] = worn.image
        image, x, y = trimmed(self._sheet.image)
        boxes = [(x, y, x + image.shape[1], y + image.shape[0]), *(self._inside(w) for w in windows)]
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
        return Cel("head", self._sheet.image[top:bottom, left:right].copy(), self.left + left, self.top + top)

    def patch(self, name: str, window: Window, *, mouth: str = "rest", eyes: str = "open") -> Cel:
        left, top, right, bottom = self._inside(window)
        self._draw((left, top, right, bottom), mouth, eyes)
        return Cel(name, self._sheet.image[top:bottom, left:right].copy(), self.left + left, self.top + top)

    def _inside(self, window: Window) -> Window:
        height, width = self._sheet.image.shape[:2]
        left, top, right, bottom = window
        return (
            max(0, left - self.left),
            max(0, top - self.top),
            min(width, right - self.left),
            min(height, bottom - self.top),
        )

    def _draw(self, clip: Window | None, mouth: str = "rest", eyes: str = "open") -> None:
        canvas, (scale, dx, dy) = self._sheet.canvas, self._fit
        canvas.save()
        if clip:
            canvas.clipRect(skia.Rect.MakeLTRB(*clip))
        canvas.clear(0)
        canvas.translate(dx, dy)
        canvas.scale(scale, scale)
        canvas.translate(0, -EYE_LINE)
        self._at_head(Pen(canvas, self._key), lambda pen: self._art.draw(pen.canvas, mouth=mouth, eyes=eyes))
        canvas.restore()


def _window(plot: Plot, face: Face, corners: tuple[float, float, float, float]) -> Window:
    """Whole pixels about a box of the head's own units, wherever tilt and push have carried it."""
    left, top, right, bottom = corners
    turn, (nx, ny), (px, py) = math.radians(face.tilt), NECK_PIVOT, face.push
    xs, ys = [], []
    for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
        dx, dy = x - nx, y - ny
        xs.append((dx * math.cos(turn) - dy * math.sin(turn) + nx + px) * plot.scale)
        ys.append((dx * math.sin(turn) + dy * math.cos(turn) + ny + py - EYE_LINE) * plot.scale)
    return math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))


def _mouth_window(plot: Plot, head: HeadArt) -> Window:
    x, y = head.head.bearing.mouth
    half = max(46.0, head.face.mouth_width + 14 + abs(head.face.mouth_shift))
    return _window(plot, head.face, (x - half, y - 28, x + half, y + 54))


def _eye_window(plot: Plot, head: HeadArt) -> Window:
    """About both eyes, and never over the mouth's window: the two are pasted apart."""
    left, top, right, bottom = _window(plot, head.face, _eye_corners(head.head.bearing))
    return left, top, right, min(bottom, _mouth_window(plot, head)[1])


def _eye_corners(bearing: Bearing) -> tuple[float, float, float, float]:
    (lx, ly), (rx, _) = bearing.eye(-1), bearing.eye(1)
    size = bearing.skull.eye
    return lx - bearing.eye_half(-1) - 26, ly - 62 * size, rx + bearing.eye_half(1) + 26, ly + 42 * size


# --- the whole


def _measured(
    look: Look, plot: Plot, stance: Stance, head: HeadArt, *,
    behind: Cel | None, body: Cel, head_cel: Cel, front: Cel | None, mouths: dict[str, Cel], eyes: dict[str, Cel],
) -> FigureCels:  # fmt: skip
    k, size = plot.scale, measures(look)
    (lx, ly), (rx, ry) = stance.shoulder(-1), stance.shoulder(1)
    return FigureCels(
        scale=k, behind=behind, body=body, head=head_cel, front=front, mouths=mouths, eyes=eyes,
        pivot=((NECK_PIVOT[0] + stance.push[0]) * k, (NECK_PIVOT[1] + stance.push[1] - EYE_LINE) * k),
        shoulders=(lx * k, (min(ly, ry) - EYE_LINE) * k, rx * k, (stance.waist - EYE_LINE) * k),
        chin=(head.head.bearing.chin - EYE_LINE) * k, top=size.top * k, floor=size.floor * k,
    )  # fmt: skip


def _seen_from_behind(look: Look, plot: Plot, stance: Stance, head: HeadArt, arms: tuple[PlacedArm, ...]) -> FigureCels:
    body, head_cel = back_cels(plot, look, stance, head.head, arms)
    return _measured(
        look, plot, stance, head, behind=None, body=body, head_cel=head_cel, front=None, mouths={}, eyes={}
    )
