"""A street in a town, by day or night: house fronts that run away from us, a lit cafe, a lamp post, wires with bulbs.

The far end is a soft light in the middle of the frame, behind the heads; signs and windows keep to the sides.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import skia

from limelight.stage.sets.easel import Easel, Layer
from limelight.stage.sets.growth import clump
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.mood import Air
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.sets.sky import paint_sky
from limelight.stage.sets.town import Facade, bokeh, skyline
from limelight.stage.shapes import blob, clipped, ellipse, linear, mix, path, polygon

VANISH = (540.0, 900.0)
LAMP = (868.0, 470.0)
REFLECTIONS = (
    (110, 1330, 120, 460, "#ffb060"),
    (868, 1440, 46, 420, "#ffd090"),
    (985, 1350, 70, 480, "#ff4a90"),
    (540, 935, 60, 420, "#ffb870"),
)
"""Lights drawn out on the road: x, top, half width, height."""
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
    """Three houses on either side, from far to near."""
    walls = ("#b98a72", "#a9a08c", "#8f7f96", "#c09a78", "#93a0a8", "#b07a6c")
    with easel.layer("houses", 2.2, rim=0.5, lit=0.7, haze=0.14) as houses:
        for k, (near, far, tall) in enumerate(((0.40, 0.2, 470), (0.72, 0.42, 620), (1.35, 0.76, 700))):
            for side in (-1, 1):

                def edge(t: float, side: int = side) -> float:
                    return VANISH[0] + side * (110 + 560 * t)

                def top(t: float, tall: float = tall) -> float:
                    return VANISH[1] - tall * (0.35 + t)

                def foot(t: float) -> float:
                    return VANISH[1] + 20 + 330 * t

                front = Facade(
                    (edge(near), top(near)), (edge(near), foot(near)), (edge(far), top(far)), (edge(far), foot(far))
                )
                front.draw(houses, chance, walls[(k * 2 + (side > 0)) % 6], storeys=5, bays=3, burn=burn)


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
                _puddles(road, chance, burn)


def _strip(side: int, near_kerb: float, far_kerb: float, far_foot: float, near_foot: float) -> skia.Path:
    """A band of pavement that runs to the vanishing point, on one side of the road."""
    middle = VANISH[0]
    top = [(middle + side * near_kerb, 925), (middle + side * far_kerb, 925)]
    return polygon([*top, (middle + side * far_foot, 1560), (middle + side * near_foot, 1560)])


def _dash(road: Layer, start: float, end: float) -> None:
    """One dash of the middle line, nearer ones longer and wider."""
    y0, y1, w0, w1 = 935 + start * 1100, 935 + end * 1100, 3 + 16 * start, 3 + 16 * end
    road.flat(polygon([(540 - w0, y0), (540 + w0, y0), (540 + w1, y1), (540 - w1, y1)]), "#d8ccb0", 120)


def _puddles(road: Layer, chance: Random, burn: float) -> None:
    """Wet asphalt: lights drawn out downward, and puddles of sky."""
    for _ in range(int(30 + 80 * burn)):
        x, y = chance.uniform(road.view.left, road.view.right), 950 + 800 * chance.random()
        streak = polygon(box(x, y, chance.uniform(4, 16), chance.uniform(40, 190)))
        road.flat(streak, chance.choice(LIGHTS) if burn else "#dfe8f4", chance.randint(24, 76), blur=6)
    for x, y, w, h in ((220, 1500, 170, 24), (820, 1650, 210, 34), (520, 1280, 110, 12)):
        road.flat(ellipse(x, y, w, h), "#b8c8e0", 80, blur=3)


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
    wet = 1.0 if easel.air.wet else 0.35
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
                fade = linear((0, y), (0, y + tall), [(colour, 120 * wet * burn), (colour, 0.0)])
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
