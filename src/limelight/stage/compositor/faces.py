"""Where the faces of a shot are while it plays: what words on the picture should leave free.

A face is what is pasted on a head as it acts, eyes and mouths, seen by the camera; hair and hats may be written over.
Whoever has no such parts (a back, a person's own clip) has no face here. Nods are left out: they move no face by more
than the room around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, reduce

from limelight.stage.acting.moments import Moment, moments
from limelight.stage.acting.trailing import wind_of
from limelight.stage.camera import camera_at
from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.performer import lift
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import NOWHERE, Box
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS


class Faces:
    """The faces of one shot. `at(frame)` tells where they are then, in the frame's pixels."""

    def __init__(self, picture: Picture, cue: ShotCue) -> None:
        self._picture, self._cue = picture, cue

    def at(self, number: int) -> Iterator[Box]:
        """The visible part of every face at that frame; frames before the shot and after it are its first and last."""
        number = min(max(number, 0), self._cue.frames - 1)
        camera = camera_at(self._picture.shot.move, number, self._cue.frames, FPS)
        whole = Box(0, 0, self._picture.width, self._picture.height)
        for actor, face, way in self._seen:
            aside = way[number].aside if way else 0.0
            framing = Framing.of(self._picture, camera.at_depth(actor.depth), lift(actor, number), aside)
            seen = _framed(face, framing).cut(whole)
            if not seen.empty:
                yield seen

    @cached_property
    def _seen(self) -> list[tuple[Actor, Box, list[Moment]]]:
        """Whoever shows a face, where it is in the picture, and how they walk; a shot without words asks for none."""
        actors = (actor for actor in self._picture.actors if actor.heads and not actor.back)
        return [(actor, _face(actor), self._way(actor)) for actor in actors]

    def _way(self, actor: Actor) -> list[Moment]:
        """How far somebody who walks has gone at every frame; nobody else leaves their place."""
        if not actor.walks:
            return []
        figure = next(figure for figure in self._picture.shot.figures if figure.character == actor.name)
        return moments(actor, figure, self._cue, wind_of(self._picture.weather))


def _face(actor: Actor) -> Box:
    """Where the eyes and mouths of any of its faces are pasted, in the picture's pixels."""
    patches = [patch for head in actor.heads for patch in (*head.mouths.values(), *head.eyes.values())]
    boxes = (Box(each.x, each.y, each.x + each.image.shape[1], each.y + each.image.shape[0]) for each in patches)
    return reduce(Box.join, boxes, NOWHERE).moved(actor.head_x, actor.head_y)


def _framed(box: Box, framing: Framing) -> Box:
    zoom, x0, y0 = framing.zoom, framing.x0, framing.y0
    return Box.around(zoom * box.left + x0, zoom * box.top + y0, zoom * box.right + x0, zoom * box.bottom + y0)
