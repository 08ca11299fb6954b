"""The grave: a mound with its horseshoe wall and stele, pines in the gale, an open pit with a red coffin, a paper
lantern.

The lantern hangs from a bamboo pole on the left, above the heads, and is what the film's last image swings: it lights
the wet ground, so that shadows read on it. The pit's front lip stands before the people: who is in the pit is cut by
it.
"""

from __future__ import annotations

import math
from random import Random

from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import blade, draw_branches, grow, pebble, pine, ribbon, ridge
from limelight.stage.sets.lantern import draw_lantern
from limelight.stage.sets.lettering import down
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky
from limelight.stage.shapes import Point, blob, clipped, ellipse, linear, path, placed, polygon, radial

LANTERN = (232.0, 560.0)
PIVOT = (236.0, 424.0)
PIT = [(330, 1358), (440, 1330), (600, 1324), (770, 1342), (816, 1420), (830, 1486), (722, 1532), (520, 1546), (318, 1524),
       (260, 1472), (288, 1402)]  # fmt: skip
LIP = [(298, 1330), (420, 1298), (600, 1290), (792, 1312), (858, 1390), (888, 1500), (764, 1572), (520, 1592), (298, 1566),
       (212, 1482), (248, 1390)]  # fmt: skip
PUDDLES = ((150, 1352, 180, 30), (395, 1212, 110, 13), (880, 1255, 120, 16), (1050, 1790, 210, 44), (30, 1770, 180, 40))
EARTH = ("#4a3830", "#584438", "#836a54", "#3f3030")
CLODS = ("#7d6248", "#64503e", "#8c7056", "#5c4636")


def paint_grave(easel: Easel, hour: str, chance: Random) -> Setting:
    """The whole place."""
    burn = max(easel.air.burn, 0.3)
    easel.lamp(*LANTERN, 440, "#ffb060", 1.5 * burn, pivot=PIVOT, name="lantern")
    easel.lamp(440, 1540, 600, "#ffa055", 1.25 * burn, name="lantern pool")
    paint_sky(easel, chance, horizon=940)
    _far(easel, chance)
    _mound(easel, chance)
    _pines(easel)
    _ground(easel, chance)
    _pit(easel, chance)
    _pole(easel, burn)
    _glow(easel, burn)
    _front(easel, chance)
    things = {
        "coffin": Thing(548, 1432, 310, 1.0),
        "headstone": Thing(560, 890, 330, 1.9),
        "stele": Thing(560, 890, 330, 1.9),
        "lantern": Thing(LANTERN[0], LANTERN[1] + 30, 320, 1.1),
        "grave": Thing(548, 1300, 640, 1.0),
        "shovel": Thing(930, 1120, 330, 1.0),
        "moon": Thing(770, 330, 420, 9.0),
    }
    return Setting(1500, 760, things, ("rain", "lightning") if easel.air.weather == "storm" else ())


def _far(easel: Easel, chance: Random) -> None:
    view = easel.view
    with easel.layer("mountains", 5.0, rim=0.3, lit=0.1, haze=0.66) as far:
        far.shape(ridge(chance, 780, 270, 170, view.left, view.right, 1100), "#2f4a5c", line=0, shade=0)
    with easel.layer("cypresses", 3.4, rim=0.4, lit=0.2, haze=0.45, sway=0.006) as far:
        far.shape(ridge(chance, 880, 150, 130, view.left, view.right, 1150), "#284048", line=0, shade=0)
        bow = 60 * easel.air.wind
        for _ in range(15):
            x, high, y = chance.uniform(view.left, view.right), chance.uniform(170, 330), 885
            lean = bow * chance.uniform(0.7, 1.3)
            outline = [(x - 26, y), (x - 30 + lean * 0.2, y - high * 0.5), (x + lean * 1.5, y - high)]
            outline += [(x + 34 + lean * 0.3, y - high * 0.45), (x + 30, y)]
            far.shape(blob(outline), "#203a3c", line=0, shade=0.6)


def _mound(easel: Easel, chance: Random) -> None:
    view = easel.view
    with easel.layer("mound", 1.9, rim=0.9, haze=0.1) as mid:
        bank = [(view.left - 60, 960), (200, 905), (540, 880), (900, 905), (view.right + 60, 950)]
        mid.shape(blob([*bank, (view.right + 60, 1300, "c"), (view.left - 60, 1300, "c")]), "#46563f", line=0, shade=0)
        dome = [(150, 1020), (176, 850), (322, 700), (560, 632), (798, 700), (944, 850), (970, 1020)]
        mid.shape(blob(dome), "#5a6a48", line=3, shade=1.4, grade=0.2)
        for _ in range(80):
            x = chance.uniform(190, 930)
            t = (x - 560) / 390
            y = 648 + t * t * 300 + chance.uniform(-4, 40)
            lean = chance.uniform(12, 66) * easel.air.wind
            colour = chance.choice(("#6d7d50", "#55683f", "#82905c"))
            blade(mid, (x, y), (x + lean, y - chance.uniform(16, 46)), 6, 3.4, colour)
        for side in (-1, 1):
            _wall_arm(mid, side)
        _stele(mid)


def _wall_arm(mid: Layer, side: int) -> None:
    """One arm of the horseshoe wall, open to us, ending in a post."""

    def x(off: float) -> float:
        return 560 + side * off

    arm = [(x(120), 790), (x(260), 800), (x(400), 900), (x(470), 1050), (x(470), 1120), (x(430), 1120), (x(370), 980)]
    mid.shape(blob([*arm, (x(250), 880), (x(120), 870)]), "#8c8f92", line=3.4, shade=0.8)
    for k in range(6):
        t = k / 6
        sx, sy = x(160 + t * 270), 806 + t * t * 210
        mid.stroke(f"M {sx} {sy} L {sx - side * 12} {sy + 68}", "#4a4a5c", 3, 150)
    post = x(450)
    mid.shape(polygon([(post - 40, 1010), (post + 40, 1010), (post + 40, 1140), (post - 40, 1140)]), "#9a9c9c")
    mid.shape(blob([(post - 54, 1018, "c"), (post, 972), (post + 54, 1018, "c")]), "#85888c", line=3.4, shade=0.5)


def _stele(mid: Layer) -> None:
    """Her name in stone, under a roof of stone, with offerings."""
    mid.shape(path("M 420 1010 L 420 800 L 700 800 L 700 1010 Z"), "#74767e", line=3.4, shade=1)
    roof = "M 380 812 C 420 806 500 748 560 716 C 620 748 700 806 740 812 L 704 836 L 416 836 Z"
    mid.shape(path(roof), "#646874", line=3.4, shade=0.8)
    for k in range(-5, 6):
        mid.stroke(f"M {560 + k * 12} {740 + abs(k) * 6} L {560 + k * 27} 824", "#3f4452", 3, 150)
    mid.shape(path("M 482 1000 L 482 850 C 490 826 630 826 638 850 L 638 1000 Z"), "#b4b2a8", line=3.4, shade=0.8)
    mid.stroke("M 496 1000 L 496 858 M 624 1000 L 624 858", "#6a6468", 2.5, 160)
    down(mid, "杜麗娘", 560, 894, 44, "#33242c", alpha=240, gap=1.02)
    mid.shape(polygon([(380, 1004), (740, 1004), (770, 1062), (350, 1062)]), "#92928f", line=3.4, shade=0.6)
    mid.shape(polygon([(350, 1060), (770, 1060), (770, 1096), (350, 1096)]), "#75767a", line=3.4, shade=0.4)
    for x, w, h, colour in ((452, 34, 22, "#c9c4b4"), (560, 46, 26, "#a84a34"), (668, 34, 22, "#c9c4b4")):
        mid.shape(path(f"M {x - w} 1018 Q {x} {1018 + h * 2} {x + w} 1018 Z"), colour, line=3, shade=0.4)
    for q in (-10, 0, 10):
        mid.stroke(f"M {560 + q} 1018 L {560 + q * 1.6} 958", "#8a3a2a", 3)
        mid.flat(ellipse(560 + q * 1.6, 956, 2.6), "#ffb070")


def _pines(easel: Easel) -> None:
    wind = 0.34 * easel.air.wind
    with easel.layer("pines", 1.5, rim=1.0, haze=0.1, shadow=0.2, sway=0.010) as trees:
        pine(trees, Random(214), (-30, 1130), -1.25, 330, 34, "#4a3a40", "#3d665a", forks=4, wind=wind, needles=9)
        pine(
            trees, Random(176), (1050, 1150), -1.75, 310, 30, "#4a3a40", "#3d665a", forks=4, wind=wind * 1.3, needles=9
        )


def _ground(easel: Easel, chance: Random) -> None:
    """Mud in flat smears that widen toward us, puddles, stones; plain enough for a shadow to read on it."""
    view = easel.view
    with easel.layer("ground", 1.15, rim=0.25, haze=0.02) as ground:
        edge = [(view.left - 60, 1122), (120, 1098), (360, 1120), (640, 1102), (900, 1122), (view.right + 60, 1096)]
        field = blob([*edge, (view.right + 60, view.bottom + 60, "c"), (view.left - 60, view.bottom + 60, "c")])
        ground.shape(field, "#8a7058", line=0, shade=0, grade=0.1)
        for _ in range(150):
            t = chance.random() ** 0.7
            y, x, w = 1130 + t * 760, chance.uniform(view.left, view.right), 30 + 130 * t
            ground.flat(ellipse(x, y, w, 5 + 13 * t), chance.choice(EARTH), chance.randint(40, 110), blur=1 + 2 * t)
        for _ in range(60):
            t = chance.random()
            y, x = 1130 + t * 760, chance.uniform(view.left, view.right)
            ground.shape(pebble(chance, x, y, 4 + 12 * t), chance.choice(CLODS), line=1.6, shade=0.4)
        for puddle in PUDDLES if easel.air.wet else ():
            _puddle(ground, chance, *puddle, easel.air.sky[-2])


def _puddle(ground: Layer, chance: Random, x: float, y: float, w: float, h: float, sky: str) -> None:
    """A pool of sky with a streak of the lantern in it, and rings of rain."""
    rim = [
        (x - w, y),
        (x - w * 0.5, y - h * 0.8),
        (x + w * 0.2, y - h),
        (x + w, y - h * 0.2),
        (x + w * 0.7, y + h * 0.7),
    ]
    pool = blob([*rim, (x - w * 0.2, y + h), (x - w * 0.8, y + h * 0.6)])
    ground.shape(pool, "#5c6c86", line=2.6, shade=0.25, grade=0.4)
    near = max(0.0, 1 - abs(x - LANTERN[0]) / 900)
    with clipped(ground.canvas, pool):
        ground.flat(ellipse(x - w * 0.1, y - h * 0.3, w * 0.7, h * 0.35), sky, 90, blur=5)
        ground.flat(ellipse(x + (LANTERN[0] - x) * 0.25, y, w * 0.45, h * 0.5), "#ffd8a0", 170 * near, blur=8)
        for _ in range(4):
            rx, ry = x + chance.uniform(-0.7, 0.7) * w, y + chance.uniform(-0.5, 0.5) * h
            ground.stroke(ellipse(rx, ry, chance.uniform(10, 30), chance.uniform(3, 7)), "#e8f2ff", 2, 110)


def _pit(easel: Easel, chance: Random) -> None:
    with easel.layer("pit", 1.02, rim=0.3, haze=0.0) as pit:
        pit.shape(blob(LIP), "#785d47", line=0, shade=0.5, grade=0.2)
        _clods(pit, chance, 0, 48)
        hole = blob(PIT)
        pit.flat(hole, "#150e17")
        with clipped(pit.canvas, hole):
            _pit_wall(pit, chance)
            _coffin(pit, chance)
            pit.wash(hole, radial((548, 1420), 330, [("#0c0610", 0), ("#0c0610", 40), ("#0c0610", 190)], [0, 0.6, 1]))
        _spoil(pit, chance)
        _shovel(pit)
        for board, colour in (([(20, 1424), (226, 1388), (236, 1412), (30, 1452)], "#8a6a48"), ([(-16, 1474), (238, 1424), (246, 1452), (-8, 1508)], "#7a5c40")):  # fmt: skip
            pit.shape(polygon(board), colour, shade=0.4)


def _clods(layer: Layer, chance: Random, start: int, count: int) -> None:
    for k in range(start, start + count):
        turn = k * 0.131 + chance.random() * 0.1
        x, y = 552 + math.cos(turn) * chance.uniform(284, 350), 1442 + math.sin(turn) * chance.uniform(114, 150)
        layer.shape(pebble(chance, x, y, chance.uniform(5, 24)), chance.choice(CLODS), line=0, shade=0.6)


def _pit_wall(pit: Layer, chance: Random) -> None:
    """The far wall of the pit: layers of earth, torn roots."""
    back = blob([(250, 1320), (560, 1300), (850, 1330), (836, 1440), (560, 1452), (264, 1440)])
    pit.wash(back, linear((0, 1320), (0, 1456), ["#7a5c48", "#3e2a2e", "#150e17"]))
    for y in (1360, 1386, 1412):
        pit.stroke(f"M 270 {y} Q 420 {y - 14} 560 {y - 6} Q 700 {y + 4} 830 {y}", "#2a1a1e", 4, 130)
    for _ in range(14):
        x = chance.uniform(300, 800)
        bend, end = chance.uniform(-14, 14), chance.uniform(-18, 18)
        pit.stroke(f"M {x} 1332 Q {x + bend} 1356 {x + end} 1392", "#8d7058", 3, 150)


def _coffin(pit: Layer, chance: Random) -> None:
    """A lacquered coffin seen from its foot: a bowed lid with a gilt border, iron nails, a roundel; earth still on
    it.
    """
    red, gilt = "#a5372b", "#d8a24a"
    lid = path("M 446 1376 Q 556 1358 668 1378 L 752 1504 Q 552 1478 352 1500 Z")
    pit.shape(path("M 352 1500 Q 552 1478 752 1504 L 748 1580 L 356 1580 Z"), "#7c2620", shade=0.5)
    pit.shape(lid, red, line=3.6, shade=0.5, grade=0.28)
    with clipped(pit.canvas, lid):
        pit.wash(path("M 520 1360 L 590 1360 L 640 1520 L 460 1520 Z"), linear((470, 0), (640, 0), [("#ff9a78", 0), ("#ff9a78", 95), ("#ff9a78", 0)]), blur=6)  # fmt: skip
        for x0, x1 in ((492, 440), (626, 668)):
            pit.stroke(f"M {x0} 1366 L {x1} 1500", "#6e1f1c", 3, 170)
    pit.stroke("M 460 1386 Q 556 1370 656 1388 L 728 1490 Q 552 1468 378 1488 Z", gilt, 4.5, 235)
    pit.shape(ellipse(554, 1430, 44, 25), gilt, line=2.6, shade=0.3)
    pit.flat(ellipse(554, 1430, 36, 19), "#7c2620")
    with placed(pit.canvas, 554, 1440):
        pit.canvas.scale(1.25, 0.68)
        down(pit, "壽", 0, 2, 40, "#f0c468")
    for x, y in ((438, 1400), (408, 1448), (372, 1478), (676, 1402), (706, 1450), (738, 1482)):
        pit.shape(ellipse(x, y, 8, 5.5), "#4a3a3a", line=2, shade=0.2)
    for _ in range(26):
        side = chance.choice((0, 1))
        x, y = (
            (chance.uniform(300, 420), chance.uniform(1470, 1520))
            if side
            else (chance.uniform(660, 820), chance.uniform(1452, 1520))
        )
        pit.shape(pebble(chance, x, y, chance.uniform(5, 17)), chance.choice(CLODS), line=1.6, shade=0.5)


def _spoil(pit: Layer, chance: Random) -> None:
    heap = [
        (752, 1344),
        (806, 1244),
        (884, 1176),
        (962, 1152),
        (1060, 1190),
        (1170, 1290),
        (1260, 1400),
        (980, 1446),
        (850, 1424),
    ]
    pit.shape(blob(heap), "#71583f", line=3.4, shade=1.2, grade=0.25)
    for _ in range(30):
        x, y = chance.uniform(810, 1150), chance.uniform(1215, 1425)
        pit.shape(pebble(chance, x, y, chance.uniform(10, 22)), chance.choice(CLODS), line=0, shade=0.5)


def _shovel(pit: Layer) -> None:
    with placed(pit.canvas, 920, 1190, angle=12):
        pit.shape(polygon([(-9, -330), (9, -330), (9, 10), (-9, 10)]), "#9a7448", shade=0.5)
        pit.shape(polygon([(-46, -348), (46, -348), (46, -328), (-46, -328)]), "#8a6438", shade=0.4)
        pit.shape(path("M -50 -10 L 50 -10 L 46 90 Q 0 130 -46 90 Z"), "#8f959c", line=3.4, shade=0.8)


def _pole(easel: Easel, burn: float) -> None:
    """The bamboo pole, and on a layer of its own, so that it can swing, the lantern on its cord."""
    with easel.layer("pole", 1.1, rim=0.6, haze=0.0) as pole:
        bow = [(40, 1400), (46, 1060), (58, 700), (100, 480), (176, 408), (250, 416)]
        pole.shape(ribbon(bow, 11, 5), "#7c8a4a", shade=0.3)
        for x, y in ((44, 1240), (49, 960), (57, 730), (84, 528)):
            pole.stroke(f"M {x - 14} {y} L {x + 14} {y - 4}", "#3e4628", 4)
    with easel.layer("lantern", 1.1, rim=0.6, haze=0.0) as lantern:
        lantern.stroke(f"M {PIVOT[0]} {PIVOT[1] - 6} L {LANTERN[0]} {LANTERN[1] - 70}", "#2a2028", 4)
        draw_lantern(lantern, *LANTERN, 1.15, word="奠", burn=burn)


def _glow(easel: Easel, burn: float) -> None:
    """The lantern's light in the wet air: it swings with it."""
    with easel.layer("lantern light", 1.1, emit=True) as light:
        x, y = LANTERN
        light.glow(x, y + 8, 560, "#ff9a44", 0.6 * burn)
        light.glow(x, y + 8, 175, "#ffd890", burn)


def _front(easel: Easel, chance: Random) -> None:
    """Before the people: the pit's front lip, and grass out of focus at the frame's foot."""
    view = easel.view
    with easel.layer("lip", 0.98, rim=0.25, haze=0.0) as lip:
        front: list[Point | tuple[float, float, str]] = [
            (232, 1480, "c"),
            (262, 1478),
            (318, 1524),
            (520, 1546),
            (722, 1532),
            (826, 1492),
        ]
        front += [(880, 1500, "c"), (836, 1546), (764, 1576), (520, 1596), (298, 1570)]
        lip.shape(blob(front), "#785d47", line=0, shade=0.3, grade=0.2)
        for _ in range(44):
            x = chance.uniform(262, 850)
            t = (x - 540) / 300
            y = 1562 - t * t * 62 + chance.uniform(-14, 16)
            lip.shape(pebble(chance, x, y, chance.uniform(5, 22)), chance.choice(CLODS), line=0, shade=0.6)
    with easel.layer("grass", 0.7, lens=8, rim=0.9, lit=0.5, haze=0.0, sway=0.022) as near:
        for _ in range(50):
            x = chance.choice((chance.uniform(view.left, 300), chance.uniform(820, view.right)))
            tip = (x + chance.uniform(60, 190) * (0.3 + easel.air.wind), 1920 - chance.uniform(20, 260))
            blade(
                near,
                (x, 2030),
                tip,
                chance.uniform(-20, 10),
                chance.uniform(7, 14),
                chance.choice(("#1e2c2c", "#26383a", "#1a2228")),
            )
        tree = grow(Random(31), (-140, 10), 0.2, 400, 24, 2, wind=0.12, crook=0.22)
        draw_branches(near, tree, "#221a24", line=0)
