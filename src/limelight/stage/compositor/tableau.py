"""The tableau: plate, people and foreground as they stand at a frame, kept until something in them moves.

Every layer is kept as the lens last saw it. When the lens moves, all are seen anew; when a head or a mouth moves, only
the box around it is laid again.
"""

from __future__ import annotations

from functools import reduce

import cv2
import numpy as np

from limelight.stage.acting.moments import moments
from limelight.stage.acting.nods import TWOS
from limelight.stage.acting.trailing import wind_of
from limelight.stage.air.atmosphere import Atmosphere
from limelight.stage.air.breeze import Breeze
from limelight.stage.camera import camera_at
from limelight.stage.camera.cadence import far_looks, near_looks
from limelight.stage.compositor.defocus import softened
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.lens import see, shown
from limelight.stage.compositor.performer import Performer
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Box, Cutout, Planes, blank, lay_all
from limelight.stage.compositor.strips import Strips
from limelight.stage.compositor.turning import clear
from limelight.stage.staging.placing import FULL_WIDTH
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS, Shot

PLATE_DEPTH = 2.4
"""How far the set stands behind the people, for parallax."""

SOFT = 13.0
"""Blur of people who are out of focus while the place is in it, on a frame 1080 wide."""


class Tableau:
    """Lays one shot's picture. `at(frame)` brings `frame` up to date and says whether anything in it changed."""

    def __init__(self, picture: Picture, shot: Shot, cue: ShotCue, air: Atmosphere) -> None:
        self.buffer, self.frame = blank(picture.width, picture.height)
        self._picture, self._air = picture, air
        self._plate = blank(picture.width, picture.height)[1]
        self._whole = Box(0, 0, picture.width, picture.height)
        self.veil = np.empty((picture.height, picture.width), np.uint8) if air.falls_behind else None
        """How much of the plate is seen past people and foreground, 255 all of it; only kept where it is asked for."""
        self._near = [(Strips.of(piece), depth) for piece, depth in picture.fore]
        self._fore: list[Cutout] = []
        figures, wind = {figure.character: figure for figure in shot.figures}, wind_of(picture.weather)
        self._cast = [Performer(picture, a, moments(a, figures[a.name], cue, wind)) for a in picture.actors]
        self.track = [camera_at(shot.move, number, cue.frames, FPS) for number in range(cue.frames)]
        """Where the lens is at every frame."""
        self._breeze = Breeze.of(picture.plate, picture.outlook, [self._shown()])
        size = picture.width, picture.height
        self._near_looks, self._far_looks = near_looks(self.track, size), far_looks(self.track, size, PLATE_DEPTH)

    def _shown(self) -> Box:
        """What of the plate is ever seen."""
        picture, middle = self._picture, (self._picture.width / 2, self._picture.height / 2)
        views = [Framing.of(picture, camera.at_depth(PLATE_DEPTH)).view(*middle) for camera in self.track]
        boxes = [shown(view, picture.plate.size, (picture.width, picture.height)) for view in views]
        return reduce(Box.join, boxes)

    def at(self, number: int) -> bool:
        """Frames are asked for in order."""
        dirty = self._air.flickers(number)
        looked = self._look(number)
        if looked:
            dirty = self._whole
        if self._acts_at(number):
            for performer in self._cast:
                dirty = dirty.join(performer.act(number))
        if self._air.swings or (self.track[number].far and not dirty.empty):
            dirty = self._whole
        if dirty.empty:
            return False
        self._lay(dirty, number)
        return True

    def stand_at(self, number: int) -> None:
        """Bring the tableau to one frame at once, as it would stand had all the frames before been asked for."""
        numbers = range(number, -1, -1)
        if self._breeze is not None:
            self._breeze.blow(next(at for at in numbers if self._blown(at)))
        self._see_place(next(at for at in numbers if self._place_differs(at)))
        near = next(at for at in numbers if self._near_looks[at])
        acts = [at for at in reversed(numbers) if self._acts_at(at)]
        for performer in self._cast:
            for at in acts[: acts.index(near)]:
                performer.draw(at)
        self._see_people(near)
        for performer in self._cast:
            for at in acts[acts.index(near) :]:
                performer.act(at)
        self._lay(self._whole, number)

    def _acts_at(self, number: int) -> bool:
        """Whether people are drawn anew at this frame."""
        return self._near_looks[number] or self._place_differs(number) or number % TWOS == 0

    def _look(self, number: int) -> bool:
        """See anew what would be seen to have moved; returns whether anything was."""
        if self._breeze is not None and self._blown(number):
            self._breeze.blow(number)
        place, people = self._place_differs(number), self._near_looks[number]
        if place:
            self._see_place(number)
        if people:
            self._see_people(number)
        return place or people

    def _blown(self, number: int) -> bool:
        return self._breeze is not None and self._breeze.stirs(number)

    def _place_differs(self, number: int) -> bool:
        """Whether the place is seen anew at this frame: the lens moved, the wind blew, or the focus wanders."""
        racked = bool(self.track[number].far) and self._near_looks[number]
        return self._far_looks[number] or racked or self._blown(number)

    def _see_place(self, number: int) -> None:
        camera = self.track[number]
        self._plate = self._behind(Framing.of(self._picture, camera.at_depth(PLATE_DEPTH)), camera.far)

    def _see_people(self, number: int) -> None:
        camera, picture = self.track[number], self._picture
        for performer in self._cast:
            performer.look(camera, number)
        framed = ((piece, Framing.of(picture, camera.at_depth(depth))) for piece, depth in self._near)
        self._fore = [near for piece, framing in framed for near in framing.seen(piece)]

    def _behind(self, framing: Framing, far: float) -> Planes:
        """The place behind the people, as far in focus as the lens has it."""
        view = framing.view(self._picture.width / 2, self._picture.height / 2)
        self._air.look(view)
        source = self._picture.plate if self._breeze is None else self._breeze.plate
        plate = see(source, view, framing.size)
        if not far or self._picture.sharp is None:
            return plate
        sharp = see(self._picture.sharp, view, framing.size)
        pairs = ((plate.y, sharp.y), (plate.u, sharp.u), (plate.v, sharp.v))
        return Planes(*(cv2.addWeighted(one, 1 - far, other, far, 0) for one, other in pairs))

    def _lay(self, box: Box, number: int) -> None:
        """Lay everything again inside the box."""
        part, plate = self.frame.window(box), self._plate.window(box)
        for drawn, ground in ((part.y, plate.y), (part.u, plate.u), (part.v, plate.v)):
            np.copyto(drawn, ground)
        if self.veil is not None:
            self.veil[box.top : box.bottom, box.left : box.right] = 255
        self._air.behind(self.frame, number)
        far = self.track[number].far
        if far:
            self._lay_inside(box, [softened(self._group(), far * SOFT * self._picture.width / FULL_WIDTH)])
        else:
            self._lay_people(box, self.frame, self.veil)
        self._lay_inside(box, self._fore)
        self._air.shine(self.frame, number, box)

    def _lay_people(self, box: Box, frame: Planes, veil: np.ndarray | None) -> None:
        for performer in self._cast:
            performer.lay(frame, box, veil)

    def _group(self) -> Cutout:
        """All people as one cut-out as large as the frame."""
        group = clear(self._whole)
        self._lay_people(self._whole, Planes(group.y, group.u, group.v), group.through)
        cv2.resize(group.through, group.u.shape[::-1], dst=group.through_half, interpolation=cv2.INTER_AREA)
        return group

    def _lay_inside(self, box: Box, layers: list[Cutout]) -> None:
        lay_all(layers, box, self.frame, self.veil)
