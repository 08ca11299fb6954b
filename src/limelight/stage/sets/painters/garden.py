"""The garden of her dream: a moon gate whose doors are locked, a plum in flower, a path of stones, a scholar's rock.

The gate's round frame stands behind the heads like a halo, its doors dark and plain; the lock hangs where they meet.
"""

from __future__ import annotations

from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, minus, path, polygon
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import bamboo, blade, blossom, draw_branches, grow, ridge, tuft
from limelight.stage.sets.joinery import box, roof_tiles, slab, stained_wall
from limelight.stage.sets.lettering import down
from limelight.stage.sets.mood import Air
from limelight.stage.sets.moon_gate import draw_moon_gate, lock_of
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky

GATE = (500.0, 850.0, 292.0)
STONE_LANTERN = (958.0, 1144.0)
PETALS = ("#f6a8bc", "#fbc6d2", "#ee8aa6", "#fff0f0")
GRASS = ("#6a8a48", "#8fae60", "#5c7c44", "#a4bd6a")
FLOWERS = ("#fff4e0", "#f7c6d4", "#f2d878")


def paint_garden(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    burn = easel.air.burn if easel.air.burn > 0.2 else 0.0
    if burn:
        easel.lamp(STONE_LANTERN[0], STONE_LANTERN[1], 250, "#ffb25c", 1.3 * burn, name="lantern")
        easel.lamp(540, 1080, 430, "#ffb878", 0.4 * burn, name="lantern pool")
    paint_sky(easel, chance, horizon=1000)
    _beyond(easel, chance)
    _wall(easel, chance)
    _lawn(easel, chance)
    _rock(easel, chance)
    _stone_lantern(easel, burn)
    _plum(easel)
    _light(easel, chance, burn)
    _front(easel)


def garden_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    lock_x, lock_y = lock_of(GATE)
    things = {
        "gate": Thing(lock_x, lock_y + 20, 235, 1.6),
        "lock": Thing(lock_x, lock_y + 50, 218, 1.6),
        "tree": Thing(760, 420, 360, 1.22),
        "plum": Thing(760, 420, 360, 1.22),
        "path": Thing(540, 1420, 340, 1.2),
        "lantern": Thing(STONE_LANTERN[0] - 40, STONE_LANTERN[1] + 50, 240, 1.1),
        "moon": Thing(air.orb[0], max(200.0, air.orb[1]), 280, 9.0),
    }
    return Setting(1500, 760, things, weather=("petals",))


def _beyond(easel: Easel, chance: Random) -> None:
    """What rises above the wall: hills, a pavilion's roof, willows."""
    view = easel.view
    with easel.layer("hills", 5.0, rim=0.4, lit=0.0, haze=0.6) as far:
        far.shape(ridge(chance, 520, 190, 190, view.left, view.right, 900), "#5d7f78", line=0, shade=0)
    with easel.layer("pavilion", 2.8, rim=0.7, lit=0.3, haze=0.3) as mid:
        for x in (300, 356, 404, 460):
            slab(mid, x, 386, 15, 130, "#a8402f", line=2.6, shade=0.4)
        roof = (
            "M 190 400 C 260 372 330 320 380 278 C 430 320 500 372 570 400 C 530 390 500 408 470 402 "
            "L 290 402 C 260 408 230 390 190 400 Z"
        )
        mid.shape(path(roof), "#4c5f66", line=2.8, shade=0.6)
        mid.flat(ellipse(380, 272, 10, 14), "#d8a850")
        for _ in range(46):
            t = chance.uniform(-1, 1)
            x, y = 660 + t * 100, 330 + t * t * 50 + chance.uniform(-30, 10)
            tip = (x + chance.uniform(-4, 26) + 30 * easel.air.wind, y + chance.uniform(90, 200))
            blade(mid, (x, y), tip, 12, 3, chance.choice(("#7fae62", "#94bf6a", "#6a9a58")))


def _wall(easel: Easel, chance: Random) -> None:
    view = easel.view
    left, right = view.left - 40, view.right + 40
    x = GATE[0]
    with easel.layer("wall", 1.6, rim=0.6, haze=0.06, shadow=0.25) as wall:
        area = box(left, 470, right - left, 760)
        stained_wall(wall, chance, area, "#f0e6d6", ("#bfb3a6", "#a9b09a", "#cdbfae"), 50)
        _rain_streaks(wall, chance, left, right)
        wall.stroke(f"M {left} 1166 L {right} 1166", "#b3a79a", 4, 120)
        draw_moon_gate(wall, chance, GATE)
        roof_tiles(wall, left - 40, right + 40, 486)
        _name_board(wall, x)
        _window(wall, easel.air.burn)


def _rain_streaks(wall: Layer, chance: Random, left: float, right: float) -> None:
    for _ in range(14):
        x, long = chance.uniform(left, right), chance.uniform(60, 200)
        streak = polygon([(x - 8, 490), (x + 8, 490), (x + chance.uniform(-4, 4), 490 + long)])
        wall.flat(streak, "#a49a92", 60, blur=4)


def _name_board(wall: Layer, x: float) -> None:
    slab(wall, x - 116, 384, 232, 70, "#3f5a52", shade=0.5)
    wall.stroke(polygon(box(x - 106, 394, 212, 50)), "#c8a050", 3, 200)
    for k, character in enumerate("亭丹牡"):
        down(wall, character, x - 66 + k * 66, 437, 46, "#e8c878")


def _window(wall: Layer, burn: float) -> None:
    """A small latticed window, lit from within as the evening falls."""
    x, y = 946, 800
    slab(wall, x - 92, y - 120, 184, 220, "#5d6a70", line=3, shade=0.4)
    wall.shape(polygon(box(x - 76, y - 104, 152, 188)), "#d89a50" if burn > 0.2 else "#3c4a58", line=2, shade=0)
    for k in range(-2, 3):
        wall.stroke(f"M {x + k * 30} {y - 104} L {x + k * 30} {y + 84}", "#e6dac6", 6)
        wall.stroke(f"M {x - 76} {y - 10 + k * 37} L {x + 76} {y - 10 + k * 37}", "#e6dac6", 6)


def _lawn(easel: Easel, chance: Random) -> None:
    view = easel.view
    left, right, bottom = view.left - 40, view.right + 40, view.bottom + 40
    with easel.layer("lawn", 1.2, rim=0.15, haze=0.02) as lawn:
        edge = [(left, 1172), (200, 1152), (500, 1148), (860, 1154), (right, 1176)]
        lawn.shape(blob([*edge, (right, bottom, "c"), (left, bottom, "c")]), "#7f9a58", line=0, shade=0, grade=0.24)
        for _ in range(70):
            t = chance.random()
            shade = ellipse(chance.uniform(left, right), 1175 + t * 740, 60 + 140 * t, 8 + 22 * t)
            lawn.flat(shade, chance.choice(("#5f7e44", "#93b064", "#6d8c4c")), 70, blur=4 + 6 * t)
        _stones(lawn, chance, bottom)
        _grass(lawn, chance, left, right)


def _stones(lawn: Layer, chance: Random, bottom: float) -> None:
    walk = blob(
        [
            (380, 1142),
            (620, 1142),
            (690, 1260),
            (830, 1480),
            (1010, 1760),
            (1090, bottom),
            (120, bottom),
            (250, 1700),
            (350, 1420),
            (372, 1250),
        ]
    )
    lawn.shape(walk, "#a89a88", line=3, shade=0.3, grade=0.15)

    def near(size: float) -> float:
        return size * chance.uniform(0.84, 1.1)

    with clipped(lawn.canvas, walk):
        for k in range(13):
            t = k / 12
            y, high, half, count = 1150 + t * t * 820, 16 + t * 62, 140 + t * 360, 4 + k % 2
            for q in range(count):
                x, s = 520 + t * 70 - half + (q + 0.5 * (k % 2)) * 2 * half / count, half / count * 0.95
                stone = [
                    (x - near(s), y),
                    (x - near(s * 0.66), y - near(high * 0.5)),
                    (x + near(s * 0.62), y - near(high * 0.5)),
                ]
                stone += [
                    (x + near(s), y),
                    (x + near(s * 0.6), y + near(high * 0.5)),
                    (x - near(s * 0.64), y + near(high * 0.5)),
                ]
                lawn.shape(
                    blob(stone), chance.choice(("#c9bcab", "#b0a594", "#a49a90", "#bfb4a0")), line=2.2, shade=0.35
                )


def _grass(lawn: Layer, chance: Random, left: float, right: float) -> None:
    """Bunches all over, from far to near, thicker along the path: a lawn is never one colour."""
    bunches = int(290 * (right - left) / 1300)
    for t in sorted(chance.random() for _ in range(bunches)):
        y, x = 1160 + t * t * 770, chance.uniform(left, right)
        off = abs(x - (520 + t * 70)) - (138 + t * 345)
        if off <= 0 and (off < -30 or chance.random() < 0.5):
            continue
        flower = chance.choice(FLOWERS) if off > 30 and chance.random() < 0.16 else ""
        tuft(lawn, chance, x, y, t * (0.55 if abs(off) < 40 else 0.85), GRASS, flower)


def _rock(easel: Easel, chance: Random) -> None:
    """A rock with holes, as scholars collect them, and bamboo behind it."""
    with easel.layer("rock", 1.1, rim=1.0, haze=0.0, shadow=0.3) as rock:
        for k, (x, lean) in enumerate(((-60, -40), (12, 20), (104, 40))):
            bamboo(rock, chance, x, 1380, 560 + k * 90, "#7fa04e", "#5f8a48", lean=lean)
        outline = [
            (-90, 1400),
            (-80, 1180),
            (-110, 1010),
            (-40, 900),
            (10, 840),
            (64, 856),
            (92, 930),
            (66, 1000),
            (120, 1060),
        ]
        body = blob([*outline, (156, 1150), (130, 1230), (184, 1320), (166, 1420), (40, 1450)])
        for x, y, a, b in ((4, 960, 24, 36), (64, 1150, 30, 22), (-4, 1240, 28, 40), (100, 1330, 22, 16)):
            body = minus(body, blob([(x - a, y), (x, y - b), (x + a, y - 4), (x + 4, y + b)]))
        rock.shape(body, "#9aa2a6", line=3.4, shade=1.3, grade=0.25)
        for crease in ("M 20 880 Q 46 930 30 990", "M -40 1040 Q 8 1080 34 1130", "M 94 1200 Q 122 1260 112 1300"):
            rock.stroke(crease, "#5c6470", 3, 150)


def _stone_lantern(easel: Easel, burn: float) -> None:
    x = STONE_LANTERN[0]
    with easel.layer("stone lantern", 1.1, rim=1.0, haze=0.0, shadow=0.3) as stone:
        stone.shape(polygon([(x - 40, 1330), (x + 40, 1330), (x + 55, 1420), (x - 55, 1420)]), "#a39c94", shade=0.6)
        slab(stone, x - 20, 1210, 40, 124, "#a9a29a", line=3.2, shade=0.6)
        stone.shape(polygon([(x - 65, 1212), (x + 65, 1212), (x + 45, 1186), (x - 45, 1186)]), "#989189", shade=0.4)
        slab(stone, x - 45, 1100, 90, 90, "#b0a99f", line=3.2, shade=0.6)
        stone.flat(polygon(box(x - 27, 1114, 54, 62)), "#4a4450")
        stone.flat(polygon(box(x - 27, 1114, 54, 62)), "#ffcf80", 255 * min(1.0, burn * 1.4))
        roof = f"M {x - 85} 1104 C {x - 45} 1090 {x - 15} 1060 {x} 1030 C {x + 15} 1060 {x + 45} 1090 {x + 85} 1104 Z"
        stone.shape(path(roof), "#8d867f", shade=0.7)
        stone.shape(ellipse(x, 1022, 15, 17), "#8d867f", line=3, shade=0.3)


def _plum(easel: Easel) -> None:
    """The plum leans in from the right; its flowers crowd the top of the frame and leave the middle free."""
    chance = Random(77)
    with easel.layer("plum", 1.22, rim=1.0, haze=0.0, shadow=0.2, sway=0.004) as plum:
        tree = grow(chance, (1130, 1260), -2.05, 520, 46, 4, crook=0.36, spread=0.8)
        foot = [(1050, 1352), (1094, 1330), (1100, 1240), (1150, 1220), (1186, 1300), (1250, 1356), (1150, 1346)]
        plum.shape(blob(foot), "#4d3a3a", line=3, shade=0.6, grade=0.12)
        draw_branches(plum, tree, "#4d3a3a")
        twigs = [p for branch in tree.branches[1:] if branch.thick < 26 for p in branch.points]
        for x, y in twigs:
            if y > 660 and x < 820:
                continue
            for _ in range(chance.randint(2, 4)):
                at = x + chance.uniform(-28, 28), y + chance.uniform(-28, 28)
                if chance.random() < 0.72:
                    blossom(plum, *at, chance.uniform(7, 17), chance.choice(PETALS))
                else:
                    plum.flat(ellipse(*at, chance.uniform(3, 6)), "#d8486a")


def _light(easel: Easel, chance: Random, burn: float) -> None:
    air = easel.air
    with easel.layer("light", 1.0, emit=True, soft=True) as light:
        if burn:
            light.glow(STONE_LANTERN[0], STONE_LANTERN[1], 330, "#ffb25c", 0.8 * burn)
            light.glow(946, 790, 260, "#ffb25c", 0.45 * burn)
        if air.stars:
            for _ in range(26):
                light.glow(chance.uniform(60, 1000), chance.uniform(1000, 1500), 26, "#d8ff8a")
        if air.shaft:
            x, y, _ = air.orb
            for k in range(5):
                foot = x + (k - 2.5) * 330 + 440
                light.beam(
                    [(x + k * 50 - 70, y), (x + k * 50 - 40, y), (foot, 1700), (foot - 170, 1700)], air.shaft, 26, 26
                )


def _front(easel: Easel) -> None:
    """A flowering branch across the top, grass at the foot: both out of focus."""
    view = easel.view
    chance = Random(41)
    with easel.layer("near branch", 0.7, lens=9, rim=0.8, lit=0.4, haze=0.0, sway=0.014) as near:
        tree = grow(chance, (-150, 90), 0.1, 380, 20, 2, crook=0.26)
        draw_branches(near, tree, "#4d3a3a", line=0)
        for branch in tree.branches[1:]:
            for x, y in branch.points:
                for _ in range(2):
                    at = x + chance.uniform(-40, 40), y + chance.uniform(-40, 30)
                    blossom(near, *at, chance.uniform(14, 26), chance.choice(PETALS[:3]))
        for _ in range(40):
            x = chance.choice((chance.uniform(view.left, 240), chance.uniform(880, view.right)))
            tip = (x + chance.uniform(-50, 50), 1920 - chance.uniform(20, 230))
            blade(near, (x, 2030), tip, 0, chance.uniform(7, 13), chance.choice(("#4c6a3c", "#5f8048", "#3c5634")))


PAINTER = Painter(paint_garden, garden_setting)
