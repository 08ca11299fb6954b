"""A face from the side: nose wing, lips, ear, cheek, and what feeling leaves on them."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, limb, linear, mix, moved, path
from limelight.stage.figures.features import BLOOD, MUD, blush_on, draw_drop, draw_stream, glow
from limelight.stage.figures.mouths import lip_colour
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def draw_side_complexion(pen: Pen, p: Profile) -> None:
    face, look = p.face, p.look
    warm = blush_on(p.flesh.skin)
    strength = (34 + 66 * face.blush) * (1.0 if look.feminine or look.build == "child" else 0.5)
    (ex, ey), (nx, ny) = p.eye, p.nose
    glow(pen, ex - 34, 58, 40, 30, warm, strength)
    if face.red:
        glow(pen, ex - 16, ey + 6, 52, 40, "#e0405a", 78 * face.red)
    if face.red or face.blush > 0.5:
        glow(pen, nx + 4, ny - 8, 20, 18, "#e0405a", 62 * max(face.red, face.blush * 0.5))
    if face.gloom:
        fade = linear((0, -150), (0, 66), [("#2a2260", 150 * face.gloom), ("#2a1650", 0)])
        pen.shaded(ellipse(0, -60, 220, 140), fade)
    if look.makeup:
        glow(pen, ex - 26, ey - 12, 48, 38, look.makeup, 120)


def draw_side_marks(pen: Pen, p: Profile) -> None:
    marks = p.look.marks
    if "mud" in marks:
        for points, radius in (
            (((22, 62), (34, 80), (44, 94)), 7), (((38, 60), (46, 76), (52, 90)), 4.5),
            (((60, -64), (44, -58), (26, -44)), 5),
        ):  # fmt: skip
            pen.flat(limb(list(points), [radius * 0.5, radius, radius * 0.35]), MUD, 135, blur=1.2)
        for x, y, r in ((60, 104, 3.0), (10, 50, 2.4), (70, -50, 2.2), (20, 104, 2.0)):
            pen.flat(ellipse(x, y, r), MUD, 170)
    if "blood" in marks:
        pen.flat(limb([(52, -74), (48, -34), (56, 16), (48, 52)], [3, 5, 4, 2]), BLOOD, 210)
    if "pallor" in marks:
        pen.flat(ellipse(0, 0, 200, 240), "#c8d4ee", 60)


def draw_side_nose(pen: Pen, p: Profile) -> None:
    """The nostril and the wing that folds about it."""
    (tx, ty), (sx, sy), n, flesh = p.tip, p.nose, p.skull.nose, p.flesh
    sneer = p.face.snarl * 5
    base = sy - 2
    under = blob([(tx - 8, ty + 8, "c"), (sx + 2, base + 2), (sx - 7 * n, base - 1), (sx + 5, base - 4)])
    pen.flat(under, flesh.shade, 130)
    pen.flat(ellipse(sx + 5 * n, base - 1 - sneer * 0.4, 4.2 * n + 1, 2.2), flesh.line, 200)
    wing = (sx - 10 * n - 2, base - 6 - sneer)
    pen.taper((sx - 1, base + 2 - sneer * 0.5), (wing[0] - 2, base + 2 - sneer), wing, 2.0, flesh.line, 190)
    pen.taper(wing, (wing[0], base - 15 * n - sneer), (sx + 1, base - 17 * n - sneer), 1.7, flesh.line, 120)
    glow(pen, tx - 9, ty - 5, 7, 6, "#fff4e6", 90)


def draw_side_lines(pen: Pen, p: Profile) -> None:
    face, flesh, lines = p.face, p.flesh, p.skull.lines
    (sx, sy), (cx, cy), (ex, ey), n = p.nose, p.lips.corner, p.eye, p.skull.nose
    fold = max(face.fold, 0.35 * max(0.0, lines - 0.4)) * (0.25 + 0.75 * lines)
    smile = max(0.0, face.corners[0]) / 25
    if fold > 0.1 or smile > 0.5:
        start, end = (sx - 14 * n - 3, sy - 6), (cx - 7, min(cy, p.mouth[1] + 4))
        pen.taper(start, (start[0] - 12, sy + 10), end, 1.8 + fold, flesh.line, 60 + 110 * max(fold, 0.4 * smile))
    if lines > 0.3 and face.forehead > 0.3:
        for row in range(2):
            y = -72 - row * 17
            pen.taper(
                (p.front - 4, y),
                (p.front - 30, y - 8),
                (p.front - 56, y + 2),
                2.0,
                flesh.line,
                150 * face.forehead * lines,
            )
    if lines > 0.6:
        for k in range(3):
            x = ex - 40 * p.skull.eye - 6
            pen.taper((x, ey - 2 + k * 6), (x - 8, ey - 3 + k * 8), (x - 16, ey - 8 + k * 11), 1.8, flesh.line, 150)
        pen.taper((ex - 10, ey + 26), (ex - 24, ey + 33), (ex - 38, ey + 24), 2.2, flesh.line, 120)
    if face.knit > 0.5:
        pen.taper(
            (p.front - 3, ey - 30),
            (p.front - 9, ey - 42),
            (p.front - 7, ey - 54),
            2.2,
            flesh.line,
            150 * (0.4 + 0.6 * lines),
        )


def draw_side_mouth(pen: Pen, p: Profile) -> None:
    look, flesh, lips = p.look, p.flesh, p.lips
    colour, alpha = lip_colour(look, flesh.skin), (255 if look.feminine else 150)
    (cx, cy), (mx, my) = lips.corner, lips.meeting
    (ux, uy), (bx, by) = lips.upper, lips.lower
    line = mix(colour, "#2a0c20", 0.66)
    with pen.inside(p.contour):
        if lips.gap >= 2:
            _draw_inside(pen, p)
        ue, le = (lips.upper_edge, lips.lower_edge) if lips.gap >= 2 else ((mx, my), (mx, my))
        reach = 0.82 if look.feminine else 0.6
        ax, ay = ux + (cx - ux) * reach, uy + (cy - uy) * reach
        upper = blob([(*ue, "c"), (ux + 4, uy + 3), (ux, uy - 2), ((ux + ax) / 2, (uy + ay) / 2 - 1.5),
        (ax, ay + 1, "c"), ((ue[0] + ax) / 2, (ue[1] * 1.4 + ay * 0.6) / 2)])  # fmt: skip
        ox, oy = bx + (cx - bx) * reach, by + (cy - by) * reach
        lower = blob([(*le, "c"), ((le[0] + ox) / 2, (le[1] * 1.4 + oy * 0.6) / 2), (ox, oy, "c"),
        ((bx + ox) / 2 + 2, (by + oy) / 2 + 5), (bx - 2, by + 4), (bx + 4, by)])  # fmt: skip
        lower_tint = mix(colour, "#fff2d8", 0.14) if look.feminine else colour
        pen.flat(lower, lower_tint, alpha)
        pen.flat(upper, colour, alpha)
        if look.feminine:
            pen.flat(ellipse(bx - 2, by - 1, 3, 2), "#fff4ee", 120, blur=1)
        if lips.gap >= 2:
            _edge(pen, (cx, cy), lips.upper_edge, -1.5, line)
            _edge(pen, (cx, cy), lips.lower_edge, 2.5, line)
        else:
            bow = ((cx + mx) / 2, (cy + my) / 2 + 1.2 + 0.12 * p.face.corners[0])
            pen.flat(limb([(cx, cy), bow, (mx + 2, my)], [1.5, 2.3, 2.0], steps=6), line)
    corner = p.face.corners[0]
    if abs(corner) > 5:
        down = -1 if corner > 0 else 1
        pen.taper((cx + 1, cy - 5), (cx - 4, cy + down * 2), (cx - 1, cy + 6), 1.7, flesh.line, 170)
    with pen.inside(p.contour):
        pen.taper((bx - 4, by + 12), (bx - 11, by + 15), (bx - 18, by + 12), 2.2, flesh.shade, 190)


def _edge(pen: Pen, corner: tuple[float, float], lip: tuple[float, float], bend: float, line: str) -> None:
    middle = ((corner[0] + lip[0]) / 2, (corner[1] + lip[1]) / 2 + bend)
    pen.flat(limb([corner, middle, (lip[0] + 1, lip[1])], [1.4, 2.0, 1.4], steps=6), line, 235)


def _draw_inside(pen: Pen, p: Profile) -> None:
    lips, face = p.lips, p.face
    (cx, cy), (ux, uy), (lx, ly) = lips.corner, lips.upper_edge, lips.lower_edge
    opening = path(
        f"M {cx} {cy} Q {(cx + ux) / 2} {(cy + uy) / 2 - 1.5} {ux + 3} {uy} L {lx + 3} {ly} "
        f"Q {(cx + lx) / 2} {(cy + ly) / 2 + 2.5} {cx} {cy} Z"
    )
    pen.flat(opening, "#43101f")
    with pen.inside(opening):
        pen.flat(ellipse((cx + lx) / 2, ly + 3, 18, lips.gap * (0.2 + 0.2 * (1 - face.teeth))), "#c4525f")
        if face.teeth > 0.2:
            depth = min(lips.gap * (0.3 + 0.3 * face.clench), 4 + 7 * face.teeth)
            with pen.outside(moved(opening, 0, depth)):
                pen.flat(opening, "#fff8ee")
        if face.clench > 0.1:
            with pen.outside(moved(opening, 0, -lips.gap * (0.12 + 0.3 * face.clench))):
                pen.flat(opening, "#ecdcd4")


def draw_side_ear(pen: Pen, p: Profile) -> None:
    """An ear as it is seen whole: rim, fold, hollow and lobe."""
    (x, y), flesh = p.ear, p.flesh
    ear = blob([
        (x + 13, y - 14), (x + 4, y - 32), (x - 14, y - 34), (x - 24, y - 18), (x - 19, y + 6), (x - 8, y + 20),
        (x + 1, y + 34), (x + 9, y + 30), (x + 9, y + 12),
    ])  # fmt: skip
    pen.shape(ear, flesh.skin, line=3.6, shade=0.3, contour=flesh.line)
    with pen.inside(ear):
        hollow = blob([(x + 6, y - 10), (x - 6, y - 18), (x - 13, y - 4), (x - 4, y + 12), (x + 6, y + 8)])
        pen.flat(hollow, flesh.shade, 170)
        pen.taper((x + 6, y - 20), (x - 16, y - 30), (x - 13, y + 4), 2.4, flesh.line, 170)
        pen.taper((x + 9, y - 6), (x + 1, y + 2), (x + 7, y + 12), 2.4, flesh.line, 170)


def draw_side_tears(pen: Pen, p: Profile) -> None:
    face, (x, y) = p.face, p.eye
    if face.tears > 0.3:
        lid = 24 * (1 - 0.62 * face.squint[0]) * p.skull.eye * 0.7
        draw_stream(pen, x - 13, y + lid, -1, face.tears)


def draw_side_sweat(pen: Pen, p: Profile) -> None:
    if p.face.sweat > 0.3:
        for x, y, r in ((42, -62, 7.5), (4, -20, 6.5)):
            draw_drop(pen, x, y, r, p.face.sweat)
