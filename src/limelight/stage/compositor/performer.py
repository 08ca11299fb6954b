"""A performer: one actor before the lens, moving no more of it than differs from the moment before.

The body is seen anew when the lens moves, when another drawing of it is shown, or when it walks; the head turns on its
neck whenever its carriage changes; lips and lids are pasted where they stand; what falls behind the head trails it.
"""

from __future__ import annotations

from functools import reduce

from limelight.stage.acting.breath import breath
from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import TWOS
from limelight.stage.camera import Camera
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.lens import reach, turned
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.compositor.strips import Strips
from limelight.works.shots import FPS

RISING = 1.5
"""Seconds that somebody takes to rise out of the ground."""


class Performer:
    """One actor before the lens. `layers` are its parts as they stand in the frame, `ground` where they may be seen."""

    def __init__(self, picture: Picture, actor: Actor, track: list[Moment]) -> None:
        self._picture, self._actor, self._track = picture, actor, track
        self._puppet = Puppet(actor)
        self._frame = self.ground = Box(0, 0, picture.width, picture.height)
        self._camera = Camera()
        self._framing = Framing.of(picture, self._camera)
        self._bodies: dict[int, tuple[Strips, Strips | None]] = {}
        self._cast = None if actor.shadow is None else Strips(actor.shadow)
        self._shadow: list[Cutout] = []
        self._behind: Cutout | None = None
        self._body: list[Cutout] = []
        self._head: Cutout | None = None
        self._front: list[Cutout] = []
        self._shown: Moment | None = None
        self._stands = track[0] if track else Moment()

    @property
    def layers(self) -> list[Cutout]:
        behind = [] if self._behind is None else [self._behind]
        return [*self._shadow, *behind, *self._body, *([] if self._head is None else [self._head]), *self._front]

    def look(self, camera: Camera, number: int) -> None:
        """See the body through a lens that moved; the head follows with `act`."""
        actor, self._camera, self._shown = self._actor, camera, None
        moment = self._stands = self._track[number]
        camera = camera.at_depth(actor.depth)
        framing = self._framing = Framing.of(self._picture, camera, lift(actor, number), moment.aside)
        body, front = self._dressed(moment.body)
        self._body = framing.seen(body)
        self._front = [] if front is None else framing.seen(front)
        self._shadow = [] if self._cast is None else framing.seen(self._cast)
        if actor.cut is not None:
            row = framing.zoom * actor.cut + Framing.of(self._picture, camera).y0
            self.ground = Box(0, 0, self._frame.right, round(row / 2) * 2).cut(self._frame)

    def act(self, number: int) -> Box:
        """Do what the track says at this frame; returns the box in which something changed."""
        moment, changed = self._track[number], NOWHERE
        rising = bool(self._actor.rises) and number / FPS < RISING + TWOS / FPS
        moved = (moment.body, moment.aside) != (self._stands.body, self._stands.aside)
        if rising or moved:
            before = self._standing
            self.look(self._camera, number)
            changed = self._frame if rising else before.join(self._standing)
        if self._actor.heads and not self._actor.back:
            changed = changed.join(self._move(moment))
        return changed

    @property
    def _standing(self) -> Box:
        """Where its body is seen."""
        return reduce(Box.join, [layer.box for layer in (*self._shadow, *self._body, *self._front)], NOWHERE)

    def _dressed(self, number: int) -> tuple[Strips, Strips | None]:
        """One drawing of the body and what passes before the head, cut up once."""
        if number not in self._bodies:
            front = self._puppet.front(number)
            self._bodies[number] = Strips(self._puppet.body(number)), None if front is None else Strips(front)
        return self._bodies[number]

    def _move(self, moment: Moment) -> Box:
        """Bring the head to this moment, moving no more of it than differs."""
        shown, self._shown = self._shown, moment
        if moment == shown:
            return NOWHERE
        trailed = self._trail(shown, moment)
        matrix = self._framing.of_matrix(self._puppet.turn(moment.carriage))
        face = self._puppet.face(moment)
        if shown is not None and self._head is not None and shown.carriage == moment.carriage:
            differs = self._puppet.differing(shown, moment)
            box = reach(matrix, differs).cut(self._head.box)
            if not box.empty:
                _paste(self._head, turned(face, matrix, box))
            return box.join(trailed)
        before = NOWHERE if self._head is None else self._head.box
        box = reach(matrix, face.box).cut(self._frame)
        self._head = None if box.empty else turned(face, matrix, box)
        return box.join(before).join(trailed)

    def _trail(self, shown: Moment | None, moment: Moment) -> Box:
        """Bring what falls behind the head to this moment."""
        if shown is not None and (shown.head, shown.trail) == (moment.head, moment.trail):
            return NOWHERE
        fallen = self._puppet.behind(moment.head)
        before = NOWHERE if self._behind is None else self._behind.box
        if fallen is None:
            self._behind = None
            return before
        matrix = self._framing.of_matrix(self._puppet.fall(moment))
        box = reach(matrix, fallen.box).cut(self._frame)
        self._behind = None if box.empty else turned(fallen, matrix, box)
        return box.join(before)


def _paste(whole: Cutout, part: Cutout) -> None:
    """Put `part` in its place in `whole`."""
    x, y = part.x - whole.x, part.y0 - whole.y0
    height, width = part.y.shape
    full = slice(y, y + height), slice(x, x + width)
    half = slice(y // 2, (y + height) // 2), slice(x // 2, (x + width) // 2)
    whole.y[full], whole.through[full] = part.y, part.through
    whole.u[half], whole.v[half], whole.through_half[half] = part.u, part.v, part.through_half


def lift(actor: Actor, number: int) -> float:
    """Pixels that breath, or rising from the ground, moves an actor down."""
    time = number / FPS
    return -actor.unit * breath(time, actor.name, actor.breath) + actor.rises * (1 - _risen(time / RISING))


def _risen(t: float) -> float:
    """From 0 to 1: slowly out of the earth, then all at once, then still."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)
