"""Staging: from a shot's size and places to pixels: how large each figure is drawn, where its eyes are, and which part
of the place stands behind it.

The measures are for a frame of 1080 x 1920 and scale with its height; a wider frame has its captions lower and room
at its sides, so that people are drawn larger in it and stand nearer to each other. They follow the genre: a face fills
at least 30 % of the frame's height in a close shot, and no mouth is under the captions.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from limelight.stage.drawing.art import OVERSCAN, overscan
from limelight.stage.figures import measures
from limelight.stage.figures.hats import hat_of
from limelight.stage.staging.crowd import BEHIND, RISE, Head, Spot, rows_for, scale_for, spots
from limelight.works.cast import Character
from limelight.works.shots import Figure, Shot

FULL_WIDTH, FULL_HEIGHT = 1080.0, 1920.0
UPRIGHT = FULL_WIDTH / FULL_HEIGHT

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

INSERT_NEAREST = 5.0
"""How much a place is enlarged at most for a thing of its own: small things are drawn simply."""

INSERT_ASIDE = 0.13
"""Share of the frame's width that an insert's thing may lie beside the middle."""

CROWD = {0: 1.0, 1: 1.0, 2: 0.78, 3: 0.7}
"""How much smaller each figure is drawn when several share the frame."""

REACHING = ("sword", "point", "offer", "reach", "touch", "shelter")
"""Poses that reach across the frame: who stands so is drawn before the others in the same plane."""

TOUCH = 508.0
"""Figure units between two of whom one lays a hand on the other: as far as an arm that is not stretched."""

SUNK = 700.0
"""Figure units that someone who rises from the ground still stands in it: to the hips."""

SPREAD = 1.22
"""How much farther apart two faces stand when they fill the frame, so that neither hides the other."""

HEADROOM = 150.0
"""Pixels kept over the tallest hat of people who stand on the ground."""

CROWN = 24.0
"""Pixels kept over the tallest hat in a medium shot."""

LARGER, LOWER = 0.26, 0.06
"""How much larger people are drawn in a frame of 16:9 than its height asks, and how much lower their eyes lie."""

FEET = 0.93
"""How far down the frame the ground under people's feet may lie."""

LOWEST = 0.965
"""How far down the frame feet may stand at all."""

SEATED = {"full": 0.98, "wide": 0.86}
"""Pixels per figure unit where people sit and are never seen whole: however many they are, their seats are as large."""

SEAT = 215.0
"""Page units that a seat stands beside the middle of a place in which people sit."""

SHOULDER = 0.29
"""Share of the frame's width that the head of a figure in the foreground may take."""

CHIN = 165.0
"""Figure units from the eyes to the chin."""

CAPTIONS, CAPTIONS_WIDE = 0.57, 0.72
"""How far down the frame captions begin: in one of 9:16, and in one of 16:9."""

SMALLEST = 0.8
"""How much smaller somebody is drawn at most so that a wide hat is whole."""

HEAD_HALF = 128.0
"""Half the width of a head of hair, in figure units."""

BRIM = 150.0
"""Half the width of a hat that stays whole where two faces fill the frame: its wings leave the frame, not the faces."""

ASIDE = 8.0
"""Figure units kept between a head and the frame's side."""

SMALL_SHARE, SMALL = 0.3, 0.085
"""How much of a difference in height a near shot keeps, and at most which share of the frame's height."""

NEARER = 1.16
"""How much larger than the others a figure seen over the shoulder is drawn."""


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

    x: float
    y: float
    zoom: float = 1.0
    blur: float = 0.0


@dataclass(frozen=True)
class Frame:
    """The frame that a shot is staged for, in pixels, and where a place has its eyes, ground and top at zoom 1."""

    width: int
    height: int
    eye: float = 760.0
    ground: float = 1500.0
    top: float = -OVERSCAN
    seated: bool = False
    """People sit here, and are never seen down to their feet."""

    @property
    def breadth(self) -> float:
        """0 in a frame of 9:16 or narrower, 1 from 16:9 on; a square is half way."""
        aspect = self.width / self.height
        return math.sqrt(min(1.0, max(0.0, (aspect - UPRIGHT) / (1 / UPRIGHT - UPRIGHT))))

    @property
    def unit(self) -> float:
        """What the measures for 1080 x 1920 are multiplied with."""
        return min(self.height / FULL_HEIGHT * (1 + LARGER * self.breadth), self.width / FULL_WIDTH * 1.15)

    def eyes(self, size: str) -> float:
        """The line of eyes in a shot of that size."""
        return (EYE_LINE[size] / FULL_HEIGHT + LOWER * self.breadth) * self.height

    @property
    def feet(self) -> float:
        """Where people stand who are seen whole: on the ground, and inside the frame."""
        return min(self.ground, LOWEST * self.height)

    @property
    def lowest_chin(self) -> float:
        """Where captions begin, which no chin is under."""
        return (CAPTIONS + (CAPTIONS_WIDE - CAPTIONS) * self.breadth) * self.height

    def across(self, x: float) -> float:
        """Where a figure stands that would stand at `x` of an upright frame, 0 to 1 both."""
        return 0.5 + (x - 0.5) * min(1.0, (self.unit * FULL_WIDTH / self.width) ** 0.6)

    def whole(self, blur: float = 0.0) -> Backdrop:
        return Backdrop(self.width / 2, self.height / 2, 1.0, blur)

    def about(self, x: float, y: float, zoom: float, blur: float) -> Backdrop:
        """The place enlarged about (x, y), held inside what is painted of it."""
        over = overscan(self.width, self.height)
        across, down = (self.width / 2 + over) / zoom, (self.height / 2 + over) / zoom
        return Backdrop(
            min(max(x, across - over), self.width + over - across),
            min(max(y, down + self.top), self.height + over - down),
            zoom,
            blur,
        )


def backdrop(size: str, look: float, frame: Frame, beyond: float = 0.0) -> Backdrop:
    """The backdrop of a shot of people: `look` is where its focus looks (-1 to 1), `beyond` how far to the right (1) of
    what would stand behind them the lens sees instead, or to the left (-1).
    """
    if size in ("wide", "insert"):
        return frame.whole(DEFOCUS[size] if size == "wide" else 0.0)
    zoom = SET_ZOOM[size]
    slide = ((0.0 if size == "full" else look) - beyond) * LOOK_ROOM * frame.unit
    if frame.seated and size in ("medium", "close", "extreme"):
        # Who looks to the right sits on the left: their own seat stands behind them.
        slide = math.copysign(SEAT * frame.unit, look) if look else 0.0
    y = frame.eye + (frame.height / 2 - frame.eyes(size)) / zoom
    if size == "full" and not frame.seated:
        y = max(y, frame.ground - (FEET - 0.5) * frame.height / zoom)
    return frame.about(frame.width / 2 - slide, y, zoom, DEFOCUS[size] * frame.unit)


def insert_backdrop(x: float, y: float, half: float, frame: Frame, beside: float = 0.0) -> Backdrop:
    """The backdrop of an insert: the thing with its middle at (x, y) fills the frame, or lies to the right (1) or the
    left (-1) in it.
    """
    zoom = min(INSERT_NEAREST, max(1.0, frame.height * INSERT_FILLS / max(1.0, half)))
    x -= beside * INSERT_ASIDE * frame.width / zoom
    return frame.about(x, y + frame.height * 0.04 / zoom, zoom, DEFOCUS["insert"] * frame.unit)


def look_of(shot: Shot) -> float:
    """Where the one in focus looks: -1 to the left of the frame, 1 to the right, 0 into the lens or nobody."""
    return next((f.facing for f in shot.figures if f.character == shot.focus and not f.back), 0.0)


def stand_people(
    shot: Shot, people: Mapping[str, Character], frame: Frame, pit: float | None = None
) -> tuple[Stand, ...]:
    """Where the people of `shot` are drawn, from far to near.

    The frame's ground is the line of their feet, and `pit` the middle of an open grave, if there is one, in pixels.
    """
    scale, spread = _scale(shot, people, frame), _spread(shot, frame)
    figures = [replace(figure, x=0.5 + (figure.x - 0.5) * spread) for figure in shot.figures]
    scale, spots = _apart(figures, people, frame, shot.size, scale)
    stands = [_stand(figure, shot.size, frame, scale, pit, spots.get(figure.character)) for figure in figures]
    if not _grounded(shot.size, frame) and not any(figure.pose in REACHING for figure in shot.figures):
        tallest = max((measures(people[figure.character].look).floor for figure in shot.figures), default=0.0)
        stands = [
            replace(
                stand, y=stand.y + _down(tallest - measures(people[stand.figure.character].look).floor, frame, stand)
            )
            for stand in stands
        ]
    stands = [_within_reach(stand, stands) for stand in stands]
    wide = {name: hat_of(character.look).wide for name, character in people.items()}
    return tuple(sorted(stands, key=lambda stand: _order(stand.figure, shot.focus, wide[stand.figure.character])))


def _within_reach(stand: Stand, stands: Sequence[Stand]) -> Stand:
    """Somebody who lays a hand on whoever is next to them, as near as that asks in a frame of any shape."""
    ahead = [other for other in stands if (other.x - stand.x) * stand.figure.facing > 0]
    if stand.figure.pose != "touch" or stand.figure.back or not ahead:
        return stand
    nearest = min(ahead, key=lambda other: abs(other.x - stand.x))
    return replace(stand, x=nearest.x - math.copysign(TOUCH * stand.scale, stand.figure.facing))


def _order(figure: Figure, focus: str, wide: float) -> tuple[float, bool, bool, bool]:
    """From far to near; in one plane, whoever reaches across comes before the others, and whom the shot is about; a hat
    with wings stands behind its neighbour's head.
    """
    return -figure.depth, figure.pose in REACHING, wide < HEAD_HALF * 1.2, figure.character == focus


def _apart(
    figures: Sequence[Figure], people: Mapping[str, Character], frame: Frame, size: str, scale: float
) -> tuple[float, dict[str, Spot]]:
    """The scale at which everyone in the plane of focus is seen, and where each of them stands, by name.

    Somebody alone keeps the whole of their hat in all but the nearest shot; two whose faces fill the frame give up a
    hat's wings for each other's faces; who sits has a seat.
    """
    sunk = "grave" if _grounded(size, frame) else None
    sharp = [figure for figure in figures if not figure.back and figure.depth == 1.0 and figure.pose != sunk]
    if frame.seated or not sharp or (len(sharp) == 1 and size not in ("medium", "close")):
        return scale, {}
    hats = [hat_of(people[figure.character].look) for figure in sharp]
    whole = BRIM if len(sharp) == 2 and size in ("close", "extreme") else math.inf
    heads = [
        Head(frame.across(figure.x) * frame.width, max(HEAD_HALF, min(whole, hat.wide)) + ASIDE, hat.wide + hat.top)
        for figure, hat in zip(sharp, hats, strict=True)
    ]
    fitting = scale_for(heads, scale, frame.width)
    if len(sharp) == 1:
        fitting = max(SMALLEST * scale, fitting)
    placed = spots(heads, rows_for(len(heads), scale, frame.width), fitting, frame.width)
    return fitting, {figure.character: spot for figure, spot in zip(sharp, placed, strict=True)}


def _scale(shot: Shot, people: Mapping[str, Character], frame: Frame) -> float:
    """The scale of people in the picture plane: the shot's own, or the largest at which all their heads are whole."""
    seen = [figure for figure in shot.figures if not figure.back]
    if frame.seated and shot.size in SEATED:
        return SEATED[shot.size] * frame.unit
    scale = FACE_SCALE[shot.size] * CROWD.get(len(seen), 0.62) * frame.unit
    sizes = [measures(people[figure.character].look) for figure in seen]
    if _grounded(shot.size, frame):
        room = frame.feet - HEADROOM * frame.unit
        return min([scale, *(room / (size.floor - size.top) for size in sizes)])
    if shot.size == "medium":
        room = frame.eyes(shot.size) - CROWN * frame.unit
        return min([scale, *(room / -size.top for size in sizes)])
    return scale


def _grounded(size: str, frame: Frame) -> bool:
    """Whether people are seen down to their feet."""
    return size in ("wide", "full") and not frame.seated


def _spread(shot: Shot, frame: Frame) -> float:
    sharp = sum(1 for figure in shot.figures if not figure.back)
    return SPREAD if sharp == 2 and not _grounded(shot.size, frame) else 1.0


def _down(shorter: float, frame: Frame, stand: Stand) -> float:
    """How much lower the eyes lie of somebody who is `shorter` than another in a shot that does not show the ground."""
    return min(SMALL_SHARE * shorter * stand.scale, SMALL * frame.height)


def _stand(figure: Figure, size: str, frame: Frame, scale: float, pit: float | None, spot: Spot | None = None) -> Stand:
    if spot is not None:
        return _on_spot(figure, size, frame, scale, spot)
    near = 1.0 / max(0.4, figure.depth)
    grounded, eyes = _grounded(size, frame), frame.eyes(size)
    if figure.back:
        return _shoulder(figure, frame, eyes, scale)
    side = min(0.5 * frame.width, (HEAD_HALF + ASIDE) * scale * near)
    x = min(max(frame.across(figure.x) * frame.width, side), frame.width - side)
    y = frame.feet if grounded else eyes
    if grounded and figure.pose == "grave" and pit is not None:
        return Stand(figure, pit, y + SUNK * scale, scale, grounded)
    return Stand(figure, x, y + (near - 1.0) * 0.12 * frame.height, scale * near, grounded)


def _on_spot(figure: Figure, size: str, frame: Frame, scale: float, spot: Spot) -> Stand:
    """In a row of a group; the first row stands lower for it where only heads are seen, but over the captions."""
    grounded = _grounded(size, frame)
    behind = replace(figure, depth=figure.depth * (1 + BEHIND * spot.row))
    y = frame.feet if grounded else min(frame.eyes(size) + spot.lower * RISE * scale, frame.lowest_chin - CHIN * scale)
    return Stand(behind, spot.x, y - spot.row * RISE * scale, scale / (1 + BEHIND * spot.row), grounded)


def _shoulder(figure: Figure, frame: Frame, eyes: float, scale: float) -> Stand:
    """A figure in the foreground, cut by the frame's edge, its head in no more than its share of the width."""
    larger = scale * NEARER
    reach = SHOULDER * frame.width - HEAD_HALF * larger
    x = min(figure.x * frame.width, reach) if figure.x < 0.5 else max(figure.x * frame.width, frame.width - reach)
    return Stand(figure, x, eyes + 0.05 * frame.height, larger)
