"""A headscarf that is drawn over the hair and wound under the chin, in the trim colour."""

from __future__ import annotations

from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, darker


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    drape = blob(
        [p(-118, -70), p(0, -200), p(118, -70), p(132, 80), (150 - w, 230), (0 - w, 268), (-150 - w, 230), p(-132, 80)]
    )
    pen.shape(drape, darker(head.look.trim, 0.12), line=4, shade=0.6)


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    chin = head.bearing.chin
    fold = blob([
        p(0, -126, 32), p(64, -104, 26), p(97, -30, 12), p(99, 40, 14), p(70, 110, 26), (head.turn * 34, chin + 10),
        p(-70, 110, 26),
        p(-99, 40, 14), p(-97, -30, 12), p(-64, -104, 26),
    ])  # fmt: skip
    outer = blob([
        p(0, -204), p(84, -180), p(124, -80), p(132, 40), p(112, 140), (70, chin + 60), (head.turn * 20, chin + 78),
        (-70, chin + 60),
        p(-112, 140), p(-132, 40), p(-124, -80), p(-84, -180),
    ])  # fmt: skip
    with pen.outside(fold):
        pen.shape(outer, colour, line=4.5, shade=1.2, grade=0.2)
        pen.taper(p(-112, 60, 6), (-40, chin + 30), (60, chin + 56), 3.5, darker(colour, 0.5), 170)
        pen.taper(p(108, 70, 6), (60, chin + 20), (0, chin + 50), 3.0, darker(colour, 0.5), 150)
        pen.taper(p(-96, -110), p(-110, -20), p(-116, 60), 3.0, darker(colour, 0.5), 140)
    pen.outline(fold, colour, 4)
    with pen.inside(head.contour, fold):
        pen.stroke(fold, 18, head.flesh.shade, 90, blur=3)


HAT = Hat(front, back, top=212, hides_hair=True)
