"""The study: a scholar's room at night, by one candle: the dead girl's portrait, crooked, and a moonlit lattice
window.

Portrait and window hang above the heads; behind the heads the wall is plain and takes shadows. The desk stands before
the people and cuts them at the waist; its candle lights them from the right and from below.
"""

from __future__ import annotations

from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, minus, path, placed, polygon
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import bamboo, ribbon
from limelight.stage.sets.joinery import (
    book_row,
    book_stack,
    box,
    floorboards,
    lattice,
    painted_beam,
    slab,
    stained_wall,
)
from limelight.stage.sets.lantern import draw_flame
from limelight.stage.sets.lettering import down
from limelight.stage.sets.mood import Air, indoors
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.portrait import draw_portrait
from limelight.stage.sets.setting import Setting, Thing

WINDOW = (640.0, 190.0, 372.0, 500.0)
CANDLE = (898.0, 1176.0)
"""The foot of the flame."""
PORTRAIT = (276.0, 302.0)
CROOKED = 4.5
"""Degrees. She will say so."""
WOOD, DARK_WOOD = "#6b3d28", "#5a3220"


def paint_study(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    outside = easel.air
    easel.air = indoors(easel.air, hour)
    burn = max(easel.air.burn, 0.2)
    easel.lamp(CANDLE[0], CANDLE[1] - 34, 560, "#ffb468", 1.35 * burn, name="candle")
    easel.lamp(430, 980, 420, "#ffa860", 0.5 * burn, name="candle pool")
    easel.lamp(290, 500, 300, "#ffbe84", 0.85 * burn, name="portrait pool")
    _outside(easel, chance, outside.sky, outside.orb_colour, outside.orb_glow)
    _room(easel, chance)
    _scroll(easel)
    _shelf(easel, chance)
    _light(easel, chance, hour, burn)
    _desk(easel, chance, burn)
    _front(easel)


def study_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    portrait_y = PORTRAIT[1] + 208
    things = {
        "portrait": Thing(PORTRAIT[0] - 12, portrait_y - 30, 235, 1.5),
        "scroll": Thing(PORTRAIT[0] - 12, portrait_y + 40, 330, 1.5),
        "candle": Thing(CANDLE[0] - 40, CANDLE[1] + 60, 230, 0.94),
        "window": Thing(WINDOW[0] + 186, WINDOW[1] + 250, 300, 1.6),
        "moon": Thing(WINDOW[0] + 250, WINDOW[1] + 150, 230, 8.0),
        "desk": Thing(470, 1500, 320, 0.94),
        "poem": Thing(440, 1530, 220, 0.94),
    }
    return Setting(1640, 760, things, indoors=True)


def _outside(easel: Easel, chance: Random, sky: tuple[str, ...], orb: str, orb_glow: str) -> None:
    """The night in the window: sky, moon, bamboo."""
    x, y, _w, h = WINDOW
    with easel.layer("sky", 8.0, haze=0.0, rim=0.0, lit=0.0, ambient=0.12) as far:
        view = far.view
        whole = polygon(box(view.left, view.top, view.right - view.left, view.bottom - view.top))
        far.wash(whole, linear((0, y - 60), (0, y + h), sky))
        far.flat(ellipse(x + 250, y + 150, 180), orb_glow, 130, blur=55)
        far.flat(ellipse(x + 250, y + 150, 66), orb, 255, blur=2.5)
    with easel.layer("bamboo", 3.0, lens=2, rim=0.8, lit=0.1, haze=0.3) as mid:
        for at, lean in ((x + 36, 40), (x + 130, -26), (x + 330, -40), (x + 392, 20)):
            bamboo(mid, chance, at, y + h + 120, y - 70, "#4f7356", "#3c6650", thick=10, lean=lean)


def _room(easel: Easel, chance: Random) -> None:
    view = easel.view
    left, right = view.left - 20, view.right + 20
    x, y, w, h = WINDOW
    with easel.layer("room", 1.6, rim=0.4, haze=0.0) as room:
        hole = polygon(box(x, y, w, h))
        with clipped(room.canvas, hole, outside=True):
            wall = box(left, view.top - 20, right - left, 1460 - view.top)
            stained_wall(room, chance, wall, "#b08a62", ("#c49d74", "#8f6b4c"), 60)
        _beams(room, left, right)
        for pillar in (-96, 534, 1092):
            room.shape(polygon(box(pillar, 110, 52, 1300)), WOOD, line=3.4, shade=1.0)
        lattice(room, x, y, w, h, "#4a2a1e", 9)
        frame = minus(polygon(box(x - 32, y - 32, w + 64, h + 64)), polygon(box(x, y, w, h)))
        room.shape(frame, "#7a4630", line=3.4, shade=0.9)
        slab(room, x - 48, y + h + 26, w + 96, 32, "#83492f", line=3.4, shade=0.8)
        slab(room, left, 1180, right - left, 240, "#6a3f2c", line=3, shade=0.4)
        k = left - left % 160
        while k < right:
            slab(room, k, 1212, 130, 176, "#7a4a32", line=2.6, shade=0.8)
            k += 160
        floorboards(room, 1415, "#5a3a2c")


def _beams(room: Layer, left: float, right: float) -> None:
    slab(room, left, -40, right - left, 60, DARK_WOOD, line=3.4, shade=0.9)
    painted_beam(room, left, right, 64, "#5e3524")


def _scroll(easel: Easel) -> None:
    with (
        easel.layer("scroll", 1.5, rim=0.5, haze=0.0, shadow=0.45) as scroll,
        placed(scroll.canvas, *PORTRAIT, angle=CROOKED, scale=0.72),
    ):
        draw_portrait(scroll)


def _shelf(easel: Easel, chance: Random) -> None:
    """Books at the left edge, and a tall vase: dark shapes that close the frame."""
    with easel.layer("shelf", 1.35, rim=0.6, haze=0.0, shadow=0.35) as shelf:
        colours = ("#3f6a7a", "#8a3b34", "#c9b184", "#4a6a4c", "#3b4a78")
        slab(shelf, -420, 560, 26, 900, WOOD, line=3, shade=0.6)
        for foot in (720, 900, 1080):
            book_row(shelf, chance, -390, 44, foot, colours)
            slab(shelf, -420, foot, 480, 17, DARK_WOOD, line=3, shade=0.4)
        slab(shelf, 44, 520, 22, 900, WOOD, line=3.2, shade=0.6)
        slab(shelf, -420, 500, 500, 22, DARK_WOOD, line=3.2, shade=0.4)


def _light(easel: Easel, chance: Random, hour: str, burn: float) -> None:
    x, y = CANDLE
    wx, wy, ww, _ = WINDOW
    with easel.layer("light", 1.0, emit=True, soft=True) as light:
        light.glow(x, y - 20, 600, "#ffa048", 0.62 * burn)
        light.glow(x, y - 34, 160, "#ffe0a0", 0.9 * burn)
        beams = {"night": ("#7fa6ff", 17), "day": ("#fff4d8", 40), "dawn": ("#ffe2cc", 34), "dusk": ("#ffb880", 40)}
        colour, alpha = beams[hour]
        for k in range(5):
            at = wx + 30 + k * ww / 5
            light.beam([(at, wy + 60), (at + 36, wy + 60), (at - 430, 1340), (at - 540, 1340)], colour, alpha, 12)
        for _ in range(46):
            mote = ellipse(chance.uniform(60, 1050), chance.uniform(300, 1300), chance.uniform(1.2, 3.2))
            light.flat(mote, "#ffd9a0", chance.randint(40, 130), blur=1.2)


def _desk(easel: Easel, chance: Random, burn: float) -> None:
    """The desk in front of the people, and on it what a scholar has."""
    with easel.layer("desk", 0.94, rim=0.7, haze=0.0, shadow=0.35) as desk:
        left, right = desk.view.left - 200, desk.view.right + 200
        desk.shape(path(f"M {left} 1418 L {right} 1404 L {right} 1640 L {left} 1664 Z"), "#8a4a2e", line=3.6, shade=0.3)
        for k in range(14):
            y = 1432 + k * 15
            bend = chance.uniform(-12, 12)
            desk.stroke(f"M {left} {y} Q {chance.uniform(200, 800)} {y + bend} {right} {y - 10}", "#5e2e1e", 2.4, 70)
        desk.shape(path(f"M {left} 1664 L {right} 1640 L {right} 2200 L {left} 2200 Z"), "#6e3722", line=3.6, shade=0.3)
        for k in range(-4, 14):
            curl = f"M {k * 170 - 60} 1760 Q {k * 170 - 40} 1712 {k * 170} 1712 Q {k * 170 + 40} 1712 {k * 170 + 34} 1740 Q {k * 170 + 22} 1760 {k * 170 + 26} 1752"  # noqa: E501
            desk.stroke(curl, "#a8683c", 5, 150)
        _poem(desk)
        book_stack(desk, chance, -30, 1470, ("#34506e", "#8a3b34", "#47694e", "#c2a878"))
        _inkstone(desk)
        _brushes(desk)
        _candle(desk)
    if burn > 0.2:
        with easel.layer("flame", 0.94, lit=0.0, ambient=0.0, rim=0.0, haze=0.0) as flame:
            draw_flame(flame, CANDLE[0], CANDLE[1] + 6, 1.0)


def _poem(desk: Layer) -> None:
    sheet = polygon([(256, 1478), (632, 1470), (672, 1598), (226, 1610)])
    desk.shape(sheet, "#f1e6cc", line=3, shade=0.2, grade=0.06)
    with placed(desk.canvas, 300, 1502):
        desk.canvas.skew(-0.26, 0)
        for k, words in enumerate(("情不知", "所起一", "往而深", "生可死")):
            down(desk, words, 296 - k * 66, 2, 25, "#2a2028", alpha=235)
    for x, y in ((236, 1480), (634, 1476)):
        slab(desk, x - 24, y - 12, 48, 20, "#3f5a52", line=2.6, shade=0.3)


def _inkstone(desk: Layer) -> None:
    desk.shape(blob([(700, 1560), (712, 1516), (800, 1508), (852, 1518), (862, 1566), (780, 1580)]), "#2e2a34", line=3)
    desk.flat(ellipse(784, 1542, 46, 14), "#15121c")
    desk.flat(ellipse(772, 1538, 20, 4), "#8a92b0", 120)


def _brushes(desk: Layer) -> None:
    """A white jar of writing brushes at the right edge."""
    desk.shape(path("M 1010 1490 L 1110 1490 L 1100 1360 C 1098 1346 1022 1346 1020 1360 Z"), "#d9e4e6", shade=0.7)
    desk.stroke(
        "M 1030 1436 C 1050 1406 1070 1456 1092 1420 M 1032 1466 C 1060 1446 1070 1480 1090 1456", "#3c64a8", 5, 200
    )
    for lean, high, colour in ((-14, 200, "#7a5236"), (-4, 236, "#4a3a2a"), (8, 214, "#8a5a34")):
        with placed(desk.canvas, 1065 + lean, 1356, angle=lean):
            desk.stroke(f"M 0 0 L 0 {-high}", colour, 8)
            tip = f"M -9 {-high} C -14 {-high - 22} -8 {-high - 40} 0 {-high - 56} "
            tip += f"C 8 {-high - 40} 14 {-high - 22} 9 {-high} Z"
            desk.shape(path(tip), "#e8dcc4", line=2.4, shade=0.3)
            desk.flat(
                path(f"M -5 {-high - 30} Q -4 {-high - 44} 0 {-high - 56} Q 4 {-high - 44} 5 {-high - 30} Z"), "#2a2028"
            )


def _candle(desk: Layer) -> None:
    x, y = CANDLE
    dish = [(x - 66, 1480), (x - 50, 1460), (x + 50, 1460), (x + 66, 1480), (x + 40, 1496), (x - 40, 1496)]
    desk.shape(blob(dish), "#b9893e", shade=0.5)
    desk.shape(ribbon([(x, 1468), (x, 1410), (x, 1360)], 12, 18), "#c9994a", shade=0.5)
    desk.shape(blob([(x - 44, 1362), (x - 30, 1348), (x + 30, 1348), (x + 44, 1362), (x, 1376)]), "#d9a94e", shade=0.4)
    wax = (
        f"M {x - 17} 1354 L {x - 16} {y + 34} C {x - 18} {y + 16} {x + 16} {y + 14} {x + 17} {y + 36} L {x + 18} 1354 Z"
    )
    desk.shape(path(wax), "#c8402c", shade=0.5)
    drip = [(x + 17, y + 40), (x + 24, y + 76), (x + 19, y + 108), (x + 13, y + 70)]
    desk.shape(blob(drip), "#d8553c", line=2, shade=0)
    desk.stroke(f"M {x} {y + 22} L {x + 1} {y + 2}", "#2a1a1a", 4)


def _front(easel: Easel) -> None:
    """A curtain at the right edge, out of focus."""
    with easel.layer("curtain", 0.66, lens=9, rim=1.0, lit=0.7, haze=0.0, sway=0.004) as near:
        right = near.view.right
        for k in range(4):
            x = right - 130 + k * 46
            fold = [
                (x - 40, near.view.top - 40),
                (x - 30, 500),
                (x + 4, 1000),
                (x - 30, 1500),
                (x - 46, near.view.bottom + 40),
            ]
            fold += [(x + 60, near.view.bottom + 40), (x + 40, 1400), (x + 50, 800), (x + 50, near.view.top - 40)]
            near.shape(blob(fold), ("#8a2c38", "#a83a40")[k % 2], line=0, shade=1)


PAINTER = Painter(paint_study, study_setting)
