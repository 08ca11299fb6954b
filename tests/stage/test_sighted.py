"""A figure as the lens sees it: laid in bands it is what it is laid whole, and what changes on its sheet is seen."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.lens import seen
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, Planes, blank, cutout, lay, paste, planes
from limelight.stage.compositor.sighted import Sighted
from limelight.stage.compositor.silhouette import Silhouette, in_cells
from limelight.stage.compositor.turning import clear
from limelight.works.shots import Shot

WIDTH, HEIGHT = 1080, 1920
FRAME = Box(0, 0, WIDTH, HEIGHT)
FAINT = 50
"""Levels by which a sharp edge differs that lies a quarter of a pixel beside."""


def figure() -> Cutout:
    """A sheet larger than the frame, with a disc on a column on it."""
    sheet = clear(in_cells(FRAME.grown(64)))
    bgra = np.zeros((1600, 800, 4), np.uint8)
    cv2.circle(bgra, (400, 400), 340, (90, 140, 220, 255), -1, cv2.LINE_AA)
    cv2.rectangle(bgra, (200, 600), (600, 1600), (60, 70, 180, 255), -1)
    paste(sheet, cutout(bgra, 160, 240))
    return sheet


def ground() -> Planes:
    frame = blank(WIDTH, HEIGHT)[1]
    frame.y[:], frame.u[:], frame.v[:] = 40, 110, 140
    return frame


def framing(zoom: float) -> Framing:
    plate = planes(np.zeros((HEIGHT + 80, WIDTH + 80, 3), np.uint8))
    return Framing(Picture(Shot("sh", "sc", "ln", "close", ()), WIDTH, HEIGHT, plate, []), zoom, 4.3, -7.6)


def laid(sighted: Sighted, veil: np.ndarray | None = None) -> Planes:
    frame = ground()
    sighted.lay(frame, FRAME, veil)
    return frame


def whole(sheet: Cutout, at: Framing) -> Planes:
    frame = ground()
    lay(frame, seen(sheet, at.zoom, at.x0 + at.zoom * sheet.x, at.y0 + at.zoom * sheet.y0, FRAME))
    return frame


def alike(one: Planes, other: Planes) -> bool:
    differs = np.abs(one.y.astype(int) - other.y)
    return bool(differs.max() <= FAINT and differs.mean() <= 0.1)


@pytest.mark.parametrize("zoom", [1.0, 1.013, 1.07])
def test_a_figure_laid_in_bands_is_the_figure_laid_whole(zoom: float) -> None:
    sheet, at = figure(), framing(zoom)
    silhouette, sighted = Silhouette(sheet, NOWHERE), Sighted(sheet, FRAME)
    sighted.look(at, silhouette.bands)
    veil = np.full((HEIGHT, WIDTH), 255, np.uint8)

    assert any(band.solid for band in silhouette.bands)
    assert alike(laid(sighted, veil), whole(sheet, at))
    assert veil[900, 560] == 0
    assert veil[80, 1000] == 255


@pytest.mark.parametrize("zoom", [1.0, 1.013])
def test_a_hole_where_it_was_solid_and_a_hand_where_there_was_nothing_are_seen(zoom: float) -> None:
    sheet, at = figure(), framing(zoom)
    silhouette, sighted = Silhouette(sheet, NOWHERE), Sighted(sheet, FRAME)
    sighted.look(at, silhouette.bands)
    hole, hand = Box(500, 600, 560, 660), Box(940, 1000, 1000, 1060)
    paste(sheet, clear(hole))
    paste(sheet, cutout(np.full((60, 60, 4), (120, 160, 230, 255), np.uint8), hand.left, hand.top))
    for box in (hole, hand):
        silhouette.read(box)
        sighted.mend(at, silhouette.bands, box)

    assert alike(laid(sighted), whole(sheet, at))


def test_what_sways_is_not_cut_anew_when_it_sways() -> None:
    sheet = figure()
    head = Box(120, 200, 1000, 1000)
    silhouette = Silhouette(sheet, head)
    before = silhouette.bands
    moved = sheet.part(head).copy()
    for plane in (moved.y, moved.through):
        plane[:] = np.roll(plane, 6, axis=1)
    for plane in (moved.u, moved.v, moved.through_half):
        plane[:] = np.roll(plane, 3, axis=1)
    paste(sheet, moved)
    silhouette.read(head)

    assert silhouette.bands is before
