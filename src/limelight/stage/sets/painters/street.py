"""A street in a town, by day or night: house fronts that run away from us, a lit cafe, a lamp post, wires with bulbs.

The far end is a soft light in the middle of the frame, behind the heads; signs and windows keep to the sides.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import skia

from limelight.stage.drawing.shapes import blob, clipped, ellipse, lighter, linear, mix, path, polygon
from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import clump
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.mood import Air
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky
from limelight.stage.sets.town import Facade, bokeh, panes_of, skyline

VANISH = (540.0, 900.0)
LAMP = (868.0, 470.0)
REFLECTIONS = (
    (110, 1330, 120, 460, "#ffb060"),
    (868, 1440, 46, 420, "#ffd090"),
    (985, 1350, 70, 480, "#ff4a90"),
    (540, 935, 60, 420, "#ffb870"),
    (302, 1150, 34, 380, "#ff5a94"),
    (806, 1150, 34, 400, "#7ae8ff"),
    (246, 1230, 26, 300, "#5af0a0"),
)
"""Lights drawn out on the road: x, top, half width, height."""
PUDDLES = ((220, 1500, 190, 30), (835, 1640, 240, 40), (520, 1290, 120, 15), (330, 1740, 250, 46))
STOREYS, BAYS = 5, 3
WALLS = ("#b98a72", "#a9a08c", "#8f7f96", "#c09a78", "#93a0a8", "#b07a6c")
LIGHTS = ("#ffb24a", "#ffc878", "#ffe0a0", "#ff7a4a", "#5ac8e8", "#ff5a8a")


def paint_street(easel: Easel, hour: str, chance: Random) -> None:
    """The whole place."""
    air = easel.air
    burn = air.burn if air.burn > 0.2 else 0.0
    if air.stars:
        easel.air = replace(air, ambient_top=mix(air.ambient_top, "#7a58c0", 0.45), ambient_bottom="#6a5a9c")
    if burn:
        easel.lamp(*LAMP, 420, "#ffd08a", 1.1 * burn, name="lamp")
        easel.lamp(140, 1010, 400, "#ffb46a", 0.95 * burn, name="cafe")
        easel.lamp(1000, 740, 430, "#ff4a90", 0.85 * burn, name="sign")
        easel.lamp(520, 1620, 560, "#ffba78", 0.5 * burn, name="lamp pool")
    paint_sky(easel, chance, horizon=900, orb=(700, 330) if air.stars else None)
    _far(easel, chance, burn)
    _fronts(easel, chance, burn)
    _pavement(easel, chance, burn)
    _cafe(easel, burn)
    _signs(easel, burn)
    _post(easel, burn)
    _light(easel, burn)
    _front(easel)


def street_setting(air: Air) -> Setting:
    """Where people stand in it, and what a shot may look at closely."""
    things = {
        "lamp": Thing(LAMP[0] - 20, LAMP[1] + 60, 240, 1.1),
        "cafe": Thing(150, 960, 320, 1.35),
        "shop": Thing(150, 960, 320, 1.35),
        "sign": Thing(985, 740, 225, 1.4),
        "street": Thing(540, 1000, 560, 2.0),
    }
    return Setting(1600, 760, things)


def _far(easel: Easel, chance: Random, burn: float) -> None:
    view = easel.view
    with easel.layer("skyline", 5.0, rim=0.2, lit=0.0, haze=0.5) as far:
        skyline(
            far,
            chance,
            view.left,
            view.right,
            930,
            low=180,
            high=520,
            colours=("#8a94b4", "#9aa2bc", "#7a86aa"),
            burn=burn,
        )
    with easel.layer("far end", 3.2, emit=True, lens=2) as light:
        light.glow(VANISH[0], VANISH[1] - 30, 330, easel.air.orb_glow if not burn else "#ffb870", 0.55)
        for _ in range(int(84 * burn)):
            at = chance.gauss(VANISH[0], 150), chance.gauss(VANISH[1] - 70, 115)
            bokeh(light, *at, chance.uniform(9, 32), chance.choice(LIGHTS), chance.uniform(70, 175))


def _fronts(easel: Easel, chance: Random, burn: float) -> None:
    """Three houses on either side, from far to near, and the light in their windows."""
    houses = [
        (_front_of(side, near, far, tall), panes_of(chance, STOREYS, BAYS), WALLS[(k * 2 + (side > 0)) % 6])
        for k, (near, far, tall) in enumerate(((0.40, 0.2, 470), (0.72, 0.42, 620), (1.35, 0.76, 700)))
        for side in (-1, 1)
    ]
    with easel.layer("houses", 2.2, rim=0.5, lit=0.7, haze=0.14) as layer:
        for front, panes, wall in houses:
            front.draw(layer, wall, panes, storeys=STOREYS, burn=burn)
    if burn:
        with easel.layer("windows", 2.2, emit=True) as light:
            for front, panes, _ in houses:
                # A nearer house hides the lights of those behind it.
                light.cut(polygon(front.patch(0, 0, 1, 1)))
                front.light(light, panes, burn)
            _neon(light, burn)


def _front_of(side: int, near: float, far: float, tall: float) -> Facade:
    """A house on one side of the street, from its near edge to its far one."""

    def corner(t: float) -> tuple[tuple[float, float], tuple[float, float]]:
        x = VANISH[0] + side * (110 + 560 * t)
        return (x, VANISH[1] - tall * (0.35 + t)), (x, VANISH[1] + 20 + 330 * t)

    return Facade(*corner(near), *corner(far))


def _neon(light: Layer, burn: float) -> None:
    """Signs down the street, tubes of light on the fronts: a hotel's, a pharmacy's cross, an arrow."""
    for x, y, size, colour, word in ((302, 640, 36, "#ff5a94", "HOTEL"), (806, 560, 34, "#7ae8ff", "BAR")):
        light.stroke(
            polygon(box(x - size * 0.8, y - size * 1.1, size * 1.6, size * (len(word) * 1.06 + 0.7))), colour, 4, 230
        )
        for k, letter in enumerate(word):
            across(light, letter, x, y + k * size * 1.06, size, colour)
        light.glow(x, y + size * len(word) * 0.4, 210, colour, 0.55 * burn)
    x, y = 246, 905
    cross = f"M {x - 24} {y} L {x + 24} {y} M {x} {y - 24} L {x} {y + 24}"
    light.stroke(cross, "#5af0a0", 11)
    light.glow(x, y, 130, "#5af0a0", 0.6 * burn)
    light.stroke("M 760 812 L 724 838 L 760 864 M 724 838 L 800 838", "#ffd24a", 6)
    light.glow(764, 838, 120, "#ffd24a", 0.45 * burn)


def _pavement(easel: Easel, chance: Random, burn: float) -> None:
    view = easel.view
    with easel.layer("road", 1.15, rim=0.1, haze=0.03) as road:
        near = [(view.right, 1120), (view.right, view.bottom), (view.left, view.bottom), (view.left, 1120)]
        field = polygon([(470, 925), (610, 925), *near])
        road.shape(field, "#767080", line=0, shade=0, grade=0.2)
        with clipped(road.canvas, field):
            for side in (-1, 1):
                road.shape(_strip(side, 78, 700, 1800, 760), "#928c96", line=0, shade=0, grade=0.1)
                road.shape(_strip(side, 62, 78, 760, 690), "#a39da8", line=2.4, shade=0.3)
            for k in range(9):
                _dash(road, (k / 9) ** 2.2, ((k + 0.5) / 9) ** 2.2)
            for _ in range(60):
                t = chance.random()
                spot = ellipse(chance.uniform(view.left, view.right), 960 + 900 * t * t, 20 + 90 * t, 3 + 12 * t)
                road.flat(spot, chance.choice(("#5f5a6a", "#868090")), 60, blur=2 + 4 * t)
            if easel.air.wet:
                _puddles(road, chance, easel.air.sky, burn)


def _strip(side: int, near_kerb: float, far_kerb: float, far_foot: float, near_foot: float) -> skia.Path:
    """A band of pavement that runs to the vanishing point, on one side of the road."""
    middle = VANISH[0]
    top = [(middle + side * near_kerb, 925), (middle + side * far_kerb, 925)]
    return polygon([*top, (middle + side * far_foot, 1560), (middle + side * near_foot, 1560)])


def _dash(road: Layer, start: float, end: float) -> None:
    """One dash of the middle line, nearer ones longer and wider."""
    y0, y1, w0, w1 = 935 + start * 1100, 935 + end * 1100, 3 + 16 * start, 3 + 16 * end
    road.flat(polygon([(540 - w0, y0), (540 + w0, y0), (540 + w1, y1), (540 - w1, y1)]), "#d8ccb0", 120)


def _puddles(road: Layer, chance: Random, sky: tuple[str, ...], burn: float) -> None:
    """Wet asphalt: a sheen, lights drawn out downward, and puddles that hold what stands above them."""
    view = road.view
    sheen = [("#8a90c0", 0.0), ("#a8b0d8", 70.0), ("#6a70a0", 30.0)]
    road.wash(
        polygon(box(view.left, 930, view.right - view.left, 700)), linear((0, 930), (0, 1630), sheen, [0, 0.25, 1])
    )
    for _ in range(int((24 + 120 * burn) * (view.right - view.left) / 1300)):
        x, t = chance.uniform(view.left, view.right), chance.random()
        streak = polygon(box(x, 950 + 640 * t, 3 + 15 * t, 40 + 190 * t))
        road.flat(streak, chance.choice(LIGHTS) if burn else "#dfe8f4", chance.randint(30, 96), blur=4 + 4 * t)
    for x, y, w, h in PUDDLES:
        _puddle(road, chance, (x, y, w, h), sky, burn)


def _puddle(
    road: Layer, chance: Random, place: tuple[float, float, float, float], sky: tuple[str, ...], burn: float
) -> None:
    x, y, w, h = place
    left, right = (
        [(x - w * 0.6, y + h * 0.8), (x - w, y), (x - w * 0.4, y - h)],
        [(x + w * 0.5, y - h * 0.8), (x + w, y + 2)],
    )
    water = blob([*left, *right, (x + w * 0.3, y + h)])
    mirrored = linear((0, y - h), (0, y + h), [(lighter(sky[-1], 0.1), 150.0), (sky[1], 190.0)])
    road.wash(water, mirrored, blur=2.5)
    with clipped(road.canvas, water):
        for _ in range(int(4 + 9 * burn)):
            at = x + chance.uniform(-0.9, 0.9) * w
            shine = polygon(box(at, y - h, chance.uniform(8, 26), 2 * h))
            road.flat(shine, chance.choice(LIGHTS) if burn else "#f4f8fc", chance.randint(40, 120), blur=8)
    road.stroke(
        f"M {x - w * 0.8} {y + h * 0.5} Q {x} {y + h * 1.1} {x + w * 0.6} {y + h * 0.7}", "#f0f4ff", 2.4, 90, blur=1
    )


def _cafe(easel: Easel, burn: float) -> None:
    """At the left edge, a cafe with an awning; at the right, a shutter under a hanging sign."""
    with easel.layer("cafe", 1.35, rim=0.8, lit=0.8, haze=0.03, shadow=0.2) as cafe:
        left = cafe.view.left - 40
        cafe.shape(polygon([(left, 380), (196, 470), (196, 1330), (left, 1480)]), "#85574c", line=3.4, shade=0.6)
        for x in range(96, int(left), -190):
            window = [(x - 60, 500 - (96 - x) * 0.1), (x + 30, 508 - (96 - x) * 0.1), (x + 30, 596), (x - 60, 592)]
            cafe.shape(polygon(window), "#5a4a5c" if burn else "#8fb0bc", line=3, shade=0.4)
        cafe.shape(_cafe_glass(left), "#8a6a54" if burn else "#8fb0bc", line=3.4, shade=0)
        awning = [(left, 700), (226, 742), (264, 828), (left, 826)]
        cafe.shape(polygon(awning), "#c84a44", line=3.2, shade=0.5)
        for k in range(int((196 - left) / 62) + 1):
            x = 190 - k * 62
            top = 742 - 42 * (226 - x) / (226 - left)
            cafe.flat(polygon([(x, top), (x - 30, top), (x - 24, 827), (x + 10, 827)]), "#f4e6d4", 215)
        _right_side(cafe)


def _cafe_glass(left: float) -> skia.Path:
    return polygon([(left, 800), (172, 812), (172, 1220), (left, 1290)])


def _right_side(cafe: Layer) -> None:
    right = cafe.view.right + 40
    cafe.shape(polygon([(right, 420), (930, 500), (930, 1330), (right, 1470)]), "#666080", line=3.4, shade=0.6)
    cafe.shape(polygon([(right, 900), (952, 916), (952, 1270), (right, 1350)]), "#7a8290", line=3, shade=0.3)
    for k in range(9):
        cafe.stroke(f"M 952 {940 + k * 38} L {right} {930 + k * 46}", "#525a6a", 3)
    slab(cafe, 926, 620, 118, 236, "#2c2440", line=3.4, shade=0.4)


def _signs(easel: Easel, burn: float) -> None:
    """Letters, neon and the lit window: light of their own by night, paint by day."""
    with easel.layer("signs", 1.35, emit=bool(burn), ambient=1.0, rim=0.0, haze=0.0) as signs:
        if burn:
            glass = _cafe_glass(signs.view.left - 40)
            with clipped(signs.canvas, glass):
                signs.wash(glass, linear((0, 790), (0, 1290), [("#fff0c0", 235 * burn), ("#ffb058", 215 * burn)]))
                for x in (-40, 60, 150):
                    signs.flat(polygon(box(x - 5, 826, 10, 470)), "#4a2c2c")
                for x in (10, 104):
                    signs.flat(ellipse(x, 1010, 26, 34), "#5a2c34", 190, blur=3)
                    body = [(x - 46, 1240), (x - 40, 1080), (x, 1046), (x + 40, 1080), (x + 46, 1240)]
                    signs.flat(blob(body), "#5a2c34", 190, blur=3)
            signs.glow(64, 650, 190, "#ffb060", 0.5 * burn)
        across(signs, "CAFÉ", 64, 672, 74, "#ffe8b8" if burn else "#f4e6d4")
        pink, cyan = ("#ff5a94", "#7ae8ff") if burn else ("#b86a84", "#a8c8d0")
        signs.stroke(polygon(box(938, 632, 94, 212)), pink, 6)
        across(signs, "24", 985, 730, 62, cyan)
        signs.stroke("M 956 760 L 1014 760 Q 1014 812 985 812 Q 956 812 956 760 Z", cyan, 5)
        signs.stroke("M 1016 772 Q 1030 774 1026 788 Q 1022 796 1012 794", cyan, 4)


def _post(easel: Easel, burn: float) -> None:
    x, y = LAMP
    with easel.layer("lamp post", 1.1, rim=0.9, haze=0.0) as post:
        post.shape(polygon([(x - 9, y + 60), (x + 9, y + 60), (x + 14, 1420), (x - 14, 1420)]), "#3a3a4c", shade=0.6)
        post.shape(path(f"M {x - 34} 1420 L {x + 34} 1420 L {x + 22} 1360 L {x - 22} 1360 Z"), "#3a3a4c", shade=0.5)
        post.shape(
            path(f"M {x - 30} {y - 40} L {x + 30} {y - 40} L {x + 22} {y + 58} L {x - 22} {y + 58} Z"),
            "#fff0c0" if burn else "#cfd8dc",
            shade=0,
        )
        post.shape(path(f"M {x - 42} {y - 38} L {x + 42} {y - 38} L {x} {y - 78} Z"), "#3a3a4c", shade=0.4)
        for dy in (-40, 58):
            post.stroke(f"M {x - 32} {y + dy} L {x + 32} {y + dy}", "#2c2c3c", 7)


def _light(easel: Easel, burn: float) -> None:
    wet = 1.35 if easel.air.wet else 0.35
    with easel.layer("light", 1.1, emit=True) as light:
        for k in range(15):
            t = k / 14
            x, y = -60 + 1200 * t, 250 + 150 * (1 - (2 * t - 1) ** 2)
            light.glow(x, y, 46, "#ffc46a", 0.9 * burn)
            light.flat(ellipse(x, y, 8, 10), "#fff2c4", 255 * burn, blur=1)
        if burn:
            light.glow(*LAMP, 420, "#ffc880", 0.75 * burn)
            light.glow(90, 1000, 420, "#ffb060", 0.4 * burn)
            light.glow(985, 740, 300, "#ff4a90", 0.6 * burn)
            for x, y, wide, tall, colour in REFLECTIONS:
                stops = [(colour, 0.0), (colour, 120 * wet * burn), (colour, 0.0)]
                fade = linear((0, y), (0, y + tall), stops, [0, 0.22, 1])
                light.wash(polygon(box(x - wide, y, 2 * wide, tall)), fade, blur=wide * 0.45)


def _front(easel: Easel) -> None:
    """A planter at the right corner, too near for the lens."""
    chance = Random(8)
    with easel.layer("planter", 0.68, lens=9, rim=0.9, lit=0.6, haze=0.0, sway=0.008) as near:
        right, bottom = near.view.right, near.view.bottom
        for _ in range(16):
            at = right - chance.uniform(0, 230), bottom - chance.uniform(30, 250)
            near.shape(
                clump(chance, *at, 70, 44, lobes=9), chance.choice(("#3f6a58", "#4c7a64", "#345a50")), line=0, shade=0.5
            )


PAINTER = Painter(paint_street, street_setting)
