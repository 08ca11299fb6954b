"""A living room of today, for any story under a roof: a tall window, a sofa, pictures, a lamp that burns in the
evening.

The middle of the wall is plain. The window is at the left and above, the lamp at the right: by day the key comes from
the one, by night from the other.
"""

from __future__ import annotations

from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, path, placed, polygon
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import blade, clump
from limelight.stage.sets.joinery import book_row, box, floorboards, slab, stained_wall
from limelight.stage.sets.mood import Air, indoors
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.town import skyline

WINDOW = (90.0, 150.0, 330.0, 720.0)
LAMP = (880.0, 380.0)
SOFA_UP = -95.0
"""The sofa stands against the wall, behind the line on which people stand."""


def paint_room(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    outside = easel.air
    easel.air = indoors(easel.air, hour)
    burn = easel.air.burn if easel.air.burn > 0.3 else 0.0
    if burn:
        easel.lamp(LAMP[0], LAMP[1] + 40, 430, "#ffcf8a", 0.95 * burn, name="lamp", pivot=(LAMP[0], 40.0))
        easel.lamp(640, 1080, 480, "#ffc078", 0.4 * burn, name="lamp pool")
    else:
        easel.lamp(250, 520, 520, "#fff0d4" if hour == "day" else "#ffd8b4", 0.42, name="window")
    _outside(easel, chance, outside.sky, outside.cloud, outside.burn if hour != "day" else 0.0)
    _walls(easel, chance)
    _curtains(easel)
    _furniture(easel, chance)
    _hanging_lamp(easel, burn)
    _light(easel, chance, hour, burn)
    _front(easel)


def room_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    things = {
        "window": Thing(255, 500, 330, 1.6),
        "lamp": Thing(LAMP[0] - 20, LAMP[1], 230, 1.2),
        "picture": Thing(705, 470, 235, 1.6),
        "pictures": Thing(705, 470, 270, 1.6),
        "sofa": Thing(520, 1380 + SOFA_UP, 330, 1.25),
        "books": Thing(930, 1110, 240, 1.4),
    }
    return Setting(1560, 760, things, indoors=True)


def _outside(easel: Easel, chance: Random, sky: tuple[str, ...], cloud: str, burn: float) -> None:
    x, y, w, h = WINDOW
    with easel.layer("sky", 9.0, haze=0.0, rim=0.0, lit=0.0, ambient=0.0) as far:
        view = far.view
        whole = polygon(box(view.left, view.top, view.right - view.left, view.bottom - view.top))
        far.wash(whole, linear((0, y - 60), (0, y + h), sky))
        for cx, cy, size in ((150, 300, 70), (300, 240, 54), (380, 420, 80)):
            far.flat(clump(chance, cx, cy, size, size * 0.36), cloud, 190, blur=5)
    with easel.layer("city", 5.0, lens=3, rim=0.0, lit=0.0, haze=0.25, ambient=0.7) as city:
        skyline(
            city,
            chance,
            x - 160,
            x + w + 160,
            y + h + 20,
            low=120,
            high=340,
            colours=("#7d8fb4", "#8f9cba", "#6d80a8"),
            burn=burn,
        )


def _walls(easel: Easel, chance: Random) -> None:
    view = easel.view
    left, right = view.left - 20, view.right + 20
    x, y, w, h = WINDOW
    with easel.layer("room", 1.6, rim=0.3, haze=0.0) as room:
        with clipped(room.canvas, polygon(box(x, y, w, h)), outside=True):
            wall = box(left, view.top - 20, right - left, 1500 - view.top)
            stained_wall(room, chance, wall, "#d9b792", ("#e4c6a4", "#c9a27e"), 40)
            _panelling(room, left, right)
        slab(room, left, view.top - 40, right - left, 110 - view.top - 60, "#eadbc8", line=3, shade=0.4)
        slab(room, left, 1330, right - left, 40, "#eadbc8", line=3, shade=0.5)
        floorboards(room, 1370, "#9a6b4c")
        _rug(room)
        _window_frame(room)
        _pictures(room)


def _panelling(room: Layer, left: float, right: float) -> None:
    """A pale paper of leaves above, wood below: a wall that holds together behind heads and is never bare."""
    for row in range(11):
        x = left - left % 120 + (60 if row % 2 else 0)
        while x < right:
            for lean in (-13, 0, 13):
                blade(room, (x, 246 + row * 84), (x + lean, 222 + row * 84), lean * 0.2, 4, "#e9d0ae", 120)
            x += 120
    top = 1118
    room.shape(polygon(box(left, top, right - left, 220)), "#c79f78", line=0, shade=0, grade=0.1)
    x = left - left % 190
    while x < right:
        slab(room, x + 18, top + 40, 154, 150, "#cfa983", line=2.4, shade=0.4)
        x += 190
    slab(room, left, top - 8, right - left, 22, "#eadbc8", line=2.8, shade=0.5)
    dark = [("#5a3a3c", 90.0), ("#5a3a3c", 0.0), ("#5a3a3c", 0.0), ("#5a3a3c", 50.0)]
    room.wash(polygon(box(left, 60, right - left, 1290)), linear((0, 60), (0, 1350), dark, [0, 0.3, 0.7, 1]))


def _rug(room: Layer) -> None:
    x, y = 520, 1640
    room.flat(ellipse(x, y + 8, 560, 150), "#3a2430", 70, blur=8)
    room.shape(ellipse(x, y, 560, 146), "#b8605a", line=3, shade=0.2)
    for t, tone in ((0.93, "#f0dcc0"), (0.78, "#d88a6a"), (0.6, "#7a3a4a"), (0.4, "#f0dcc0")):
        room.stroke(ellipse(x, y, 560 * t, 146 * t), tone, 12, 200)


def _window_frame(room: Layer) -> None:
    x, y, w, h = WINDOW
    for bx, by, bw, bh in (
        (x - 22, y - 22, w + 44, 24),
        (x - 22, y - 22, 24, h + 44),
        (x + w - 2, y - 22, 24, h + 44),
        (x + w / 2 - 8, y, 16, h),
        (x, y + h * 0.36, w, 14),
    ):
        slab(room, bx, by, bw, bh, "#f4ece0", line=2.8, shade=0.4)
    slab(room, x - 44, y + h, w + 88, 30, "#f4ece0", line=3, shade=0.5)


def _pictures(room: Layer) -> None:
    """Three framed prints: hills and a sun, flat as posters."""
    frames = (
        (560, 300, 130, 168, "#1f4a54", "#f2c06a"),
        (722, 344, 110, 138, "#d8a23a", "#c8503a"),
        (590, 506, 220, 140, "#e2705a", "#fbe4c4"),
    )
    for x, y, w, h, ground, sun in frames:
        slab(room, x, y, w, h, "#7a4634", line=3, shade=0.6)
        slab(room, x + 12, y + 12, w - 24, h - 24, "#f6efe2", line=0, shade=0)
        inner = polygon(box(x + 24, y + 24, w - 48, h - 48))
        with clipped(room.canvas, inner):
            room.flat(inner, ground)
            room.flat(ellipse(x + w * 0.6, y + h * 0.42, 20), sun)
            room.flat(
                blob(
                    [(x, y + h * 0.72), (x + w * 0.4, y + h * 0.58), (x + w, y + h * 0.74), (x + w, y + h), (x, y + h)]
                ),
                "#2a2444",
                200,
            )


def _curtains(easel: Easel) -> None:
    x, y, w, h = WINDOW
    with easel.layer("curtains", 1.5, rim=0.5, haze=0.0, shadow=0.25, sway=0.004) as cloth:
        slab(cloth, x - 110, y - 60, w + 220, 14, "#8a5a40", line=3, shade=0.3)
        for side, at in ((-1, x - 66), (1, x + w + 66)):
            for k in range(4):
                cx = at + side * (k - 1.5) * 27
                fold = [
                    (cx - 22, y - 52, "c"),
                    (cx + 22, y - 52, "c"),
                    (cx + 26, y + 400),
                    (cx + 20, y + h + 250, "c"),
                    (cx - 24, y + h + 250, "c"),
                    (cx - 18, y + 380),
                ]
                cloth.shape(blob(fold, pull=0.3), ("#c97f74", "#b86d66")[k % 2], line=2.4, shade=0.8)


def _furniture(easel: Easel, chance: Random) -> None:
    with easel.layer("sideboard", 1.4, rim=0.6, haze=0.0, shadow=0.3) as side:
        slab(side, 830, 1130, 420, 300, "#8a5c42", line=3.4, shade=0.8)
        for x in (850, 1060):
            slab(side, x, 1160, 190, 220, "#9a6a4c", line=2.6, shade=0.5)
            side.flat(ellipse(x + (170 if x < 900 else 20), 1270, 8), "#e0b060")
        book_row(side, chance, 846, 960, 1130, ("#d86a5a", "#5a9ab0", "#f0bc5a", "#7aa86a", "#3b4a78"))
        side.shape(path("M 1040 1130 L 1110 1130 L 1120 1050 Q 1075 1036 1030 1050 Z"), "#c46a48", shade=0.8)
        for k in range(9):
            lean = (k - 4) * 24
            blade(
                side,
                (1075, 1052),
                (1075 + lean * 1.7, 880 + abs(lean) * 0.9),
                lean * 0.5,
                11,
                ("#5f9a68", "#74b078", "#4c8460")[k % 3],
            )
    with easel.layer("sofa", 1.25, rim=0.8, haze=0.0, shadow=0.35) as sofa, placed(sofa.canvas, 0, SOFA_UP):
        back = [(120, 1500, "c"), (120, 1240), (160, 1190), (520, 1180), (880, 1190), (920, 1240), (920, 1500, "c")]
        sofa.shape(blob(back, pull=0.3), "#3f8a86", line=3.6, shade=1.0)
        for x in (140, 525):
            seat = [(x, 1420), (x + 20, 1380), (x + 360, 1380), (x + 378, 1420), (x + 372, 1500), (x + 8, 1500)]
            sofa.shape(blob(seat, pull=0.26), "#4c9a94", line=3.2, shade=0.8)
        for x in (70, 880):
            arm = [(x, 1620, "c"), (x, 1360), (x + 44, 1316), (x + 88, 1360), (x + 88, 1620, "c")]
            sofa.shape(blob(arm, pull=0.3), "#3f8a86", line=3.4, shade=0.9)
        sofa.shape(polygon(box(110, 1490, 810, 120)), "#38807c", line=3.4, shade=0.6)
        for x, angle, colour in ((250, -9, "#f0b45a"), (770, 8, "#e4795f")):
            with placed(sofa.canvas, x, 1320, angle=angle):
                sofa.shape(
                    blob([(-78, -66), (0, -60), (78, -66), (72, 0), (78, 64), (0, 58), (-78, 64), (-72, 0)]),
                    colour,
                    shade=0.8,
                )


def _hanging_lamp(easel: Easel, burn: float) -> None:
    x, y = LAMP
    with easel.layer("lamp", 1.2, rim=0.6, haze=0.0) as lamp:
        lamp.stroke(f"M {x} {lamp.view.top} L {x} {y - 60}", "#4a3a3a", 5)
        lamp.shape(
            path(f"M {x - 104} {y + 20} C {x - 96} {y - 60} {x + 96} {y - 60} {x + 104} {y + 20} Z"),
            "#2f6a66",
            shade=0.8,
        )
        lamp.flat(ellipse(x, y + 22, 84, 16), "#fff0c4" if burn else "#d8d0c0")


def _light(easel: Easel, chance: Random, hour: str, burn: float) -> None:
    with easel.layer("light", 1.2, emit=True, soft=True) as light:
        if burn:
            light.glow(LAMP[0], LAMP[1] + 30, 520, "#ffc070", 0.55 * burn)
            light.beam(
                [
                    (LAMP[0] - 90, LAMP[1] + 24),
                    (LAMP[0] + 90, LAMP[1] + 24),
                    (LAMP[0] + 380, 1500),
                    (LAMP[0] - 420, 1500),
                ],
                "#ffd090",
                26 * burn,
                24,
            )
        if hour != "night":
            x, y, w, _ = WINDOW
            colour = {"day": "#fff2cc", "dawn": "#ffe0c8", "dusk": "#ffb47a"}[hour]
            for k in range(2):
                at = x + k * w * 0.52
                light.beam(
                    [(at, y + 40), (at + w * 0.44, y + 40), (at + w * 0.44 + 520, 1480), (at + 430, 1480)],
                    colour,
                    34,
                    16,
                )
            for _ in range(30):
                light.flat(
                    ellipse(chance.uniform(200, 900), chance.uniform(300, 1300), chance.uniform(1.2, 3)),
                    "#fff0d0",
                    chance.randint(40, 120),
                    blur=1.2,
                )


def _front(easel: Easel) -> None:
    """Leaves of a plant too near for the lens."""
    with easel.layer("leaves", 0.68, lens=9, rim=1.0, lit=0.8, haze=0.0, sway=0.006) as near:
        left, bottom = near.view.left, near.view.bottom
        for k in range(7):
            lean = (k - 2) * 60
            blade(
                near,
                (left + 40, bottom + 60),
                (left + 90 + lean * 1.3, bottom - 380 + abs(lean) * 0.8),
                lean * 0.4,
                40,
                ("#4c7f56", "#5f9a68", "#3f6a4a")[k % 3],
            )


PAINTER = Painter(paint_room, room_setting)
