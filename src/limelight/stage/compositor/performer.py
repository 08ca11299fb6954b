"""A performer: one actor before the lens, moving no more of it than differs from the moment before.

All that it is made of is put together in the picture, once for every drawing: the body, the head as it is held, the
hair behind it, what passes before it. The lens then sees one figure: anew when it moves, else only where that differs.
"""

from __future__ import annotations

from functools import cached_property, reduce

import numpy as np

from limelight.stage.acting.breath import breath
from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import TWOS
from limelight.stage.camera import Camera
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.held import UNSEEN, HeldHair, HeldHead
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, Planes, cover, lay_all, paste, wipe
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.compositor.sighted import Sighted
from limelight.stage.compositor.silhouette import Silhouette, in_cells
from limelight.stage.compositor.strips import TURNED, Strips, beside, cover_parts
from limelight.stage.compositor.turning import clear
from limelight.stage.staging.placing import FULL_WIDTH
from limelight.works.shots import FPS

RISING = 1.5
"""Seconds that somebody takes to rise out of the ground."""
SLIDES = 64
"""Pixels beside the picture in which something of a figure may be drawn before it comes in; even."""


class Performer:
    """One actor before the lens. `ground` is the part of the frame in which it may be seen."""

    def __init__(self, picture: Picture, actor: Actor, track: list[Moment]) -> None:
        self._picture, self._actor, self._track = picture, actor, track
        self._puppet = Puppet(actor)
        self._frame = self.ground = Box(0, 0, picture.width, picture.height)
        self._camera, self._looked = Camera(), True
        self._framing = Framing.of(picture, self._camera)
        wide = self._frame.grown(picture.margin // 2 * 2 + SLIDES)
        self._acts = bool(actor.heads) and not actor.back
        self._sheet = clear(in_cells(wide))
        self._sighted = Sighted(self._sheet, self._frame)
        self._body, self._shown = 0, None
        self._parts = self._puppet.body_parts(TURNED)
        self._solid = [box for box, solid in self._parts if solid]
        self._held = HeldHead(self._puppet, wide, track if self._acts else [], UNSEEN * picture.width / FULL_WIDTH)
        self._hair = HeldHair(self._puppet, wide)
        self._cast = actor.shadow and Strips.of(actor.shadow)
        self._shadow: list[Cutout] = []
        self._stands = track[0] if track else Moment()

    @cached_property
    def _silhouette(self) -> Silhouette:
        """Of the sheet, from when it is first drawn on."""
        return Silhouette(self._sheet, self._puppet.room(self._track) if self._acts else NOWHERE)

    @property
    def box(self) -> Box:
        """Where in the frame any of it is."""
        return _around(self._shadow).join(self._sighted.box)

    def lay(self, frame: Planes, box: Box, veil: np.ndarray | None) -> None:
        """Lay what of it is inside the box, and darken by it what is seen past it."""
        inside = box.cut(self.ground)
        if not inside.empty:
            lay_all(self._shadow, inside, frame, veil)
            self._sighted.lay(frame, inside, veil)

    def look(self, camera: Camera, number: int) -> None:
        """The lens has moved; the figure is seen through it when it next acts."""
        actor, self._camera, self._looked = self._actor, camera, True
        moment = self._stands = self._track[number]
        camera = camera.at_depth(actor.depth)
        self._framing = Framing.of(self._picture, camera, lift(actor, number), moment.aside)
        self._shadow = [] if self._cast is None else self._framing.seen(self._cast)
        if actor.cut is not None:
            row = self._framing.zoom * actor.cut + Framing.of(self._picture, camera).y0
            self.ground = Box(0, 0, self._frame.right, round(row / 2) * 2).cut(self._frame)

    def act(self, number: int) -> Box:
        """Do what the track says at this frame; returns the box in which something changed."""
        moment, before = self._track[number], self.box
        rising = bool(self._actor.rises) and number / FPS < RISING + TWOS / FPS
        if rising or (moment.body, moment.aside) != (self._stands.body, self._stands.aside):
            self.look(self._camera, number)
        differs = self._draw(moment)
        if not self._looked:
            return NOWHERE if differs.empty else self._sighted.mend(self._framing, self._silhouette.bands, differs)
        self._sighted.look(self._framing, self._silhouette.bands)
        self._looked = False
        return self._frame if rising else before.join(self.box)

    def draw(self, number: int) -> None:
        """Be drawn as at this frame, unseen: how a figure is cut into bands follows from all that it has done."""
        self._draw(self._track[number])

    def _draw(self, moment: Moment) -> Box:
        """Bring the figure in the picture to this moment; returns where it differs from before."""
        puppet, before, self._body = self._puppet, self._body, moment.body
        differs = NOWHERE if before == moment.body else puppet.changes(before).join(puppet.changes(moment.body))
        body, front = puppet.body(moment.body), puppet.front(moment.body)
        if self._acts:
            differs = differs.join(self._held.bring(moment))
            differs = differs.join(self._hair.bring(moment, [*self._solid, *self._held.solid]))
        differs = (self._sheet.box if self._shown is None else differs).cut(self._sheet.box)
        self._shown = moment
        if not differs.empty:
            self._put_together(differs, body, front)
            self._silhouette.read(differs)
        return differs

    def _put_together(self, box: Box, body: Cutout, front: Cutout | None) -> None:
        """Lay all that it is made of inside a box of the sheet, from behind."""
        sheet = self._sheet.part(box)
        behind = self._hair.layer.box if self._acts else NOWHERE
        for rest, _ in beside((box, False), behind):
            wipe(self._sheet.part(rest))
        paste(sheet, self._hair.layer)
        cover_parts(sheet, body, self._parts)
        if self._acts:
            cover_parts(sheet, self._held.layer, self._held.parts)
        if front is not None:
            cover(sheet, front)


def _around(parts: list[Cutout]) -> Box:
    """What holds them all."""
    return reduce(Box.join, [part.box for part in parts], NOWHERE)


def lift(actor: Actor, number: int) -> float:
    """Pixels that breath, or rising from the ground, moves an actor down."""
    time = number / FPS
    return -actor.unit * breath(time, actor.name, actor.breath) + actor.rises * (1 - _risen(time / RISING))


def _risen(t: float) -> float:
    """From 0 to 1: slowly out of the earth, then all at once, then still."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)
