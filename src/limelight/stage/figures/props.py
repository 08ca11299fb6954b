"""Things people hold, drawn in the hand's space: the axis along y at the grip, the business end toward -y, past the
thumb (a spade's toward +y, to the ground).

Each is drawn after the palm and before the fingers that close over it.
"""

from __future__ import annotations

from limelight.stage.drawings import chosen
from limelight.stage.figures.hands import GRIP, Held
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import PLUS, blob, ellipse, lighter, limb, linear, paint, path, polygon, radial

STEEL = "#d7e2ee"
GOLD = "#d8a53a"
WOOD = "#7a4a2a"


def sword(pen: Pen) -> None:
    """A straight two-edged jian, with a tassel."""
    tip, g = -640.0, GRIP
    blade = polygon([(g - 15, -84), (g + 15, -84), (g + 10, tip + 70), (g, tip), (g - 10, tip + 70)])
    pen.shaded(blade, linear((g - 15, 0), (g + 15, 0), ["#f4f8fc", STEEL, "#8fa3bf"], [0, 0.5, 1]))
    pen.flat(polygon([(g, -84), (g + 15, -84), (g + 10, tip + 70), (g, tip)]), "#7488ab", 150)
    pen.stroke(blade, 3.6, "#2a2a44")
    pen.stroke(path(f"M {g} -92 L {g} {tip + 36}"), 2.2, "#ffffff", 200)
    pen.shape(limb([(g, -66), (g, 82)], [11.5, 11.5]), "#5a2a2a", line=4, shade=0.3)
    for k in range(7):
        pen.stroke(path(f"M {g - 11} {-52 + k * 20} L {g + 11} {-42 + k * 20}"), 2.4, "#2e1016", 190)
    guard = blob([(g, -100), (g + 34, -94), (g + 44, -70), (g + 18, -62), (g - 18, -62), (g - 44, -70), (g - 34, -94)])
    pen.shape(guard, GOLD, line=4, shade=0.5)
    pen.shape(ellipse(g, 92, 18, 16), GOLD, line=4, shade=0.4)
    tassel = limb([(g, 106), (g - 14, 170), (g + 8, 240)], [4, 8, 13])
    pen.shape(tassel, "#c9303a", line=3, shade=0.3)


def shovel(pen: Pen) -> None:
    """A spade, blade down, mud on it."""
    g = GRIP
    pen.shape(limb([(g, 560), (g, -330)], [10, 11]), "#8a5a34", line=4, shade=0.4)
    pen.shape(limb([(g - 44, -334), (g + 44, -334)], [12, 12]), "#7a4a2a", line=4, shade=0.3)
    blade = blob([(g - 58, 548, "c"), (g + 58, 548, "c"), (g + 62, 660), (g, 740, "c"), (g - 62, 660)])
    pen.shape(blade, "#7c8290", line=4, shade=0.8)
    mud = blob([(g - 60, 610), (g - 10, 640), (g + 60, 604), (g + 62, 660), (g, 738, "c"), (g - 62, 660)])
    pen.flat(mud, "#5a3f2e", 220)


def lantern(pen: Pen) -> None:
    """A paper lantern on a short stick; it glows."""
    g = GRIP
    pen.shape(limb([(g, -260), (g, 110)], [6.5, 8]), WOOD, line=3, shade=0.3)
    with pen.upright(g, -254) as hung:
        _draw_paper(hung)


def _draw_paper(pen: Pen) -> None:
    pen.canvas.drawPath(
        ellipse(0, 150, 190), paint(shader=radial((0, 150), 190, [("#ffb050", 110), ("#ffb050", 0)]), blend=PLUS)
    )
    paper = blob([
        (-40, 70, "c"), (40, 70, "c"), (78, 112), (86, 152), (78, 196), (40, 236, "c"), (-40, 236, "c"), (-78, 196),
        (-86, 152), (-78, 112),
    ])  # fmt: skip
    pen.stroke(path("M 0 0 L 0 64"), 4, "#2a1820")
    pen.shape(paper, "#ffb35a", line=4.5, shade=0.6, grade=0.3)
    pen.shaded(paper, radial((0, 160), 90, [("#fff6d0", 235), ("#ffb35a", 0)]))
    for x in (-44, 0, 44):
        pen.stroke(path(f"M {x * 0.75} 70 Q {x * 1.7} 152 {x * 0.75} 236"), 3.4, "#b0602a", 180)
    for y in (58, 230):
        pen.shape(
            blob([(-48, y, "c"), (48, y, "c"), (46, y + 15, "c"), (-46, y + 15, "c")]), "#4a2418", line=3.5, shade=0
        )
    for k in range(-2, 3):
        pen.stroke(path(f"M {k * 5} 246 Q {k * 6} 290 {k * 8} 328"), 4.5, "#d8342f")


def scroll(pen: Pen) -> None:
    """A rolled painting on two rods."""
    g = GRIP
    pen.shape(limb([(g, -250), (g, 250)], [7, 7]), WOOD, line=3.5, shade=0.3)
    roll = blob([(g - 26, -214, "c"), (g + 26, -214, "c"), (g + 26, 214, "c"), (g - 26, 214, "c")])
    pen.shape(roll, "#efe2c4", line=4, shade=0.7)
    for y in (-190, 190):
        pen.stroke(path(f"M {g - 26} {y} L {g + 26} {y}"), 9, "#8a3a44", 220)
    pen.stroke(path(f"M {g + 6} -210 L {g + 6} 210"), 2, "#8a7450", 160)


def fan(pen: Pen) -> None:
    """A round silk fan on a short handle."""
    g = GRIP
    pen.shape(limb([(g, -150), (g, 90)], [5, 6.5]), WOOD, line=3, shade=0.2)
    disc = ellipse(g, -262, 128, 122)
    pen.shape(disc, "#f6e6d8", line=5, shade=0.6, contour="#7a4a2a")
    with pen.inside(disc):
        pen.stroke(blob([(g - 90, -190), (g - 20, -240), (g + 40, -330)], closed=False), 4, "#6a4a3a")
        for x, y, r in ((g - 10, -262, 20), (g + 26, -308, 15), (g - 52, -222, 13)):
            pen.flat(ellipse(x, y, r), "#e88aa0", 220)
            pen.flat(ellipse(x, y, r * 0.4), "#fff0c8")
    pen.stroke(path(f"M {g} -384 L {g} -146"), 2.4, lighter(WOOD, 0.2), 160)


def phone(pen: Pen) -> None:
    """A telephone, its screen lit."""
    g = GRIP
    case = blob([(g - 44, -98, "c"), (g + 40, -98, "c"), (g + 40, 84, "c"), (g - 44, 84, "c")], pull=0.3)
    pen.shape(case, "#2a2a3a", line=4, shade=0.3)
    screen = polygon([(g - 36, -86), (g + 32, -86), (g + 32, 72), (g - 36, 72)])
    pen.shaded(screen, linear((0, -86), (0, 72), ["#cfe8ff", "#8fb8f0"]))


def letter(pen: Pen) -> None:
    """A sheet of paper, folded once, with writing on it."""
    g = GRIP
    sheet = blob([(g - 74, -224, "c"), (g + 70, -212, "c"), (g + 66, 64, "c"), (g - 70, 52, "c")], pull=0.06)
    pen.shape(sheet, "#f6efdf", line=3.6, shade=0.5)
    with pen.inside(sheet):
        pen.flat(polygon([(g - 78, -84), (g + 74, -74), (g + 74, -58), (g - 78, -68)]), "#cdbfa8", 130)
        for row, long in enumerate((104, 92, 110, 70, 100, 88, 60)):
            y = -190 + row * 30 + (14 if row > 3 else 0)
            pen.stroke(path(f"M {g - 54} {y} Q {g} {y + 7} {g - 54 + long} {y + 8}"), 4, "#5a5468", 190)


PROPS: dict[str, Held] = {
    "fan": fan, "lantern": lantern, "letter": letter, "phone": phone, "scroll": scroll, "shovel": shovel,
    "sword": sword,
}  # fmt: skip


def prop(name: str) -> Held | None:
    """What to draw in the hand; None for "" and "none"."""
    return None if name in ("", "none") else chosen(PROPS, name, "prop")
