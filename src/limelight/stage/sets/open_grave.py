"""An open grave: a pit with its lips of clods, a red coffin at the bottom of it, the heap that was dug out, a shovel.

The pit's front lip is drawn a second time by itself, to stand before whoever is in the pit.
"""

from __future__ import annotations

import math
from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, linear, path, placed, polygon, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import pebble
from limelight.stage.sets.lettering import down

PIT = (
    *((330, 1358), (440, 1330), (600, 1324), (770, 1342), (816, 1420), (830, 1486)),
    *((722, 1532), (520, 1546), (318, 1524), (260, 1472), (288, 1402)),
)
LIP = (
    *((298, 1330), (420, 1298), (600, 1290), (792, 1312), (858, 1390), (888, 1500)),
    *((764, 1572), (520, 1592), (298, 1566), (212, 1482), (248, 1390)),
)
FRONT = (
    *((286, 1503), (318, 1524), (420, 1539), (520, 1546), (620, 1543), (722, 1532), (790, 1506)),
    *((850, 1640), (240, 1640)),
)
EARTH = "#785d47"
CLODS = ("#7d6248", "#64503e", "#8c7056", "#5c4636")


def draw_open_grave(pit: Layer, chance: Random) -> None:
    """Everything but the front lip's second drawing."""
    pit.shape(blob(LIP), EARTH, line=0, shade=0.5, grade=0.2)
    _clods(pit, chance)
    hole = blob(PIT)
    pit.flat(hole, "#150e17")
    with clipped(pit.canvas, hole):
        _pit_wall(pit, chance)
        _coffin(pit, chance)
        pit.wash(hole, radial((548, 1420), 330, [("#0c0610", 0), ("#0c0610", 40), ("#0c0610", 190)], [0, 0.6, 1]))
    _spoil(pit, chance)
    _shovel(pit)
    pit.shape(polygon([(20, 1424), (226, 1388), (236, 1412), (30, 1452)]), "#8a6a48", shade=0.4)
    pit.shape(polygon([(-16, 1474), (238, 1424), (246, 1452), (-8, 1508)]), "#7a5c40", shade=0.4)


def draw_front_lip(lip: Layer, chance: Random) -> None:
    """The near edge of the pit."""
    with clipped(lip.canvas, polygon(FRONT)):
        lip.shape(blob(LIP), EARTH, line=0, shade=0.5, grade=0.2)
    for _ in range(48):
        x = chance.uniform(280, 806)
        t = (x - 543) / 263
        y, size = 1566 - t * t * 36 + chance.uniform(-12, 14), chance.uniform(5, 22) * (1 - 0.4 * t * t)
        lip.shape(pebble(chance, x, y, size), chance.choice(CLODS), line=0, shade=0.6)


def _clods(pit: Layer, chance: Random) -> None:
    for k in range(48):
        turn = k * 0.131 + chance.random() * 0.1
        x, y = 552 + math.cos(turn) * chance.uniform(284, 350), 1442 + math.sin(turn) * chance.uniform(114, 150)
        pit.shape(pebble(chance, x, y, chance.uniform(5, 24)), chance.choice(CLODS), line=0, shade=0.6)


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
    """A lacquered coffin seen from its foot: a bowed lid, gilt border, iron nails, a roundel, earth still on it."""
    red, gilt = "#a5372b", "#d8a24a"
    lid = path("M 446 1376 Q 556 1358 668 1378 L 752 1504 Q 552 1478 352 1500 Z")
    pit.shape(path("M 352 1500 Q 552 1478 752 1504 L 748 1580 L 356 1580 Z"), "#7c2620", shade=0.5)
    pit.shape(lid, red, line=3.6, shade=0.5, grade=0.28)
    with clipped(pit.canvas, lid):
        pit.wash(
            path("M 520 1360 L 590 1360 L 640 1520 L 460 1520 Z"),
            linear((470, 0), (640, 0), [("#ff9a78", 0), ("#ff9a78", 95), ("#ff9a78", 0)]),
            blur=6,
        )
        for x0, x1 in ((492, 440), (626, 668)):
            pit.stroke(f"M {x0} 1366 L {x1} 1500", "#6e1f1c", 3, 170)
    pit.stroke("M 460 1386 Q 556 1370 656 1388 L 728 1490 Q 552 1468 378 1488 Z", gilt, 4.5, 235)
    pit.shape(ellipse(554, 1430, 44, 25), gilt, line=2.6, shade=0.3)
    pit.flat(ellipse(554, 1430, 36, 19), "#7c2620")
    with placed(pit.canvas, 554, 1440):
        pit.canvas.scale(1.25, 0.68)
        down(pit, "壽", 0, 2, 40, "#f0c468")
    _nails_and_earth(pit, chance)


def _nails_and_earth(pit: Layer, chance: Random) -> None:
    for x, y in ((438, 1400), (408, 1448), (372, 1478), (676, 1402), (706, 1450), (738, 1482)):
        pit.shape(ellipse(x, y, 8, 5.5), "#4a3a3a", line=2, shade=0.2)
    for _ in range(26):
        side = chance.choice((0, 1))
        x = chance.uniform(300, 420) if side else chance.uniform(660, 820)
        y = chance.uniform(1470 if side else 1452, 1520)
        pit.shape(pebble(chance, x, y, chance.uniform(5, 17)), chance.choice(CLODS), line=1.6, shade=0.5)


def _spoil(pit: Layer, chance: Random) -> None:
    """What was dug out, in a heap at the right."""
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
