"""The rest of a face: cheeks, nose, the lines a face has earned, tears, sweat, and what a story leaves on the skin."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, limb, linear, mix, path, radial, rgb
from limelight.stage.figures.anatomy import Bearing, Flesh
from limelight.stage.figures.face import Face
from limelight.stage.figures.mouths import Mouth
from limelight.stage.figures.pen import Pen
from limelight.works.cast import Look

MUD = "#5a3f2e"
BLOOD = "#8a1420"


def draw_complexion(pen: Pen, bearing: Bearing, face: Face, look: Look, flesh: Flesh) -> None:
    """Colour under the skin: a breath of rose always, more with feeling, and the gloom of a brow in shadow."""
    warm = blush_on(flesh.skin)
    strength = (34 + 66 * face.blush) * (1.0 if look.feminine or look.head == "child" else 0.5)
    for side in (-1, 1):
        x = side * 60 * bearing.far(side, 0.3) + bearing.across * 1.1
        glow(pen, x, 58 + bearing.down, 46, 30, warm, strength)
        if face.red:
            ex, ey = bearing.eye(side)
            glow(pen, ex, ey + 6, 58, 40, "#e0405a", 78 * face.red)
    if face.red or face.blush > 0.5:
        x, y = bearing.nose
        glow(pen, x, y - 8, 22, 18, "#e0405a", 62 * max(face.red, face.blush * 0.5))
    if face.gloom:
        fade = linear((0, -150), (0, 66), [("#2a2260", 150 * face.gloom), ("#2a1650", 0)])
        pen.shaded(ellipse(0, -60, 220, 140), fade)


def blush_on(skin: str) -> str:
    """Blood under this skin: rose on a light one, a deep red that still shows on a dark one."""
    light = sum(rgb(skin)) / 765
    return mix(skin, "#f0404e" if light > 0.45 else "#d8303e", 0.36 + 0.32 * light)


def glow(pen: Pen, x: float, y: float, rx: float, ry: float, colour: str, alpha: float) -> None:
    """Colour that fades out from a point."""
    with pen.placed(x, y) as here:
        here.canvas.scale(1, ry / rx)
        shader = radial((0, 0), rx, [(colour, alpha), (colour, alpha * 0.55), (colour, 0)], [0, 0.5, 1])
        here.shaded(ellipse(0, 0, rx), shader)


def draw_makeup(pen: Pen, bearing: Bearing, look: Look) -> None:
    for side in (-1, 1):
        x, y = bearing.eye(side)
        glow(pen, x + side * 12, y - 12, 56, 40, look.makeup, 120)


def draw_nose(pen: Pen, bearing: Bearing, face: Face, flesh: Flesh) -> None:
    """A bridge on the far side, the tip's shadow below, a light on top: the smaller the nose, the less of it is
    drawn."""
    n, way = bearing.skull.nose, 1 if bearing.turn >= 0 else -1
    x, y = bearing.nose
    root = 24 + bearing.down
    _draw_nose_plane(pen, bearing, flesh)
    if n > 0.85:
        bridge = (
            f"M {bearing.across * 1.15 + way * 4} {root - 8} C {x + way * 7 * n} {root + 14} {x + way * 14 * n} {y - 8}"
        )
        pen.stroke(
            path(f"{bridge} {x + way * 9 * n} {y - 1}"),
            1.2 + n,
            mix(flesh.line, flesh.shade, 0.45),
            90 + 90 * bearing.skull.lines,
        )
    under = blob(
        [(x - way * 12 * n, y + 1, "c"), (x - way * 2, y - 3), (x + way * 10 * n, y - 2, "c"), (x + way * 2, y + 8 * n)]
    )
    pen.flat(under, flesh.shade, 150)
    sneer = face.snarl * 5
    pen.taper((x + way * 8 * n, y - 1), (x + way * 1, y + 5), (x - way * 7 * n, y + 1), 2.0, flesh.line, 215)
    pen.taper(
        (x - way * 8 * n, y + 2),
        (x - way * 15 * n, y + 3 - sneer),
        (x - way * 15 * n, y - 8 - sneer),
        1.8,
        flesh.line,
        150,
    )
    pen.flat(ellipse(x - way * 2, y - 12, 4.6 * n, 7), "#fff6ea", 120, blur=2.5)
    if face.snarl and n > 0.7:
        _draw_wrinkled_nose(pen, bearing, face, flesh, root)


def _draw_nose_plane(pen: Pen, bearing: Bearing, flesh: Flesh) -> None:
    """The side of the nose that is turned from the light, from the brow down: what lifts it off the face."""
    n, away = bearing.skull.nose, -1 if pen.key[0] > 0 else 1
    (x, y), top = bearing.nose, bearing.eye(-1)[1] - 22
    root = bearing.across * 1.1
    plane = blob([
        (root + away * 9, top, "c"), (root + away * 7, (top + y) / 2), (x + away * 4 * n, y - 10),
        (x + away * 13 * n, y, "c"),
        (x + away * 16 * n, y - 12), (root + away * (14 + 4 * n), (top + y) / 2),
    ])  # fmt: skip
    pen.flat(plane, flesh.shade, 105, blur=3.2)


def _draw_wrinkled_nose(pen: Pen, bearing: Bearing, face: Face, flesh: Flesh, root: float) -> None:
    x, alpha = bearing.across * 1.15, 200 * face.snarl * (0.4 + 0.6 * bearing.skull.lines)
    for side in (-1, 1):
        pen.taper((x + side * 15, root - 4), (x + side * 10, root + 2), (x + side * 3, root), 1.9, flesh.line, alpha)


def draw_skin_lines(pen: Pen, bearing: Bearing, face: Face, flesh: Flesh) -> None:
    """Folds beside the nose and lines on the brow, for skulls that have them: on the young they only make them old."""
    lines = bearing.skull.lines
    fold = max(face.fold * (0.25 + 0.75 * lines), 0.55 * lines) if lines > 0.3 else 0.0
    nx, ny = bearing.nose
    mouth = Mouth.of(bearing, face)
    n = bearing.skull.nose
    for side, edge in ((-1, mouth.left), (1, mouth.right)):
        if fold:
            end = (mouth.x + side * (mouth.half + 13), min(edge, mouth.y) - 2)
            bend = (nx + side * (30 + 6 * n), ny + 10)
            pen.taper((nx + side * 17 * n, ny - 4), bend, end, 1.8 + fold, flesh.line, 60 + 130 * fold)
    if lines > 0.3 and face.forehead > 0.3:
        _draw_forehead(pen, bearing, face.forehead * lines, flesh)
    if lines > 0.6:
        _draw_old_eyes(pen, bearing, flesh)


def _draw_forehead(pen: Pen, bearing: Bearing, strength: float, flesh: Flesh) -> None:
    for row in range(2):
        y = -72 + bearing.down - row * 17
        line = path(
            f"M {bearing.across - 34 + row * 6} {y} Q {bearing.across} {y - 10} {bearing.across + 34 - row * 6} {y}"
        )
        pen.stroke(line, 2.8, flesh.line, 150 * strength)


def _draw_old_eyes(pen: Pen, bearing: Bearing, flesh: Flesh) -> None:
    for side in (-1, 1):
        x, y = bearing.eye(side)
        half = bearing.eye_half(side)
        pen.taper(
            (x - side * half * 0.6, y + 25),
            (x + side * 6, y + 35),
            (x + side * half * 0.9, y + 22),
            2.2,
            flesh.line,
            130,
        )
        for k in (0, 1):
            start = (x + side * (half + 9), y - 2 + k * 7)
            pen.taper(
                start,
                (start[0] + side * 7, start[1] + k * 3),
                (start[0] + side * 14, start[1] - 3 + k * 9),
                1.8,
                flesh.line,
                150,
            )


def draw_tears(pen: Pen, bearing: Bearing, face: Face) -> None:
    """A stream down each cheek, ending in a bead; a few tears run on the near side only."""
    if face.tears <= 0.3:
        return
    near = -1 if bearing.turn > 0 else 1
    for i, side in enumerate((-1, 1)):
        if side == near or face.tears >= 0.6:
            x, y = bearing.eye(side)
            lid = 24 * (1 - 0.62 * face.squint[i]) * bearing.skull.eye * 0.74
            draw_stream(pen, x - side * 6, y + lid, side, face.tears)


def draw_stream(pen: Pen, x: float, y: float, side: int, tears: float) -> None:
    """One tear's way down a cheek, ending in a bead."""
    length, w = 24 + 52 * tears, 2.4 + 1.7 * tears
    end, bead = x + side * 7, y + length
    trail = blob([
        (x - 1.2, y, "c"), (x + 1.2, y, "c"), (x + side * 4 + w * 0.42, y + length * 0.5), (end + w * 0.6, bead, "c"),
        (end - w * 0.6, bead, "c"), (x + side * 4 - w * 0.42, y + length * 0.5),
    ])  # fmt: skip
    pen.shaded(trail, linear((x, y), (end, bead), [("#eef8ff", 60), ("#dff0ff", 125)]))
    tip = end - side * 0.6, bead - w * 2.4
    drop = blob([(*tip, "c"), (end + w, bead + 1), (end, bead + w + 2), (end - w, bead + 1)])
    pen.shaded(drop, linear((end, bead - w * 2), (end, bead + w + 2), [("#dff0ff", 120), ("#f2faff", 205)]))
    pen.stroke(drop, 1.0, "#4a6a98", 95)
    pen.flat(ellipse(end - w * 0.3, bead - 0.5, w * 0.26, w * 0.46), "#ffffff", 235)


def draw_sweat(pen: Pen, bearing: Bearing, sweat: float) -> None:
    if sweat <= 0.3:
        return
    for x, y, r in ((-bearing.skull.temple * 0.74, -52, 7.5), (bearing.skull.temple * 0.8, -8, 6.5)):
        draw_drop(pen, x + bearing.across * 0.4, y, r, sweat)


def draw_drop(pen: Pen, x: float, y: float, r: float, sweat: float) -> None:
    """A bead of sweat."""
    drop = blob([(x, y - r * 2, "c"), (x + r, y + 2), (x, y + r), (x - r, y + 2)])
    pen.flat(drop, "#d2efff", 215 * min(1.0, sweat))
    pen.stroke(drop, 1.8, "#5a88bb", 150)
    pen.flat(ellipse(x - r * 0.3, y, r * 0.25, r * 0.4), "#ffffff", 220)


_SMEARS = (
    (((-84, 66), (-70, 84), (-60, 98)), 7), (((-70, 62), (-60, 76), (-52, 96)), 4.5),
    (((52, -62), (70, -56), (84, -42)), 5),
    (((60, 84), (52, 104), (40, 120)), 6), (((74, 74), (68, 92), (60, 104)), 4),
)  # fmt: skip
_SPECKS = (
    (-44, 104, 3.0),
    (-88, 50, 2.4),
    (30, 124, 2.6),
    (60, -40, 2.2),
    (-30, 70, 1.8),
    (78, 60, 2.0),
    (-56, 112, 2.0),
)


def draw_marks(pen: Pen, bearing: Bearing, look: Look) -> None:
    """What a story leaves on a face: mud, blood, pallor."""
    if "mud" in look.marks:
        for points, radius in _SMEARS:
            smear = limb(
                [(x + bearing.across, y + bearing.down) for x, y in points], [radius * 0.5, radius, radius * 0.35]
            )
            pen.flat(smear, MUD, 135, blur=1.2)
        for x, y, r in _SPECKS:
            pen.flat(ellipse(x + bearing.across, y + bearing.down, r), MUD, 170)
    if "blood" in look.marks:
        x = -62 + bearing.across
        pen.flat(limb([(x, -70), (x + 4, -30), (x - 6, 20), (x - 2, 52)], [3, 5, 4, 2]), BLOOD, 210)
    if "pallor" in look.marks:
        pen.flat(ellipse(0, 0, 200, 240), "#c8d4ee", 60)
