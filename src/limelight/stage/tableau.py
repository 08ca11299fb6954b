"""The tableau: plate, people and foreground as they stand at a frame, kept until something in them moves.

Every layer is kept as the lens last saw it. When the lens moves, all are seen anew; when a head or a mouth moves, only
the box around it is laid again.
"""

from __future__ import annotations

import math

import numpy as np

from limelight.stage.acting.nods import TWOS
from limelight.stage.atmosphere import Atmosphere
from limelight.stage.camera import Camera, camera_at
from limelight.stage.lens import View, reach, see, turned
from limelight.stage.moments import Moment, moments
from limelight.stage.picture import Actor, Picture
from limelight.stage.planes import NOWHERE, Box, Cutout, blank, hide, lay
from limelight.stage.puppet import Puppet
from limelight.stage.strips import Strips
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS, Shot

PLATE_DEPTH = 2.4
"""How far the set stands behind the people, for parallax."""

SLOWEST = 1.0
"""Pixels that the picture's edge may move between two steps of a camera that is on twos or fours."""

RISING = 1.5
"""Seconds that somebody takes to rise out of the ground."""

BREATH = 0.9
"""Figure units that a breath lifts the shoulders."""


class Tableau:
    """Lays one shot's picture. `at(frame)` brings `frame` up to date and says whether anything in it changed."""

    def __init__(self, picture: Picture, shot: Shot, cue: ShotCue, air: Atmosphere) -> None:
        self.buffer, self.frame = blank(picture.width, picture.height)
        self._picture, self._shot, self._frames, self._air = picture, shot, cue.frames, air
        self._plate = blank(picture.width, picture.height)[1]
        self._whole = Box(0, 0, picture.width, picture.height)
        self.veil = np.empty((picture.height, picture.width), np.uint8) if air.falls_behind else None
        """How much of the plate is seen past people and foreground, 255 all of it; only kept where it is asked for."""
        self._near = [(Strips(piece), depth) for piece, depth in picture.fore]
        self._fore: list[Cutout] = []
        figures = {figure.character: figure for figure in shot.figures}
        self._cast = [Performer(picture, a, moments(a, figures[a.name], cue)) for a in picture.actors]
        self._step = camera_step(shot, picture, cue.frames)
        self._plate_step = self._step if shot.move.kind == "shake" else 2 * self._step
        """The plate is so far away that it moves less than half as much as the people do."""

    def at(self, number: int) -> bool:
        """Frames are asked for in order."""
        dirty = NOWHERE
        if number % self._step == 0:
            self._look(number)
            dirty = self._whole
        if number % min(TWOS, self._step) == 0:
            for performer in self._cast:
                dirty = dirty.join(performer.act(number))
        if self._air.swings:
            dirty = self._whole
        if dirty.empty:
            return False
        self._lay(dirty, number)
        return True

    def _look(self, number: int) -> None:
        """Move the lens: everything is seen anew."""
        picture = self._picture
        camera = camera_at(self._shot.move, number, self._frames, FPS)
        if number % self._plate_step == 0:
            far = Framing.of(picture, camera.at_depth(PLATE_DEPTH))
            self._plate = see(picture.plate, far.view(picture.width / 2, picture.height / 2), far.size)
        for performer in self._cast:
            performer.look(camera, number)
        framed = ((piece, Framing.of(picture, camera.at_depth(depth))) for piece, depth in self._near)
        self._fore = [near for piece, framing in framed for near in framing.seen(piece)]

    def _lay(self, box: Box, number: int) -> None:
        """Lay everything again inside the box."""
        part, plate = self.frame.window(box), self._plate.window(box)
        for drawn, ground in ((part.y, plate.y), (part.u, plate.u), (part.v, plate.v)):
            np.copyto(drawn, ground)
        if self.veil is not None:
            self.veil[box.top : box.bottom, box.left : box.right] = 255
        self._air.behind(self.frame, number)
        for performer in self._cast:
            inside = box.cut(performer.ground)
            if not inside.empty:
                self._lay_inside(inside, performer.layers)
        self._lay_inside(box, self._fore)

    def _lay_inside(self, box: Box, layers: list[Cutout]) -> None:
        part = self.frame.window(box)
        veil = None if self.veil is None else self.veil[box.top : box.bottom, box.left : box.right]
        for layer in layers:
            lay(part, layer, layer.x - box.left, layer.y0 - box.top)
            if veil is not None:
                hide(veil, layer, layer.x - box.left, layer.y0 - box.top)


class Framing:
    """Where the picture's pixels fall in the frame: `zoom * x + x0`, counted from pixels' edges."""

    def __init__(self, picture: Picture, zoom: float, x0: float, y0: float) -> None:
        self.size, self.margin = (picture.width, picture.height), picture.margin
        self.zoom, self.x0, self.y0 = zoom, x0, y0

    @classmethod
    def of(cls, picture: Picture, camera: Camera, lift: float = 0.0) -> Framing:
        (fx, fy), rest = picture.focus, 1 - camera.zoom
        return cls(
            picture, camera.zoom, fx * rest + camera.dx * picture.width, fy * rest + camera.dy * picture.height + lift
        )

    def view(self, x: float, y: float) -> View:
        """What stands at (x, y) of the frame, in the plate's pixels."""
        return View((x - self.x0) / self.zoom + self.margin, (y - self.y0) / self.zoom + self.margin, self.zoom)

    def seen(self, strips: Strips) -> list[Cutout]:
        piece, frame = strips.piece, Box(0, 0, *self.size)
        return strips.seen(self.zoom, self.zoom * piece.x + self.x0, self.zoom * piece.y0 + self.y0, frame)

    def of_matrix(self, matrix: np.ndarray) -> np.ndarray:
        """A matrix to picture pixels, carried on to the frame's."""
        framed = self.zoom * matrix
        framed[:, 2] += (self.zoom - 1) / 2 + self.x0, (self.zoom - 1) / 2 + self.y0
        return framed


class Performer:
    """One actor before the lens. `layers` are its parts as they stand in the frame, `ground` where they may be seen."""

    def __init__(self, picture: Picture, actor: Actor, track: list[Moment]) -> None:
        self._picture, self._actor, self._track = picture, actor, track
        self._puppet = Puppet(actor)
        self._frame = self.ground = Box(0, 0, picture.width, picture.height)
        self._camera = Camera()
        self._framing = Framing.of(picture, self._camera)
        self._drawn = Strips(self._puppet.body)
        self._drawn_before = None if self._puppet.front is None else Strips(self._puppet.front)
        self._body: list[Cutout] = []
        self._front: list[Cutout] = []
        self._head: Cutout | None = None
        self._shown: Moment | None = None

    @property
    def layers(self) -> list[Cutout]:
        return [*self._body, *([] if self._head is None else [self._head]), *self._front]

    def look(self, camera: Camera, number: int) -> None:
        """See the body through a lens that moved; the head follows with `act`."""
        actor, self._camera, self._shown = self._actor, camera, None
        camera = camera.at_depth(actor.depth)
        framing = self._framing = Framing.of(self._picture, camera, _lift(actor, number))
        self._body = framing.seen(self._drawn)
        self._front = [] if self._drawn_before is None else framing.seen(self._drawn_before)
        if actor.cut is not None:
            row = framing.zoom * actor.cut + Framing.of(self._picture, camera).y0
            self.ground = Box(0, 0, self._frame.right, round(row / 2) * 2).cut(self._frame)

    def act(self, number: int) -> Box:
        """Do what the track says at this frame; returns the box in which something changed."""
        rising = bool(self._actor.rises) and number / FPS < RISING + TWOS / FPS
        if rising:
            self.look(self._camera, number)
        changed = self._move(self._track[number]) if self._actor.heads and not self._actor.back else NOWHERE
        return self._frame if rising else changed

    def _move(self, moment: Moment) -> Box:
        """Bring the head to this moment, moving no more of it than differs."""
        shown, self._shown = self._shown, moment
        if moment == shown:
            return NOWHERE
        matrix = self._framing.of_matrix(self._puppet.turn(moment.carriage))
        face = self._puppet.face(moment)
        if shown is not None and self._head is not None and shown.carriage == moment.carriage:
            differs = self._puppet.differing(shown, moment)
            box = reach(matrix, differs).cut(self._head.box)
            if not box.empty:
                _paste(self._head, turned(face, matrix, box))
            return box
        before = NOWHERE if self._head is None else self._head.box
        box = reach(matrix, face.box).cut(self._frame)
        self._head = None if box.empty else turned(face, matrix, box)
        return box.join(before)


def _paste(whole: Cutout, part: Cutout) -> None:
    """Put `part` in its place in `whole`."""
    x, y = part.x - whole.x, part.y0 - whole.y0
    height, width = part.y.shape
    full = slice(y, y + height), slice(x, x + width)
    half = slice(y // 2, (y + height) // 2), slice(x // 2, (x + width) // 2)
    whole.y[full], whole.through[full] = part.y, part.through
    whole.u[half], whole.v[half], whole.through_half[half] = part.u, part.v, part.through_half


def _lift(actor: Actor, number: int) -> float:
    """Pixels that breath, or rising from the ground, moves an actor down."""
    time = number / FPS
    lift = 0.0 if actor.back else BREATH * actor.unit * math.sin(time * 1.9 + len(actor.name))
    return lift + actor.rises * (1 - _risen(time / RISING))


def _risen(t: float) -> float:
    """From 0 to 1: slowly out of the earth, then all at once, then still."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)


def camera_step(shot: Shot, picture: Picture, frames: int) -> int:
    """How many frames the lens holds still: so many that the picture's edge moves a pixel at most, up to four; two
    where it moves up to a pixel a frame, as drawn animation does.
    """
    ends = camera_at(shot.move, 0, frames, FPS), camera_at(shot.move, frames - 1, frames, FPS)
    grown = abs(ends[1].zoom - ends[0].zoom) * max(picture.width, picture.height) / 2
    slid = max(abs(ends[1].dx - ends[0].dx) * picture.width, abs(ends[1].dy - ends[0].dy) * picture.height)
    pace = (grown + slid) / frames
    if shot.move.kind == "shake" or pace >= SLOWEST:
        return 1
    return 2 * TWOS if 2 * TWOS * pace < SLOWEST else TWOS
