"""Arms: a sleeve from shoulder to wrist with no seam at the shoulder, a cuff, and the hand inside it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import skia

from limelight.stage.drawing.shapes import (
    SHADOW,
    Point,
    blob,
    cel_shadow,
    darker,
    ellipse,
    fill,
    lighter,
    limb,
    moved,
    union,
)
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.cloth import Cloth, printed
from limelight.stage.figures.hands import GRIP, draw_hand, muddied, smear
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import Held, PlacedArm
from limelight.stage.figures.sleeves import draw_wide_sleeve, water_sleeve
from limelight.works.cast import Look

MUD = "#6a4a38"
JOINT, MELTS = 1.25, 1.9
"""In an arm's radius about the shoulder: where body and sleeve share one line, and where their cloth runs together."""
BREAST = 330.0
"""Beards and locks do not hang lower."""


def draw_arm(pen: Pen, body: skia.Path | None, arm: PlacedArm, look: Look, flesh: Flesh, cloth: Cloth) -> None:
    """The sleeve, then its cuff, then the hand that comes out of it; `body` is what it must join without a seam."""
    bare = arm.sleeve.bare
    if body is not None:
        _cast(pen, body, arm)
    if bare:
        _draw_skin(pen, arm, flesh)
    if bare < 1:
        sleeve = sleeve_path(arm)
        _draw_sleeve(pen, body, arm, sleeve, cloth)
        _draw_folds(pen, arm, cloth.colour)
        if bare:
            _draw_edge(pen, arm, look)
        elif "mud" in look.marks:
            with pen.inside(sleeve):
                pen.flat(ellipse(*arm.wrist, 130 * arm.radius / 55), "#3a2a22", 190, blur=14)
    if arm.sleeve.wide:
        draw_wide_sleeve(pen, arm, look, cloth)
    elif not bare:
        _draw_cuff(pen, arm, look)
    if arm.sleeve.water and not arm.held:
        water_sleeve(pen, arm, look)
    elif arm.hand and arm.hand != "none":
        _draw_hand(pen, arm, look, flesh)


def _cast(pen: Pen, body: skia.Path, arm: PlacedArm) -> None:
    """The shadow that an arm before the body throws on it; none on what hangs from the head."""
    if arm.layer == "front" and min(arm.elbow[1], arm.wrist[1]) < BREAST:
        return
    thrown = limb([arm.elbow, _along(arm.elbow, arm.wrist, 0.5), arm.wrist], [arm.radius * 0.9] * 3)
    with pen.inside(body):
        pen.flat(moved(thrown, -pen.key[0] * 0.9, 22 - pen.key[1] * 0.4), SHADOW, 62)


def _spine(arm: PlacedArm, part: float = 1.0) -> list[Point]:
    """From shoulder to wrist by way of the elbow, or the upper `part` of it."""
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    whole = [
        (sx, sy), (sx + (ex - sx) * 0.5, sy + (ey - sy) * 0.5), (ex, ey), (ex + (wx - ex) * 0.5, ey + (wy - ey) * 0.5),
        (wx, wy),
    ]  # fmt: skip
    if part >= 1:
        return whole
    if part <= 0.5:
        return [whole[0], _along(whole[0], whole[2], part), _along(whole[0], whole[2], part * 2)]
    return [*whole[:3], _along(whole[2], whole[4], (part - 0.5)), _along(whole[2], whole[4], part * 2 - 1)]


def _along(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def sleeve_path(arm: PlacedArm) -> skia.Path:
    """The sleeve's outline, as far down as it covers the arm."""
    part, top = 1 - arm.sleeve.bare, arm.radius * min(1.04, arm.sleeve.full)
    r, (near, nearest) = arm.radius * arm.sleeve.full, arm.looms
    if part <= 0.5:
        return limb(_spine(arm, part), [top, (top + r) / 2 * 0.96, r * 0.93 * near])
    upper = (top + r) / 2
    if part < 1:
        return limb(_spine(arm, part), [top, upper, r * 0.92 * near, r * 0.9 * near, r * 0.88 * near])
    if arm.sleeve.wide:
        short = min(1.0, arm.mouth - 0.1)
        spine = [*_spine(arm)[:3], _along(arm.elbow, arm.wrist, short * 0.5), _along(arm.elbow, arm.wrist, short)]
        return limb(spine, [top, upper, r * 0.92 * near, r * 0.84 * near, r * 0.74 * nearest])
    wrist = (0.7 if arm.sleeve.full > 1 else 0.64) * nearest
    return limb(_spine(arm), [top, upper * 0.95, r * 0.8 * near, r * 0.8 * (near + nearest) / 2, r * wrist])


def _draw_sleeve(pen: Pen, body: skia.Path | None, arm: PlacedArm, sleeve: skia.Path, cloth: Cloth) -> None:
    colour = cloth.colour
    if body is None:
        pen.shape(sleeve, colour, line=4.5, shade=1.2, grade=0.2)
        printed(pen, sleeve, cloth, arm.elbow, arm.forearm - 90)
        return
    whole = union([body, sleeve])
    pen.shape(sleeve, colour, line=0, shade=1.2, grade=0.2)
    _melt(pen, body, sleeve, whole, arm, colour)
    printed(pen, sleeve, cloth, arm.elbow, arm.forearm - 90)
    joint = ellipse(*arm.shoulder, arm.radius * JOINT)
    with pen.outside(joint):
        pen.outline(sleeve, colour, 4.5)
    with pen.inside(joint):
        pen.outline(whole, colour, 4.5)


@contextmanager
def under_collar(pen: Pen, arm: PlacedArm) -> Iterator[Pen]:
    """What lies over a shoulder is drawn in here, to rub out the sleeve that would cover it: a collar's points."""
    joint = ellipse(*arm.shoulder, arm.radius * MELTS)
    with pen.inside(joint), pen.rubbing() as here:
        yield here


def mend_shoulder(pen: Pen, body: skia.Path, arm: PlacedArm, cloth: Cloth) -> None:
    """An arm behind the body grows out of its shoulder: no line between the two."""
    if arm.sleeve.bare >= 0.85:
        return
    sleeve, (x, y), r = sleeve_path(arm), arm.shoulder, arm.radius
    whole = union([body, sleeve])
    _melt(pen, body, sleeve, whole, arm, cloth.colour)
    with pen.inside(ellipse(x, y - r * 0.2, r * 1.05)):
        printed(pen, sleeve, cloth, arm.elbow, arm.forearm - 90)
        pen.outline(whole, cloth.colour, 4.5)


def _melt(pen: Pen, body: skia.Path, sleeve: skia.Path, whole: skia.Path, arm: PlacedArm, colour: str) -> None:
    """About the shoulder the sleeve is the body's own cloth, in the body's own light."""
    with pen.inside(sleeve), pen.melting(arm.shoulder, arm.radius * MELTS) as here:
        fill(here.canvas, sleeve, colour, grade=0.2, part_of=body)
        cel_shadow(here.canvas, whole, colour, depth=1.4, key=here.key)


def _draw_folds(pen: Pen, arm: PlacedArm, colour: str) -> None:
    """Folds fan from the inside of the elbow, and hang from the shoulder of a lifted arm."""
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    if 1 - arm.sleeve.bare <= 0.5:
        return
    bx, by = (sx + wx) / 2 - ex, (sy + wy) / 2 - ey
    bend = math.hypot(bx, by)
    if bend < arm.radius * 0.25:
        return
    ux, uy, q = bx / bend, by / bend, arm.radius * arm.sleeve.full * 0.8
    crook = q * min(1.8, math.hypot(sx - ex, sy - ey) / (math.hypot(sx - ex - bx, sy - ey - by) + 1e-6))
    start, ink = (ex + ux * crook, ey + uy * crook), darker(colour, 0.6)
    for tx, ty, long in ((sx - ex, sy - ey, 1.0), (wx - ex, wy - ey, 0.8)):
        reach = math.hypot(tx, ty) or 1.0
        dx, dy = tx / reach * q, ty / reach * q
        near = (ex + dx * 0.5 * long + ux * q * 0.3, ey + dy * 0.5 * long + uy * q * 0.3)
        far = (ex + dx * 0.95 * long - ux * q * 0.5, ey + dy * 0.95 * long - uy * q * 0.5)
        pen.taper(start, near, far, 2.8, ink, 190)
    pen.taper(start, (ex + ux * q * 0.4, ey + uy * q * 0.4), (ex - ux * q * 0.45, ey - uy * q * 0.45), 2.4, ink, 150)


def _draw_edge(pen: Pen, arm: PlacedArm, look: Look) -> None:
    """The hem of a short sleeve."""
    spine, r = _spine(arm, 1 - arm.sleeve.bare), arm.radius * arm.sleeve.full
    (ax, ay), (bx, by) = spine[-2], spine[-1]
    turn = math.atan2(by - ay, bx - ax)
    nx, ny = -math.sin(turn) * r * 1.05, math.cos(turn) * r * 1.05
    with pen.inside(sleeve_path(arm)):
        pen.stroke(blob([(bx + nx, by + ny), (bx + math.cos(turn) * r * 0.5, by + math.sin(turn) * r * 0.5),
                         (bx - nx, by - ny)], closed=False), 5, darker(look.cloth, 0.5), 170)  # fmt: skip


def _draw_cuff(pen: Pen, arm: PlacedArm, look: Look) -> None:
    r = arm.radius * arm.sleeve.full * 0.72 * arm.looms[1]
    with pen.placed(*arm.wrist, angle=arm.forearm) as here:
        if arm.sleeve.cuff == "band":
            band = blob([(-22, -r * 1.02), (4, -r * 1.04), (10, 0), (4, r * 1.04), (-22, r * 1.02), (-15, 0)])
            here.shape(band, look.trim, line=4, shade=0.4)
        elif arm.sleeve.cuff == "shirt":
            band = blob([(-44, -r * 1.0), (4, -r * 1.02), (10, 0), (4, r * 1.02), (-44, r * 1.0), (-38, 0)])
            here.shape(band, lighter(look.cloth, 0.16), line=4, shade=0.4)
            here.flat(ellipse(-20, r * 0.4, 5), darker(look.cloth, 0.5))
        elif arm.sleeve.cuff == "rib":
            band = blob([(-50, -r * 1.0), (2, -r * 0.94), (8, 0), (2, r * 0.94), (-50, r * 1.0), (-45, 0)])
            here.shape(band, darker(look.cloth, 0.14), line=4, shade=0.4)
            for k in range(-2, 3):
                here.taper(
                    (-44, k * r * 0.36), (-20, k * r * 0.35), (2, k * r * 0.33), 1.8, darker(look.cloth, 0.6), 150
                )
        here.flat(ellipse(5, 0, r * 0.26, r * 0.82), darker(look.cloth, 0.82))


def _draw_skin(pen: Pen, arm: PlacedArm, flesh: Flesh) -> None:
    """A bare arm: shoulder, the swell of the upper arm, elbow, forearm, a fine wrist."""
    r = arm.radius * 0.86
    near, nearest = arm.looms
    skin = limb(_spine(arm), [r * 0.98, r * 0.92, r * 0.74 * near, r * 0.78 * near, r * 0.54 * nearest])
    pen.shape(skin, flesh.skin, line=4, shade=0.9, grade=0.1, contour=flesh.line)
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    bx, by = (sx + wx) / 2 - ex, (sy + wy) / 2 - ey
    bend = math.hypot(bx, by)
    if bend > r:
        ux, uy = bx / bend * r * 0.7, by / bend * r * 0.7
        pen.taper(
            (ex + ux, ey + uy), (ex + ux * 0.3, ey + uy * 0.3), (ex - ux * 0.2, ey - uy * 0.2), 2.0, flesh.line, 150
        )


def draw_cradled(pen: Pen, arms: tuple[PlacedArm, PlacedArm], held: Held, *, centred: bool) -> None:
    """What lies between two hands."""
    (ax, ay), (bx, by) = (_palm(arm) for arm in arms)
    with pen.placed((ax + bx) / 2 - (0 if centred else GRIP), (ay + by) / 2) as here:
        held(here)


def _palm(arm: PlacedArm) -> Point:
    """The hollow of a hand."""
    turn, size = math.radians(arm.hand_angle), _size(arm) * GRIP * arm.foreshortened
    return arm.wrist[0] + math.cos(turn) * size, arm.wrist[1] + math.sin(turn) * size


def _size(arm: PlacedArm) -> float:
    """How large the hand is drawn."""
    return 0.93 * arm.arm.scale * (arm.radius / 48) ** 0.45 * (0.4 + 0.6 * arm.looms[1])


def _draw_held(held: Held, slide: float, pen: Pen) -> None:
    with pen.placed(0, slide) as there:
        held(there)


def _draw_hand(pen: Pen, arm: PlacedArm, look: Look, flesh: Flesh) -> None:
    mud = MUD if "mud" in look.marks else ""
    turn = math.radians(arm.forearm)
    x, y = arm.wrist[0] + math.cos(turn) * 8, arm.wrist[1] + math.sin(turn) * 8
    size = _size(arm)
    with pen.placed(x, y, angle=arm.hand_angle, scale=size, flip=arm.flip) as here:
        if not arm.held:
            here.canvas.scale(arm.foreshortened, 1)
        draw_hand(here, arm.hand, muddied(flesh, mud), arm.held and partial(_draw_held, arm.held, arm.arm.slide))
        if mud:
            smear(here, mud)
