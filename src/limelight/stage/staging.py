"""Staging: from a shot's size and places to pixels: how large each figure is drawn, where its eyes are, and which part of the
set stands behind it.

The measures are for a frame of 1080 x 1920 and scale with its height (with its width where a frame is wider than tall).
They follow the genre: a face fills at least 30 % of the frame's height in a close shot, and no mouth is under the captions.
"""

from __future__ import annotations

from dataclasses import dataclass

from limelight.works.shots import Figure, Shot

FULL_HEIGHT = 1920.0

FACE_SCALE = {"extreme": 2.75, "close": 2.15, "medium": 1.42, "full": 0.86, "wide": 0.6, "insert": 1.0}
"""Pixels per figure unit; a face is 230 units wide and about 320 from crown to chin."""

EYE_LINE = {"extreme": 640.0, "close": 668.0, "medium": 600.0, "full": 640.0, "wide": 760.0, "insert": 760.0}
"""Where the eyes of a figure in the picture plane lie, from the top."""

SET_ZOOM = {"extreme": 1.95, "close": 1.7, "medium": 1.35, "full": 1.12, "wide": 1.0, "insert": 1.0}
"""How much the set behind is enlarged: less than the figures, as a long lens would, so that the place stays readable."""

DEFOCUS = {"extreme": 9.0, "close": 7.0, "medium": 3.5, "full": 1.2, "wide": 0.0, "insert": 0.0}
"""Blur of the set behind, in pixels (standard deviation)."""

CROWD = {0: 1.0, 1: 1.0, 2: 0.84, 3: 0.74}
"""How much smaller each figure is drawn when several share the frame."""


@dataclass(frozen=True)
class Stand:
    """Where one figure is drawn: the middle between its eyes, in frame pixels, its scale, and its depth."""

    figure: Figure
    x: float
    y: float
    scale: float


@dataclass(frozen=True)
class Staging:
    """A shot's layout: the figures from far to near, and the lens on the set behind (its middle in set pixels, and zoom)."""

    stands: tuple[Stand, ...]
    set_x: float
    set_y: float
    set_zoom: float
    defocus: float


def crowd_factor(shot: Shot) -> float:
    """How much smaller figures are drawn because several share the plane of focus."""
    sharp = sum(1 for figure in shot.figures if not figure.back)
    return CROWD.get(sharp, 0.66)


def stage_shot(shot: Shot, width: int, height: int, *, eye: float, stand: float) -> Staging:
    """Where everything of `shot` is drawn in a frame of that size; `eye` and `stand` are the set's own lines."""
    unit = min(height / FULL_HEIGHT, width / 1080.0 * 1.15)
    size = shot.size
    scale = FACE_SCALE[size] * crowd_factor(shot) * unit
    eyes = EYE_LINE[size] * height / FULL_HEIGHT
    zoom = SET_ZOOM[size]
    stands = tuple(_stand(figure, size, scale, eyes, width, height) for figure in shot.figures)
    lead = next((s.figure for s in stands if s.figure.character == shot.focus and not s.figure.back), None)
    look = lead.facing if lead else 0.0
    if size in ("wide", "full"):
        middle_x, middle_y = 540.0, FULL_HEIGHT / 2
    else:
        middle_x = 540.0 - look * 150.0
        middle_y = eye + (FULL_HEIGHT / 2 - EYE_LINE[size]) / zoom
    return Staging(
        tuple(sorted(stands, key=lambda s: -s.figure.depth)), middle_x, middle_y, zoom, DEFOCUS[size] * unit
    )


def _stand(figure: Figure, size: str, scale: float, eyes: float, width: int, height: int) -> Stand:
    near = 1.0 / max(0.4, figure.depth)
    if figure.back:
        return Stand(figure, figure.x * width, eyes + 0.06 * height, scale * min(near, 1.35))
    drop = (near - 1.0) * 0.12 * height
    return Stand(figure, figure.x * width, eyes + drop, scale * near)
