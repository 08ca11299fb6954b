"""Hats of today, in the character's trim colour: a cap, a beanie, a slouched fila, a headscarf."""

from __future__ import annotations

from limelight.stage.figures.hair.style import Head, cast_on_face
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, darker, lighter, path


def cap(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-112, -74, 10), "c"), p(0, -100, 24), (*p(112, -74, 10), "c"), p(112, -132), p(78, -190), p(0, -212),
        p(-78, -190), p(-112, -132),
    ])  # fmt: skip
    cast_on_face(pen, head, crown, drop=26)
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.25)
    pen.stroke(path(f"M {head.turn * 26} -100 Q {head.turn * 10} -170 0 -212"), 3, darker(colour, 0.5), 150)
    x = head.turn * 90
    peak = blob(
        [(*p(-92, -78, 16), "c"), p(0, -104, 24), (*p(92, -78, 16), "c"), (x + 62, -58), (x, -50), (x - 62, -58)]
    )
    pen.shape(peak, darker(colour, 0.12), line=4.5, shade=0.6)


def beanie(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-116, -66, 8), "c"), p(0, -92, 22), (*p(116, -66, 8), "c"), p(118, -120), p(84, -204), p(0, -228),
        p(-84, -204), p(-118, -120),
    ])  # fmt: skip
    cast_on_face(pen, head, crown)
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.25)
    band = blob(
        [
            (*p(-118, -62, 8), "c"),
            p(0, -88, 22),
            (*p(118, -62, 8), "c"),
            (*p(120, -110, 6), "c"),
            p(0, -138, 18),
            (*p(-120, -110, 6), "c"),
        ]
    )
    pen.shape(band, lighter(colour, 0.12), line=4, shade=0.6)
    with pen.inside(band):
        for k in range(-8, 9):
            (x, y), (u, v) = p(k * 14, -60, 20), p(k * 14, -140, 16)
            pen.stroke(path(f"M {x} {y} L {u} {v}"), 2.4, darker(colour, 0.45), 140)


def fila(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-114, -76, 8), "c"), p(0, -104, 24), (*p(114, -76, 8), "c"), (122, -128), (132, -178), (176, -194),
        (192, -166, "c"), (184, -226),
        (110, -246), (0, -224), (-88, -202), (-119, -140),
    ], pull=0.34)  # fmt: skip
    cast_on_face(pen, head, crown, drop=15)
    pen.shape(crown, colour, line=5, shade=1.2, grade=0.25)
    (lx, ly), (mx, my), (rx, ry) = p(-115, -92, 8), p(0, -122, 24), p(116, -94, 8)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 7, "#e8b040")
    pen.stroke(path("M 132 -178 Q 100 -196 40 -202"), 4, darker(colour, 0.6), 200)


def headscarf_back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    drape = blob(
        [p(-118, -70), p(0, -200), p(118, -70), p(132, 80), (150 - w, 230), (0 - w, 268), (-150 - w, 230), p(-132, 80)]
    )
    pen.shape(drape, darker(head.look.trim, 0.12), line=4, shade=0.6)


def headscarf(pen: Pen, head: Head) -> None:
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


CAP = Hat(cap, top=220)
BEANIE = Hat(beanie, top=236)
FILA = Hat(fila, top=254)
HEADSCARF = Hat(headscarf, headscarf_back, top=212, hides_hair=True)
