"""The grave: a mound with its horseshoe wall and stele, pines in the gale, an open pit with a red coffin, a paper
lantern.

The lantern hangs from a bamboo pole on the left, above the heads, and is what the film's last image swings: it lights
the wet ground, so that shadows read on it. The pit's front lip stands before the people: it cuts who is in it.
"""

from __future__ import annotations

import math
from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, path, polygon
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import blade, draw_branches, grow, pebble, pine, ribbon, ridge
from limelight.stage.sets.lantern import draw_lantern
from limelight.stage.sets.lettering import down
from limelight.stage.sets.mood import Air
from limelight.stage.sets.open_grave import CLODS, draw_front_lip, draw_open_grave
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky

LANTERN = (205.0, 425.0)
PIVOT = (209.0, 289.0)
PUDDLES = ((150, 1352, 180, 30), (395, 1212, 110, 13), (880, 1255, 120, 16), (1050, 1790, 210, 44), (30, 1770, 180, 40))
EARTH = ("#4a3830", "#584438", "#836a54", "#3f3030")


def paint_grave(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    burn = max(easel.air.burn, 0.3)
    easel.lamp(*LANTERN, 440, "#ffb060", 1.5 * burn, pivot=PIVOT, name="lantern")
    easel.lamp(440, 1540, 600, "#ffa055", 1.25 * burn, name="lantern pool")
    paint_sky(easel, chance, horizon=940)
    _far(easel, chance)
    _mound(easel, chance)
    _pines(easel)
    _ground(easel, chance)
    with easel.layer("pit", 1.02, rim=0.3, haze=0.0) as pit:
        draw_open_grave(pit, chance)
    _pole(easel, burn)
    _glow(easel, burn)
    _front(easel, chance)


def grave_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    things = {
        "coffin": Thing(548, 1432, 220, 1.0),
        "headstone": Thing(560, 890, 235, 1.9),
        "stele": Thing(560, 890, 235, 1.9),
        "lantern": Thing(LANTERN[0], LANTERN[1] + 30, 220, 1.1),
        "grave": Thing(548, 1300, 460, 1.0),
        "shovel": Thing(930, 1060, 280, 1.0),
        "moon": Thing(770, 320, 300, 9.0),
    }
    return Setting(1500, 760, things)


def _far(easel: Easel, chance: Random) -> None:
    view = easel.view
    with easel.layer("mountains", 5.0, rim=0.3, lit=0.1, haze=0.66) as far:
        far.shape(ridge(chance, 780, 270, 170, view.left, view.right, 1100), "#2f4a5c", line=0, shade=0)
    with easel.layer("cypresses", 3.4, rim=0.4, lit=0.2, haze=0.45, sway=0.006) as far:
        far.shape(ridge(chance, 880, 150, 130, view.left, view.right, 1150), "#284048", line=0, shade=0)
        for _ in range(17):
            x, high = chance.uniform(view.left, view.right), chance.uniform(190, 340)
            _cypress(far, chance, x, 892, high, 62 * easel.air.wind * chance.uniform(0.7, 1.3))


def _cypress(far: Layer, chance: Random, x: float, foot: float, high: float, lean: float) -> None:
    """A dark flame, bowed by the gale, its edge ragged."""
    left, right = [], []
    for k in range(7):
        t = k / 7
        half = 34 * math.sin(math.pi * (0.18 + 0.82 * t) ** 0.8) * chance.uniform(0.8, 1.15)
        middle, y = x + lean * t * t, foot - high * t
        left.append((middle - half, y))
        right.append((middle + half, y - chance.uniform(0, 14)))
    far.shape(blob([*left, (x + lean * 1.25, foot - high, "c"), *right[::-1]], pull=0.3), "#203a3c", line=0, shade=0.6)


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
    """Two pines that a hundred gales have bent; they stand so in calm weather too."""
    leaf, bark = "#3d665a", "#4a3a40"
    with easel.layer("pines", 1.5, rim=1.0, haze=0.1, shadow=0.2, sway=0.010) as trees:
        pine(trees, Random(214), (-30, 1130), -1.25, 330, 34, bark, leaf, forks=4, wind=0.34, needles=9)
        pine(trees, Random(176), (1050, 1150), -1.75, 310, 30, bark, leaf, forks=4, wind=0.44, needles=9)


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


def _pole(easel: Easel, burn: float) -> None:
    """The bamboo pole, and on a layer of its own, so that it can swing, the lantern on its cord."""
    with easel.layer("pole", 1.1, rim=0.6, haze=0.0) as pole:
        bow = [(32, 1400), (36, 1000), (44, 600), (80, 356), (150, 274), (222, 281)]
        pole.shape(ribbon(bow, 11, 5), "#7c8a4a", shade=0.3)
        for x, y in ((34, 1240), (37, 940), (42, 680), (62, 440)):
            pole.stroke(f"M {x - 14} {y} L {x + 14} {y - 4}", "#3e4628", 4)
    with easel.layer("lantern", 1.1, rim=0.6, haze=0.0) as lantern:
        lantern.stroke(f"M {PIVOT[0]} {PIVOT[1] - 6} L {LANTERN[0]} {LANTERN[1] - 70}", "#2a2028", 4)
        draw_lantern(lantern, *LANTERN, 1.15, word="奠", burn=burn)


def _glow(easel: Easel, burn: float) -> None:
    """The lantern's light in the wet air: it swings with it."""
    with easel.layer("lantern light", 1.1, emit=True, soft=True) as light:
        x, y = LANTERN
        light.glow(x, y + 8, 560, "#ff9a44", 0.6 * burn)
        light.glow(x, y + 8, 175, "#ffd890", burn)


def _front(easel: Easel, chance: Random) -> None:
    """Before the people: the pit's front lip, and grass out of focus at the frame's foot."""
    view = easel.view
    with easel.layer("lip", 0.98, rim=0.0, haze=0.0) as lip:
        draw_front_lip(lip, chance)
    with easel.layer("grass", 0.7, lens=8, rim=0.9, lit=0.5, haze=0.0, sway=0.022) as near:
        for _ in range(50):
            x = chance.choice((chance.uniform(view.left, 300), chance.uniform(820, view.right)))
            tip = (x + chance.uniform(60, 190) * (0.3 + easel.air.wind), 1920 - chance.uniform(20, 260))
            colour = chance.choice(("#1e2c2c", "#26383a", "#1a2228"))
            blade(near, (x, 2030), tip, chance.uniform(-20, 10), chance.uniform(7, 14), colour)
        tree = grow(Random(31), (-140, 10), 0.2, 400, 24, 2, wind=0.12, crook=0.22)
        draw_branches(near, tree, "#221a24", line=0)


PAINTER = Painter(paint_grave, grave_setting)
