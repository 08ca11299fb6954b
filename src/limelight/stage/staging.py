"""Staging: from a shot's size and places to pixels: how large each figure is drawn, where its eyes are, and which part
of the place stands behind it.

The measures are for a frame of 1080 x 1920 and scale with its height (with its width where a frame is wider than
tall). They follow the genre: a face fills at least 30 % of the frame's height in a close shot, and no mouth is under
the captions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from limelight.stage.figures import measures
from limelight.works.cast import Character
from limelight.works.shots import Figure, Shot

FULL_WIDTH, FULL_HEIGHT = 1080.0, 1920.0

FACE_SCALE = {"extreme": 2.75, "close": 2.15, "medium": 1.42, "full": 0.86, "wide": 0.6, "insert": 1.0}
"""Pixels per figure unit; a face is 230 units wide and about 320 from crown to chin."""

EYE_LINE = {"extreme": 640.0, "close": 668.0, "medium": 600.0, "full": 640.0, "wide": 760.0, "insert": 760.0}
"""Where the eyes of a figure in the picture plane lie, from the top."""

SET_ZOOM = {"extreme": 1.95, "close": 1.7, "medium": 1.35, "full": 1.12, "wide": 1.0, "insert": 1.0}
"""How much the place behind is enlarged: less than the figures, as a long lens would, so that it stays readable."""

DEFOCUS = {"extreme": 16.0, "close": 13.0, "medium": 7.0, "full": 2.0, "wide": 0.0, "insert": 6.0}
"""The lens's blur far behind what is in focus, in pixels."""

LOOK_ROOM = 150.0
"""Set pixels that the backdrop slides against a single figure's look, so that shot and reverse shot differ."""

INSERT_FILLS = 0.34
"""Share of the frame's height that the half height of an insert's thing fills."""

CROWD = {0: 1.0, 1: 1.0, 2: 0.78, 3: 0.7}
"""How much smaller each figure is drawn when several share the frame."""

REACHING = ("sword", "point", "offer", "reach")
"""Poses that reach across the frame: who stands so is drawn before the others in the same plane."""

SUNK = 700.0
"""Figure units that someone who rises from the ground still stands in it: to the hips."""

SPREAD = 1.22
"""How much farther apart two faces stand when they fill the frame, so that neither hides the other."""

HEADROOM = 150.0
"""Pixels kept over the tallest hat of people who stand on the ground."""


@dataclass(frozen=True)
class Stand:
    """Where one figure is drawn: the middle between its eyes, in frame pixels, and its scale.

    With `grounded`, `y` is where its feet stand instead.
    """

    figure: Figure
    x: float
    y: float
    scale: float
    grounded: bool = False


@dataclass(frozen=True)
class Backdrop:
    """How the place behind a shot is painted: enlarged by `zoom` about (x, y) of the frame at zoom 1, blurred with
    distance.
    """

    x: float = FULL_WIDTH / 2
    y: float = FULL_HEIGHT / 2
    zoom: float = 1.0
    blur: float = 0.0


def backdrop(size: str, look: float, eye: float = 760.0) -> Backdrop:
    """The backdrop of a shot of people: `look` is where its focus looks (-1 to 1), `eye` the place's line of eyes."""
    if size in ("wide", "insert"):
        return Backdrop(blur=DEFOCUS[size] if size == "wide" else 0.0)
    zoom = SET_ZOOM[size]
    slide = 0.0 if size == "full" else look * LOOK_ROOM
    return Backdrop(FULL_WIDTH / 2 - slide, eye + (FULL_HEIGHT / 2 - EYE_LINE[size]) / zoom, zoom, DEFOCUS[size])


def insert_backdrop(x: float, y: float, half: float) -> Backdrop:
    """The backdrop of an insert: the thing with its middle at (x, y) fills the frame."""
    zoom = min(3.0, max(1.0, FULL_HEIGHT * INSERT_FILLS / max(1.0, half)))
    return Backdrop(x, y + FULL_HEIGHT * 0.04 / zoom, zoom, DEFOCUS["insert"])


def look_of(shot: Shot) -> float:
    """Where the one in focus looks: -1 to the left of the frame, 1 to the right, 0 into the lens or nobody."""
    return next((f.facing for f in shot.figures if f.character == shot.focus and not f.back), 0.0)


def stand_people(
    shot: Shot, people: Mapping[str, Character], width: int, height: int, ground: float, pit: float | None = None
) -> tuple[Stand, ...]:
    """Where the people of `shot` are drawn, from far to near.

    `ground` is the line of their feet and `pit` the middle of an open grave, if there is one, in frame pixels.
    """
    unit = min(height / FULL_HEIGHT, width / FULL_WIDTH * 1.15)
    sharp = sum(1 for figure in shot.figures if not figure.back)
    scale = FACE_SCALE[shot.size] * CROWD.get(sharp, 0.62) * unit
    grounded = shot.size in ("wide", "full")
    if grounded:
        scale = min([scale, *(_fitting(people[f.character], ground, height) for f in shot.figures if not f.back)])
    eyes = EYE_LINE[shot.size] * height / FULL_HEIGHT
    spread = SPREAD if sharp == 2 and shot.size in ("close", "extreme", "medium") else 1.0
    stands = [
        _stand(
            replace(figure, x=0.5 + (figure.x - 0.5) * spread),
            width,
            height,
            ground if grounded and not figure.back else eyes,
            scale,
            grounded,
            pit,
        )
        for figure in shot.figures
    ]
    return tuple(sorted(stands, key=lambda stand: (-stand.figure.depth, stand.figure.pose in REACHING)))


def _fitting(character: Character, ground: float, height: int) -> float:
    """The largest scale at which the whole of a standing character fits between the ground and the frame's top."""
    size = measures(character.look)
    return (ground - HEADROOM * height / FULL_HEIGHT) / (size.floor - size.top)


def _stand(figure: Figure, width: int, height: int, y: float, scale: float, grounded: bool, pit: float | None) -> Stand:
    near = 1.0 / max(0.4, figure.depth)
    x = figure.x * width
    if figure.back:
        return Stand(figure, x, y + 0.06 * height, scale * min(near, 1.35))
    if grounded and figure.pose == "grave" and pit is not None:
        return Stand(figure, pit, y + SUNK * scale, scale, grounded)
    return Stand(figure, x, y + (near - 1.0) * 0.12 * height, scale * near, grounded)
