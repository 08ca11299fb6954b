"""Open country, for any story under the sky: hills in the haze, a winding path, a lone tree, tall grass.

The sky takes the upper half, so that heads stand against it; the tree keeps to the right edge.
"""

from __future__ import annotations

from random import Random

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import blade, clump, draw_branches, grow, pebble, ridge, tuft
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.mood import Air
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky

TREE = (905.0, 1180.0)
GREENS = ("#6a8a48", "#8fae60", "#5c7c44", "#a4bd6a")
FLOWERS = ("#fff4e0", "#f2d878", "#e88a7a", "#b49ae0")
SNOWY = ("#c8d4e4", "#e4ecf6", "#b4c4d8", "#f0f4fa")


def paint_field(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    snow = easel.air.weather == "snow"
    paint_sky(easel, chance, horizon=1020)
    _hills(easel, chance, snow)
    _meadow(easel, chance, snow)
    _tree(easel, snow)
    _light(easel, chance)
    _front(easel, chance, snow)


def field_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    things = {
        "tree": Thing(TREE[0] - 40, 780, 400, 1.4),
        "path": Thing(500, 1400, 340, 1.15),
        "horizon": Thing(420, 960, 380, 5.0),
        "sky": Thing(540, 460, 440, 9.0),
        "fence": Thing(170, 1210, 240, 1.3),
        "moon": Thing(air.orb[0], max(180.0, air.orb[1]), 280, 9.0),
    }
    return Setting(1560, 760, things)


def _hills(easel: Easel, chance: Random, snow: bool) -> None:
    view = easel.view
    far_hill, mid_hill, near_hill = ("#9aacc4", "#aebcd0", "#c4d0e0") if snow else ("#5d7f88", "#5c8468", "#6f9458")
    with easel.layer("mountains", 6.0, rim=0.3, lit=0.0, haze=0.62) as far:
        far.shape(ridge(chance, 960, 260, 210, view.left, view.right, 1200), far_hill, line=0, shade=0)
    with easel.layer("hills", 4.0, rim=0.4, lit=0.0, haze=0.4) as mid:
        mid.shape(ridge(chance, 1030, 120, 260, view.left, view.right, 1240), mid_hill, line=0, shade=0)
        for _ in range(34):
            x, y = chance.uniform(view.left, view.right), chance.uniform(985, 1040)
            mid.flat(
                clump(chance, x, y, chance.uniform(18, 44), chance.uniform(14, 30), lobes=8), darker(mid_hill, 0.22)
            )
    with easel.layer("fold", 2.4, rim=0.5, lit=0.2, haze=0.2) as near:
        near.shape(ridge(chance, 1090, 50, 340, view.left, view.right, 1260), near_hill, line=0, shade=0)
        for _ in range(14):
            x = chance.uniform(view.left, view.right)
            high = chance.uniform(50, 110)
            near.shape(
                blob(
                    [
                        (x - 16, 1075),
                        (x - 18, 1075 - high * 0.5),
                        (x, 1075 - high),
                        (x + 20, 1075 - high * 0.45),
                        (x + 16, 1075),
                    ]
                ),
                darker(near_hill, 0.3),
                line=0,
                shade=0.5,
            )


def _meadow(easel: Easel, chance: Random, snow: bool) -> None:
    view = easel.view
    left, right, bottom = view.left - 40, view.right + 40, view.bottom + 40
    ground = "#d4deec" if snow else "#7f9a58"
    with easel.layer("meadow", 1.2, rim=0.2, haze=0.03) as meadow:
        edge = [(left, 1130), (160, 1108), (500, 1122), (840, 1100), (right, 1128)]
        meadow.shape(blob([*edge, (right, bottom, "c"), (left, bottom, "c")]), ground, line=0, shade=0, grade=0.2)
        for _ in range(90):
            t = chance.random()
            patch = ellipse(chance.uniform(left, right), 1140 + t * 760, 70 + 160 * t, 8 + 24 * t)
            meadow.flat(patch, chance.choice((darker(ground, 0.14), lighter(ground, 0.25))), 70, blur=5 + 6 * t)
        walk = [
            (452, 1120),
            (486, 1120),
            (600, 1180),
            (560, 1270),
            (700, 1440),
            (960, 1700),
            (1080, bottom),
            (180, bottom),
        ]
        meadow.shape(
            blob([*walk, (300, 1640), (420, 1420), (470, 1280), (540, 1190)]),
            "#b39a78" if not snow else "#b8c0cc",
            line=0,
            shade=0.3,
        )
        for _ in range(46):
            t = chance.random()
            meadow.shape(
                pebble(chance, 560 + chance.uniform(-220, 260) * t, 1180 + 680 * t, 3 + 11 * t),
                "#9a8a74",
                line=1.4,
                shade=0.4,
            )
        _grasses(meadow, chance, left, right, SNOWY if snow else GREENS)
        _fence(meadow)


def _grasses(meadow: Layer, chance: Random, left: float, right: float, colours: tuple[str, ...]) -> None:
    bunches = int(330 * (right - left) / 1300)
    for t in sorted(chance.random() for _ in range(bunches)):
        y, x = 1122 + t * t * 800, chance.uniform(left, right)
        off = abs(x - (500 + 110 * t)) - (62 + 330 * t * t)
        if off < -24 or (off < 0 and chance.random() < 0.5):
            continue
        flower = chance.choice(FLOWERS) if colours is GREENS and off > 20 and chance.random() < 0.22 else ""
        tuft(meadow, chance, x, y, t * (0.6 if off < 30 else 0.95), colours, flower)


def _fence(meadow: Layer) -> None:
    left = meadow.view.left
    for k in range(9):
        x = 360 - k * 86
        if x < left - 60:
            break
        slab(meadow, x, 1120 + k * 14, 16 + k * 2, 110 + k * 16, "#8a7058", line=2.8, shade=0.5)
    for dy in (28, 74):
        meadow.stroke(f"M 366 {1120 + dy} L {left - 60} {1120 + dy * 1.9 + 76}", "#5e4838", 14)
        meadow.stroke(f"M 366 {1119 + dy} L {left - 60} {1117 + dy * 1.9 + 76}", "#94785e", 9)


def _tree(easel: Easel, snow: bool) -> None:
    chance = Random(23)
    with easel.layer("tree", 1.4, rim=1.0, haze=0.06, shadow=0.2, sway=0.008) as crown:
        tree = grow(chance, TREE, -1.62, 330, 34, 3, wind=0.05 * easel.air.wind, crook=0.2, spread=0.85)
        draw_branches(crown, tree, "#5e4a40")
        leaf = "#dfe8f2" if snow else "#5f8a4c"
        masses = [tip for tip in tree.tips[1:] if tip[1] < 940]
        for x, y, _ in masses:
            crown.flat(clump(chance, x, y + 14, chance.uniform(60, 96), chance.uniform(44, 66)), darker(leaf, 0.3))
        for x, y, _ in masses:
            shade = chance.choice((leaf, lighter(leaf, 0.12), darker(leaf, 0.1)))
            crown.shape(
                clump(chance, x - 6, y - 8, chance.uniform(46, 76), chance.uniform(32, 50)), shade, line=0, shade=0.7
            )


def _light(easel: Easel, chance: Random) -> None:
    air = easel.air
    with easel.layer("light", 1.2, emit=True, soft=True) as light:
        if air.stars:
            for _ in range(30):
                light.glow(chance.uniform(60, 1020), chance.uniform(1040, 1600), 24, "#d8ff8a")
        if air.shaft:
            x, y, _ = air.orb
            for k in range(5):
                foot = x + (k - 2.5) * 330 + 440
                light.beam(
                    [(x + k * 50 - 70, y), (x + k * 50 - 40, y), (foot, 1700), (foot - 170, 1700)], air.shaft, 24, 28
                )


def _front(easel: Easel, chance: Random, snow: bool) -> None:
    view = easel.view
    colours = ("#a8b8cc", "#c0ccdc") if snow else ("#4c6a3c", "#5f8048", "#3c5634", "#7a8a4c")
    with easel.layer("tall grass", 0.7, lens=8, rim=0.8, lit=0.4, haze=0.0, sway=0.02) as near:
        for _ in range(60):
            x = chance.choice((chance.uniform(view.left, 300), chance.uniform(800, view.right)))
            tip = (x + chance.uniform(-30, 90) * (0.4 + easel.air.wind), 1920 - chance.uniform(0, 270))
            blade(near, (x, 2040), tip, chance.uniform(-16, 12), chance.uniform(6, 13), chance.choice(colours))


PAINTER = Painter(paint_field, field_setting)
