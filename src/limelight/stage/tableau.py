"""The tableau: plate, people and foreground as they stand at a frame, kept until something in them moves.

Every layer is kept as the lens last saw it. When the lens moves, all are seen anew; when a head or a mouth moves, only
the box around it is laid again.
"""

from __future__ import annotations

import numpy as np

from limelight.stage.acting.nods import TWOS
from limelight.stage.atmosphere import Atmosphere
from limelight.stage.camera import camera_at
from limelight.stage.framing import Framing
from limelight.stage.lens import see
from limelight.stage.moments import moments
from limelight.stage.performer import Performer
from limelight.stage.picture import Picture
from limelight.stage.planes import NOWHERE, Box, Cutout, blank, hide, lay
from limelight.stage.strips import Strips
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS, Shot

PLATE_DEPTH = 2.4
"""How far the set stands behind the people, for parallax."""

SLOWEST = 1.0
"""Pixels that the picture's edge may move between two steps of a camera that is on twos or fours."""


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
