"""A performer: one actor before the lens, moving no more of it than differs from the moment before.

All that it is made of is put together in the picture, once for every drawing: the body, the head as it is held, the
hair behind it, what passes before it. The lens then sees one figure: anew when it moves, else only where that differs.
"""

from __future__ import annotations

from functools import reduce

from limelight.stage.acting.breath import breath
from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import TWOS
from limelight.stage.camera import Camera
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.held import UNSEEN, HeldHair, HeldHead
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, cover, wipe
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.compositor.strips import COVER, SEEN, Strips, beside
from limelight.stage.compositor.turning import clear
from limelight.stage.staging.placing import FULL_WIDTH
from limelight.works.shots import FPS

RISING = 1.5
"""Seconds that somebody takes to rise out of the ground."""
SLIDES = 64
"""Pixels beside the picture in which something of a figure may be drawn before it comes in; even."""


class Performer:
    """One actor before the lens. `layers` are its parts as they stand in the frame, `ground` where they may be seen."""

    def __init__(self, picture: Picture, actor: Actor, track: list[Moment]) -> None:
        self._picture, self._actor, self._track = picture, actor, track
        self._puppet = Puppet(actor)
        self._frame = self.ground = Box(0, 0, picture.width, picture.height)
        self._camera, self._looked = Camera(), True
        self._framing = Framing.of(picture, self._camera)
        wide = self._frame.grown(picture.margin // 2 * 2 + SLIDES)
        self._acts = bool(actor.heads) and not actor.back
        room = self._puppet.room(track) if self._acts else NOWHERE
        self._sheet = clear(wide)
        self._body, self._shown = 0, None
        self._parts = self._puppet.body_parts(SEEN)
        self._solid = [box for box, solid in self._puppet.body_parts(COVER) if solid]
        for more in (room.cut(wide), self._puppet.fronts().cut(wide)):
            rest = [] if more.empty else [(more, False)]
            for part, _ in self._parts:
                rest = [left for piece in rest for left in beside(piece, part)]
            self._parts = [*self._parts, *rest]
        self._held = HeldHead(self._puppet, wide, track if self._acts else [], UNSEEN * picture.width / FULL_WIDTH)
        self._hair = HeldHair(self._puppet, wide)
        self._cast = actor.shadow and Strips.of(actor.shadow)
        self._shadow: list[Cutout] = []
        self._seen: list[Cutout] = []
        self._stands = track[0] if track else Moment()

    @property
    def layers(self) -> list[Cutout]:
        return [*self._shadow, *self._seen]

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
        moment, before = self._track[number], _around(self.layers)
        rising = bool(self._actor.rises) and number / FPS < RISING + TWOS / FPS
        if rising or (moment.body, moment.aside) != (self._stands.body, self._stands.aside):
            self.look(self._camera, number)
        differs = self._draw(moment)
        if not self._looked:
            return self._mend(differs)
        self._seen, self._looked = self._framing.seen(Strips(self._sheet, self._parts)), False
        return self._frame if rising else before.join(_around(self.layers))

    def _draw(self, moment: Moment) -> Box:
        """Bring the figure in the picture to this moment; returns where it differs from before."""
        puppet, before, self._body = self._puppet, self._body, moment.body
        body, front = puppet.body(moment.body), puppet.front(moment.body)
        differs = NOWHERE if before == moment.body else puppet.changes(before).join(puppet.changes(moment.body))
        layers = [body] if front is None else [body, front]
        if self._acts:
            differs = differs.join(self._held.bring(moment))
            differs = differs.join(self._hair.bring(moment, [*self._solid, *self._held.solid]))
            layers = [self._hair.layer, body, self._held.layer, *layers[1:]]
        differs = (self._sheet.box if self._shown is None else differs).cut(self._sheet.box)
        self._shown = moment
        if not differs.empty:
            sheet = self._sheet.part(differs)
            wipe(sheet)
            for layer in layers:
                cover(sheet, layer)
        return differs

    def _mend(self, differs: Box) -> Box:
        """See anew what differs in the picture; returns where that is seen."""
        if differs.empty:
            return NOWHERE
        box = self._framing.of_box(differs)
        fresh = self._framing.seen(
            Strips(self._sheet, [part for part in self._parts if not part[0].cut(differs.grown(2)).empty])
        )
        places = {part.box for part in fresh}
        self._seen = [*(part for part in self._seen if part.box not in places), *fresh]
        return box


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
