"""The hanging scroll: a young woman under a plum branch, painted on silk, with a poem down its edge and a red seal.

It is drawn in its own units, 300 x 560 of silk with its top middle at (0, 0), finely enough to fill a frame.
"""

from __future__ import annotations

from random import Random

from limelight.stage.drawing.shapes import blob, clipped, ellipse, line, path, polygon, radial, taper
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blossom, grow, ribbon
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import down

WIDTH, HEIGHT = 300.0, 560.0
INK = "#33262c"


def draw_portrait(layer: Layer) -> None:
    """The whole scroll: cord, rods, mount, silk."""
    cord = line([(-160, -158), (4, -238), (160, -158)])
    layer.stroke(cord, "#3a2420", 4)
    layer.flat(ellipse(4, -240, 8), "#2a1a1a")
    slab(layer, -176, -150, 352, 890, "#7d8a78", line=3, shade=0.5)
    _brocade(layer)
    slab(layer, -158, -8, 316, 576, "#a8884a", line=2, shade=0)
    silk = polygon(box(-150, 0, WIDTH, HEIGHT))
    layer.shape(silk, "#eadbb8", line=2, shade=0, grade=0.12)
    with clipped(layer.canvas, silk):
        _branch(layer)
        _robe(layer)
        _head(layer)
        down(layer, "不在梅邊在柳邊", -122, 46, 20, INK, alpha=215)
        layer.flat(polygon(box(-134, 204, 22, 22)), "#b3261e")
        layer.wash(silk, radial((0, 260), 420, [("#6a4a24", 0), ("#6a4a24", 0), ("#6a4a24", 80)], [0, 0.6, 1]))
    for y in (-160, 736):
        slab(layer, -196, y - 11, 392, 22, "#5a3524", line=3, shade=0.4)
        for side in (-1, 1):
            layer.shape(polygon(box(side * 202 - 10, y - 15, 20, 30)), "#c8a25a", line=2.6, shade=0.3)


def _brocade(layer: Layer) -> None:
    for y in (*range(-130, -14, 23), *range(588, 728, 23)):
        for k in range(13):
            layer.flat(ellipse(-162 + k * 27 + (y // 23 % 2) * 13, y, 4.5), "#97a38c", 120)


def _branch(layer: Layer) -> None:
    chance = Random(3)
    tree = grow(chance, (160, 34), 2.72, 125, 8, 2)
    for branch in tree.branches:
        layer.flat(ribbon(branch.points, branch.thick, max(1.4, branch.thin)), "#4a3c38", 225)
    for x, y, _ in tree.tips * 2:
        blossom(
            layer, x + chance.uniform(-15, 15), y + chance.uniform(-15, 15), chance.uniform(6, 10), "#d0627a", "#7a1f34"
        )


def _robe(layer: Layer) -> None:
    """Pink robe over a blue-green skirt, sleeves joined, a red sash; folds drawn with the brush."""
    skirt = [(-52, 296), (-84, 400), (-112, 540), (-90, 580), (96, 580), (118, 538), (92, 400), (56, 296)]
    layer.shape(blob(skirt), "#86aca4", line=2, shade=0.7)
    for x0, x1 in ((-40, -70), (-8, -14), (30, 44), (60, 88)):
        taper(layer.canvas, (x0, 370), ((x0 + x1) / 2 - 6, 460), (x1, 560), 1.6, "#41605e", 190)
    body = [(-30, 236), (-78, 262), (-112, 330), (-118, 420), (-84, 446), (-30, 424), (34, 430), (92, 446)]
    layer.shape(blob([*body, (122, 412), (112, 326), (80, 262), (36, 236)]), "#d48a92", line=2.2, shade=0.8)
    for points in (
        ((-70, 300), (-84, 350), (-72, 420)),
        ((76, 300), (92, 350), (80, 424)),
        ((-20, 340), (-40, 380), (-56, 420)),
    ):
        taper(layer.canvas, *points, 1.7, "#7c3c4a", 190)
    collar = "M -26 236 Q 2 292 8 330 L 26 330 Q 22 286 40 238 Q 6 268 -26 236 Z"
    layer.shape(path(collar), "#f6eeda", line=1.8, shade=0.2)
    layer.stroke("M -30 240 Q 0 300 8 336", "#b23a38", 5)
    layer.stroke("M 38 240 Q 20 290 22 336", "#b23a38", 5)
    layer.shape(blob([(-46, 398), (0, 388), (52, 400), (50, 426), (0, 418), (-46, 424)]), "#a83c34", line=2, shade=0.3)
    layer.stroke("M 0 420 Q 12 470 -6 540", "#a83c34", 5)
    for side in (-1, 1):
        hand = [(side * 2, 372), (side * 20, 364), (side * 30, 376), (side * 18, 390), (side * 2, 388)]
        layer.shape(blob(hand), "#f4dfc4", line=1.6, shade=0.2)


def _head(layer: Layer) -> None:
    """Hair in two coils with flowers and a pin; a face of few lines: downcast eyes, small mouth."""
    hair = "#241a22"
    back = [(-48, 196), (-58, 140), (-40, 96), (0, 78), (42, 96), (58, 140), (48, 196), (30, 222), (-30, 222)]
    layer.flat(blob(back), hair)
    for x, y, rx, ry in ((-26, 82, 26, 21), (24, 76, 30, 24), (0, 66, 24, 20)):
        layer.shape(ellipse(x, y, rx, ry), hair, line=1.6, shade=0)
        layer.stroke(ellipse(x, y, rx * 0.6, ry * 0.55), "#5a4854", 1.6, 150)
    layer.shape(path("M -14 206 L 14 206 L 18 246 Q 2 262 -16 246 Z"), "#ecd4b8", line=1.4, shade=0.6)
    face = [(-40, 140), (-38, 176), (-24, 208), (0, 224), (24, 208), (38, 176), (40, 140), (24, 112), (-24, 112)]
    layer.shape(blob(face), "#f6e2c8", line=1.8, shade=0.2, grade=0.1)
    layer.flat(path("M -44 156 Q -46 106 -4 98 Q -30 116 -44 156 Z"), hair)
    layer.flat(path("M 44 156 Q 46 106 4 98 Q 30 116 44 156 Z"), hair)
    for side in (-1, 1):
        layer.flat(ellipse(side * 24, 182, 12, 9), "#e88a7a", 70, blur=4)
        taper(layer.canvas, (side * 8, 142), (side * 20, 134), (side * 33, 143), 1.9, INK)
        taper(layer.canvas, (side * 9, 160), (side * 21, 168), (side * 33, 158), 2.4, INK)
        taper(layer.canvas, (side * 30, 161), (side * 36, 160), (side * 38, 154), 1.2, INK)
        layer.flat(ellipse(side * 43, 186, 2.6), "#5aa088")
    layer.stroke("M 2 166 Q -5 182 3 186", "#8a6a58", 1.8)
    mouth = "M -10 202 Q -4 197 0 200 Q 4 197 10 202 Q 4 210 0 210 Q -4 210 -10 202 Z"
    layer.flat(path(mouth), "#b8323a")
    layer.stroke("M 30 84 L 84 62", "#b8903c", 4)
    for x, y, size in ((84, 61, 7), (-34, 92, 11), (-16, 102, 8), (36, 96, 10)):
        blossom(layer, x, y, size, "#e0708a", "#8a1f3a")
