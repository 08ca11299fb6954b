"""A figure seen from behind, for a shot over its shoulder: the back of a robe; `nape` draws the head's.

It stands near the lens and out of focus, so that the silhouette and the large masses are what matter.
"""

from __future__ import annotations

from limelight.stage.art import Cel
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.arms import PlacedArm, draw_arm
from limelight.stage.figures.body import Stance
from limelight.stage.figures.costumes import Dress, costume_of
from limelight.stage.figures.hair import Head
from limelight.stage.figures.nape import draw_nape
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.plot import Plot
from limelight.stage.shapes import darker, path
from limelight.works.cast import Look


def back_cels(plot: Plot, look: Look, stance: Stance, head: Head, arms: tuple[PlacedArm, ...]) -> tuple[Cel, Cel]:
    """The body's cel and the head's."""
    body = plot.cel("body", lambda pen: _draw_body(pen, look, stance, arms), (-520, 40, 520, stance.build.floor + 40))
    back = plot.cel("head", lambda pen: draw_nape(pen, head), (-460, -420, 460, 620))
    assert body
    assert back
    return body, back


def _draw_body(pen: Pen, look: Look, stance: Stance, arms: tuple[PlacedArm, ...]) -> None:
    costume, flesh = costume_of(look), Flesh.of(look.skin)
    outline = costume.outline(stance)
    costume.legs(Dress(pen, stance, look, flesh, outline))
    for arm in arms:
        if arm.layer != "mid":
            draw_arm(pen, None, arm, look, flesh)
    pen.shape(stance.neck(), flesh.shade, line=4, shade=0.5, contour=flesh.line)
    pen.shape(outline, look.cloth, line=5, shade=1.7, grade=0.2)
    with pen.inside(outline):
        x, waist = stance.bend(0.4), stance.waist
        pen.taper((x, 300), (x + 6, waist - 120), (x, waist), 4, darker(look.cloth, 0.6), 150)
        for side in (-1, 1):
            top = (side * stance.build.shoulders * 0.55, 320)
            pen.taper(top, (top[0] * 0.9, 420), (top[0] * 0.7 + x, waist - 40), 5, darker(look.cloth, 0.6), 140)
    n = stance.skull.neck
    left, right = stance.at(-n * 1.6, -26), stance.at(n * 1.6, -26)
    collar = path(f"M {left[0]} {left[1]} Q {stance.turn * 10} {left[1] + 40} {right[0]} {right[1]}")
    with pen.inside(outline):
        pen.stroke(collar, 58, darker(look.trim, 0.72))
        pen.stroke(collar, 48, look.trim)
    for arm in arms:
        if arm.layer == "mid":
            draw_arm(pen, outline, arm, look, flesh)
